package org.relucid.expressivity;

/// What an answer rests on.
@FunctionalInterface
public interface Evidence {
  /// The text of a certificate that `relucid check` accepts; made when it is asked for.
  String certificate();
}
