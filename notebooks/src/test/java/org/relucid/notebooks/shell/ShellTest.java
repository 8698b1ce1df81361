package org.relucid.notebooks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
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
  void a_network_reads_as_equations_and_statements_say_nothing() {
    assertThat(
            session(
                """
                net("relu(x) - 2*relu(x - 1)")
                int z = 5
                z = 6
                for (int i = 0; i < 1; i++) z++;
                int square(int x) { return x * x; }
                import java.util.*;
                /exit
                """))
        .contains(
            "$1 = network with 1 input:\n  h1 = relu(x1)\n  h2 = relu(x1 - 1)\n  y1 = h1 - 2*h2\n")
        .contains("z = 5\n", "z = 6\n", "created method square(int)")
        .doesNotContain(" = \n");
  }

  /// What the terminal does on Ctrl-C, after a line has said that the call takes long.
  @Test
  void a_long_call_shows_seconds_and_can_be_stopped_and_the_session_goes_on() throws Exception {
    var screen = new LinkedBlockingQueue<String>();
    List<String> machine = new ArrayList<>(Shell.machine());
    machine.add("-Drelucid.progress=line");
    try (JShell shell = shell(machine, screen);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      shell.eval("var before = q(\"1/3\");");
      Future<List<SnippetEvent>> call =
          beside.submit(
              () -> shell.eval("relucid(\"table --pieces 40 --random 1000 --cells 1000\")"));
      assertThat(screen.poll(30, TimeUnit.SECONDS)).contains("… 2 s (Ctrl-C stops it)");
      shell.stop();
      SnippetEvent stopped = call.get(30, TimeUnit.SECONDS).getFirst();
      // Says so, but for the moments in which the call itself has not begun or is over.
      assertThat(stopped.value()).as(stopped.toString()).isNullOrEmpty();
      assertThat(shell.eval("before.add(q(\"1/6\"))").getFirst().value()).isEqualTo("1/2");
    }
  }

  private static JShell shell(List<String> machine, BlockingQueue<String> screen) {
    var err =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int character) {
                write(new byte[] {(byte) character}, 0, 1);
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                screen.add(new String(bytes, from, length, StandardCharsets.UTF_8));
              }
            },
            true,
            StandardCharsets.UTF_8);
    JShell shell =
        JShell.builder().remoteVMOptions(machine.toArray(String[]::new)).err(err).build();
    shell.addToClasspath(System.getProperty("java.class.path"));
    Startup.imports().forEach(shell::eval);
    return shell;
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
