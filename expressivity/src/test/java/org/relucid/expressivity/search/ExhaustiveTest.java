package org.relucid.expressivity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.Decider;
import org.relucid.theory.network.ScalarNetwork;

class ExhaustiveTest {
  private static Exhaustive search(String function, String layers, String relaxation) {
    String plain = layers.replace(" skips", "");
    Architecture architecture = Architecture.parse(plain);
    return new Exhaustive(
        SearchQuestion.of(
            function, plain.equals(layers) ? architecture : architecture.withSkips(), relaxation),
        1);
  }

  private static Tally count(Exhaustive search) {
    return new ExhaustiveRun(search, Optional.empty()).count(() -> {});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 1-2-1; deeppoly-0",
        "relu(x); 1-2-1; ibp",
        "relu(x) - x; 1-1-1 skips; triangle",
        "clamp(x, 0, 1); 1-1-1-1; ibp",
        "relu(x - 1); 1-1-1-1 skips; deeppoly-1",
        "1; 1-2-1; deeppoly-0",
      })
  void counts_are_those_of_trying_each_network(String function, String layers, String relaxation) {
    Exhaustive search = search(function, layers, relaxation);
    Tally tally = count(search);
    Grid grid = new Grid(search.question().architecture(), 1);
    long networks = 0;
    long encode = 0;
    long precise = 0;
    for (int front = 0; front < grid.fronts(); front++) {
      for (List<Integer> types : tuples(grid.types(), grid.lastWidth())) {
        for (int tail = 0; tail < grid.tails(); tail++) {
          networks++;
          ScalarNetwork network = plain(grid, front, types, tail);
          if (search.question().differs(network).isEmpty()) {
            encode++;
            Answer answer = Decider.decide(search.question().precision(network));
            precise += answer instanceof Answer.Precise ? 1 : 0;
          }
        }
      }
    }
    assertThat(tally.networks()).isEqualTo(networks).isEqualTo(search.networks());
    assertThat(tally.encode()).isEqualTo(encode).isPositive();
    assertThat(tally.precise()).isEqualTo(precise);
    assertThat(tally.precise().add(tally.imprecise()).add(tally.unknown()))
        .isEqualTo(tally.encode());
  }

  /// Also with neurons that add nothing.
  private static ScalarNetwork plain(Grid grid, int front, List<Integer> types, int tail) {
    GridNetwork made = new GridNetwork(grid);
    grid.front(front).forEach(made::layer);
    return made.network(
        types.stream().map(type -> grid.numbers(type, grid.typeLength())).toList(),
        grid.numbers(tail, grid.tailLength()));
  }

  private static List<List<Integer>> tuples(int kinds, int length) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> tuple : all) {
        for (int kind = 0; kind < kinds; kind++) {
          List<Integer> next = new ArrayList<>(tuple);
          next.add(kind);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  @Test
  void the_number_of_networks_is_that_of_their_weights() {
    Grid grid = new Grid(Architecture.parse("1-3-1").withSkips(), 2);
    assertThat(grid.networks()).isEqualTo(BigInteger.valueOf(5).pow(11));
    Grid deep = new Grid(Architecture.parse("1-2-2-1"), 1);
    assertThat(deep.networks()).isEqualTo(BigInteger.valueOf(3).pow(4 + 6 + 3));
  }

  @Test
  void a_value_that_is_not_whole_is_no_networks() {
    assertThat(count(search("x/3", "1-1-1", "ibp")).encode()).isZero();
  }

  @Test
  void an_example_is_a_precise_network() {
    Exhaustive search = search("abs(x)", "1-2-1", "deeppoly-0");
    ScalarNetwork network = search.network(count(search).example().orElseThrow());
    assertThat(search.question().differs(network)).isEmpty();
    assertThat(search.answer(network)).isInstanceOf(Answer.Precise.class);
  }

  @Test
  void a_search_that_was_killed_goes_on_and_counts_nothing_twice(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("progress.txt");
    Exhaustive search = search("abs(x)", "1-2-1", "deeppoly-0");
    Tally whole = count(search);
    try (ProgressFile progress = ProgressFile.open(file, search)) {
      for (int block = 3; block < 9; block++) {
        progress.add(block, search.block(block));
      }
    }
    String written = Files.readString(file);
    for (int cut : new int[] {0, 1, 7, 60, 200, 300}) {
      Files.writeString(file, written.substring(0, written.length() - cut));
      try (ProgressFile progress = ProgressFile.open(file, search)) {
        assertThat(progress.done().size()).isLessThanOrEqualTo(6);
        Tally tally = new ExhaustiveRun(search, Optional.of(progress)).count(() -> {});
        assertThat(tally).isEqualTo(whole);
      }
      assertThat(Files.readAllLines(file)).filteredOn(line -> line.startsWith("block")).hasSize(27);
      try (ProgressFile again = ProgressFile.open(file, search)) {
        assertThat(new ExhaustiveRun(search, Optional.of(again)).count(() -> {})).isEqualTo(whole);
      }
    }
  }

  @Test
  void the_progress_of_another_search_and_spoilt_lines_are_refused(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("progress.txt");
    Exhaustive search = search("abs(x)", "1-2-1", "deeppoly-0");
    try (ProgressFile progress = ProgressFile.open(file, search)) {
      progress.add(0, search.block(0));
    }
    assertThatThrownBy(() -> ProgressFile.open(file, search("abs(x)", "1-2-1", "ibp")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another search");
    String text = Files.readString(file);
    String block = text.lines().reduce((_, last) -> last).orElseThrow() + "\n";
    for (String spoilt : List.of(block, "block 1: nothing;\n", "rubbish\n")) {
      Files.writeString(file, text + spoilt);
      assertThatThrownBy(() -> ProgressFile.open(file, search))
          .as(spoilt)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not yet counted");
    }
  }

  @Test
  void what_cannot_be_numbered_is_refused() {
    assertThatThrownBy(
            () -> new Exhaustive(SearchQuestion.of("x", Architecture.parse("1-9-9-1"), "ibp"), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1-9-9-1");
  }
}
