(** * Multi-neuron expresses every convex and every concave CPWL function of R^d

    f = max(l_0, ..., l_n), l_i affine, as y_0 = l_0, y_(k+1) = y_k + R(l_(k+1) - y_k), inputs and y carried.  The inequalities
    l_i(x) <= y <= c survive hulls, and hold at true points for every upper bound c of f.  To our knowledge new.  [THEORY 8] *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms.
From Relucid.MultiNeuron Require Import OneLayer Single.
From Relucid.Ibp Require Import Monotone.
Import ListNotations.
Open Scope R_scope.

Section Max.
Variable d : nat.
Variable leaf : nat -> form.                       (* l_0, l_1, ...; only weights of inputs count *)

(** A form over the inputs only. *)
Definition on_inputs (a : form) : form := Form (constant a) (fun i => if Nat.ltb i d then weight a i else 0).
Lemma value_on_inputs a v m : (d <= m)%nat -> value m (on_inputs a) v = value d a v.
Proof.
  intros H. rewrite (value_low d m); [|auto|intros i Hi; simpl; destruct (Nat.ltb_spec i d); [lia|auto]].
  unfold value; f_equal. apply dot_ext_w. intros i Hi; simpl. destruct (Nat.ltb_spec i d); [auto|lia].
Qed.

Fixpoint running (k : nat) : form :=
  match k with O => on_inputs (leaf 0) | S k' => add (running k') (var (d + k')) end.
Definition max_neuron (k : nat) : form := add (on_inputs (leaf (S k))) (scale (-1) (running k)).
Definition max_of (n : nat) : network := Network d n max_neuron (running n).

Lemma running_support k i : (d + k <= i)%nat -> weight (running k) i = 0.
Proof.
  induction k; intros H; simpl; [destruct (Nat.ltb_spec i d); [lia|auto]|].
  rewrite IHk by lia. destruct (Nat.eqb_spec i (d + k)); [lia|ring].
Qed.
Lemma max_neuron_support k i : (d + k <= i)%nat -> weight (max_neuron k) i = 0.
Proof.
  intros H. unfold max_neuron; cbn [add scale weight]. rewrite running_support by auto. simpl.
  destruct (Nat.ltb_spec i d); [lia|ring].
Qed.

Fixpoint max_leaves (n : nat) (x : nat -> R) : R :=
  match n with O => value d (leaf 0) x | S k => Rmax (max_leaves k x) (value d (leaf (S k)) x) end.
Lemma max_leaves_le n x c : max_leaves n x <= c <-> forall i, (i <= n)%nat -> value d (leaf i) x <= c.
Proof.
  induction n; simpl.
  - split; [intros H i Hi; replace i with O by lia; auto|intros H; apply H; lia].
  - split.
    + intros H i Hi. pose proof (Rmax_l (max_leaves n x) (value d (leaf (S n)) x)). pose proof (Rmax_r (max_leaves n x) (value d (leaf (S n)) x)).
      destruct (Nat.eq_dec i (S n)) as [->|]; [lra|]. apply IHn; [lra|lia].
    + intros H. apply Rmax_lub; [apply IHn; intros; apply H; lia|apply H; lia].
Qed.

Lemma running_step k v : value (d + S k) (running (S k)) v = value (d + k) (running k) v + v (d + k)%nat.
Proof.
  cbn [running]. rewrite value_add, value_var by lia. f_equal. apply value_low; [lia|]. intros; apply running_support; auto.
Qed.
Lemma max_neuron_value k v : value (d + k) (max_neuron k) v = value d (leaf (S k)) v - value (d + k) (running k) v.
Proof. unfold max_neuron. rewrite value_add, value_scale, value_on_inputs by lia. ring. Qed.

Theorem run_max_of n x : run (max_of n) x = max_leaves n x.
Proof.
  unfold run, max_of; cbn [inputs size neuron output]. induction n.
  - cbn [running values max_leaves]. rewrite Nat.add_0_r. apply value_on_inputs; auto.
  - rewrite running_step, values_neuron, max_neuron_value.
    rewrite (value_ext (d + n) (running n) _ (values d max_neuron n x)).
    2:{ intros i Hi. replace (S n) with (n + 1)%nat by lia. apply values_old; auto. }
    rewrite IHn. rewrite (value_ext d (leaf (S n)) _ x) by (intros; apply values_input; auto). cbn [max_leaves]. rl; lra.
Qed.

Section Bounds.
Variables l u : nat -> R.
Lemma after_between n c : (forall i x, (i <= n)%nat -> in_box d l u x -> value d (leaf i) x <= c) -> forall k v, (k <= n)%nat -> after d max_neuron 0 (in_box d l u) k v ->
  (forall i, (i <= k)%nat -> value d (leaf i) v <= value (d + k) (running k) v) /\ value (d + k) (running k) v <= c.
Proof.
  intros C; induction k; intros v Hk Hv.
  - cbn [running]. rewrite value_on_inputs by lia. split; [intros i Hi; replace i with O by lia; lra|apply C; auto; lia].
  - cbn [after] in Hv. induction Hv as [w (v & Hv & ->)|v w t _ [A1 B1] _ [A2 B2] T].
    + destruct (IHk v ltac:(lia) Hv) as [A B]. change (0 + k)%nat with k. rewrite running_step, layer_new, max_neuron_value.
      rewrite value_layer by (auto; intros; apply running_support; auto).
      pose proof (C (S k) v Hk (after_in_box d max_neuron 0 (in_box d l u) l u (fun v H => H) k v Hv)) as Cv.
      assert (L : forall i, value d (leaf i) (layer d max_neuron k 1 v) = value d (leaf i) v).
      { intros i. apply value_ext. intros m Hm. apply layer_old; lia. }
      split; [|rl; lra]. intros i Hi. rewrite L. destruct (Nat.eq_dec i (S k)) as [->|]; [rl; lra|].
      specialize (A i ltac:(lia)). rl; lra.
    + rewrite value_mix. split; [|nra]. intros i Hi. rewrite value_mix. specialize (A1 i Hi). specialize (A2 i Hi). nra.
Qed.
End Bounds.

Theorem max_of_precise n X : precise (multi_neuron (repeat 1%nat n)) X (max_of n).
Proof.
  intros l u B _. cbn [inputs max_of] in B.
  assert (Ly : layered (max_of n) (repeat 1%nat n)) by (apply (layered_single (max_of n)); intros; apply max_neuron_support; auto).
  pose proof (multi_neuron_sound _ _ Ly l u) as S.
  assert (Af : forall y, multi_neuron (repeat 1%nat n) (max_of n) l u y -> exists v, after d max_neuron 0 (in_box d l u) n v /\ y = value (d + n) (running n) v).
  { intros y (v & Hv & E). cbn [inputs neuron size output max_of] in *. change (repeat 1%nat n) with ([] ++ repeat 1%nat n) in Hv.
    rewrite (polytope_after d max_neuron 0 (in_box d l u)) in Hv by reflexivity. exists v; auto. }
  split; intros c; split; intros H y Hy; try (apply H, S; auto); destruct (Af y Hy) as (v & Hv & ->).
  - apply (after_between l u n c); auto. intros i x Hi Hx.
    assert (M : max_leaves n x <= c) by (rewrite <- run_max_of; apply H; exists x; auto). apply (proj1 (max_leaves_le n x c) M i Hi).
  - apply Rle_trans with (max_leaves n v).
    + rewrite <- run_max_of. apply H. exists v; split; auto. apply (after_in_box d max_neuron 0 (in_box d l u) l u (fun v H => H) n v Hv).
    + apply max_leaves_le. intros i Hi.
      set (C := fold_right (fun i s => Rmax (form_max d (leaf i) l u) s) 0 (seq 0 (Datatypes.S n))).
      apply (after_between l u n C); auto. intros m x Hm Hx. apply Rle_trans with (form_max d (leaf m) l u); [apply form_bounds; auto|].
      assert (Hin : In m (seq 0 (Datatypes.S n))) by (apply in_seq; lia). unfold C. revert Hin. generalize (seq 0 (Datatypes.S n)).
      intros js. induction js as [|q qs IH]; intros Hq; [destruct Hq|]. simpl.
      destruct Hq as [->|Hq]; [apply Rmax_l|]. eapply Rle_trans; [apply IH; auto|apply Rmax_r].
Qed.
End Max.

Theorem multi_neuron_expresses_convex d leaf n X : multi_neuron_expresses d X (max_leaves d leaf n).
Proof.
  exists (max_of d leaf n), (repeat 1%nat n). split; [reflexivity|split; [|split]].
  - apply (layered_single (max_of d leaf n)). intros; apply max_neuron_support; auto.
  - intros x _. apply run_max_of.
  - apply max_of_precise.
Qed.

Lemma multi_neuron_negate ms h l u y : multi_neuron ms (negate h) l u y <-> multi_neuron ms h l u (- y).
Proof.
  unfold multi_neuron, negate; cbn [inputs size neuron output].
  split; intros (v & F & E); exists v; (split; [auto|]); rewrite value_scale in *; lra.
Qed.
Theorem multi_neuron_expresses_concave d leaf n X : multi_neuron_expresses d X (fun x => - max_leaves d leaf n x).
Proof.
  exists (negate (max_of d leaf n)), (repeat 1%nat n). split; [reflexivity|split; [|split]].
  - apply (layered_single (max_of d leaf n)). intros; apply max_neuron_support; auto.
  - intros x _. rewrite run_negate, run_max_of. auto.
  - apply precise_negate; [intros; apply multi_neuron_negate|apply max_of_precise].
Qed.
