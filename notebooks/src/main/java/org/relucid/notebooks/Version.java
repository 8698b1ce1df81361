package org.relucid.notebooks;

import java.util.Optional;

/// The version from the jar's manifest; classes that are run without a jar have none.
public final class Version {
  private Version() {}

  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "relucid " + Optional.ofNullable(version).orElse("(not packaged)");
  }
}
