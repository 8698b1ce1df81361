package org.relucid.theory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/// Damaged text files: every reader answers with a value or with a [FormatException] of one line,
/// soon, and without asking for much memory.
class ReadersHostileTest {
  private static final String VNNLIB =
      """
      ; a property
      (declare-const X_0 Real)
      (declare-const X_1 Real)
      (declare-const Y_0 Real)
      (assert (<= X_0 0.5))
      (assert (or (and (<= Y_0 X_1) (> (+ X_0 (* -2 Y_0)) 1e-3)) (>= Y_0 (- 3))))
      """;
  private static final String VNNLIB_2 =
      """
      (vnnlib-version <2.0>)
      (declare-network f (declare-input X real [1,2]) (declare-output Y real [1,1]))
      (assert (<= X[0,0] 0.5))
      (assert (or (!= Y[0,0] X[0,1]) (== (* 2 Y[0,0]) 1.5)))
      """;
  private static final String NNET =
      "// head\n2,2,1,2,\n2,2,1,\n0,\n-1,-1,\n1,1,\n0,0,0,\n1,1,1,\n"
          + "0.5,-1,\n1,1e-2,\n0,\n1,\n1,1,\n0.25,\n";
  private static final String TEXT =
      """
      relucid-network 1
      inputs 2
      h1 = relu(1/2*x1 - x2 + 3)
      h2 = relu(h1 - 4)
      y1 = h2 - 2*x2
      """;

  @Provide
  Arbitrary<String> vnnlib() {
    return Damage.of(VNNLIB);
  }

  @Provide
  Arbitrary<String> vnnlib2() {
    return Damage.of(VNNLIB_2);
  }

  @Provide
  Arbitrary<String> nnet() {
    return Damage.of(NNET);
  }

  @Provide
  Arbitrary<String> text() {
    return Damage.of(TEXT);
  }

  @Provide
  Arbitrary<String> marabou() {
    return Damage.of("x0 >= -0.5\nx1 <= 2e-3\n+y0 -2.5y1 <= 0\n");
  }

  @Provide
  Arbitrary<String> table() {
    return Damage.of("acas,onnx/a.onnx,vnnlib/p.vnnlib,1.5,sat,116\n");
  }

  @Provide
  Arbitrary<String> witness() {
    return Damage.of("sat\n((X_0 0.5)\n (X_1 -1e-3)\n (Y_0 0x1.8p-3))\n");
  }

  @Property
  void damaged_vnnlib_is_a_value_or_one_line(@ForAll("vnnlib") String text) {
    assertValueOrLine(() -> Properties.read(Source.of("p.vnnlib", text)));
  }

  @Property
  void damaged_vnnlib_2_is_a_value_or_one_line(@ForAll("vnnlib2") String text) {
    assertValueOrLine(() -> Properties.read(Source.of("p.vnnlib", text)));
  }

  @Property
  void damaged_marabou_properties_are_a_value_or_one_line(@ForAll("marabou") String text) {
    assertValueOrLine(() -> Properties.read(Source.of("p.txt", text)));
  }

  @Property
  void damaged_nnet_is_a_value_or_one_line(@ForAll("nnet") String text) {
    assertValueOrLine(() -> Networks.read(Source.of("n.nnet", text)));
  }

  @Property
  void damaged_network_text_is_a_value_or_one_line(@ForAll("text") String text) {
    assertValueOrLine(() -> Networks.read(Source.of("n.relucid", text)));
  }

  @Property
  void damaged_tables_are_values_or_one_line(@ForAll("table") String text) {
    assertValueOrLine(() -> Results.read(Source.of("r.csv", text)));
    assertValueOrLine(() -> Instances.read(Source.of("i.csv", text)));
  }

  @Property
  void a_damaged_witness_is_a_witness(@ForAll("witness") String text) {
    Witness witness = Witnesses.read(Source.of("w", text)).expecting(2, 1);
    if (witness instanceof Witness.Malformed malformed) {
      assertThat(malformed.detail()).doesNotContain("\n");
    }
  }

  static void assertValueOrLine(Runnable reading) {
    try {
      reading.run();
    } catch (FormatException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
    }
  }

  private static void assertRefusedSoon(String name, String text, Consumer<Source> reader) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> reader.accept(Source.of(name, text)))
                .satisfies(
                    e -> assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(400)));
  }

  @Example
  void a_million_open_brackets_are_refused() {
    assertRefusedSoon("p.vnnlib", "(".repeat(1_000_000), Properties::read);
    assertRefusedSoon("p.vnnlib", "(assert " + "(and ".repeat(1_000_000), Properties::read);
  }

  @Example
  void many_open_brackets_in_a_witness_are_no_problem() {
    Witness witness = Witnesses.read(Source.of("w", "(".repeat(1_000_000) + "X_0 1"));
    assertThat(witness).isInstanceOf(Witness.Point.class);
  }

  @Example
  void long_sums_and_products_are_linear_work_or_refused() {
    String head = "(declare-const X_0 Real)\n(assert (<= X_0 ";
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            Properties.read(
                Source.of("p.vnnlib", head + "(+ " + "0.1 X_0 ".repeat(200_000) + ")))")));
    assertRefusedSoon(
        "p.vnnlib", head + "(* " + "1e-1000 ".repeat(100_000) + ")))", Properties::read);
    assertRefusedSoon(
        "p.vnnlib", head + "(* 1e1000 ".repeat(150) + "1" + ")".repeat(152), Properties::read);
  }

  @Example
  void giant_numbers_and_sizes_are_refused_before_they_cost_anything() {
    String digits = "9".repeat(1_000_000);
    String head = "(declare-const X_0 Real)\n(assert (<= X_0 ";
    assertRefusedSoon("p.vnnlib", head + digits + "))", Properties::read);
    assertRefusedSoon("p.txt", "x0 <= " + digits, Properties::read);
    assertRefusedSoon("p.txt", "x" + digits + " <= 1", Properties::read);
    assertRefusedSoon("p.vnnlib", "(declare-const X_" + digits + " Real)", Properties::read);
    assertRefusedSoon("p.vnnlib", "(declare-const X_99999999 Real)", Properties::read);
    assertRefusedSoon("n.nnet", "9999999,5,5,5\n", Networks::read);
    assertRefusedSoon("n.nnet", "1,9999999,9999999,9999999\n9999999,9999999\n0\n", Networks::read);
    assertRefusedSoon("n.txt", "relucid-network 1\ninputs 99999999999\ny1 = x1", Networks::read);
    assertRefusedSoon("n.txt", "relucid-network 1\ninputs 9999999\ny1 = x0", Networks::read);
    assertRefusedSoon("i.csv", ",".repeat(1_000_000), Instances::read);
    assertThat(Witnesses.read(Source.of("w", "((X_0 " + digits + "))")))
        .isInstanceOf(Witness.Malformed.class);
    assertThat(Witnesses.read(Source.of("w", "((X_999999999 1))")))
        .isInstanceOf(Witness.Malformed.class);
  }
}
