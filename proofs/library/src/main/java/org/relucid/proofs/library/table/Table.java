package org.relucid.proofs.library.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relucid.proofs.library.gallery.FunctionClass;
import org.relucid.proofs.library.theorem.Library;
import org.relucid.proofs.library.theorem.Space;
import org.relucid.proofs.library.theorem.Workbench;

/// Table 1 of B24, computed anew, with rows that the paper has not.
///
/// *Cost*: a few seconds, most of it for proving and checking functions of the gallery, on all
/// processors that there are.
public record Table(Settings settings, int functions, List<Row> rows) {
  private static final List<String> ON_THE_LINE =
      List.of(
          "ibp",
          "deeppoly-0",
          "deeppoly-1",
          "triangle",
          "multi-neuron",
          "multi-neuron-2",
          "zonotope",
          "deeppoly");
  private static final List<String> IN_SPACE =
      List.of(
          "triangle", "multi-neuron", "ibp", "zonotope", "deeppoly-0", "deeppoly-1", "deeppoly");
  private static final String COMPOSED = "deeppoly-0";

  /// Computes all rows.
  ///
  /// @param progress told of each function that was tried; from several threads
  public static Table compute(Settings settings, Workbench workbench, Runnable progress) {
    LineTrials trials = new LineTrials(settings, workbench, progress);
    Making making =
        new Making(
            new Deductions(Library.with(workbench).theorems()),
            new Examiner(trials, workbench),
            new PaperTable());
    List<Row> rows = new ArrayList<>();
    ON_THE_LINE.forEach(name -> rows.add(making.row(Row.Kind.FUNCTIONS, Space.LINE, name)));
    rows.add(making.row(Row.Kind.COMPOSITIONS, Space.LINE, COMPOSED));
    IN_SPACE.forEach(
        name -> rows.add(making.row(Row.Kind.FUNCTIONS, Space.SEVERAL_VARIABLES, name)));
    return new Table(settings, LineTrials.functions(settings).size(), rows);
  }

  /// How many times progress is told where every encoder applies.
  public static long work(Settings settings) {
    Deductions deductions = new Deductions(Library.usual().theorems());
    long tried = LineTrials.compositions(settings);
    for (String relaxation : ON_THE_LINE) {
      Set<FunctionClass> expressed = EnumSet.noneOf(FunctionClass.class);
      for (FunctionClass functions : FunctionClass.values()) {
        if (deductions.deduce(Space.LINE, relaxation, functions) instanceof Deduction.Expressed) {
          expressed.add(functions);
        }
      }
      tried += LineTrials.inAny(settings, expressed);
    }
    return tried;
  }

  /// What all rows are made from.
  private record Making(Deductions deductions, Examiner examiner, PaperTable paper) {
    Row row(Row.Kind kind, Space space, String relaxation) {
      Map<FunctionClass, Cell> cells = new EnumMap<>(FunctionClass.class);
      for (FunctionClass functions : FunctionClass.values()) {
        Examiner.Place place = new Examiner.Place(kind, space, relaxation, functions);
        Deduction deduction = deduction(place);
        cells.put(
            functions, new Cell(entry(place), deduction, examiner.evidence(place, deduction)));
      }
      return new Row(kind, space, relaxation, cells);
    }

    private Deduction deduction(Examiner.Place place) {
      return switch (place.kind()) {
        case FUNCTIONS -> deductions.deduce(place.space(), place.relaxation(), place.functions());
        case COMPOSITIONS ->
            deductions.deduceComposed(place.space(), place.relaxation(), place.functions());
      };
    }

    private Status entry(Examiner.Place place) {
      return place.kind() == Row.Kind.FUNCTIONS
          ? paper.entry(place.space(), place.relaxation(), place.functions())
          : Status.NONE;
    }
  }
}
