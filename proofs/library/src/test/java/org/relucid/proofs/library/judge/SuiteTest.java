package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files a suite puts together, in each layout; nothing is read but tables and names.
class SuiteTest {
  private final Path data;

  SuiteTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void an_index_is_paired_with_networks_and_properties_in_sister_folders() throws IOException {
    file("acas/onnx/net_1.onnx.gz");
    file("acas/vnnlib/prop_1.vnnlib");
    file("mnist/vnnlib/prop_1.vnnlib");
    file("witnesses/acas/a.counterexample");
    index("acas,2022,nnenum,net_1,prop_1,witnesses/acas/a.counterexample");
    SuiteCase only = read().getFirst();
    assertThat(only.tool()).isEqualTo("nnenum");
    assertThat(only.year()).isEqualTo("2022");
    assertThat(path(only.network())).endsWith(Path.of("acas/onnx/net_1.onnx.gz"));
    assertThat(path(only.property())).endsWith(Path.of("acas/vnnlib/prop_1.vnnlib"));
    assertThat(path(only.witness())).endsWith(Path.of("acas/a.counterexample"));
  }

  @Test
  void the_year_in_the_benchmarks_name_chooses_among_folders_of_years() throws IOException {
    file("tllverifybench/onnx/tll_1.onnx");
    file("tllverifybench/vnnlib_2022/p.vnnlib");
    file("tllverifybench/vnnlib_2023/p.vnnlib");
    index("tll_2022,2023,nnv,tll_1,p,x", "tll_2023,2023,nnv,tll_1,p,x", "tll,2023,nnv,tll_1,p,x");
    assertThat(read())
        .extracting(
            suiteCase -> path(suiteCase.property()).getName(1 + data.getNameCount()).toString())
        .containsExactly("vnnlib_2022", "vnnlib_2023", "vnnlib_2023");
  }

  @Test
  void where_two_files_fit_equally_well_none_is_taken() throws IOException {
    file("a/net.onnx");
    file("b/net.onnx");
    index("c,2022,nnv,net,p,x");
    assertThat(read().getFirst().network())
        .isInstanceOfSatisfying(
            Located.Lost.class,
            lost -> assertThat(lost.reason()).startsWith("2 files fit equally well: "));
  }

  @Test
  void onnx_is_taken_before_nnet_unless_the_index_gives_the_ending() throws IOException {
    file("acas/net.onnx");
    file("acas/net.nnet");
    index("acas,2022,nnv,net,p,x", "acas,2022,nnv,net.nnet,p,x");
    assertThat(read())
        .extracting(suiteCase -> path(suiteCase.network()).getFileName().toString())
        .containsExactly("net.onnx", "net.nnet");
  }

  @Test
  void a_missing_file_is_lost_with_its_name_and_stops_nothing() throws IOException {
    index("a,2022,nnv,gone,p,gone.counterexample");
    SuiteCase only = read().getFirst();
    assertThat(only.network()).isInstanceOf(Located.Lost.class);
    assertThat(only.network().name()).isEqualTo("gone");
    assertThat(only.witness()).isEqualTo(new Located.Lost("gone.counterexample", "no such file"));
  }

  @Test
  void an_index_without_a_column_for_witnesses_is_refused() throws IOException {
    Files.createDirectories(data.resolve("witnesses"));
    Files.writeString(data.resolve("witnesses/index.csv"), "onnx,vnnlib\nn,p\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("index.csv:1: found the columns [onnx, vnnlib]");
  }

  @Test
  void claims_in_the_competitions_results_are_cases_with_or_without_a_witness() throws IOException {
    file("bench/onnx/net.onnx");
    file("bench/vnnlib/p.vnnlib");
    file("witnesses/2024_results/nnenum/2024_bench/net_p.counterexample.gz");
    Files.writeString(
        data.resolve("witnesses/2024_results/nnenum/results.csv"),
        """
        2024_bench,./onnx/net.onnx,./vnnlib/p.vnnlib,0.1,sat,2.5
        2024_bench,./onnx/net.onnx,./vnnlib/q.vnnlib,0.1,unsat,2.5
        2024_bench,./onnx/net.onnx,./vnnlib/r.vnnlib,0.1,sat,2.5
        """);
    List<SuiteCase> cases = read();
    assertThat(cases).extracting(SuiteCase::tool).containsExactly("nnenum", "nnenum");
    assertThat(cases).extracting(SuiteCase::year).containsExactly("2024", "2024");
    assertThat(path(cases.get(0).property())).endsWith(Path.of("p.vnnlib"));
    assertThat(cases.get(1).witness())
        .isEqualTo(new Located.Lost("net_r.counterexample", "claimed, but no such file"));
  }

  @Test
  void instances_give_the_pairs_of_witnesses_named_after_them() throws IOException {
    file("witnesses/onnx/a_b.onnx");
    file("witnesses/vnnlib/c.vnnlib");
    file("witnesses/a_b_c.counterexample");
    Files.writeString(
        data.resolve("witnesses/instances.csv"), "onnx/a_b.onnx,vnnlib/c.vnnlib,60\n");
    SuiteCase only = read().getFirst();
    assertThat(path(only.network())).endsWith(Path.of("a_b.onnx"));
    assertThat(path(only.property())).endsWith(Path.of("c.vnnlib"));
  }

  @Test
  void witnesses_alone_are_split_at_the_longest_name_of_a_network() throws IOException {
    file("networks/net.onnx");
    file("networks/net_big.onnx");
    file("properties/p.vnnlib");
    file("properties/big_p.vnnlib");
    file("witnesses/2025_rover/bench/net_big_p.counterexample");
    SuiteCase only = read().getFirst();
    assertThat(path(only.network())).endsWith(Path.of("net_big.onnx"));
    assertThat(path(only.property())).endsWith(Path.of("p.vnnlib"));
    assertThat(only.tool()).isEqualTo("rover");
    assertThat(only.year()).isEqualTo("2025");
    assertThat(only.family()).isEqualTo("bench");
  }

  @Test
  void folders_given_by_hand_are_searched_instead_of_the_sisters() throws IOException {
    file("near/net.onnx");
    file("far/deep/net.onnx");
    file("far/p.vnnlib");
    index("a,2022,nnv,net,p,x");
    Path far = data.resolve("far");
    SuiteFolders folders =
        new SuiteFolders(data.resolve("witnesses"), Optional.of(far), Optional.of(far));
    assertThat(path(Suite.read(folders).getFirst().network())).endsWith(Path.of("deep/net.onnx"));
  }

  @Test
  void a_folder_without_witnesses_and_no_folder_are_refused_in_one_line() throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("no such folder");
    Files.createDirectories(data.resolve("witnesses"));
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found no witness, expected index.csv");
  }

  @Test
  void names_that_are_no_paths_are_lost() throws IOException {
    index("a,2022,nnv,n\0.onnx,p,w\0");
    SuiteCase only = read().getFirst();
    assertThat(only.network()).isInstanceOf(Located.Lost.class);
    assertThat(only.witness()).isInstanceOf(Located.Lost.class);
  }

  private List<SuiteCase> read() throws IOException {
    return Suite.read(SuiteFolders.near(data.resolve("witnesses")));
  }

  private void file(String name) throws IOException {
    Path path = data.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
  }

  private void index(String... rows) throws IOException {
    Files.createDirectories(data.resolve("witnesses"));
    Files.writeString(
        data.resolve("witnesses/index.csv"),
        "family,year,tool,onnx,vnnlib,ce\n" + String.join("\n", rows) + "\n");
  }

  private static Path path(Located located) {
    return ((Located.Found) located).path();
  }
}
