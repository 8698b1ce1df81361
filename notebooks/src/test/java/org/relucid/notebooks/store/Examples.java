package org.relucid.notebooks.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Questions and answers to keep.
final class Examples {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Examples() {}

  static Asked asked(String verb, Instant when) {
    return new Asked(verb, "relucid " + verb + " 'it''s'", "/a folder", "relucid 1", when);
  }

  static Answered answered(int exit) {
    return new Answered(
        exit,
        "\n  first – line\nsecond\n",
        Optional.of("{\"exact\":\"1/3\"}"),
        Optional.of("/c.txt"),
        Duration.ofMillis(1234));
  }

  static Selection all() {
    return new Selection(Optional.empty(), Optional.empty(), 1_000_000);
  }
}
