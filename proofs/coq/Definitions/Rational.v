(** * Networks with rational weights as data, and claims about them               [the kernel's Setting and Claim, in Java]

    What an exported certificate says: a network over Q, assumptions on its inputs and neurons, a domain, and claims.  Everything is
    read through [run] of Network.v.  Variables count from 0: the inputs, then the neurons; outputs count from 0, too. *)
Require Import Reals QArith Qreals List NArith.
From Relucid.Definitions Require Import Network.
Import ListNotations.
Open Scope R_scope.

(** constant_term + sum of q * (variable i) over the terms (i, q). *)
Record affine := Affine { terms : list (N * Q); constant_term : Q }.
Definition nothing : affine := Affine [] 0.

Fixpoint coefficient (ts : list (N * Q)) (i : nat) : R :=
  match ts with
  | [] => 0
  | (j, q) :: rest => if Nat.eqb (N.to_nat j) i then Q2R q + coefficient rest i else coefficient rest i
  end.
Definition real_form (a : affine) : form := Form (Q2R (constant_term a)) (coefficient (terms a)).

(** Neuron k is R(z_k), z_k over the inputs and the neurons before it; outputs and assumptions are over all variables. *)
Record problem := Problem { arity : nat; neurons : list affine; outputs : list affine; assumptions : list affine }.

(** The network of the problem with one of its outputs, or with any other form in the place of the output. *)
Definition network_for (p : problem) (out : affine) : network :=
  Network (arity p) (length (neurons p)) (fun k => real_form (nth k (neurons p) nothing)) (real_form out).
Definition output_of (p : problem) (j : nat) : network := network_for p (nth j (outputs p) nothing).

(** The inputs that are spoken of: each assumption is >= 0 there. *)
Definition meets (p : problem) (x : nat -> R) : Prop := forall a, In a (assumptions p) -> 0 <= run (network_for p a) x.

(** A list of numbers as a point; coordinates that are not listed are 0. *)
Definition reals (l : list Q) (i : nat) : R := Q2R (nth i l 0%Q).

(** A side of a domain may be open: [None] is no bound. *)
Definition sides := list (option Q * option Q).
Definition bounded_by (f : R -> R -> Prop) (o : option Q) (t : R) : Prop := match o with Some q => f (Q2R q) t | None => True end.
Definition in_domain (d : nat) (domain : sides) (x : nat -> R) : Prop := forall i, (i < d)%nat ->
  bounded_by Rle (fst (nth i domain (None, None))) (x i) /\ bounded_by Rge (snd (nth i domain (None, None))) (x i).

Inductive claim :=
| Nonnegative (a : affine)
| At_least (output : nat) (bound : Q)
| At_most (output : nat) (bound : Q)
| Infeasible
| Violated (point : list Q) (a : affine).

(** What a claim means for the inputs x in S; a violation says that its point is in S. *)
Definition holds_on (S : (nat -> R) -> Prop) (p : problem) (c : claim) : Prop :=
  match c with
  | Nonnegative a => forall x, S x -> 0 <= run (network_for p a) x
  | At_least j b => (j < length (outputs p))%nat /\ forall x, S x -> Q2R b <= run (output_of p j) x
  | At_most j b => (j < length (outputs p))%nat /\ forall x, S x -> run (output_of p j) x <= Q2R b
  | Infeasible => forall x, ~ S x
  | Violated point a => S (reals point) /\ run (network_for p a) (reals point) < 0
  end.
Definition holds (p : problem) : claim -> Prop := holds_on (meets p) p.
