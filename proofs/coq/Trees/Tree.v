(** * Expression trees: a notation for univariate networks without sharing

    Constructions are written as trees, where the back-substituted lines of a node depend on its children only.
    [Trees.Compile] turns a tree into a network with exactly the same lines and value, so that theorems about trees
    become theorems about networks.  The input may occur anywhere: skips are free. *)
Require Import Reals Lra.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

Inductive tree : Type :=
| Input : tree
| Const : R -> tree
| Sum : tree -> tree -> tree
| Scaled : R -> tree -> tree
| Relu : tree -> tree.

Fixpoint ev (e : tree) (x : R) : R :=
  match e with
  | Input => x
  | Const c => c
  | Sum a b => ev a x + ev b x
  | Scaled c a => c * ev a x
  | Relu a => relu (ev a x)
  end.

Definition is_min (f : R -> R) l u m := (forall x, l <= x <= u -> m <= f x) /\ exists x, l <= x <= u /\ f x = m.
Definition is_max (f : R -> R) l u m := (forall x, l <= x <= u -> f x <= m) /\ exists x, l <= x <= u /\ f x = m.

(** An analysis of trees gives a lower and an upper bound on each interval. *)
Definition tree_analysis := tree -> R -> R -> R * R.
Definition tree_precise (D : tree_analysis) (e : tree) : Prop :=
  forall l u, l <= u -> is_min (ev e) l u (fst (D e l u)) /\ is_max (ev e) l u (snd (D e l u)).
Definition tree_expresses (D : tree_analysis) (f : R -> R) : Prop :=
  exists e, (forall x, ev e x = f x) /\ tree_precise D e.

Lemma is_max_unique f l u m1 m2 : is_max f l u m1 -> is_max f l u m2 -> m1 = m2.
Proof. intros [A [x [Hx <-]]] [B [y [Hy <-]]]; apply Rle_antisym; auto. Qed.
