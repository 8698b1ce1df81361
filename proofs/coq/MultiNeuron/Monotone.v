(** * Multi-neuron expresses every max-min tree of affine functions that are monotone in the same directions

    sigma says for each coordinate whether the leaves do not decrease or do not increase in it.  A coordinatewise monotone
    CPWL function is such a tree over its own pieces.  To our knowledge new.                          [THEORY 8] *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.MultiNeuron Require Import OneLayer Single Lattice.
Import ListNotations.
Open Scope R_scope.

Lemma neurons_support d s e : forall k i, leaves_ok d s e -> (i < length (fst (neurons d s e k)))%nat ->
  support (d + (s + (k + i))) (nth i (fst (neurons d s e k)) (const 0)).
Proof.
  unfold leaves_ok; induction e; intros k i Ok Hi; cbn [all_leaves] in Ok.
  - simpl in Hi; lia.
  - destruct Ok as [O1 O2]. rewrite len_join in Hi. cbn [neurons fst].
    set (A := neurons d s e1 k) in *. set (B := neurons d s e2 (k + length (fst A))) in *.
    destruct (Nat.lt_ge_cases i (length (fst A))) as [L|L]; [rewrite app_nth1 by auto; apply IHe1; auto|]. rewrite app_nth2 by auto.
    destruct (Nat.lt_ge_cases (i - length (fst A)) (length (fst B))) as [M|M].
    + rewrite app_nth1 by auto. replace (k + i)%nat with (k + length (fst A) + (i - length (fst A)))%nat by lia. apply IHe2; auto.
    + rewrite app_nth2 by auto. replace (i - length (fst A) - length (fst B))%nat with O by lia. cbn [nth].
      intros j Hj. cbn [add scale weight]. pose proof (out_support d s e1 k O1) as S1. fold A in S1.
      pose proof (out_support d s e2 (k + length (fst A)) O2) as S2. fold B in S2. rewrite S1, S2 by lia. ring.
  - destruct Ok as [O1 O2]. rewrite len_meet in Hi. cbn [neurons fst].
    set (A := neurons d s e1 k) in *. set (B := neurons d s e2 (k + length (fst A))) in *.
    destruct (Nat.lt_ge_cases i (length (fst A))) as [L|L]; [rewrite app_nth1 by auto; apply IHe1; auto|]. rewrite app_nth2 by auto.
    destruct (Nat.lt_ge_cases (i - length (fst A)) (length (fst B))) as [M|M].
    + rewrite app_nth1 by auto. replace (k + i)%nat with (k + length (fst A) + (i - length (fst A)))%nat by lia. apply IHe2; auto.
    + rewrite app_nth2 by auto. replace (i - length (fst A) - length (fst B))%nat with O by lia. cbn [nth].
      intros j Hj. cbn [add scale weight]. pose proof (out_support d s e1 k O1) as S1. fold A in S1.
      pose proof (out_support d s e2 (k + length (fst A)) O2) as S2. fold B in S2. rewrite S1, S2 by lia. ring.
Qed.

(** The network of a tree over the inputs. *)
Definition lattice_network (d : nat) (e : lattice) : network :=
  Network d (length (fst (neurons d 0 e 0))) (fun k => nth k (fst (neurons d 0 e 0)) (const 0)) (snd (neurons d 0 e 0)).
Definition lattice_layers (d : nat) (e : lattice) : list nat := repeat 1%nat (length (fst (neurons d 0 e 0))).

Section Network.
Variable d : nat.
Variable e : lattice.
Hypothesis ok : all_leaves (support d) e.
Lemma leaves_ok_0 : leaves_ok d 0 e.
Proof. unfold leaves_ok. rewrite Nat.add_0_r. exact ok. Qed.
Lemma placed_network : placed 0 (neuron (lattice_network d e)) 0 (fst (neurons d 0 e 0)).
Proof. intros i Hi; reflexivity. Qed.

Theorem lattice_layered : layered (lattice_network d e) (lattice_layers d e).
Proof.
  apply (layered_single (lattice_network d e)). intros k i Hk Hi. apply (neurons_support d 0 e 0 k leaves_ok_0 Hk). exact Hi.
Qed.
Theorem run_lattice_network x : run (lattice_network d e) x = lattice_value (fun a => value d a x) e.
Proof.
  pose proof (lattice_values d 0 (neuron (lattice_network d e)) e x 0 leaves_ok_0 placed_network) as V.
  cbn [Nat.add] in V. unfold run; cbn [inputs size output lattice_network] in *. rewrite V. rewrite Nat.add_0_r. reflexivity.
Qed.
(** Interval evaluation over the exact bounds of the leaves encloses the multi-neuron bounds. *)
Theorem interval_evaluation l u lo hi y : all_leaves (fun a => forall x, in_box d l u x -> lo a <= value d a x <= hi a) e ->
  multi_neuron (lattice_layers d e) (lattice_network d e) l u y -> lattice_value lo e <= y <= lattice_value hi e.
Proof.
  intros B (v & Hv & ->). cbn [inputs neuron size output lattice_network] in *.
  unfold lattice_layers in Hv.
  set (n := length (fst (neurons d 0 e 0))) in *. change (repeat 1%nat n) with ([] ++ repeat 1%nat n) in Hv.
  rewrite (polytope_after d _ 0 (in_box d l u)) in Hv by reflexivity.
  apply (lattice_bounds d 0 (neuron (lattice_network d e)) (in_box d l u) lo hi e 0 leaves_ok_0 placed_network); auto.
  eapply all_leaves_impl; [|exact B]. intros a H w Hw. rewrite Nat.add_0_r; auto.
Qed.
End Network.

(** ** Monotone leaves *)
Definition monotone_form (d : nat) (sigma : nat -> bool) (a : form) : Prop :=
  support d a /\ forall i, (i < d)%nat -> if sigma i then 0 <= weight a i else weight a i <= 0.
Definition least_corner (sigma : nat -> bool) (l u : nat -> R) : nat -> R := fun i => if sigma i then l i else u i.

Lemma least_at_corner d (sigma : nat -> bool) (w l u x : nat -> R) : (forall i, (i < d)%nat -> if sigma i then 0 <= w i else w i <= 0) -> in_box d l u x ->
  dot d w (least_corner sigma l u) <= dot d w x <= dot d w (least_corner sigma u l).
Proof.
  induction d as [|n IH]; simpl; intros M B; [lra|].
  specialize (IH ltac:(intros; apply M; lia) ltac:(intros i Hi; apply B; lia)). specialize (M n ltac:(lia)). specialize (B n ltac:(lia)).
  unfold least_corner at 2 4. destruct (sigma n); nra.
Qed.

Theorem multi_neuron_expresses_monotone d sigma e X : all_leaves (monotone_form d sigma) e ->
  multi_neuron_expresses d X (fun x => lattice_value (fun a => value d a x) e).
Proof.
  intros M. assert (Ok : all_leaves (support d) e) by (eapply all_leaves_impl; [|exact M]; intros a [H _]; auto).
  exists (lattice_network d e), (lattice_layers d e). split; [reflexivity|split; [apply lattice_layered; auto|split]].
  - intros x _. apply run_lattice_network; auto.
  - intros l u B _. cbn [inputs lattice_network] in B. set (cl := least_corner sigma l u). set (ch := least_corner sigma u l).
    apply exact_between with (lattice_value (fun a => value d a cl) e) (lattice_value (fun a => value d a ch) e).
    + intros y Hy. apply multi_neuron_sound; auto. apply lattice_layered; auto.
    + exists cl. rewrite run_lattice_network by auto. split; auto. intros i Hi. specialize (B i Hi). unfold cl, least_corner. destruct (sigma i); lra.
    + exists ch. rewrite run_lattice_network by auto. split; auto. intros i Hi. specialize (B i Hi). unfold ch, least_corner. destruct (sigma i); lra.
    + intros y Hy. apply (interval_evaluation d e Ok l u (fun a => value d a cl) (fun a => value d a ch) y); auto.
      eapply all_leaves_impl; [|exact M]. intros a [_ W] x Hx. pose proof (least_at_corner d sigma (weight a) l u x W Hx). unfold value; fold cl ch in H. lra.
Qed.
