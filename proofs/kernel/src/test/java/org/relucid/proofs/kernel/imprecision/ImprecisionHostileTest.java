package org.relucid.proofs.kernel.imprecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relucid.theory.format.FormatException;

/// Texts that are no certificates of imprecision, or want to be too much work.
class ImprecisionHostileTest {
  private static AbstractThrowableAssert<?, ?> unreadable(String text) {
    return assertThatThrownBy(() -> Imprecisions.read(text)).isInstanceOf(FormatException.class);
  }

  @Test
  void what_is_written_is_read_back() {
    for (String text :
        new String[] {Imprecisions.INTERVALS, Imprecisions.HULLS, Imprecisions.TRIANGLE}) {
      assertThat(ImprecisionWriter.write(Imprecisions.read(text))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relaxation boxes",
        "relaxation IBP",
        "relaxation  ibp",
        "relaxation ibp ",
        "relaxation crown-0",
        "relaxation crown-1",
        "relaxation crown-2/4",
        "relaxation crown-0.5",
        "relaxation crown-3/2",
        "relaxation deeppoly-1/2",
        "relaxation deeppoly-2",
        "relaxation multi-neuron-2",
        "relaxation triangle-ibp",
        "relaxation",
        "",
        "ibp",
        "relaxation ibp\nrelaxation ibp",
        "relaxation ibp\nreached at 0",
        "relaxation ibp\n",
      })
  void a_relaxation_has_one_spelling(String line) {
    unreadable(Imprecisions.INTERVALS.replace("relaxation ibp", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relucid-certificate 2",
        " relucid-certificate 1",
        "relucid-certificate 1\n",
        "relucid-certificate 1\r",
      })
  void the_first_line_is_fixed(String line) {
    unreadable(Imprecisions.INTERVALS.replaceFirst("relucid-certificate 1", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "least h1 at -1.0",
        "least h1 at -2/2",
        "least h1 at +1",
        "least h1 at -1,",
        "least h1 at -1,0",
        "least h1 at ",
        "least h1 at",
        "least h2 at -1",
        "greatest h1 at -1",
        "reached at -1",
        "least h1  at -1",
        "least h1 at 1e5",
        "least h1 at 1/0",
        "x at -1",
      })
  void a_point_has_one_spelling(String line) {
    unreadable(Imprecisions.TRIANGLE.replaceFirst("least h1 at -1", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "point 3 = 1/2*[1] + 1/2*[0]",
        "point 3 = 1/2*[1]+1/2*[2]",
        "point 3 = 1/2*[1] + 2/4*[2]",
        "point 3 = 1/2*[01] + 1/2*[2]",
        "point 3 = ",
        "point 3 = 1/2*[1] + [2]",
        "point 4 = 1/2*[1] + 1/2*[2]",
        "point 3 = 1/2*[1] + 1/2*[9999999999]",
        "point 3 =",
        "3 = 1/2*[1] + 1/2*[2]",
      })
  void a_combination_has_one_spelling(String line) {
    unreadable(Imprecisions.HULLS.replace("point 3 = 1/2*[1] + 1/2*[2]", line));
  }

  @Test
  void the_range_is_read_as_strictly_as_ever() {
    unreadable(Imprecisions.INTERVALS.replace("inputs 1", "inputs  1"))
        .hasMessageStartingWith("certificate after line 4:");
    unreadable(Imprecisions.INTERVALS.replace("kind derivation", "kind imprecise"));
    unreadable(Imprecisions.INTERVALS + "\n");
    unreadable(Imprecisions.INTERVALS.replace("range\n", ""));
    unreadable(Imprecisions.INTERVALS.substring(0, Imprecisions.INTERVALS.length() - 5));
  }

  @Test
  void another_kind_is_not_read_as_this_one() {
    unreadable(Imprecisions.INTERVALS.replace("kind imprecise", "kind derivation"))
        .hasMessageContaining("kind imprecise");
  }

  @Test
  void numbers_that_grow_without_end_are_rejected() {
    String long1 = "9".repeat(20_000);
    String text =
        Imprecisions.INTERVALS
            .replace("h1 = relu(x1)\n", "h1 = relu(" + long1 + "*x1)\n")
            .replace("h2 = relu(-x1)\n", "h2 = relu(" + long1 + "*h1)\n")
            .replace("y1 = h1 + h2\n", "y1 = h1 + h2\n")
            .replace("3 chord h1 -1 1 from 1 2\n", "3 nonneg h1\n")
            .replace("4 chord h2 -1 1 from 2 1\n", "4 nonneg h2\n")
            .replace("5 combine 1/2*[3] + 1/2*[4]\n", "5 combine 1*[3] + 1*[4]\n")
            .replace("y1 <= 1 by 5", "y1 >= 0 by 5");
    ImprecisionVerdict verdict = Imprecisions.check(text);
    assertThat(((ImprecisionVerdict.Rejected) verdict).fault()).isInstanceOf(Fault.TooLong.class);
  }
}
