package org.relucid.proofs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.relucid.proofs.kernel.Certificate.Conclusion;
import org.relucid.theory.format.FormatException;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// Certificates that want to be believed, or want all the time or all the memory. Each is refused
/// for its own reason, and soon.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class CertificateHostileTest {
  @Test
  @Tag("heavy")
  void a_million_splits_inside_each_other_are_read_and_rejected() {
    rejected(withProof(numbered(1_000_000, i -> "split x1")))
        .isEqualTo("end of the derivation: 1000000 splits are not closed");
  }

  @Test
  @Tag("heavy")
  void a_hundred_thousand_steps_are_read_and_checked() {
    String steps =
        "1 assume 1\n"
            + IntStream.rangeClosed(2, 100_000)
                .mapToObj(i -> i + " combine 1*[" + (i - 1) + "] + 1/3\n")
                .collect(Collectors.joining());
    String text = withProof(steps).replace("y1 <= 1 by 1", "x1 + 33334 >= 0 by 100000");
    assertThat(Certificates.check(text)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_step_that_needs_itself_or_a_later_one_is_rejected() {
    rejected(withProof("1 combine 1*[1]\n"))
        .isEqualTo("step 1: fact 1 is not an earlier fact of this branch or an open one");
    rejected(withProof("1 combine 1*[2]\n2 combine 1*[1]\n"))
        .isEqualTo("step 1: fact 2 is not an earlier fact of this branch or an open one");
  }

  @Test
  void inputs_and_neurons_that_are_only_declared_take_no_memory() {
    String many = Certificates.ABSOLUTE_VALUE.replace("inputs 1\n", "inputs 9999999\n");
    assertThat(Certificates.check(many)).isInstanceOf(Verdict.Accepted.class);
    unreadable(Certificates.ABSOLUTE_VALUE.replace("inputs 1\n", "inputs 10000000\n"))
        .hasMessage(
            "certificate:6: found 'inputs 10000000', expected inputs N, with N from 1 to 9999999");
    rejected(withProof("1 nonneg h999999999\n"))
        .isEqualTo("step 1: neuron h999999999, there are 2");
    unreadable(withProof("1 nonneg h1000000000\n"))
        .hasMessage(
            "certificate:14: found '1000000000', expected a whole number from 1 to 999999999");
  }

  @Test
  void a_number_that_is_longer_than_any_fact_may_be_is_rejected() {
    String digits = "7".repeat(50_000);
    rejected(withProof("1 assume 1\n2 combine " + digits + "*[1]\n"))
        .isEqualTo("step 2: a number of 166098 bits, expected at most 131072");
    rejected(withProof("1 chord h1 -" + digits + " 1 from 1 1\n"))
        .isEqualTo("step 1: fact 1 is not an earlier fact of this branch or an open one");
    unreadable(withProof("1 combine " + "7".repeat(100_001) + "\n"))
        .hasMessageContaining("100001 characters, expected at most 100000");
  }

  @Test
  void a_number_whose_text_is_short_is_not_read() {
    unreadable(Certificates.ABSOLUTE_VALUE.replace("y1 = h1 + h2", "y1 = 1e1000*x1"))
        .hasMessageStartingWith("certificate:9: found 'y1 = 1e1000*x1', expected no decimals");
    unreadable(withProof("1 split 1E1000*x1\n")).hasMessageContaining("expected no decimals");
    unreadable(withProof("1 split 0.5*x1\n")).hasMessageContaining("expected no decimals");
  }

  @Test
  void many_constants_are_not_summed_before_they_are_refused() {
    unreadable(withProof("1 combine 1/3 + 1/7\n"))
        .hasMessage(
            "certificate:14: found '1/3', expected number*[step], and a number only at the end");
  }

  @Test
  @Tag("heavy")
  void a_sum_of_fractions_is_stopped_when_its_denominator_grows_too_long() {
    Random random = new Random(5);
    int facts = 20;
    StringBuilder assumptions = new StringBuilder();
    for (int i = 0; i < facts; i++) {
      BigInteger odd = new BigInteger(60_000, random).setBit(0).setBit(59_999);
      assumptions.append("assume x1 + 1/").append(odd).append(" >= 0\n");
    }
    String terms =
        IntStream.rangeClosed(1, facts)
            .mapToObj(i -> "1*[" + i + "]")
            .collect(Collectors.joining(" + "));
    String text =
        withProof(numbered(facts, i -> "assume " + i) + (facts + 1) + " combine " + terms + "\n")
            .replaceFirst("assume x1 \\+ 1 >= 0\nassume -x1 \\+ 1 >= 0\n", assumptions.toString());
    rejected(text).startsWith("step 21: a number of ").endsWith(" bits, expected at most 131072");
  }

  @Test
  @Tag("heavy")
  void facts_that_fill_the_memory_are_rejected_before_they_do() {
    int inputs = 100_000;
    AffineForm z = AffineForm.of(Vector.of(inputs, i -> Rational.of(i + 1L)), Rational.ONE);
    ScalarNetwork network = new ScalarNetwork(inputs, List.of(z), List.of());
    List<Step> steps = java.util.Collections.nCopies(1_000_000, new Step.Above(0));
    Verdict verdict = check(new Setting(network, List.of()), steps, new Claim.Infeasible());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).isInstanceOf(Reason.TooMuchKept.class));
  }

  @Test
  @Tag("heavy")
  void a_long_multiplier_of_a_long_form_is_rejected_before_it_fills_the_memory() {
    int inputs = 100_000;
    AffineForm z = AffineForm.of(Vector.of(inputs, i -> Rational.ONE), Rational.ONE);
    Setting setting = new Setting(new ScalarNetwork(inputs, List.of(), List.of()), List.of(z));
    Rational multiplier = Rational.of(BigInteger.ONE.shiftLeft(120_000).add(BigInteger.ONE));
    Step combine = new Step.Combine(List.of(new Step.Term(multiplier, 0)), Rational.ZERO);
    Verdict verdict = check(setting, List.of(new Step.Assume(0), combine), new Claim.Infeasible());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).isInstanceOf(Reason.TooMuchKept.class));
  }

  @Test
  void a_witness_whose_values_grow_without_end_is_rejected() {
    String square =
        Certificates.WITNESS
            .replace(
                "h1 = relu(x1)\n",
                "h1 = relu("
                    + "9".repeat(20_000)
                    + "*x1)\n"
                    + "h2 = relu("
                    + "9".repeat(20_000)
                    + "*h1)\n")
            .replace("y1 = h1", "y1 = h2");
    rejected(square).startsWith("conclusion 1: a number of ").endsWith("expected at most 131072");
  }

  @Test
  @Tag("heavy")
  void long_lines_are_read_up_to_a_limit() {
    String sum =
        IntStream.rangeClosed(1, 100_000).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
    String text = Certificates.WITNESS.replace("inputs 1\n", "inputs 100000\n");
    rejected(text.replace("y1 = h1", "y1 = " + sum))
        .isEqualTo("conclusion 1: form of dimension 1, expected 100000");
    unreadable(text.replace("y1 = h1", "y1 = " + " ".repeat(CertificateLines.LONGEST_LINE)))
        .hasMessageStartingWith("certificate:8: found 'y1 = ")
        .hasMessageEndingWith("expected at most 16777216 characters");
  }

  @Test
  void a_form_of_many_terms_is_not_printed_in_the_reason() {
    String sum =
        IntStream.rangeClosed(1, 51).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
    String text = withProof("1 split " + sum + "\n2 active h1 from 1\n");
    rejected(text.replace("inputs 1\n", "inputs 60\n"))
        .isEqualTo("step 2: found (a form of 51 terms) >= 0, expected x1 >= 0");
    rejected(text.replace(" + x51", "").replace("inputs 1\n", "inputs 60\n"))
        .startsWith("step 2: found x1 + x2 + ")
        .endsWith(" + x50 >= 0, expected x1 >= 0");
  }

  @Test
  void a_reason_is_cut_where_it_is_very_long() {
    String frame = "step 2: found *x1 >= 0, expected x1 >= 0";
    String digits = "7".repeat(2_000 - frame.length());
    rejected(withProof("1 split " + digits + "*x1\n2 active h1 from 1\n"))
        .hasSize(2_000)
        .endsWith("7*x1 >= 0, expected x1 >= 0");
    rejected(withProof("1 split " + digits + "7*x1\n2 active h1 from 1\n"))
        .hasSize(2_002)
        .endsWith("7*x1 >= 0, expected x1 >=  …");
  }

  @Test
  void line_ends_of_another_kind_are_not_read() {
    unreadable(Certificates.ABSOLUTE_VALUE.replace("proof\n", "proof\r\n"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("1 assume 1\n", "1 assume 1\r"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("proof\n", "# a remark\nproof\n"));
    unreadable(Certificates.ABSOLUTE_VALUE.replace("h2 = ", "\nh2 = "));
  }

  @Test
  void what_follows_the_end_is_not_read() {
    unreadable(Certificates.ABSOLUTE_VALUE + "end\n").hasMessageContaining("nothing after the end");
    unreadable(Certificates.ABSOLUTE_VALUE + "\n");
    unreadable("end\n");
    unreadable("\nend\n");
    unreadable("");
  }

  @Test
  void a_number_that_could_change_its_mind_is_copied() {
    class Fickle extends BigInteger {
      private static final long serialVersionUID = 1L;

      Fickle() {
        super("1");
      }

      @Override
      public int signum() {
        return -1;
      }
    }
    assertThat(Rational.of(new Fickle())).isEqualTo(Rational.ONE);
    assertThat(Rational.of(new Fickle(), new Fickle())).isEqualTo(Rational.ONE);
  }

  @Test
  void a_network_has_no_more_inputs_than_numbers_can_count() {
    AffineForm constant = AffineForm.constant(Integer.MAX_VALUE, Rational.ONE);
    assertThatThrownBy(() -> new ScalarNetwork(Integer.MAX_VALUE, List.of(constant), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2147483647 inputs, expected from 0 to 2147483646");
    assertThatThrownBy(() -> new ScalarNetwork(-1, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hash_that_is_none_is_refused() {
    Certificate certificate = Certificates.read(Certificates.WITNESS);
    Optional<String> injected = Optional.of("none\nnetwork\nrelucid-network 1");
    assertThatThrownBy(
            () ->
                new Certificate(
                    certificate.setting(), injected, List.of(), certificate.conclusions()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hash of 30 characters, expected 64 hexadecimal digits");
  }

  @Test
  void a_witness_beside_a_derivation_is_refused() {
    Certificate derivation = Certificates.read(Certificates.ABSOLUTE_VALUE);
    Conclusion witness =
        new Conclusion(
            new Claim.Violated(Vector.of(Rational.ONE), AffineForm.constant(3, Rational.of(-1))),
            0);
    assertThatThrownBy(
            () ->
                new Certificate(
                    derivation.setting(),
                    Optional.empty(),
                    derivation.steps(),
                    List.of(derivation.conclusions().getFirst(), witness)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Certificate(
                    derivation.setting(), Optional.empty(), derivation.steps(), List.of(witness)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict check(Setting setting, List<Step> steps, Claim claim) {
    List<Conclusion> conclusions = List.of(new Conclusion(claim, steps.size() - 1));
    return Kernel.check(new Certificate(setting, Optional.empty(), steps, conclusions));
  }

  private static String withProof(String steps) {
    String text = Certificates.ABSOLUTE_VALUE;
    return text.substring(0, text.indexOf("proof\n") + 6) + steps + "qed\ny1 <= 1 by 1\nend\n";
  }

  private static String numbered(int steps, java.util.function.IntFunction<String> step) {
    return IntStream.rangeClosed(1, steps)
        .mapToObj(i -> i + " " + step.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static AbstractStringAssert<?> rejected(String text) {
    Certificate certificate = Certificates.read(text);
    Verdict verdict = Kernel.check(certificate);
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    return assertThat(((Verdict.Rejected) verdict).describe(certificate.setting()));
  }

  private static AbstractThrowableAssert<?, ?> unreadable(String text) {
    return assertThatThrownBy(() -> Certificates.read(text)).isInstanceOf(FormatException.class);
  }
}
