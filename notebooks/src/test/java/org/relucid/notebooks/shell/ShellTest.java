package org.relucid.notebooks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
  @Test
  void a_session_answers_and_a_mistake_is_one_line() {
    String said =
        session(
            """
            q("1/3").add(q("0.1"))
            box("[1,0]")
            gap(net("abs(x)"), box(-1, 1), IBP)
            /exit
            """);
    assertThat(said)
        .contains("= 13/30")
        .contains("Mistake: ")
        .doesNotContain("at (#")
        .contains("= 1\n");
  }

  @Test
  void the_preferences_of_the_user_stay_as_they_are() throws Exception {
    var before = preferences();
    session("/exit\n");
    assertThat(preferences()).isEqualTo(before);
  }

  private static String preferences() throws Exception {
    var out = new ByteArrayOutputStream();
    var node = java.util.prefs.Preferences.userRoot().node("tool/JShell");
    node.exportSubtree(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String session(String typed) {
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new Shell(builder -> builder.in(in, null).out(stream).err(stream)).run(List.of()))
        .isZero();
    return out.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
