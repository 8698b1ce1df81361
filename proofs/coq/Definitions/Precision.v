(** * Analyses, precision, expressivity                                                              [B24, section 2]

    An analysis assigns to a network and a box the set of output values that it cannot exclude.
    It is *precise* for a network iff on every box in the domain X that set has exactly the bounds of the true range;
    it *expresses* f on X iff some network encodes f on X and is precise.
    Bounds are compared through all upper and all lower bounds; since a network attains its extremes on a box, this
    says that the analysis returns exactly [min f(B), max f(B)]: [Basics.Extremes] proves it. *)
Require Import Reals.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

Definition analysis := network -> (nat -> R) -> (nat -> R) -> (R -> Prop).

Definition upper_bound (S : R -> Prop) (c : R) : Prop := forall s, S s -> s <= c.
Definition lower_bound (S : R -> Prop) (c : R) : Prop := forall s, S s -> c <= s.
Definition same_bounds (S T : R -> Prop) : Prop :=
  (forall c, upper_bound S c <-> upper_bound T c) /\ (forall c, lower_bound S c <-> lower_bound T c).

Definition range (h : network) (l u : nat -> R) : R -> Prop :=
  fun y => exists x, in_box (inputs h) l u x /\ y = run h x.

Definition sound (A : analysis) (h : network) : Prop :=
  forall l u y, is_box (inputs h) l u -> range h l u y -> A h l u y.

(** The domain X is a set of points; [everywhere] is R^d. *)
Definition everywhere (x : nat -> R) : Prop := True.
Definition within (d : nat) (l u : nat -> R) (X : (nat -> R) -> Prop) : Prop := forall x, in_box d l u x -> X x.

Definition precise (A : analysis) (X : (nat -> R) -> Prop) (h : network) : Prop :=
  forall l u, is_box (inputs h) l u -> within (inputs h) l u X -> same_bounds (A h l u) (range h l u).

Definition encodes (h : network) (X : (nat -> R) -> Prop) (f : (nat -> R) -> R) : Prop :=
  forall x, X x -> run h x = f x.

Definition expresses (d : nat) (A : analysis) (X : (nat -> R) -> Prop) (f : (nat -> R) -> R) : Prop :=
  exists h, inputs h = d /\ encodes h X f /\ precise A X h.

(** Univariate functions and intervals, as functions and sets of points with one coordinate. *)
Definition univariate (f : R -> R) : (nat -> R) -> R := fun x => f (x O).
Definition interval (a b : R) (x : nat -> R) : Prop := a <= x O <= b.
