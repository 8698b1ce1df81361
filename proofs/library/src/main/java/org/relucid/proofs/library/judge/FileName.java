package org.relucid.proofs.library.judge;

import java.util.List;
import java.util.Locale;

/// A file's name taken apart: `vnnlib/prop_0_0.05.vnnlib.gz` has the stem `prop_0_0.05` and the
/// ending `.vnnlib`. Only known endings are endings, for stems contain points too.
record FileName(String stem, String ending) {
  static final List<String> NETWORKS = List.of(".onnx", ".nnet", ".relucid", ".txt");
  static final List<String> PROPERTIES = List.of(".vnnlib", ".txt");
  static final List<String> WITNESSES = List.of(".counterexample", ".witness", ".ce");

  static FileName of(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    for (List<String> endings : List.of(NETWORKS, PROPERTIES, WITNESSES)) {
      for (String ending : endings) {
        if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length()) {
          return new FileName(name.substring(0, name.length() - ending.length()), ending);
        }
      }
    }
    return new FileName(name, "");
  }

  boolean isNetwork() {
    return NETWORKS.contains(ending);
  }

  boolean isProperty() {
    return PROPERTIES.contains(ending);
  }

  boolean isWitness() {
    return WITNESSES.contains(ending);
  }
}
