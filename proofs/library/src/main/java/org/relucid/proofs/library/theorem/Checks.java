package org.relucid.proofs.library.theorem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relucid.theory.function.Domain;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;

/// Computations that several proofs ask for.
final class Checks {
  private Checks() {}

  /// The bounds of one network on one box are as stated, for each relaxation named.
  static Check bounds(String network, String box, Map<String, String> expected) {
    return () -> {
      Spelled spelled = Spelled.of(network);
      List<String> found = new ArrayList<>();
      for (Map.Entry<String, String> entry : expected.entrySet()) {
        Interval bounds = boundsOf(spelled, entry.getKey(), Box.parse(box));
        if (!bounds.equals(Interval.parse(entry.getValue()))) {
          return Check.failed(
              network
                  + " on "
                  + box
                  + ": "
                  + entry.getKey()
                  + " gives "
                  + bounds
                  + ", expected "
                  + entry.getValue());
        }
        found.add(entry.getKey() + " " + bounds);
      }
      found.sort(null);
      return Check.passed(network + " on " + box + ": " + String.join(", ", found));
    };
  }

  private static Interval boundsOf(Spelled network, String relaxation, Box box) {
    return relaxation.equals("exact") ? network.range(box) : network.bounds(relaxation, box);
  }

  /// Each network computes f on the domain and is imprecise on one of the boxes.
  static Check refutes(String relaxation, String f, Domain domain, List<String> networks) {
    return () -> {
      List<String> found = new ArrayList<>();
      for (String text : networks) {
        Spelled network = Spelled.of(text);
        if (!network.computes(Spelled.of(f), domain)) {
          return Check.failed(text + " is not shown to compute " + f + " on " + domain);
        }
        var counterexample = Counterexamples.smallest(network.network(), relaxation, domain);
        if (counterexample.isEmpty()) {
          return Check.failed("no box found on which " + text + " is imprecise");
        }
        found.add(Wording.of(text, relaxation, counterexample.get()));
      }
      return Check.passed(String.join("\n", found));
    };
  }

  /// Two expressions are one function on the domain.
  static Check equal(String first, String second, Domain domain) {
    return () -> {
      int inputs = domain.dimension();
      boolean holds = Spelled.of(first, inputs).computes(Spelled.of(second, inputs), domain);
      String claim = first + " = " + second + " on " + domain;
      return holds ? Check.passed(claim) : Check.failed("not shown: " + claim);
    };
  }

  /// All of them pass, one after the other.
  static Check all(List<Check> checks) {
    return () -> {
      List<String> details = new ArrayList<>();
      for (Check check : checks) {
        Check.Finding finding = check.run();
        if (!finding.passed()) {
          return finding;
        }
        details.add(finding.detail());
      }
      return Check.passed(String.join("\n", details));
    };
  }
}
