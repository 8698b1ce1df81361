package org.relucid.proofs.library.judge;

/// A case of a suite with what the judge says about it.
public record SuiteResult(SuiteCase suiteCase, Judgement judgement) {}
