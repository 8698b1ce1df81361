package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.notebooks.shell.Shell;

/// The first hour of somebody who has just cloned and built this: the README's way, something of
/// their own, and the mistakes that everybody makes. That the clone builds is the gate's to show.
class NewcomerTest {
  private final Path folder;

  NewcomerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Run relucid(String command) {
    return new Documented(folder).run(command);
  }

  @Test
  void from_a_picture_of_a_relaxation_that_fails_to_a_theorem_proved_again() {
    Path picture = folder.resolve("fails.png");
    String said =
        shell(
            """
            help()
            var tent = net("relu(x) - 2*relu(x - 1) + relu(x - 2)")
            precise(tent, TRIANGLE)
            Pictures.relaxation(tent.expand(), Interval.of(0, 2), List.of(TRIANGLE)).write(Path.of("%s"))
            prove("B24-band")
            /exit
            """
                .formatted(picture));
    assertThat(said)
        .contains("Twenty things to try")
        .contains("not precise: triangle on R: on the box")
        .contains("B24-band")
        .contains("To believe it, believe");
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void the_first_lesson_runs() {
    Run run = relucid("notebook run notebooks/lessons/01-exact-numbers.jsh");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("3602879701896397/36028797018963968");
  }

  @Test
  void a_function_of_their_own_gets_a_network_and_a_proof_that_it_loses_nothing() {
    assertThat(relucid("encode 'min(abs(x), 2 - x)' -r deeppoly-0 -o own.onnx").code()).isZero();
    Run precise = relucid("precise own.onnx -r deeppoly-0 --certificate own.txt");
    assertThat(precise.code()).isZero();
    assertThat(relucid("check own.txt").out()).contains("accepted: 1 claim");
  }

  @Test
  void a_network_file_of_their_own_gets_bounds_with_a_proof() {
    assertThat(relucid("convert 'relu(x - y) - 1/2*relu(y)' mine.onnx").code()).isZero();
    Run bounds = relucid("bounds mine.onnx --box [0,1]x[-1,1] -r triangle --certificate b.txt");
    assertThat(bounds.code()).isZero();
    assertThat(bounds.out()).contains("triangle");
    assertThat(relucid("check b.txt").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          tabel;                                          did you mean table?
          bounds 'relu(x)' --bx [-1,1];                   did you mean --box?
          bounds 'relu(x)' --box [-1,1] -r triange;       did you mean triangle?
          prove B24-bnd;                                  did you mean B24-band?
          bounds 'relu(x)';                               Missing required argument
          bounds 'relu(x' --box [-1,1];                   column 7: found the end
          bounds 'relu(x)' --box [1,-1];                  lower 1 above upper -1
          bounds 'relu(x)' --box [-1,1]x[0,1];            found 2 sides, expected one for each of 1 input
          bounds missing.onnx --box [0,1];                no such file
          bounds notebooks/pom.xml --box [0,1];           the name ends neither in .onnx
          precise 'x*y' -r ibp;                           product of two non-constants
          precise 'sin(x)' -r ibp;                        found 'sin', expected
          encode 'x' -r ibp -o x.pdf;                     the name ends neither in .onnx
          check notebooks/pom.xml;                        expected relucid-certificate 1
          search 'abs(x)' -a 1-x-1 -r ibp;                expected the sizes of the layers such as 1-3-1
          notebook run nowhere.jsh;                       found no such file or folder
          """)
  void a_mistake_is_one_line_that_says_what_was_expected(String command, String message) {
    Run run = relucid(command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(message);
  }

  @Test
  void a_file_that_is_no_network_is_refused() throws Exception {
    Files.writeString(folder.resolve("fake.onnx"), "not a network");
    Run run = relucid("bounds fake.onnx --box [0,1]");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("fake.onnx");
  }

  private static String shell(String typed) {
    var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new Shell(builder -> builder.in(in, null).out(stream).err(stream)).run(List.of()))
        .isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
