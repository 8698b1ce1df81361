package org.relucid.proofs.library.theorem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All theorems, in reading order.
public final class Library {
  private final Map<String, LibraryTheorem> byId = new LinkedHashMap<>();

  private Library(Workbench workbench) {
    Trials trials = new Trials(workbench);
    Stream.of(
            OrderTheorems.all(),
            new IbpTheorems(trials).all(),
            new ConvexTheorems(trials).all(),
            new BandTheorems(trials).all(),
            LinesTheorems.all(),
            new MultiNeuronTheorems(trials).all(),
            TriangleTheorems.all(),
            NeighbouringTheorems.all())
        .flatMap(List::stream)
        .forEach(this::add);
  }

  private void add(LibraryTheorem theorem) {
    if (byId.put(theorem.id(), theorem) != null) {
      throw new IllegalStateException("two theorems " + theorem.id());
    }
  }

  /// With the tools that there are.
  public static Library usual() {
    return with(Workbench.usual());
  }

  /// With other tools; for tests of what happens when a tool is wrong.
  public static Library with(Workbench workbench) {
    return new Library(workbench);
  }

  public List<LibraryTheorem> theorems() {
    return List.copyOf(byId.values());
  }

  public Optional<LibraryTheorem> theorem(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
