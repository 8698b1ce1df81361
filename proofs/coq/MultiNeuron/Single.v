(** * Layers of one neuron each: the polytopes, and bounds that survive further layers *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms.
From Relucid.MultiNeuron Require Import OneLayer.
Import ListNotations.
Open Scope R_scope.

Lemma polytope_app d N ms ms' : forall s P, polytope d N s (ms ++ ms') P = polytope d N (s + list_sum ms) ms' (polytope d N s ms P).
Proof.
  induction ms as [|m ms IH]; intros s P; simpl; [rewrite Nat.add_0_r; auto|]. rewrite IH. f_equal. lia.
Qed.
Lemma list_sum_ones k : list_sum (repeat 1%nat k) = k.
Proof. induction k; simpl; auto. Qed.
Lemma repeat_snoc k : repeat 1%nat (S k) = repeat 1%nat k ++ [1%nat].
Proof. induction k; [reflexivity|]. simpl in *. f_equal. exact IHk. Qed.

(** The new variable of a single layer, and the old ones. *)
Lemma layer_new d N k v : layer d N k 1 v (d + k)%nat = relu (value (d + k) (N k) v).
Proof.
  unfold layer. destruct (Nat.leb_spec (d + k) (d + k)); destruct (Nat.ltb_spec (d + k) (d + k + 1)); cbn [andb]; try lia.
  do 3 f_equal. lia.
Qed.
Lemma layer_old d N k v i : (i < d + k)%nat -> layer d N k 1 v i = v i.
Proof. intros H. unfold layer. destruct (Nat.leb_spec (d + k) i); [lia|reflexivity]. Qed.
Lemma value_layer d N k a v : (forall i, (d + k <= i)%nat -> weight a i = 0) ->
  forall m, (d + k <= m)%nat -> value m a (layer d N k 1 v) = value (d + k) a v.
Proof. intros Z m H. rewrite (value_low (d + k)) by auto. apply value_ext. intros i Hi; apply layer_old; auto. Qed.

Section Single.
Variable d : nat.
Variable N : nat -> form.
Variable s : nat.                                 (* neurons before the single layers, with polytope P0 *)
Variable P0 : (nat -> R) -> Prop.

Fixpoint after (k : nat) : (nat -> R) -> Prop :=
  match k with
  | O => P0
  | S k' => hull (fun v => exists v', after k' v' /\ v = layer d N (s + k') 1 v')
  end.

Lemma polytope_after ms P k : list_sum ms = s -> P0 = polytope d N 0 ms P -> polytope d N 0 (ms ++ repeat 1%nat k) P = after k.
Proof.
  intros Hs HP. induction k; [cbn [repeat]; rewrite app_nil_r; auto|].
  rewrite repeat_snoc, app_assoc, polytope_app, IHk, list_sum_app, list_sum_ones, Hs. reflexivity.
Qed.

Lemma bounds_survive k a lo hi : (forall i, (d + (s + k) <= i)%nat -> weight a i = 0) ->
  (forall v, after k v -> lo <= value (d + (s + k)) a v <= hi) ->
  forall n v, after (k + n) v -> lo <= value (d + (s + (k + n))) a v <= hi.
Proof.
  intros Z H; induction n; intros v Hv; [rewrite Nat.add_0_r in *; auto|]. rewrite Nat.add_succ_r in *. cbn [after] in Hv.
  rewrite (value_low (d + (s + (k + n)))) by (try lia; intros; apply Z; lia).
  revert v Hv. apply hull_value. intros w (v & Hv & ->). rewrite value_layer by (try lia; intros; apply Z; lia). apply IHn; auto.
Qed.

Lemma after_in_box l u : (forall v, P0 v -> in_box d l u v) -> forall k v, after k v -> in_box d l u v.
Proof.
  intros B; induction k; intros v Hv; [auto|]. cbn [after] in Hv. induction Hv as [w (v & Hv & ->)|v w t _ IH1 _ IH2 T].
  - intros i Hi. rewrite layer_old by lia. apply IHk; auto.
  - intros i Hi. specialize (IH1 i Hi). specialize (IH2 i Hi). nra.
Qed.

(** The lattice lemma: max(u, v) = u + R(v - u), u carried, is bounded by the maxima of the bounds; min dually. *)
Lemma join_bounds k a b a1 b1 a2 b2 : (forall i, (d + (s + k) <= i)%nat -> weight a i = 0) ->
  N (s + k)%nat = add b (scale (-1) a) ->
  (forall v, after k v -> a1 <= value (d + (s + k)) a v <= b1 /\ a2 <= value (d + (s + k)) b v <= b2) ->
  forall v, after (S k) v -> Rmax a1 a2 <= value (d + (s + S k)) (add a (var (d + (s + k)))) v <= Rmax b1 b2.
Proof.
  intros Z Nk H v Hv. cbn [after] in Hv. revert v Hv. apply hull_value. intros w (v & Hv & ->). destruct (H v Hv) as [H1 H2].
  rewrite value_add, value_var, layer_new, Nk, value_add, value_scale by lia. rewrite value_layer by (auto; lia). rl; lra.
Qed.
Lemma meet_bounds k a b a1 b1 a2 b2 : (forall i, (d + (s + k) <= i)%nat -> weight a i = 0) ->
  N (s + k)%nat = add a (scale (-1) b) ->
  (forall v, after k v -> a1 <= value (d + (s + k)) a v <= b1 /\ a2 <= value (d + (s + k)) b v <= b2) ->
  forall v, after (S k) v -> Rmin a1 a2 <= value (d + (s + S k)) (add a (scale (-1) (var (d + (s + k))))) v <= Rmin b1 b2.
Proof.
  intros Z Nk H v Hv. cbn [after] in Hv. revert v Hv. apply hull_value. intros w (v & Hv & ->). destruct (H v Hv) as [H1 H2].
  rewrite value_add, value_scale, value_var, layer_new, Nk, value_add, value_scale by lia. rewrite value_layer by (auto; lia). rl; lra.
Qed.
End Single.

(** Every network is layered by single neurons, if no neuron uses a later one. *)
Lemma layered_single h : (forall k i, (k < size h)%nat -> (inputs h + k <= i)%nat -> weight (neuron h k) i = 0) ->
  layered h (repeat 1%nat (size h)).
Proof.
  intros H. split; [apply list_sum_ones|].
  assert (G : forall n s, (s + n <= size h)%nat -> layered_from (inputs h) (neuron h) s (repeat 1%nat n)).
  { induction n; intros s Hs; simpl; [auto|]. split; [|apply IHn; lia]. intros k i Hk Hi. apply H; lia. }
  apply G; lia.
Qed.
