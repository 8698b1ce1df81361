package org.relucid.smt.query;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// How far a solver may go.
///
/// *Fails*: `IllegalArgumentException` for limits that are not positive.
///
/// @param time by the clock
/// @param resources Z3's own count of steps, the same on every run and machine; others ignore it
/// @param megabytes for a solver in a process of its own
/// @param parameters of Z3, by its names; unknown ones are refused, which Z3 itself does not do
public record Limits(
    Duration time, OptionalLong resources, int megabytes, Map<String, String> parameters) {
  static final int USUAL_MEGABYTES = 2048;

  public Limits {
    parameters = Map.copyOf(new TreeMap<>(parameters));
    if (!time.isPositive() || megabytes <= 0 || resources.orElse(1) <= 0) {
      throw new IllegalArgumentException(
          time + ", " + megabytes + " MB, " + resources + " steps, expected positive limits");
    }
  }

  public static Limits seconds(long seconds) {
    return of(Duration.ofSeconds(seconds));
  }

  public static Limits of(Duration time) {
    return new Limits(time, OptionalLong.empty(), USUAL_MEGABYTES, Map.of());
  }

  public Limits withTime(Duration other) {
    return new Limits(other, resources, megabytes, parameters);
  }

  public Limits withResources(long steps) {
    return new Limits(time, OptionalLong.of(steps), megabytes, parameters);
  }

  public Limits withMegabytes(int other) {
    return new Limits(time, resources, other, parameters);
  }

  public Limits with(String parameter, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new Limits(time, resources, megabytes, more);
  }
}
