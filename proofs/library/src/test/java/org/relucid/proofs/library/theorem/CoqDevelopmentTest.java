package org.relucid.proofs.library.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The library's references to Coq against what `proofs/coq` holds. Where a statement there
/// changes, read it again, change the theorems that name it, and write the copy anew on purpose
/// with `-Drelucid.golden=write`.
class CoqDevelopmentTest {
  /// Headline theorems that no theorem of the library needs by name, and why.
  private static final Map<String, String> OTHERS =
      Map.of(
          "layer_network_computes",
          "says what the definition layer_network of Statements.v is",
          "composed_computes",
          "says what the definition composed of Definitions/Linear.v is");

  private static final Path ROOT = Path.of(System.getProperty("relucid.root", "../.."));
  private static final Path COQ = ROOT.resolve("proofs/coq");
  private static final Path COPY =
      ROOT.resolve(
          "proofs/library/src/main/resources/org/relucid/proofs/library/theorem/"
              + CoqStatements.FILE);
  private static final Pattern HEADLINE =
      Pattern.compile("(?ms)^(Theorem (\\w+).*?\\.)\\s*^Proof\\b(.*?)^Print Assumptions (\\w+)\\.");

  private String statements = "";

  @BeforeEach
  void reads_the_development() throws IOException {
    assumeTrue(Files.isDirectory(COQ), "skipped: no " + COQ);
    statements = withoutComments(Files.readString(COQ.resolve("Statements.v")));
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?s)\\(\\*.*?\\*\\)", "");
  }

  private List<MatchResult> headlines() {
    return HEADLINE.matcher(statements).results().toList();
  }

  private Map<String, String> stated() {
    Map<String, String> stated = new LinkedHashMap<>();
    headlines().forEach(h -> stated.put(h.group(2), h.group(1).replaceAll("[ \t]+\n", "\n")));
    return stated;
  }

  private static List<CoqReference> references() {
    return Library.usual().theorems().stream().flatMap(t -> t.ledger().coq().stream()).toList();
  }

  @Test
  void every_headline_theorem_is_followed_by_what_it_rests_on() {
    assertThat(headlines()).isNotEmpty().allMatch(h -> h.group(2).equals(h.group(4)));
    long theorems = Pattern.compile("(?m)^Theorem ").matcher(statements).results().count();
    assertThat((long) headlines().size()).isEqualTo(theorems);
  }

  @Test
  void the_copy_of_the_statements_is_what_is_stated() throws IOException {
    if (System.getProperty("relucid.golden", "").equals("write")) {
      Files.writeString(COPY, String.join("\n\n", stated().values()) + "\n");
    }
    assertThat(CoqStatements.read(Files.readString(COPY))).isEqualTo(stated());
  }

  @Test
  void every_headline_theorem_is_named_by_a_theorem_of_the_library() {
    List<String> named = references().stream().map(CoqReference::name).toList();
    assertThat(stated().keySet())
        .allSatisfy(name -> assertThat(named.contains(name) || OTHERS.containsKey(name)).isTrue());
    assertThat(OTHERS.keySet()).allMatch(name -> stated().containsKey(name));
  }

  @Test
  void every_reference_is_to_a_theorem_that_is_proved_in_that_file() throws IOException {
    String project = Files.readString(COQ.resolve("_CoqProject"));
    for (CoqReference reference : references()) {
      assertThat(project.lines()).contains(reference.file());
      String file = withoutComments(Files.readString(COQ.resolve(reference.file())));
      List<String> proved =
          Pattern.compile("(?m)^(?:Theorem|Lemma|Corollary) (\\w+)")
              .matcher(file)
              .results()
              .map(found -> found.group(1))
              .toList();
      if (reference.statement().isEmpty()) {
        assertThat(proved).as("%s", reference).contains(reference.name());
      } else {
        String proof = proofOf(reference.name());
        assertThat(proved).as("%s is proved by %s", reference, proof).anyMatch(proof::contains);
      }
    }
  }

  private String proofOf(String name) {
    return headlines().stream()
        .filter(h -> h.group(2).equals(name))
        .findFirst()
        .orElseThrow()
        .group(3);
  }
}
