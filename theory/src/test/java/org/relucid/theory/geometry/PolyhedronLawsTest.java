package org.relucid.theory.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Elimination;
import org.relucid.theory.linear.Matrix;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

class PolyhedronLawsTest {
  /// Small numbers, so that degeneracies are frequent, and some that do not fit in a `long`.
  private static Arbitrary<Rational> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.integers().between(-3, 3).map(Rational::of)),
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.integers().between(-9, 9), Arbitraries.integers().between(1, 9))
                .as(Rational::of)),
        Tuple.of(1, Arbitraries.of("1e40", "-1e-40", "9223372036854775807").map(Rational::parse)));
  }

  private static Arbitrary<Vector> vectors(int size) {
    return numbers().list().ofSize(size).map(Vector::of);
  }

  private static Arbitrary<AffineForm> forms(int dimension) {
    return Combinators.combine(vectors(dimension), numbers()).as(AffineForm::of);
  }

  @Provide
  Arbitrary<HDescription> facts() {
    return Arbitraries.integers()
        .between(0, 4)
        .flatMap(
            n ->
                Combinators.combine(
                        forms(n).list().ofMaxSize(8),
                        Arbitraries.frequencyOf(
                            Tuple.of(4, Arbitraries.just(List.<AffineForm>of())),
                            Tuple.of(1, forms(n).list().ofMaxSize(2))))
                    .as(
                        (inequalities, equalities) ->
                            new HDescription(
                                n,
                                inequalities.stream().map(HalfSpace::new).toList(),
                                equalities)));
  }

  @Provide
  Arbitrary<VDescription> generators() {
    return Arbitraries.integers()
        .between(0, 4)
        .flatMap(
            n ->
                Combinators.combine(
                        vectors(n).list().ofMinSize(1).ofMaxSize(8),
                        vectors(n).list().ofMaxSize(2),
                        vectors(n).list().ofMaxSize(1))
                    .as((v, r, l) -> new VDescription(n, v, r, l)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void facts_to_generators_and_back_is_the_same_set(@ForAll("facts") HDescription facts) {
    Polyhedron there = Polyhedron.of(facts);
    Polyhedron back = Polyhedron.of(there.generators());
    assertThat(back).isEqualTo(there);
    assertThat(back.generators()).isEqualTo(there.generators());
    assertThat(Polyhedron.of(there.facets()).generators()).isEqualTo(there.generators());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void generators_to_facts_and_back_is_the_same_set(@ForAll("generators") VDescription given) {
    Polyhedron there = Polyhedron.of(given);
    Polyhedron back = Polyhedron.of(there.facets());
    assertThat(back).isEqualTo(there);
    assertThat(back.generators()).isEqualTo(there.generators());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void every_generator_satisfies_every_fact(@ForAll("facts") HDescription facts) {
    Polyhedron polyhedron = Polyhedron.of(facts);
    VDescription generators = polyhedron.generators();
    assertThat(generators.vertices()).allMatch(facts::contains);
    for (Vector vertex : generators.vertices()) {
      assertThat(generators.rays()).allMatch(ray -> facts.contains(vertex.add(ray)));
      assertThat(generators.lines())
          .allMatch(line -> facts.contains(vertex.add(line)))
          .allMatch(line -> facts.contains(vertex.subtract(line)));
    }
    assertThat(facts.halfSpaces()).allMatch(polyhedron::satisfies);
  }

  /// A vertex is determined by the facts that are tight there, up to the lines.
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void at_every_vertex_enough_facts_are_tight(@ForAll("facts") HDescription facts) {
    Polyhedron polyhedron = Polyhedron.of(facts);
    int lines = polyhedron.generators().lines().size();
    for (Vector vertex : polyhedron.generators().vertices()) {
      List<Vector> tight =
          Stream.concat(
                  facts.halfSpaces().stream()
                      .filter(half -> half.isTightAt(vertex))
                      .map(HalfSpace::form),
                  facts.equalities().stream())
              .map(AffineForm::coefficients)
              .toList();
      int rank = Elimination.rank(new Matrix(facts.dimension(), tight));
      assertThat(rank).isEqualTo(facts.dimension() - lines);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_hull_contains_its_generators(@ForAll("generators") VDescription given) {
    Polyhedron hull = Polyhedron.of(given);
    assertThat(given.vertices()).allMatch(hull::contains);
    for (Vector ray : given.rays()) {
      assertThat(hull.contains(given.vertices().getFirst().add(ray))).isTrue();
    }
  }

  /// Each facet holds as many affinely independent generators as its dimension asks for.
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void every_facet_is_spanned_by_generators(@ForAll("generators") VDescription given) {
    Polyhedron hull = Polyhedron.of(given);
    for (HalfSpace facet : hull.facets().halfSpaces()) {
      HDescription face = new HDescription(given.dimension(), List.of(facet.opposite()), List.of());
      Polyhedron side = hull.intersection(Polyhedron.of(face));
      assertThat(side.affineDimension()).isEqualTo(hull.affineDimension() - 1);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void emptiness_comes_with_a_refutation_and_agrees_with_the_double_description(
      @ForAll("facts") HDescription facts) {
    assertThat(facts.emptiness().isPresent()).isEqualTo(Polyhedron.of(facts).isEmpty());
    facts.emptiness().ifPresent(farkas -> assertThat(farkas.refutes(facts)).isTrue());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void removing_redundant_facts_keeps_the_set_and_one_fact_per_facet(
      @ForAll("facts") HDescription facts) {
    HDescription kept = facts.withoutRedundancy();
    Polyhedron polyhedron = Polyhedron.of(facts);
    assertThat(Polyhedron.of(kept)).isEqualTo(polyhedron);
    if (polyhedron.affineDimension() == facts.dimension()) {
      assertThat(kept.halfSpaces()).hasSameSizeAs(polyhedron.facets().halfSpaces());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void elimination_agrees_with_the_projected_generators(@ForAll("facts") HDescription facts) {
    int[] kept = facts.dimension() < 2 ? new int[0] : new int[] {facts.dimension() - 1, 0};
    assertThat(Polyhedron.of(FourierMotzkin.project(facts, kept)))
        .isEqualTo(Polyhedron.of(facts).projection(kept));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void intersections_are_subsets_and_hulls_supersets(
      @ForAll("generators") VDescription first, @ForAll("generators") VDescription second) {
    if (first.dimension() != second.dimension()) {
      return;
    }
    Polyhedron a = Polyhedron.of(first);
    Polyhedron b = Polyhedron.of(second);
    Polyhedron common = a.intersection(b);
    assertThat(a.includes(common) && b.includes(common)).isTrue();
    Polyhedron hull = a.hull(b);
    assertThat(hull.includes(a) && hull.includes(b)).isTrue();
    assertThat(a.includes(b)).isEqualTo(common.equals(b)).isEqualTo(hull.equals(a));
  }
}
