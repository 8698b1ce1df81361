package org.relucid.proofs.library.judge;

/// One answer of one verifier: who gave it (`tool`, `year`), to which benchmark (`family`), and the
/// three files that belong together. `tool` and `year` are empty where the suite does not say.
public record SuiteCase(
    String family, String year, String tool, Located network, Located property, Located witness) {}
