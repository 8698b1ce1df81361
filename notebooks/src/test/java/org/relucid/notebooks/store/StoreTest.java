package org.relucid.notebooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private final Path folder;
  private final Store store;

  StoreTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = new Store(folder.resolve("runs.db"));
  }

  @Test
  void what_was_kept_is_found_again() {
    Asked asked = Examples.asked("bounds", Examples.NOON.plusMillis(7));
    long id = store.begin(asked);
    assertThat(store.run(id)).contains(new Run(id, asked, Optional.empty()));
    store.finish(id, Examples.answered(3));
    assertThat(store.run(id)).contains(new Run(id, asked, Optional.of(Examples.answered(3))));
    assertThat(Examples.answered(3).firstLine()).isEqualTo("first – line");
  }

  @Test
  void the_latest_come_first_and_can_be_selected() {
    long first = store.begin(Examples.asked("table", Examples.NOON));
    long second = store.begin(Examples.asked("judge", Examples.NOON.plusMillis(1)));
    long third = store.begin(Examples.asked("table", Examples.NOON.plusSeconds(3600)));
    assertThat(store.runs(Examples.all()))
        .extracting(Run::id)
        .containsExactly(third, second, first);
    assertThat(store.runs(new Selection(Optional.of("table"), Optional.empty(), 9)))
        .extracting(Run::id)
        .containsExactly(third, first);
    assertThat(
            store.runs(
                new Selection(Optional.empty(), Optional.of(Examples.NOON.plusMillis(1)), 9)))
        .extracting(Run::id)
        .containsExactly(third, second);
    assertThat(store.runs(new Selection(Optional.empty(), Optional.empty(), 1)))
        .extracting(Run::id)
        .containsExactly(third);
  }

  @Test
  void a_run_is_answered_once() {
    long id = store.begin(Examples.asked("table", Examples.NOON));
    store.finish(id, Examples.answered(0));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store.finish(id, Examples.answered(3)))
        .withMessageContaining("run 1 is gone, or has an answer already");
    assertThat(store.run(id).flatMap(Run::answered).map(Answered::exit)).contains(0);
    assertThat(store.run(7)).isEmpty();
  }

  @Test
  void it_is_one_file() throws Exception {
    store.finish(store.begin(Examples.asked("table", Examples.NOON)), Examples.answered(0));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(store.file());
    }
  }

  @Test
  void an_empty_file_becomes_a_store() throws Exception {
    Files.createFile(store.file());
    assertThat(store.begin(Examples.asked("table", Examples.NOON))).isOne();
  }

  @Test
  void a_selection_of_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Selection(Optional.empty(), Optional.empty(), 0));
  }
}
