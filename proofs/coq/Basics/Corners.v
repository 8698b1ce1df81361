(** * How the bounds of a form over a box depend on the form *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

Lemma corner_add n w w' a b : (forall i, (i < n)%nat -> a i <= b i) ->
  corner n (fun i => w i + w' i) a b <= corner n w a b + corner n w' a b /\
  corner n w b a + corner n w' b a <= corner n (fun i => w i + w' i) b a.
Proof.
  induction n; intros H; simpl; [lra|]. specialize (IHn ltac:(intros; apply H; lia)). specialize (H n ltac:(lia)).
  destruct (Rle_dec 0 (w n)), (Rle_dec 0 (w' n)), (Rle_dec 0 (w n + w' n)); nra.
Qed.
Lemma corner_scale n k w a b :
  corner n (fun i => k * w i) a b = if Rle_dec 0 k then k * corner n w a b else k * corner n w b a.
Proof.
  induction n; simpl; [destruct (Rle_dec 0 k); ring|]. rewrite IHn.
  destruct (Rle_dec 0 k), (Rle_dec 0 (w n)), (Rle_dec 0 (k * w n)); try nra.
  - assert (k * w n = 0) by nra. assert (k = 0 \/ w n = 0) as [->|E] by (apply Rmult_integral; auto); [ring|lra].
  - assert (k * w n = 0) by nra. assert (E : w n = 0) by nra. rewrite E; ring.
Qed.
Lemma corner_var n j a b : (j < n)%nat -> corner n (weight (var j)) a b = b j.
Proof.
  assert (Z : forall m, (m <= j)%nat -> corner m (weight (var j)) a b = 0).
  { induction m; intros H; cbn [corner]; [auto|]. rewrite IHm by lia. cbn [var weight].
    destruct (Nat.eqb_spec m j); [lia|]. destruct (Rle_dec 0 0); lra. }
  induction n; intros H; [lia|]. cbn [corner]. destruct (Nat.eq_dec j n) as [->|D].
  - rewrite Z by lia. cbn [var weight]. rewrite Nat.eqb_refl. destruct (Rle_dec 0 1); lra.
  - rewrite IHn by lia. cbn [var weight]. destruct (Nat.eqb_spec n j); [lia|]. destruct (Rle_dec 0 0); lra.
Qed.
Lemma corner_low n m w a b : (n <= m)%nat -> (forall i, (n <= i)%nat -> w i = 0) -> corner m w a b = corner n w a b.
Proof.
  intros H Z; induction H as [|m H IH]; [auto|]. simpl. rewrite IH, (Z m) by lia. destruct (Rle_dec 0 0); lra.
Qed.
Lemma corner_ext n w a b a' b' : (forall i, (i < n)%nat -> a i = a' i /\ b i = b' i) -> corner n w a b = corner n w a' b'.
Proof.
  induction n; intros H; simpl; [auto|]. rewrite IHn by (intros; apply H; lia). destruct (H n ltac:(lia)) as [-> ->]; auto.
Qed.

Lemma corner_ext_w n w w' a b : (forall i, (i < n)%nat -> w i = w' i) -> corner n w a b = corner n w' a b.
Proof. induction n; intros H; simpl; [auto|]. rewrite IHn, (H n) by (intros; try apply H; lia). auto. Qed.

Lemma form_min_neg n a l u : form_min n (scale (-1) a) l u = - form_max n a l u.
Proof. unfold form_min, form_max, scale; cbn [constant weight]. rewrite corner_scale. destruct (Rle_dec 0 (-1)); lra. Qed.
Lemma form_max_neg n a l u : form_max n (scale (-1) a) l u = - form_min n a l u.
Proof. unfold form_min, form_max, scale; cbn [constant weight]. rewrite corner_scale. destruct (Rle_dec 0 (-1)); lra. Qed.
Lemma form_min_const n c l u : form_min n (const c) l u = c.
Proof. unfold form_min; cbn. assert (Z : forall m a b, corner m (fun _ => 0) a b = 0) by (induction m; intros; simpl; [auto|destruct (Rle_dec 0 0); rewrite IHm; lra]). rewrite Z; lra. Qed.

(** Forms that agree below n are the same for every purpose. *)
Definition agree (n : nat) (a b : form) : Prop := constant a = constant b /\ forall i, (i < n)%nat -> weight a i = weight b i.
Lemma agree_form_min n a b l u : agree n a b -> form_min n a l u = form_min n b l u.
Proof. intros [C W]; unfold form_min; rewrite C; f_equal; apply corner_ext_w; auto. Qed.
Lemma agree_form_max n a b l u : agree n a b -> form_max n a l u = form_max n b l u.
Proof. intros [C W]; unfold form_max; rewrite C; f_equal; apply corner_ext_w; auto. Qed.
