package org.relucid.expressivity.cells;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Question;

/// A proof that a network is precise on all boxes: the starting cells follow from the question, and
/// the steps say, cell after cell, how each is divided until the analysis decides.
///
/// @param sourceSha256 of the decompressed file that the network was read from, which nobody reads
///   here
public record CellCertificate(
    Question question, Optional<String> sourceSha256, List<CellStep> steps) {
  public CellCertificate {
    steps = List.copyOf(steps);
  }
}
