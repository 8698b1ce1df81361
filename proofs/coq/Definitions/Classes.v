(** * The classes of functions and the cells of Table 1                                             [B24, Table 1]

    X is R or a compact interval with more than one point.  A cell says *yes* where every function of the class is
    expressed on X, and *no* where some function of the class is not. *)
Require Import Reals List.
From Relucid.Definitions Require Import Network Precision Functions.
Import ListNotations.
Open Scope R_scope.

(** ** One variable *)
Definition domain (I : R -> Prop) : Prop := (forall x, I x) \/ exists lo hi, lo < hi /\ forall x, I x <-> lo <= x <= hi.
Definition on (I : R -> Prop) : (nat -> R) -> Prop := fun x => I (x 0%nat).

Definition cpwl_on (I : R -> Prop) (f : R -> R) : Prop := exists g, cpwl g /\ forall x, I x -> f x = g x.
Definition monotone_on (I : R -> Prop) (f : R -> R) : Prop :=
  (forall x y, I x -> I y -> x <= y -> f x <= f y) \/ (forall x y, I x -> I y -> x <= y -> f y <= f x).
Definition convex_on (I : R -> Prop) (f : R -> R) : Prop :=
  forall x y t, I x -> I y -> 0 <= t <= 1 -> f (t * x + (1 - t) * y) <= t * f x + (1 - t) * f y.

(** The columns. *)
Definition column := (R -> Prop) -> (R -> R) -> Prop.
Definition CPWL : column := cpwl_on.
Definition M_CPWL : column := fun I f => cpwl_on I f /\ monotone_on I f.
Definition C_CPWL : column := fun I f => cpwl_on I f /\ convex_on I f.
Definition MC_CPWL : column := fun I f => cpwl_on I f /\ monotone_on I f /\ convex_on I f.

(** The cells of a row: [E X f] says that the relaxation of the row expresses f on X. *)
Definition expression := ((nat -> R) -> Prop) -> ((nat -> R) -> R) -> Prop.
Definition yes (E : expression) (I : R -> Prop) (C : column) : Prop := forall f, C I f -> E (on I) (univariate f).
Definition no (E : expression) (I : R -> Prop) (C : column) : Prop := exists f, C I f /\ ~ E (on I) (univariate f).

(** ** d variables *)
Definition continuous_in (d : nat) (f : (nat -> R) -> R) : Prop := forall x e, 0 < e -> exists r, 0 < r /\
  forall y, (forall i, (i < d)%nat -> Rabs (y i - x i) < r) -> Rabs (f y - f x) < e.
(** Continuous, and everywhere equal to one of finitely many affine forms. *)
Definition cpwl_in (d : nat) (f : (nat -> R) -> R) : Prop := continuous_in d f /\
  exists pieces : list form, forall x, exists a, In a pieces /\ f x = value d a x.
(** In each coordinate i in the direction of sigma i, which is 1 or -1. *)
Definition monotone_in (d : nat) (f : (nat -> R) -> R) : Prop := exists sigma : nat -> R,
  (forall i, sigma i = 1 \/ sigma i = -1) /\
  forall x y, (forall i, (i < d)%nat -> sigma i * x i <= sigma i * y i) -> f x <= f y.
Definition convex_in (d : nat) (f : (nat -> R) -> R) : Prop :=
  forall x y t, 0 <= t <= 1 -> f (fun i => t * x i + (1 - t) * y i) <= t * f x + (1 - t) * f y.
