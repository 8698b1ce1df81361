package org.relucid.proofs.library.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.format.Witness;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;
import org.relucid.theory.property.Property;

/// Judges counterexamples to one property of one network in exact arithmetic.
///
/// A witness states inputs `x`; the judge computes the network's exact outputs `y` itself and asks
/// whether `(x, y)` lies in the unsafe set. With the least slack `s` of all assertions, the point
/// needs the tolerance `max(0, -s)`, and the verdict is [Verdict#VALID] where every assertion holds
/// exactly, [Verdict#VALID_WITH_TOLERANCE] where `0 < tolerance <= limit`, else [Verdict#INVALID];
/// a strict assertion that holds with equality only makes the witness invalid at tolerance 0. What
/// the file says about the outputs never enters the verdict.
///
/// *Cost*: one exact and one float32 evaluation per witness. Safe for use by several threads.
public final class Judge {
  /// The absolute tolerance that the verification competition grants.
  public static final Rational COMPETITION_TOLERANCE = Rational.of(1, 10_000);

  private final Property property;
  private final List<String> pairing;
  private final PreparedNetwork network;
  private final Rational limit;

  /// A judge that calls a witness valid with tolerance up to the given `limit`.
  ///
  /// @throws IllegalArgumentException when the property speaks about inputs or outputs that the
  ///   network does not have, or the limit is negative
  public Judge(Network network, Property property, Rational limit) {
    this(PreparedNetwork.of(network), property, limit);
  }

  Judge(PreparedNetwork prepared, Property property, Rational limit) {
    Network network = prepared.network();
    if (limit.signum() < 0) {
      throw new IllegalArgumentException("tolerance " + limit + ", expected at least 0");
    }
    this.property = property.widen(network.inputs(), network.outputs());
    this.pairing = pairing(network, property);
    this.network = prepared;
    this.limit = limit;
  }

  private static List<String> pairing(Network network, Property property) {
    List<String> remarks = new ArrayList<>();
    if (property.inputs() < network.inputs()) {
      remarks.add(
          "the property knows " + property.inputs() + " of " + network.inputs() + " inputs");
    }
    if (property.outputs() < network.outputs()) {
      remarks.add(
          "the property knows " + property.outputs() + " of " + network.outputs() + " outputs");
    }
    return List.copyOf(remarks);
  }

  /// The verdict on what a witness file states.
  public Judgement judge(Witness witness) {
    return switch (witness.expecting(property.inputs(), property.outputs())) {
      case Witness.Malformed malformed -> new Judgement.Malformed(malformed.detail(), List.of());
      case Witness.Point point -> judge(point);
    };
  }

  private Judgement judge(Witness.Point point) {
    Vector outputs = network.exactly().at(point.x());
    Vector xy = property.join(point.x(), outputs);
    Examination exact = Examination.of(property, xy);
    Rational tolerance = exact.slack().orElse(Rational.ZERO).negate().max(Rational.ZERO);
    List<String> remarks = new ArrayList<>(pairing);
    remarks.addAll(point.remarks());
    return new Judgement.Judged(
        verdict(exact, tolerance),
        new Reason(property, xy, limit).of(exact),
        remarks,
        tolerance,
        outputs,
        exact,
        float32(point.x()),
        stated(point.statedY(), outputs));
  }

  private Verdict verdict(Examination exact, Rational tolerance) {
    if (exact.holds()) {
      return Verdict.VALID;
    }
    boolean tolerated = tolerance.signum() > 0 && tolerance.compareTo(limit) <= 0;
    return tolerated ? Verdict.VALID_WITH_TOLERANCE : Verdict.INVALID;
  }

  private Float32Run float32(Vector x) {
    float[] inputs = new float[x.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = x.get(i).floatValue();
    }
    float[] outputs = network.inFloat32().at(inputs);
    for (int j = 0; j < outputs.length; j++) {
      if (!Float.isFinite(outputs[j])) {
        return new Float32Run(false, Optional.empty(), "Y_" + j + " is " + outputs[j]);
      }
    }
    List<Rational> exactOutputs =
        IntStream.range(0, outputs.length).mapToObj(j -> Rational.exactly(outputs[j])).toList();
    Vector xy = property.join(x, Vector.of(exactOutputs));
    Examination examination = Examination.of(property, xy);
    return new Float32Run(examination.holds(), examination.slack(), "");
  }

  private static Optional<StatedOutputs> stated(Map<Integer, Rational> stated, Vector exact) {
    return stated.entrySet().stream()
        .filter(entry -> entry.getKey() < exact.size())
        .map(
            entry -> new StatedOutputs(entry.getKey(), entry.getValue(), exact.get(entry.getKey())))
        .max(Comparator.comparing(StatedOutputs::error));
  }
}
