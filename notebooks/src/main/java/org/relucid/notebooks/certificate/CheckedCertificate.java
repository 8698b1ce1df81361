package org.relucid.notebooks.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.relucid.theory.network.ScalarNetwork;

/// A certificate of some kind, with what its kernel says of it.
public interface CheckedCertificate {
  List<String> KERNEL = List.of("the kernel");

  /// Why it proves nothing, or nothing where every claim is proved.
  Optional<String> rejection();

  ScalarNetwork network();

  /// Of the file that the network was read from.
  Optional<String> sourceSha256();

  /// What it concludes, each in one line.
  List<String> claims();

  /// The number of steps.
  int steps();

  /// What has to be believed beside the definitions of networks and exact numbers.
  default List<String> trusted() {
    return KERNEL;
  }

  /// The proof in mathematics.
  void print(Appendable out) throws IOException;
}
