package org.relucid.proofs.library.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relucid.theory.number.Rational;

/// What became of the witnesses of one verifier in one year.
public record VerifierTally(String tool, String year, List<Judgement> judgements) {
  public VerifierTally {
    judgements = List.copyOf(judgements);
  }

  /// One tally for each verifier and year, in alphabetical order.
  public static List<VerifierTally> of(List<SuiteResult> results) {
    TreeMap<Key, List<Judgement>> byVerifier =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    Key::of,
                    TreeMap::new,
                    Collectors.mapping(SuiteResult::judgement, Collectors.toList())));
    return byVerifier.entrySet().stream()
        .map(e -> new VerifierTally(e.getKey().tool(), e.getKey().year(), e.getValue()))
        .toList();
  }

  private record Key(String tool, String year) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::tool).thenComparing(Key::year);

    static Key of(SuiteResult result) {
      return new Key(result.suiteCase().tool(), result.suiteCase().year());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public long count(Verdict verdict) {
    return judgements.stream().filter(judgement -> judgement.verdict() == verdict).count();
  }

  /// How many witnesses a float32 run would judge otherwise than exact arithmetic.
  public long misjudgedByFloat32() {
    return judged().filter(judged -> judged.float32().holds() != judged.exact().holds()).count();
  }

  /// The greatest tolerance that one of the witnesses needs.
  public Optional<Rational> worstTolerance() {
    return judged().map(Judgement.Judged::tolerance).reduce(Rational::max);
  }

  private Stream<Judgement.Judged> judged() {
    return judgements.stream()
        .filter(Judgement.Judged.class::isInstance)
        .map(Judgement.Judged.class::cast);
  }
}
