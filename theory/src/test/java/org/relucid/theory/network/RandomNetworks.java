package org.relucid.theory.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.network.Operator.Abs;
import org.relucid.theory.network.Operator.Add;
import org.relucid.theory.network.Operator.Concat;
import org.relucid.theory.network.Operator.LeakyRelu;
import org.relucid.theory.network.Operator.MaxMin;
import org.relucid.theory.network.Operator.MaxPool;
import org.relucid.theory.network.Operator.Maximum;
import org.relucid.theory.network.Operator.Minimum;
import org.relucid.theory.network.Operator.Relu;
import org.relucid.theory.network.Operator.Select;
import org.relucid.theory.network.Operator.Subtract;
import org.relucid.theory.number.Rational;

/// Random networks and points for the laws; the same seed gives the same network.
final class RandomNetworks {
  private final Random random;
  private final Supplier<Rational> weights;

  private RandomNetworks(Random random, Supplier<Rational> weights) {
    this.random = random;
    this.weights = weights;
  }

  /// Weights `p/q` with `|p| ≤ 9`, `q ≤ 7`, often zero.
  static RandomNetworks small(long seed) {
    Random random = new Random(seed);
    return new RandomNetworks(random, () -> smallRational(random));
  }

  /// Weights that are float32 numbers, Gaussian with deviation `1/√width`.
  static RandomNetworks float32(long seed, int width) {
    Random random = new Random(seed);
    double deviation = 1 / Math.sqrt(width);
    return new RandomNetworks(
        random, () -> Rational.exactly((float) (deviation * random.nextGaussian())));
  }

  /// Weights of wild sizes: up to hundreds of bits above and below the point, or huge denominators.
  static RandomNetworks wild(long seed) {
    Random random = new Random(seed);
    return new RandomNetworks(random, () -> wildRational(random));
  }

  static Arbitrary<Network> ofAllOperators() {
    return Arbitraries.longs()
        .map(seed -> (seed & 3) == 0 ? wild(seed).dag(5) : small(seed).dag(8));
  }

  private static Rational smallRational(Random random) {
    return random.nextInt(4) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(-9, 10), random.nextInt(1, 8));
  }

  private static Rational wildRational(Random random) {
    BigInteger mantissa = new BigInteger(random.nextInt(1, 200), random);
    BigInteger signed = random.nextBoolean() ? mantissa : mantissa.negate();
    return switch (random.nextInt(4)) {
      case 0 -> Rational.of(signed.shiftLeft(random.nextInt(200)));
      case 1 -> Rational.of(signed, BigInteger.ONE.shiftLeft(random.nextInt(300)));
      case 2 -> Rational.of(signed, new BigInteger(100, random).add(BigInteger.ONE));
      default -> smallRational(random);
    };
  }

  Vector point(int size) {
    return Vector.of(IntStream.range(0, size).mapToObj(i -> weights.get()).toList());
  }

  AffineMap affine(int inputs, int outputs) {
    List<AffineForm> rows = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      Map<Integer, Rational> terms = new TreeMap<>();
      for (int j = 0; j < inputs; j++) {
        terms.put(j, weights.get());
      }
      rows.add(AffineForm.of(inputs, terms, weights.get()));
    }
    return new AffineMap(inputs, rows);
  }

  Network feedForward(int... sizes) {
    return Network.feedForward(
        IntStream.range(1, sizes.length).mapToObj(i -> affine(sizes[i - 1], sizes[i])).toList());
  }

  /// A random graph of all operators over vectors of even sizes.
  Network dag(int operators) {
    return dag(2 * random.nextInt(1, 3), operators);
  }

  Network dag(int inputs, int operators) {
    NetworkBuilder builder = NetworkBuilder.withInputs(inputs);
    List<Integer> sizes = new ArrayList<>(List.of(inputs));
    for (int k = 0; k < operators; k++) {
      int source = random.nextInt(sizes.size());
      int size = sizes.get(source);
      sizes.add(
          switch (random.nextInt(8)) {
            case 0 -> {
              int outputs = 2 * random.nextInt(1, 3);
              builder.affine(source, affine(size, outputs));
              yield outputs;
            }
            case 1, 2 -> {
              int other = sizes.lastIndexOf(size);
              builder.node(binary(), source, other);
              yield size;
            }
            case 3 -> {
              int other = random.nextInt(sizes.size());
              builder.node(new Concat(), other, source);
              yield size + sizes.get(other);
            }
            case 4 -> {
              builder.node(new Select(List.of(random.nextInt(size), random.nextInt(size))), source);
              yield 2;
            }
            case 5 -> {
              List<Integer> group = List.of(random.nextInt(size), random.nextInt(size), size - 1);
              builder.node(new MaxPool(List.of(group, List.of(0))), source);
              yield 2;
            }
            default -> {
              builder.node(unary(size), source);
              yield size;
            }
          });
    }
    return builder.build();
  }

  private Operator binary() {
    return List.of(new Add(), new Subtract(), new Maximum(), new Minimum()).get(random.nextInt(4));
  }

  private Operator unary(int size) {
    return switch (random.nextInt(size % 2 == 0 ? 4 : 3)) {
      case 0 -> new Relu();
      case 1 -> new LeakyRelu(weights.get());
      case 2 -> new Abs();
      default -> new MaxMin();
    };
  }
}
