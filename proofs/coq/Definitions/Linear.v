(** * Two linear layers, and interval arithmetic on them                                              [Ma24; THEORY 7]

    The first layer are the forms A k, k < q, over d inputs; the second is a form b over their values. *)
Require Import Reals.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

Fixpoint combined (q : nat) (w : nat -> R) (A : nat -> form) : form :=
  match q with O => const 0 | S k => add (combined k w A) (scale (w k) (A k)) end.
Definition composed (q : nat) (b : form) (A : nat -> form) : form := add (const (constant b)) (combined q (weight b) A).
Definition interval_max (d q : nat) (b : form) (A : nat -> form) (l u : nat -> R) : R :=
  form_max q b (fun k => form_min d (A k) l u) (fun k => form_max d (A k) l u).
Definition interval_min (d q : nat) (b : form) (A : nat -> form) (l u : nat -> R) : R :=
  form_min q b (fun k => form_min d (A k) l u) (fun k => form_max d (A k) l u).
Definition invariant (d q : nat) (b : form) (A : nat -> form) : Prop := forall l u, is_box d l u ->
  interval_min d q b A l u = form_min d (composed q b A) l u /\ interval_max d q b A l u = form_max d (composed q b A) l u.
(** The path from input j through k has the weight (weight b k) * (weight (A k) j). *)
Definition one_sign (q : nat) (p : nat -> R) : Prop := (forall k, (k < q)%nat -> 0 <= p k) \/ (forall k, (k < q)%nat -> p k <= 0).
