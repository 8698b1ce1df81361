(** * Table 1, its row in d variables: max(x_0, x_1) is in every class, and no network expresses it   [B24, Table 1] *)
Require Import Reals Lra Lia List.
From Relucid.Definitions Require Import Network Precision Triangle Classes.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Triangle Require Import Lifting Necessary Max.
Import ListNotations.
Open Scope R_scope.

(** The maximum, with its ridge moved to the point p. *)
Definition ridge (p x : nat -> R) : R := Rmax (x 0%nat - p 0%nat) (x 1%nat - p 1%nat).

Section Ridge.
Variable d : nat.
Hypothesis two : (2 <= d)%nat.
Variable p : nat -> R.

Lemma ridge_cpwl : cpwl_in d (ridge p).
Proof.
  split.
  - intros x e E. exists e. split; [auto|]. intros y H. pose proof (H 0%nat ltac:(lia)) as H0. pose proof (H 1%nat ltac:(lia)) as H1.
    unfold ridge. apply Rabs_def2 in H0, H1. apply Rabs_def1; rl; lra.
  - exists [add (var 0) (const (- p 0%nat)); add (var 1) (const (- p 1%nat))]. intros x. unfold ridge, Rmax.
    destruct (Rle_dec _ _); [exists (add (var 1) (const (- p 1%nat)))|exists (add (var 0) (const (- p 0%nat)))];
    (split; [simpl; auto|rewrite value_add, value_const, value_var by lia; ring]).
Qed.
Lemma ridge_monotone : monotone_in d (ridge p).
Proof.
  exists (fun _ => 1). split; [auto|]. intros x y H. pose proof (H 0%nat ltac:(lia)). pose proof (H 1%nat ltac:(lia)). unfold ridge. rl; lra.
Qed.
Lemma ridge_convex : convex_in d (ridge p).
Proof.
  intros x y t T. unfold ridge. pose proof (Rmax_l (x 0%nat - p 0%nat) (x 1%nat - p 1%nat)). pose proof (Rmax_r (x 0%nat - p 0%nat) (x 1%nat - p 1%nat)).
  pose proof (Rmax_l (y 0%nat - p 0%nat) (y 1%nat - p 1%nat)). pose proof (Rmax_r (y 0%nat - p 0%nat) (y 1%nat - p 1%nat)).
  apply Rmax_lub; nra.
Qed.

Lemma triangle_cannot_ridge (X : (nat -> R) -> Prop) e : 0 < e -> (forall x, ball d p e x -> X x) -> ~ expresses d triangle X (ridge p).
Proof.
  intros He HX Ex. set (z := add (difference 0 1) (const (p 1%nat - p 0%nat))).
  assert (Zv : forall x, value d z x = (x 0%nat - p 0%nat) - (x 1%nat - p 1%nat)).
  { intros x; unfold z, difference. rewrite !value_add, value_scale, value_const, !value_var by lia. ring. }
  destruct (necessary_condition d X _ (add (var 1) (const (- p 1%nat))) z 1 p e Ex He) with (m := 1 / 2) as [C|C]; try lra; auto.
  - rewrite Zv; lra.
  - intros x _. rewrite Zv, value_add, value_const, value_var by lia. unfold ridge. rl; lra.
  - specialize (C 1%nat ltac:(lia)). unfold z, difference in C; cbn [add scale var weight const Nat.eqb] in C. lra.
  - specialize (C 0%nat ltac:(lia)). unfold z, difference in C; cbn [add scale var weight const Nat.eqb] in C. lra.
Qed.
End Ridge.

Theorem row_triangle_in d (X : (nat -> R) -> Prop) p e : (2 <= d)%nat -> 0 < e ->
  (forall x, (forall i, (i < d)%nat -> p i - e <= x i <= p i + e) -> X x) ->
  exists f, cpwl_in d f /\ monotone_in d f /\ convex_in d f /\ ~ expresses d triangle X f.
Proof.
  intros D E H. exists (ridge p). split; [apply ridge_cpwl; auto|split; [apply ridge_monotone; auto|split; [apply ridge_convex|]]].
  apply (triangle_cannot_ridge d D p X e E H).
Qed.
