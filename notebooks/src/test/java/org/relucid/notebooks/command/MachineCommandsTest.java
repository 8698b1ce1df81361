package org.relucid.notebooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relucid.notebooks.report.DoctorReport;
import org.relucid.notebooks.report.DoctorReport.Finding;

class MachineCommandsTest {
  @Test
  void the_doctor_knows_what_is_there_and_says_how_to_get_what_is_not() {
    Run run = Run.of("doctor");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("JDK             " + Runtime.version());
    assertThat(DoctorReport.ofThisMachine().findings())
        .allMatch(finding -> finding.found().isPresent() || !finding.otherwise().isEmpty())
        .extracting(Finding::what)
        .contains("Z3's library", "GLOP's library", "coqc");
  }

  @Test
  void what_is_missing_is_said_to_be() {
    var report =
        new DoctorReport(java.util.List.of(new Finding("x", Optional.empty(), "get it there")));
    var text = new java.io.StringWriter();
    report.text(new java.io.PrintWriter(text, true));
    assertThat(text.toString().strip()).matches("x +missing: get it there");
  }

  @Test
  void completion_is_a_script_that_knows_the_verbs() {
    Run run = Run.of("completion");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("complete ").contains("precise").contains("--relaxation");
  }
}
