(** * Continuous piecewise linear functions                                                          [B24, section 2]

    CPWL(R, R), intrinsically: affine on each of finitely many closed intervals
    (-oo, q], [q, q1], ..., [qn, +oo); neighbours share their end points, so f is continuous. *)
Require Import Reals List.
Import ListNotations.
Open Scope R_scope.

Definition affine_on (f : R -> R) (P : R -> Prop) : Prop := exists c m, forall x, P x -> f x = c + m * x.

Fixpoint pieces_from (f : R -> R) (q : R) (qs : list R) : Prop :=
  match qs with
  | [] => affine_on f (fun x => q <= x)
  | q' :: rest => q < q' /\ affine_on f (fun x => q <= x <= q') /\ pieces_from f q' rest
  end.
Definition has_breakpoints (f : R -> R) (q : R) (qs : list R) : Prop :=
  affine_on f (fun x => x <= q) /\ pieces_from f q qs.

Definition cpwl (f : R -> R) : Prop := exists q qs, has_breakpoints f q qs.

Definition non_decreasing (f : R -> R) : Prop := forall x y, x <= y -> f x <= f y.
Definition non_increasing (f : R -> R) : Prop := forall x y, x <= y -> f y <= f x.
Definition monotone (f : R -> R) : Prop := non_decreasing f \/ non_increasing f.

Definition convex (f : R -> R) : Prop :=
  forall x y t, 0 <= t <= 1 -> f (t * x + (1 - t) * y) <= t * f x + (1 - t) * f y.
Definition concave (f : R -> R) : Prop := convex (fun x => - f x).
