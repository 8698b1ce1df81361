package org.relucid.notebooks.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.relucid.expressivity.search.KinkSearch;
import org.relucid.expressivity.search.Search;
import org.relucid.expressivity.search.SearchQuestion;
import org.relucid.expressivity.search.SearchResult;
import org.relucid.expressivity.search.ValueSearch;
import org.relucid.expressivity.search.output.Fitting;
import org.relucid.expressivity.search.output.SmallWhole;
import org.relucid.notebooks.argument.BadInput;
import org.relucid.smt.query.Panel;

/// A search over real weights by what there is: kinks, solvers, and where these do not know the
/// bounds of the relaxation, small whole hidden weights and the values alone.
///
/// @param smtlib where the questions to solvers are written
public record RealSearch(Panel.Certifying certifying, Optional<Path> smtlib, Duration granted) {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofSeconds(10);

  public SearchResult answer(SearchQuestion question) {
    Optional<String> obstacle = Search.obstacle(question);
    boolean solversFirst = smtlib.isPresent() || certifying == Panel.Certifying.SMALL_SCRIPTS;
    Optional<SearchResult.Denied> denied =
        solversFirst && obstacle.isEmpty() ? Optional.empty() : KinkSearch.answer(question);
    if (denied.isPresent()) {
      return denied.get();
    }
    return obstacle.map(reason -> despite(reason, question)).orElseGet(() -> bySolvers(question));
  }

  private SearchResult bySolvers(SearchQuestion question) {
    Duration time = granted.compareTo(LONG) < 0 ? granted : LONG;
    return withPanel(panel -> Search.withSolvers(panel, time).answer(question));
  }

  /// Not all real weights: a network may be found, or there is none that is even the function.
  private SearchResult despite(String obstacle, SearchQuestion question) {
    if (SearchTheorem.of(question).isPresent()) {
      return new SearchResult.Unknown(obstacle);
    }
    SmallWhole tried = smallWhole(question);
    if (tried.found().isPresent()) {
      Fitting.Found found = tried.found().get();
      return new SearchResult.Found(found.network(), found.precision());
    }
    List<String> reasons = new ArrayList<>(tried.tried());
    reasons.addFirst(obstacle);
    return byValues(question).orElseGet(() -> new SearchResult.Unknown(String.join("; ", reasons)));
  }

  private static SmallWhole smallWhole(SearchQuestion question) {
    try {
      return SmallWhole.of(question);
    } catch (IllegalArgumentException notForThisRelaxation) {
      return new SmallWhole(Optional.empty(), List.of());
    }
  }

  private Optional<SearchResult> byValues(SearchQuestion question) {
    return withPanel(panel -> ValueSearch.deny(question, panel, SHORT).map(none -> none));
  }

  private <T> T withPanel(Function<Panel, T> work) {
    Panel standard = Panel.standard();
    Panel chosen = certifying == Panel.Certifying.NEVER ? standard.uncertified() : standard;
    try (Panel panel = smtlib.map(chosen::recordedIn).orElse(chosen)) {
      return work.apply(panel);
    } catch (UncheckedIOException e) {
      throw new BadInput("--smtlib: " + e.getCause());
    }
  }
}
