package org.relucid.proofs.library.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Imprecision;
import org.relucid.expressivity.Method;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Attempt;
import org.relucid.expressivity.encode.Encoder;
import org.relucid.proofs.library.theorem.OtherWorkbench;
import org.relucid.proofs.library.theorem.Space;
import org.relucid.proofs.library.theorem.Workbench;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.number.Rational;

class TableTest {
  private static final Settings QUICK = new Settings(7, 5, 1, 0);
  private static final List<String> PAPER =
      List.of("ibp", "deeppoly-0", "deeppoly-1", "triangle", "multi-neuron");
  private static final Rational UNUSUAL = Rational.of(-355, 113);
  private static final LongAdder STEPS = new LongAdder();

  private static Table table = new Table(QUICK, 0, List.of());

  @BeforeAll
  static void computes_the_table() {
    table = Table.compute(QUICK, Workbench.usual(), STEPS::increment);
  }

  private static Stream<Cell> cells(Table of) {
    return of.rows().stream().flatMap(row -> row.cells().values().stream());
  }

  private static Stream<Row> paperRows(Table of) {
    return of.rows().stream()
        .filter(row -> row.space() == Space.LINE && row.kind() == Row.Kind.FUNCTIONS)
        .filter(row -> PAPER.contains(row.relaxation()));
  }

  @Test
  void no_cell_of_the_five_univariate_rows_is_open() {
    assertThat(paperRows(table)).hasSize(5);
    assertThat(paperRows(table).flatMap(row -> row.cells().values().stream()))
        .hasSize(20)
        .allMatch(cell -> cell.status() == Status.YES || cell.status() == Status.NO)
        .allMatch(cell -> cell.evidence().faults().isEmpty());
  }

  @Test
  void where_the_paper_has_an_answer_ours_is_the_same() {
    assertThat(cells(table).filter(cell -> cell.paper() == Status.YES || cell.paper() == Status.NO))
        .hasSize(21)
        .allMatch(cell -> cell.paper() == cell.status());
    assertThat(cells(table).filter(cell -> cell.paper() == Status.OPEN))
        .hasSize(3)
        .allMatch(cell -> cell.status() == Status.YES);
  }

  @Test
  void each_yes_has_functions_proved_and_each_no_a_refutation_with_a_certificate() {
    assertThat(cells(table).filter(cell -> cell.status() == Status.YES))
        .allMatch(cell -> cell.evidence().checked() > 0)
        .allMatch(cell -> cell.evidence().checked() == cell.evidence().encoded());
    assertThat(cells(table).filter(cell -> cell.status() == Status.NO))
        .allMatch(cell -> cell.evidence().refutations().size() == 1)
        .allMatch(cell -> cell.evidence().counterexample().orElseThrow().certificate().isPresent());
  }

  @Test
  void the_univariate_rows_of_the_paper_rest_on_coq_alone() {
    assertThat(paperRows(table).flatMap(row -> row.cells().values().stream()))
        .allMatch(cell -> cell.trust().equals(List.of("Coq 8.16, standard reals")));
  }

  @Test
  void progress_is_told_as_often_as_was_foretold() {
    assertThat(STEPS.sum()).isEqualTo(Table.work(QUICK));
  }

  @Test
  void the_same_seed_gives_the_same_files_of_evidence() {
    Map<String, String> files = EvidenceFiles.of(table);
    assertThat(files).hasSizeGreaterThan(300);
    assertThat(files)
        .isEqualTo(EvidenceFiles.of(Table.compute(QUICK, Workbench.usual(), () -> {})));
  }

  @Test
  void a_checker_that_refuses_every_certificate_leaves_every_cell_open() {
    Table refused =
        Table.compute(
            QUICK,
            new OtherWorkbench() {
              @Override
              public Optional<String> fault(String certificate, Question question) {
                return Optional.of("refused");
              }

              @Override
              public Optional<String> fault(String text, Question question, Imprecision found) {
                return Optional.of("refused");
              }
            },
            () -> {});
    assertThat(cells(refused)).allMatch(cell -> cell.status() == Status.OPEN);
  }

  @Test
  void a_function_that_nobody_can_encode_or_prove_opens_its_cells() {
    Table noEncoder =
        Table.compute(QUICK, withEncoder(f -> new Attempt.DoesNotApply("no")), () -> {});
    assertThat(openOf(noEncoder, "deeppoly-0")).isTrue();
    Table unproved =
        Table.compute(
            QUICK,
            new OtherWorkbench() {
              @Override
              public Answer answer(Question question, Method method) {
                return new Answer.Unknown("no idea");
              }
            },
            () -> {});
    assertThat(openOf(unproved, "deeppoly-0")).isTrue();
  }

  @Test
  void an_encoder_of_another_function_opens_its_cells() {
    Encoder honest = Workbench.usual().encoders("triangle").getLast();
    Table wrong =
        Table.compute(
            QUICK,
            withEncoder(f -> honest.encode(PiecewiseLinear.affine(UNUSUAL, UNUSUAL))),
            () -> {});
    assertThat(openOf(wrong, "triangle")).isTrue();
  }

  private interface Encoding {
    Attempt of(PiecewiseLinear f);
  }

  private static Workbench withEncoder(Encoding encoding) {
    Encoder encoder =
        new Encoder() {
          @Override
          public String theorem() {
            return "made-up";
          }

          @Override
          public String construction() {
            return "made up";
          }

          @Override
          public Attempt encode(PiecewiseLinear f) {
            return encoding.of(f);
          }
        };
    return new OtherWorkbench() {
      @Override
      public List<Encoder> encoders(String relaxation) {
        return List.of(encoder);
      }
    };
  }

  private static boolean openOf(Table of, String relaxation) {
    return of.rows().stream()
        .filter(row -> row.space() == Space.LINE && row.relaxation().equals(relaxation))
        .flatMap(row -> row.cells().values().stream())
        .allMatch(cell -> cell.status() == Status.OPEN);
  }
}
