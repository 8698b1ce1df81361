package org.relucid.theory.function;

/// What is assumed of a hinge `y = relu(z)`: nothing, `z ≥ 0`, or `z ≤ 0`.
enum Phase {
  OPEN,
  ACTIVE,
  INACTIVE
}
