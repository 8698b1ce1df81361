/// Functions on which theorems are tried: named ones, and random ones by seed.
///
/// The named functions are two text files of lines `name = expression`, beside these classes. In
/// which [org.relucid.proofs.library.gallery.FunctionClass] a function is, monotone or convex or
/// both, is decided exactly from its slopes or linear pieces each time; no list says so.
///
/// Read first: [org.relucid.proofs.library.gallery.Gallery], then
/// [org.relucid.proofs.library.gallery.RandomFunctions].
///
/// ```java
/// Gallery.univariate().getFirst();                        // zero: 0
/// FunctionClass.CONVEX.contains(f);                       // whether a PiecewiseLinear f is convex
/// new RandomFunctions(42, 6).of(FunctionClass.MONOTONE);  // always the same
/// ```
@NullMarked
package org.relucid.proofs.library.gallery;

import org.jspecify.annotations.NullMarked;
