package org.relucid.notebooks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.proofs.library.table.Settings;
import org.relucid.proofs.library.table.Table;
import org.relucid.proofs.library.theorem.Workbench;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class TablePageTest {
  private static final Settings QUICK = new Settings(1, 4, 0, 0);
  private static String page = "";

  private final Path folder;

  TablePageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void writes_the_page() {
    page = TablePage.of(Table.compute(QUICK, Workbench.usual(), () -> {}));
  }

  private static List<Element> elements(String tag) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
      NodeList found = document.getElementsByTagName(tag);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
      return elements;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<String> attributes(String name) {
    return elements("*").stream()
        .map(element -> element.getAttribute(name))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  @Test
  void every_link_leads_to_a_place_on_the_page() {
    List<String> links =
        elements("a").stream().map(link -> link.getAttribute("href")).distinct().toList();
    assertThat(links).hasSizeGreaterThan(300).allMatch(link -> link.startsWith("#"));
    assertThat(attributes("id"))
        .containsAll(links.stream().map(link -> link.substring(1)).toList());
  }

  @Test
  void no_two_places_have_one_name_and_every_clip_is_there() {
    assertThat(attributes("id")).doesNotHaveDuplicates();
    assertThat(Pattern.compile("url\\(#([^)]*)\\)").matcher(page).results().map(m -> m.group(1)))
        .isNotEmpty()
        .isSubsetOf(attributes("id"));
  }

  @Test
  void nothing_is_loaded_from_elsewhere_and_no_script_is_run() {
    assertThat(elements("script")).isEmpty();
    assertThat(elements("img")).isEmpty();
    assertThat(elements("link")).isEmpty();
    assertThat(attributes("src")).isEmpty();
    assertThat(page).doesNotContain("@import").doesNotContain("url(h");
  }

  @Test
  void each_cell_opens_its_evidence() {
    List<Element> panels =
        elements("div").stream().filter(div -> div.getAttribute("class").equals("panel")).toList();
    assertThat(panels).hasSize(16 * 4);
    assertThat(panels)
        .filteredOn(panel -> panel.getElementsByTagName("svg").getLength() > 0)
        .hasSizeGreaterThan(55);
  }

  @Test
  void the_same_table_gives_the_same_page() {
    assertThat(TablePage.of(Table.compute(QUICK, Workbench.usual(), () -> {}))).isEqualTo(page);
  }

  @Test
  void a_browser_shows_it_without_complaint() throws IOException, InterruptedException {
    Path file = folder.resolve("table.html");
    Files.writeString(file, page);
    String dom = new Browser(folder).dom(file);
    assertThat(count(dom, "<details")).isEqualTo(count(page, "<details"));
    assertThat(count(dom, "<svg")).isEqualTo(count(page, "<svg"));
    assertThat(count(dom, "<section")).isEqualTo(count(page, "<section"));
  }

  private static long count(String text, String what) {
    return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
  }
}
