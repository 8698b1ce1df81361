package org.relucid.relaxations;

import org.hipparchus.FieldElement;

/// `lower ≤ z ≤ upper`, in any field.
public record Bounds<T extends FieldElement<T>>(T lower, T upper) {}
