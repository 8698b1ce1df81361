package org.relucid.relaxations;

import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// The least value of a function, and an input that has it.
public record Minimum(Rational value, Vector input) {}
