package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relucid.theory.number.Rational;

/// A bad file is one row of a suite, never the end of it, and never another row's fault.
class SuiteHostileTest {
  private static final String NETWORK =
      """
      relucid-network 1
      inputs 1
      h1 = relu(x1)
      y1 = h1
      """;
  private static final String PROPERTY =
      "(declare-const X_0 Real)(declare-const Y_0 Real)(assert (>= Y_0 1))";

  private final Path folder;
  private final List<String> rows = new ArrayList<>();

  SuiteHostileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void aGoodCase() throws IOException {
    file("good.relucid", NETWORK);
    file("good.vnnlib", PROPERTY);
    file("good.counterexample", "((X_0 1))");
    rows.add("good.relucid,good.vnnlib,good.counterexample");
  }

  @Test
  void bad_witnesses_are_malformed() throws IOException {
    witness("empty", "");
    witness("words", "unsat");
    witness("noise", "\0\1\2\u00ff((((((");
    witness("name", "((Z_0 1))");
    witness("huge", "((X_0 1e999999999))");
    witness("gap", "((X_0 1) (X_9999999 1))");
    witness("two", "((X_0 1) (X_0 2))");
    witness("more", "((X_0 1) (X_1 2))");
    rows.add("good.relucid,good.vnnlib,missing.counterexample");
    rows.add("good.relucid,good.vnnlib,");
    rows.add("good.relucid,good.vnnlib,.");
    file("broken.gz", "this is no gzip");
    rows.add("good.relucid,good.vnnlib,broken.gz");
    assertThat(verdicts().subList(1, rows.size())).containsOnly(Verdict.MALFORMED);
  }

  @Test
  void bad_networks_and_properties_leave_the_witness_undecided() throws IOException {
    file("bad.relucid", "relucid-network 1\ninputs 1\ny1 = z9\n");
    file("bad.vnnlib", "(assert (>= Y_0");
    file("bad.onnx", "this is no protobuf");
    file("other.vnnlib", PROPERTY.replace("X_0", "X_7").replace("Y_0", "Y_3"));
    rows.add("bad.relucid,good.vnnlib,good.counterexample");
    rows.add("good.relucid,bad.vnnlib,good.counterexample");
    rows.add("bad.onnx,good.vnnlib,good.counterexample");
    rows.add("good.relucid,other.vnnlib,good.counterexample");
    rows.add("gone.onnx,good.vnnlib,good.counterexample");
    rows.add("good.relucid,gone.vnnlib,good.counterexample");
    rows.add("");
    rows.add(",,");
    List<SuiteResult> results = judge(Duration.ofMinutes(1));
    assertThat(results.subList(1, 7))
        .allSatisfy(
            result -> {
              assertThat(result.judgement().verdict()).isEqualTo(Verdict.UNDECIDED);
              assertThat(result.judgement().reason()).isNotBlank().doesNotContain("internal fault");
            });
    assertThat(results.getFirst().judgement().verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_row_with_too_few_fields_is_malformed_and_the_next_one_is_judged() throws IOException {
    rows.add("good.relucid");
    rows.add("good.relucid,good.vnnlib,good.counterexample");
    assertThat(verdicts()).containsExactly(Verdict.VALID, Verdict.MALFORMED, Verdict.VALID);
  }

  @Test
  void without_time_every_case_is_late_or_judged_and_none_is_lost() throws IOException {
    rows.addAll(Collections.nCopies(50, rows.getFirst()));
    assertThat(judge(Duration.ZERO))
        .hasSize(51)
        .allSatisfy(
            result ->
                assertThat(result.judgement())
                    .isInstanceOfAny(Judgement.Late.class, Judgement.Judged.class));
  }

  @Test
  void many_threads_give_the_same_rows_in_the_same_order() throws IOException {
    for (int k = 0; k < 100; k++) {
      witness("w" + k, "((X_0 " + k + "/100))".replace("/100", "e-2"));
    }
    List<SuiteResult> results = judge(Duration.ofMinutes(1));
    for (int k = 0; k < 100; k++) {
      Judgement.Judged judged = (Judgement.Judged) results.get(k + 1).judgement();
      assertThat(judged.tolerance()).isEqualTo(Rational.of(100 - k, 100));
    }
  }

  private void witness(String name, String text) throws IOException {
    file(name + ".counterexample", text);
    rows.add("good.relucid,good.vnnlib," + name + ".counterexample");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<Verdict> verdicts() throws IOException {
    return judge(Duration.ofMinutes(1)).stream().map(r -> r.judgement().verdict()).toList();
  }

  private List<SuiteResult> judge(Duration time) throws IOException {
    file("index.csv", "network,property,witness\n" + String.join("\n", rows) + "\n");
    SuiteFolders folders = new SuiteFolders(folder, Optional.empty(), Optional.empty());
    SuiteJudge.Limits limits = new SuiteJudge.Limits(Judge.COMPETITION_TOLERANCE, 4, time);
    return new SuiteJudge(limits).judge(Suite.read(folders), result -> {});
  }
}
