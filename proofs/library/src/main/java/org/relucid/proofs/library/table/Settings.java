package org.relucid.proofs.library.table;

/// Which functions the table is tried on: the named ones, and random ones by seed.
///
/// @param mostPieces of the random functions
/// @param random how many of each class
/// @param mostNeurons of networks that are replayed on cells besides; 0 for none
public record Settings(long seed, int mostPieces, int random, int mostNeurons) {
  public static final Settings USUAL = new Settings(1, 6, 5, 6);
}
