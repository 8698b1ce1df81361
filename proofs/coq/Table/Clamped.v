(** * A CPWL function held constant outside of an interval is CPWL *)
Require Import Reals Lra List.
From Relucid.Definitions Require Import Functions.
From Relucid.Basics Require Import Relu.
Import ListNotations.
Open Scope R_scope.

Lemma affine_on_ext f g (P Q : R -> Prop) : affine_on f P -> (forall x, Q x -> P x /\ g x = f x) -> affine_on g Q.
Proof. intros (c & m & A) H. exists c, m. intros x Hx. destruct (H x Hx) as [Px ->]. apply A; auto. Qed.
Lemma pieces_from_ext f g qs : forall q, pieces_from f q qs -> (forall x, q <= x -> g x = f x) -> pieces_from g q qs.
Proof.
  induction qs as [|q' qs IH]; intros q P E; cbn [pieces_from] in *.
  - apply (affine_on_ext f g _ _ P). intros x Hx; split; auto.
  - destruct P as (L & A & P). split; [auto|split].
    + apply (affine_on_ext f g _ _ A). intros x Hx; split; auto. apply E; lra.
    + apply IH; auto. intros x Hx; apply E; lra.
Qed.

Definition held_right (hi : R) (f : R -> R) (x : R) : R := f (Rmin x hi).
Definition held_left (lo : R) (f : R -> R) (x : R) : R := f (Rmax x lo).
Lemma held_right_below hi f x : x <= hi -> held_right hi f x = f x.
Proof. intros H; unfold held_right; rewrite Rmin_left; auto. Qed.
Lemma held_right_above hi f x : hi <= x -> held_right hi f x = f hi.
Proof. intros H; unfold held_right; rewrite Rmin_right; auto. Qed.
Lemma held_left_above lo f x : lo <= x -> held_left lo f x = f x.
Proof. intros H; unfold held_left; rewrite Rmax_left; auto. Qed.
Lemma held_left_below lo f x : x <= lo -> held_left lo f x = f lo.
Proof. intros H; unfold held_left; rewrite Rmax_right; auto. Qed.

Lemma constant_end hi f : affine_on (held_right hi f) (fun x => hi <= x).
Proof. exists (f hi), 0. intros x Hx. rewrite held_right_above by auto. ring. Qed.
Lemma held_right_pieces hi f qs : forall q, q < hi -> pieces_from f q qs -> exists qs', pieces_from (held_right hi f) q qs'.
Proof.
  assert (Stop : forall q (P : R -> Prop), q < hi -> affine_on f P -> (forall x, q <= x <= hi -> P x) ->
    exists qs', pieces_from (held_right hi f) q qs').
  { intros q P L A H. exists [hi]. split; [auto|split; [|apply constant_end]].
    apply (affine_on_ext f _ _ _ A). intros x Hx. split; [auto|apply held_right_below; lra]. }
  induction qs as [|q' qs IH]; intros q L P; cbn [pieces_from] in P.
  - apply (Stop q _ L P). intros x Hx; lra.
  - destruct P as (L' & A & P). destruct (Rle_dec hi q').
    + apply (Stop q _ L A). intros x Hx; lra.
    + destruct (IH q' ltac:(lra) P) as (qs' & P'). exists (q' :: qs'). split; [auto|split; [|auto]].
      apply (affine_on_ext f _ _ _ A). intros x Hx. split; [auto|apply held_right_below; lra].
Qed.
Lemma cpwl_held_right hi f : cpwl f -> cpwl (held_right hi f).
Proof.
  intros (q & qs & A & P). destruct (Rlt_dec q hi) as [L|L].
  - destruct (held_right_pieces hi f qs q L P) as (qs' & P'). exists q, qs'. split; [|auto].
    apply (affine_on_ext f _ _ _ A). intros x Hx. split; [auto|apply held_right_below; lra].
  - exists hi, []. split; [|apply constant_end]. apply (affine_on_ext f _ _ _ A). intros x Hx. split; [lra|apply held_right_below; lra].
Qed.

Lemma held_left_pieces lo f qs : forall q, q <= lo -> pieces_from f q qs -> exists qs', pieces_from (held_left lo f) lo qs'.
Proof.
  induction qs as [|q' qs IH]; intros q L P; cbn [pieces_from] in P.
  - exists []. apply (affine_on_ext f _ _ _ P). intros x Hx. split; [lra|apply held_left_above; lra].
  - destruct P as (L' & A & P). destruct (Rlt_dec lo q'); [|apply (IH q'); auto; lra].
    exists (q' :: qs). split; [auto|split].
    + apply (affine_on_ext f _ _ _ A). intros x Hx. split; [lra|apply held_left_above; lra].
    + apply (pieces_from_ext f); auto. intros x Hx; apply held_left_above; lra.
Qed.
Lemma cpwl_held_left lo f : cpwl f -> cpwl (held_left lo f).
Proof.
  intros (q & qs & A & P).
  assert (F : affine_on (held_left lo f) (fun x => x <= lo)) by (exists (f lo), 0; intros x Hx; rewrite held_left_below by auto; ring).
  destruct (Rle_dec q lo) as [L|L].
  - destruct (held_left_pieces lo f qs q L P) as (qs' & P'). exists lo, qs'. split; auto.
  - exists lo, (q :: qs). split; [auto|]. split; [lra|split].
    + apply (affine_on_ext f _ _ _ A). intros x Hx. split; [lra|apply held_left_above; lra].
    + apply (pieces_from_ext f); auto. intros x Hx; apply held_left_above; lra.
Qed.

Definition clamped (lo hi : R) (f : R -> R) : R -> R := held_left lo (held_right hi f).
Lemma cpwl_clamped lo hi f : cpwl f -> cpwl (clamped lo hi f).
Proof. intros C. apply cpwl_held_left, cpwl_held_right; auto. Qed.
Lemma clamped_inside lo hi f x : lo <= x <= hi -> clamped lo hi f x = f x.
Proof. intros H. unfold clamped. rewrite held_left_above, held_right_below by lra. auto. Qed.
Lemma clamped_value lo hi f x : clamped lo hi f x = f (Rmin (Rmax x lo) hi).
Proof. reflexivity. Qed.
