package org.relucid.expressivity.cells;

import java.util.List;
import java.util.Optional;
import org.relucid.expressivity.Question;

/// A proof that a network is precise on all boxes: the starting cells follow from the question, and
/// the steps say, cell after cell, how each is divided until the analysis decides.
///
/// @param by the relaxation that is replayed: the question's own, or a looser one
/// @param sourceSha256 of the decompressed file that the network was read from, which nobody reads
///   here
public record CellCertificate(
    Question question, String by, Optional<String> sourceSha256, List<CellStep> steps) {
  public CellCertificate {
    steps = List.copyOf(steps);
  }
}
