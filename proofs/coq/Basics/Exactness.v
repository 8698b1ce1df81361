(** * How precision is shown, and what it gives *)
Require Import Reals Lra.
From Relucid.Definitions Require Import Network Precision.
Open Scope R_scope.

(** An analysis that contains the range and whose members lie between two values of the network is exact on the box. *)
Lemma exact_between (S T : R -> Prop) lo hi :
  (forall y, T y -> S y) -> T lo -> T hi -> (forall s, S s -> lo <= s <= hi) -> same_bounds S T.
Proof.
  intros Sub L H B; split; intros c; split; intros P s Hs; auto.
  - apply Rle_trans with hi; [apply B; auto|apply P; auto].
  - apply Rle_trans with lo; [apply P; auto|apply B; auto].
Qed.

(** A looser analysis that is exact makes every sound analysis between exact. *)
Lemma exact_squeeze (S S' T : R -> Prop) :
  (forall y, T y -> S' y) -> (forall y, S' y -> S y) -> same_bounds S T -> same_bounds S' T.
Proof.
  intros A B [U L]; split; intros c; split; intros P s Hs; auto.
  - apply (proj2 (U c)); auto.
  - apply (proj2 (L c)); auto.
Qed.
Theorem precise_squeeze (A A' : analysis) X h :
  (forall l u, is_box (inputs h) l u -> forall y, range h l u y -> A' h l u y) ->
  (forall l u, is_box (inputs h) l u -> forall y, A' h l u y -> A h l u y) ->
  precise A X h -> precise A' X h.
Proof. intros S I P l u B W; apply exact_squeeze with (A h l u); auto. Qed.

(** What precision gives: no excluded upper bound of the range is missed. *)
Lemma exact_le (S T : R -> Prop) c s : same_bounds S T -> (forall y, T y -> y <= c) -> S s -> s <= c.
Proof. intros [U _] H Hs; exact (proj2 (U c) H s Hs). Qed.
Lemma exact_ge (S T : R -> Prop) c s : same_bounds S T -> (forall y, T y -> c <= y) -> S s -> c <= s.
Proof. intros [_ L] H Hs; exact (proj2 (L c) H s Hs). Qed.

Lemma precise_domain (A : analysis) (X Y : (nat -> R) -> Prop) h : (forall x, Y x -> X x) -> precise A X h -> precise A Y h.
Proof. intros H P l u B W; apply P; auto. intros x Hx; apply H, W; auto. Qed.
Lemma expresses_domain d (A : analysis) (X Y : (nat -> R) -> Prop) f : (forall x, Y x -> X x) -> expresses d A X f -> expresses d A Y f.
Proof.
  intros H (h & D & E & P). exists h; split; [auto|split].
  - intros x Hx; apply E; auto.
  - eapply precise_domain; eauto.
Qed.
