package org.relucid.proofs.library.table;

import java.util.List;
import org.relucid.proofs.library.theorem.LibraryTheorem;
import org.relucid.theory.function.Expression;

/// What the theorems say of a relaxation and a class of functions.
public sealed interface Deduction {
  /// The theorems that were combined; the first is the main one.
  List<LibraryTheorem> theorems();

  /// Every function of the class is expressed.
  record Expressed(List<LibraryTheorem> theorems) implements Deduction {
    public Expressed {
      theorems = List.copyOf(theorems);
    }
  }

  /// This function, which is in the class, is not.
  record NotExpressed(List<LibraryTheorem> theorems, Expression function) implements Deduction {
    public NotExpressed {
      theorems = List.copyOf(theorems);
    }
  }

  /// No theorem decides it.
  record Undecided() implements Deduction {
    @Override
    public List<LibraryTheorem> theorems() {
      return List.of();
    }
  }
}
