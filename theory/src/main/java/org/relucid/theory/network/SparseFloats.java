package org.relucid.theory.network;

import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;

/// An affine map with its coefficients rounded to the nearest float32, in sparse rows.
record SparseFloats(int[] starts, int[] columns, float[] weights, float[] shifts) {
  static SparseFloats of(AffineMap map) {
    int terms = map.rows().stream().mapToInt(AffineForm::terms).reduce(0, Math::addExact);
    int[] starts = new int[map.outputs() + 1];
    int[] columns = new int[terms];
    float[] weights = new float[terms];
    float[] shifts = new float[map.outputs()];
    int at = 0;
    for (int i = 0; i < map.outputs(); i++) {
      AffineForm row = map.row(i);
      shifts[i] = row.constant().floatValue();
      for (int k = 0; k < row.terms(); k++) {
        columns[at] = row.variable(k);
        weights[at++] = row.factor(k).floatValue();
      }
      starts[i + 1] = at;
    }
    return new SparseFloats(starts, columns, weights, shifts);
  }

  /// `fl(fl(…fl(fl(w_0 x_0) + fl(w_1 x_1))… + fl(w_m x_m)) + b)`, row by row.
  float[] at(float[] x) {
    float[] result = new float[shifts.length];
    for (int i = 0; i < result.length; i++) {
      float sum = 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        sum += weights[k] * x[columns[k]];
      }
      result[i] = sum + shifts[i];
    }
    return result;
  }
}
