(** * R(t), the clamp, the chord: facts about single numbers *)
Require Import Reals Lra Psatz.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

(** Splits every max, min and sign test in sight; what remains is linear or nearly so. *)
Ltac rl := unfold relu, Rmax, Rmin in *; repeat match goal with
  | |- context [Rle_dec ?a ?b] => destruct (Rle_dec a b)
  | H : context [Rle_dec ?a ?b] |- _ => destruct (Rle_dec a b) end.

Lemma relu_mono a b : a <= b -> relu a <= relu b.
Proof. intros; rl; lra. Qed.
Lemma relu_pos a : 0 <= a -> relu a = a.
Proof. intros; rl; lra. Qed.
Lemma relu_neg a : a <= 0 -> relu a = 0.
Proof. intros; rl; lra. Qed.
Lemma relu_nonneg a : 0 <= relu a.
Proof. rl; lra. Qed.
Lemma relu_ge a : a <= relu a.
Proof. rl; lra. Qed.
Lemma relu_flip a : relu a = a + relu (- a).
Proof. rl; lra. Qed.
Lemma relu_scale k a : 0 <= k -> relu (k * a) = k * relu a.
Proof. intros; rl; nra. Qed.

(** R lies below its chord over [lz, uz]. *)
Lemma chord_ge lz uz z : lz < 0 < uz -> lz <= z <= uz -> relu z <= uz / (uz - lz) * (z - lz).
Proof.
  intros. assert (E : uz / (uz - lz) * (uz - lz) = uz) by (field; lra).
  assert (0 < uz / (uz - lz)) by (apply Rdiv_lt_0_compat; lra).
  assert (uz / (uz - lz) < 1) by (apply Rmult_lt_reg_r with (uz - lz); lra).
  set (k := uz / (uz - lz)) in *. rl; nra.
Qed.

Definition clamp (h t : R) : R := Rmax 0 (Rmin h t).
Lemma clamp_top h t : 0 <= h -> h <= t -> clamp h t = h. Proof. unfold clamp; intros; rl; lra. Qed.
Lemma clamp_bot h t : 0 <= h -> t <= 0 -> clamp h t = 0. Proof. unfold clamp; intros; rl; lra. Qed.
Lemma clamp_ref h t : 0 <= h -> clamp h (h - t) = h - clamp h t. Proof. unfold clamp; intros; rl; lra. Qed.
