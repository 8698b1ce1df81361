(** * Under the triangle relaxation every facing is precise

    b + c x + sum of g_i R(+-(x - q_i)), g_i > 0: 2^n precise networks against one for DP-0, the "exponentially larger
    solution space".  Below, every feasible point lies above the function; above, the chords meet it at both ends. [B24; THEORY 3.4] *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision DeepPoly Triangle.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Trees Require Import Tree Lines Compile Shallow.
From Relucid.DeepPoly Require Import Bands Facings.
From Relucid.Triangle Require Import Enclosure.
Import ListNotations.
Open Scope R_scope.

(** A convex combination of ReLUs of affine trees. *)
Fixpoint convex_tree (e : tree) : Prop :=
  match e with
  | Input | Const _ => True
  | Sum a b => convex_tree a /\ convex_tree b
  | Scaled k a => depth a = 0%nat \/ (0 <= k /\ convex_tree a)
  | Relu a => depth a = 0%nat
  end.

(** Affine trees have their exact value at every assignment. *)
Lemma affine_value e k v m : depth e = 0%nat -> (1 <= m)%nat -> value m (snd (compile e k)) v = ev e (v 0%nat).
Proof.
  revert k; induction e; intros k D M; cbn [compile depth fst snd ev] in *; try discriminate.
  - apply value_var; lia.
  - apply value_const.
  - rewrite value_add, IHe1, IHe2 by lia. reflexivity.
  - rewrite value_scale, IHe by auto. reflexivity.
Qed.

(** Assignments in which every neuron is at least R of its form lie above the function. *)
Lemma convex_value N v : forall e k, convex_tree e -> block N k (fst (compile e k)) ->
  (forall i, (k <= i < k + length (fst (compile e k)))%nat -> relu (value (1 + i) (N i) v) <= v (1 + i)%nat) ->
  ev e (v 0%nat) <= value (1 + (k + length (fst (compile e k)))) (snd (compile e k)) v.
Proof.
  induction e; intros k C B H; cbn [compile fst snd length ev convex_tree] in *.
  - rewrite value_var by lia. lra.
  - rewrite value_const; lra.
  - destruct C as [C1 C2]. pose proof (compile_support e1 k) as S1.
    set (A := compile e1 k) in *. set (D := compile e2 (k + length (fst A))) in *.
    rewrite app_length in *. rewrite value_add.
    replace (k + (length (fst A) + length (fst D)))%nat with (k + length (fst A) + length (fst D))%nat in * by lia.
    rewrite (value_low (1 + (k + length (fst A)))) by (auto; lia).
    assert (E1 := IHe1 k C1 (block_app1 _ _ _ _ B) ltac:(fold A; intros; apply H; lia)). fold A in E1.
    assert (E2 := IHe2 _ C2 (block_app2 _ _ _ _ B) ltac:(fold D; intros; apply H; lia)). fold D in E2. lra.
  - rewrite value_scale. destruct C as [C|[K C]].
    + rewrite affine_value by (auto; lia). lra.
    + apply Rmult_le_compat_l; auto.
  - destruct (compile_affine e k C) as [S L]. rewrite L in *. cbn [app length] in *. rewrite value_var by lia.
    assert (NA : N k = snd (compile e k)) by (rewrite <- (Nat.add_0_r k), B by (simpl; lia); rewrite Nat.add_0_r; reflexivity).
    specialize (H (k + 0)%nat ltac:(lia)). rewrite Nat.add_0_r in *. rewrite NA, affine_value in H by (auto; lia). exact H.
Qed.

Lemma feasible_above d N l u k v : feasible d N l u k v -> forall i, (i < k)%nat -> relu (value (d + i) (N i) v) <= v (d + i)%nat.
Proof.
  induction k; intros F i Hi; [lia|]. destruct F as [F (T1 & T2 & _)]. destruct (Nat.eq_dec i k) as [->|]; [apply Rmax_lub; auto|].
  apply IHk; auto; lia.
Qed.

(** Convex trees are never underestimated by the triangle relaxation; what remains is their upper DP-0 line. *)
Theorem convex_tree_precise e : convex_tree e -> (forall l u, l <= u -> PU e l u) -> precise triangle everywhere (network_of e).
Proof.
  intros C Up l u B _. pose proof (box_1 l u B) as lu. cbn [inputs network_of] in B.
  destruct (line_bounds_network_of (chord_and slope_0) e l u (fun up a b => chord_slope_nonneg _ up a b slope_0_bounded) B) as [_ EU].
  rewrite (proj2 (tree_bounds_0 e _ _)) in EU. destruct (PU_hi e _ _ lu (Up _ _ lu)) as (y & Hy & Y).
  pose proof (triangle_sound (network_of e) l u) as S.
  split; intros c; split; intros H s Hs; try (apply H, S; auto).
  - apply Rle_trans with (ev e y).
    + apply (triangle_inside_lines _ _ _ _ _ deeppoly_0_proper) in Hs. destruct Hs as [_ Hs]. rewrite EU, Y in Hs. exact Hs.
    + apply H. exists (fun _ => y). split; [intros i Hi; cbn in Hi; replace i with O by lia; auto|]. rewrite run_network_of; auto.
  - destruct Hs as (v & F & ->). apply Rle_trans with (ev e (v O)).
    + apply H. exists v. split; [apply feasible_in_box in F; exact F|]. rewrite run_network_of; auto.
    + apply (convex_value (net_of (fst (compile e 0))) v e 0 C); [intros i Hi; reflexivity|].
      intros i Hi. apply (feasible_above _ _ _ _ _ _ F). cbn [size network_of]. lia.
Qed.

Lemma layer_convex b c ns : (forall n, In n ns -> 0 <= gain n) -> convex_tree (layer_tree b c ns).
Proof.
  intros G; induction ns as [|n ns IH]; cbn [layer_tree convex_tree depth]; [auto|]. split; [|apply IH; intros; apply G; right; auto].
  specialize (G n (or_introl eq_refl)). unfold unit_tree; destruct (faces n); cbn [convex_tree depth]; auto.
Qed.
Theorem every_facing_precise b c ns : (forall n, In n ns -> 0 <= gain n) -> precise triangle everywhere (network_of (layer_tree b c ns)).
Proof. intros G. apply convex_tree_precise; [apply layer_convex; auto|]. intros; apply layer_up; auto. Qed.
