(** * Affine forms and the values of a network *)
Require Import Reals Lra Psatz Lia FunctionalExtensionality.
From Relucid.Definitions Require Import Network.
From Relucid.Basics Require Import Relu.
Open Scope R_scope.

Lemma form_ext a b : constant a = constant b -> (forall i, weight a i = weight b i) -> a = b.
Proof. destruct a, b; simpl; intros -> H; f_equal; apply functional_extensionality; auto. Qed.

Lemma dot_add n w w' v : dot n (fun i => w i + w' i) v = dot n w v + dot n w' v.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma dot_scale n k w v : dot n (fun i => k * w i) v = k * dot n w v.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma dot_0 n v : dot n (fun _ => 0) v = 0.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma dot_ext n w v v' : (forall i, (i < n)%nat -> v i = v' i) -> dot n w v = dot n w v'.
Proof. induction n; simpl; intros H; [ring|rewrite IHn, (H n) by (intros; try apply H; lia); ring]. Qed.
Lemma dot_ext_w n w w' v : (forall i, (i < n)%nat -> w i = w' i) -> dot n w v = dot n w' v.
Proof. induction n; simpl; intros H; [ring|rewrite IHn, (H n) by (intros; try apply H; lia); ring]. Qed.
Lemma dot_mix n w v v' t : dot n w (fun i => t * v i + (1 - t) * v' i) = t * dot n w v + (1 - t) * dot n w v'.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma dot_var n j v : (j < n)%nat -> dot n (weight (var j)) v = v j.
Proof.
  assert (Z : forall m, (m <= j)%nat -> dot m (weight (var j)) v = 0).
  { induction m; intros H; cbn [dot]; [auto|]. rewrite IHm by lia. cbn [var weight]. destruct (Nat.eqb_spec m j); [lia|ring]. }
  induction n; intros H; [lia|]. cbn [dot]. destruct (Nat.eq_dec j n) as [->|D].
  - rewrite Z by lia. cbn [var weight]. rewrite Nat.eqb_refl; ring.
  - rewrite IHn by lia. cbn [var weight]. destruct (Nat.eqb_spec n j); [lia|ring].
Qed.

Lemma value_add n a b v : value n (add a b) v = value n a v + value n b v.
Proof. unfold value, add; simpl; rewrite dot_add; ring. Qed.
Lemma value_scale n k a v : value n (scale k a) v = k * value n a v.
Proof. unfold value, scale; simpl; rewrite dot_scale; ring. Qed.
Lemma value_const n c v : value n (const c) v = c.
Proof. unfold value, const; simpl; rewrite dot_0; ring. Qed.
Lemma value_var n j v : (j < n)%nat -> value n (var j) v = v j.
Proof. intros; unfold value; rewrite dot_var by auto; simpl; ring. Qed.
Lemma value_S n a v : value (S n) a v = value n a v + weight a n * v n.
Proof. unfold value; simpl; ring. Qed.
Lemma value_ext n a v v' : (forall i, (i < n)%nat -> v i = v' i) -> value n a v = value n a v'.
Proof. intros; unfold value; f_equal; apply dot_ext; auto. Qed.
Lemma value_mix n a v v' t : value n a (fun i => t * v i + (1 - t) * v' i) = t * value n a v + (1 - t) * value n a v'.
Proof. unfold value; rewrite dot_mix; ring. Qed.
(** Weights that are not there may be ignored. *)
Lemma value_low n m a v : (n <= m)%nat -> (forall i, (n <= i)%nat -> weight a i = 0) -> value m a v = value n a v.
Proof.
  intros H Z; induction H as [|m H IH]; [auto|]. rewrite value_S, IH, Z by lia. ring.
Qed.

Lemma form_bounds n a l u v : in_box n l u v -> form_min n a l u <= value n a v <= form_max n a l u.
Proof.
  unfold in_box, form_min, form_max, value. generalize (weight a) as w; intros w H.
  assert (G : corner n w u l <= dot n w v <= corner n w l u); [|lra]. revert H.
  induction n; simpl; intros H; [lra|]. assert (H' := H n ltac:(lia)). specialize (IHn ltac:(intros; apply H; lia)).
  destruct (Rle_dec 0 (w n)); nra.
Qed.

(** The bounds of a form are attained at corners of the box. *)
Lemma form_min_attained n a l u : is_box n l u -> exists v, in_box n l u v /\ value n a v = form_min n a l u.
Proof.
  intros H. exists (fun i => if Rle_dec 0 (weight a i) then l i else u i). split.
  - intros i Hi; specialize (H i Hi); destruct (Rle_dec 0 (weight a i)); lra.
  - unfold value, form_min; f_equal. induction n; simpl; [auto|]. rewrite IHn by (intros i Hi; apply H; lia).
    destruct (Rle_dec 0 (weight a n)); auto.
Qed.
Lemma form_max_attained n a l u : is_box n l u -> exists v, in_box n l u v /\ value n a v = form_max n a l u.
Proof.
  intros H. exists (fun i => if Rle_dec 0 (weight a i) then u i else l i). split.
  - intros i Hi; specialize (H i Hi); destruct (Rle_dec 0 (weight a i)); lra.
  - unfold value, form_max; f_equal. induction n; simpl; [auto|]. rewrite IHn by (intros i Hi; apply H; lia).
    destruct (Rle_dec 0 (weight a n)); auto.
Qed.

(** ** Values *)
Lemma values_input d N k x i : (i < d)%nat -> values d N k x i = x i.
Proof. induction k; simpl; intros; auto. destruct (Nat.eqb_spec i (d + k)); [lia|auto]. Qed.
Lemma values_old d N n k x i : (i < d + k)%nat -> values d N (k + n) x i = values d N k x i.
Proof.
  intros Hi; induction n; [rewrite Nat.add_0_r; auto|]. rewrite Nat.add_succ_r; cbn [values].
  destruct (Nat.eqb_spec i (d + (k + n))); [lia|auto].
Qed.
Lemma values_neuron d N k x : values d N (S k) x (d + k)%nat = relu (value (d + k) (N k) (values d N k x)).
Proof. cbn [values]; rewrite Nat.eqb_refl; auto. Qed.
Lemma values_ext d N k x y : (forall i, (i < d)%nat -> x i = y i) ->
  forall i, (i < d + k)%nat -> values d N k x i = values d N k y i.
Proof.
  intros E; induction k; intros i Hi; simpl; [apply E; lia|].
  destruct (Nat.eqb_spec i (d + k)); [|apply IHk; lia]. do 1 f_equal. apply value_ext; auto.
Qed.
Lemma run_ext h x y : (forall i, (i < inputs h)%nat -> x i = y i) -> run h x = run h y.
Proof. intros E; apply value_ext, values_ext; auto. Qed.
