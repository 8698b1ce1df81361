package org.relucid.notebooks.store;

import java.util.Optional;

/// One row of a store. A run without an answer was killed, or is still at work.
public record Run(long id, Asked asked, Optional<Answered> answered) {}
