package org.relucid.theory.format.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// MatMul and Gemm with one factor constant. A Gemm with `alpha = beta = 1` and a constant third
/// input is one affine map; any other is its steps, in the order that the operator's definition
/// has.
final class Products {
  private Products() {}

  static Tensor matMul(Call call) {
    Tensor a = call.input(0);
    Tensor b = call.input(1);
    if (a.shape().rank() == 0 || b.shape().rank() == 0) {
      throw call.wrong("found a factor of rank 0, expected vectors, matrices or stacks of them");
    }
    boolean row = a.shape().rank() == 1;
    boolean column = b.shape().rank() == 1;
    Shape left = row ? Shape.of(1, a.shape().extent(0)) : a.shape();
    Shape right = column ? Shape.of(b.shape().extent(0), 1) : b.shape();
    Stack stack = Stack.of(call, left, right);
    List<Long> extents = new ArrayList<>();
    stack.batch().extents().forEach(extent -> extents.add((long) extent));
    if (!row) {
      extents.add((long) stack.rows());
    }
    if (!column) {
      extents.add((long) stack.columns());
    }
    return product(call, stack, a, b, call.shape(extents), Optional.empty());
  }

  static Tensor gemm(Call call) {
    Tensor a = transposedIf(call, "transA", call.input(0));
    Tensor b = transposedIf(call, "transB", call.input(1));
    Rational alpha = call.real("alpha", 1);
    Rational beta = call.real("beta", 1);
    Stack stack = Stack.of(call, a.shape(), b.shape());
    Shape shape = call.shape(List.of((long) stack.rows(), (long) stack.columns()));
    Optional<Tensor> third = call.optional(2).map(c -> filled(call, c, shape));
    boolean plain = alpha.equals(Rational.ONE) && beta.equals(Rational.ONE);
    if (plain && third.orElse(a) instanceof Tensor.Constant shift && third.isPresent()) {
      return product(call, stack, a, b, shape, Optional.of(shift));
    }
    Tensor product =
        Arithmetic.times(call, product(call, stack, a, b, shape, Optional.empty()), alpha);
    return third.isEmpty()
        ? product
        : Arithmetic.add(call, product, Arithmetic.times(call, third.get(), beta));
  }

  private static Tensor transposedIf(Call call, String attribute, Tensor matrix) {
    if (matrix.shape().rank() != 2) {
      throw call.wrong("found a factor of shape " + matrix.shape() + ", expected a matrix");
    }
    return call.whole(attribute, 0) == 0 ? matrix : Layout.transpose(call, matrix, List.of(1, 0));
  }

  private static Tensor filled(Call call, Tensor c, Shape shape) {
    if (!Broadcast.shape(call, c.shape(), shape).equals(shape)) {
      throw call.wrong(
          "found a third input of shape " + c.shape() + ", expected one that fits " + shape);
    }
    return Broadcast.to(call, c, shape);
  }

  /// A stack of matrix products: `rows × inner` times `inner × columns`, for each element of
  /// `batch`; the arrays say where each matrix starts in its tensor.
  private record Stack(
      Shape batch, int rows, int inner, int columns, int[] leftStarts, int[] rightStarts) {
    static Stack of(Call call, Shape left, Shape right) {
      int rows = left.extent(left.rank() - 2);
      int inner = left.extent(left.rank() - 1);
      int columns = right.extent(right.rank() - 1);
      if (right.extent(right.rank() - 2) != inner) {
        throw call.wrong(
            "found factors of shapes " + left + " and " + right + ", expected ones that fit");
      }
      Shape leftBatch = new Shape(left.extents().subList(0, left.rank() - 2));
      Shape rightBatch = new Shape(right.extents().subList(0, right.rank() - 2));
      Shape batch = Broadcast.shape(call, leftBatch, rightBatch);
      call.network().spend((long) batch.size() * rows * columns);
      call.network().spend((long) batch.size() * rows * columns * inner);
      return new Stack(
          batch,
          rows,
          inner,
          columns,
          starts(leftBatch, batch, rows * inner),
          starts(rightBatch, batch, inner * columns));
    }

    private static int[] starts(Shape from, Shape batch, int matrix) {
      return IntStream.of(Broadcast.indices(from, batch)).map(index -> index * matrix).toArray();
    }
  }

  private static Tensor product(
      Call call, Stack stack, Tensor a, Tensor b, Shape shape, Optional<Tensor.Constant> shift) {
    if (b instanceof Tensor.Constant constant) {
      return call.network()
          .affine(call, a, shape, rows(stack, a, constant.values(), Side.LEFT, shift));
    }
    if (a instanceof Tensor.Constant constant) {
      return call.network()
          .affine(call, b, shape, rows(stack, b, constant.values(), Side.RIGHT, shift));
    }
    throw call.wrong(
        "found two factors that depend on the input, expected a constant: their product is not"
            + " piecewise linear");
  }

  /// Which factor depends on the input.
  private enum Side {
    LEFT,
    RIGHT
  }

  private static List<AffineForm> rows(
      Stack stack, Tensor x, Vector weights, Side side, Optional<Tensor.Constant> shift) {
    List<AffineForm> rows = new ArrayList<>();
    for (int batch = 0; batch < stack.leftStarts().length; batch++) {
      for (int i = 0; i < stack.rows(); i++) {
        for (int j = 0; j < stack.columns(); j++) {
          int[] indices = new int[stack.inner()];
          Rational[] factors = new Rational[stack.inner()];
          for (int k = 0; k < stack.inner(); k++) {
            int left = stack.leftStarts()[batch] + i * stack.inner() + k;
            int right = stack.rightStarts()[batch] + k * stack.columns() + j;
            indices[k] = side == Side.LEFT ? left : right;
            factors[k] = weights.get(side == Side.LEFT ? right : left);
          }
          int row = rows.size();
          Rational constant = shift.map(c -> c.values().get(row)).orElse(Rational.ZERO);
          rows.add(AffineForm.of(x.shape().size(), indices, factors, constant));
        }
      }
    }
    return rows;
  }
}
