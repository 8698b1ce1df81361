(** * Networks are continuous: the range over a box is an interval *)
Require Import Reals Lra Lia FunctionalExtensionality.
From Relucid.Definitions Require Import Network Precision.
From Relucid.Basics Require Import Relu Forms.
Open Scope R_scope.

Lemma relu_continuous : continuity relu.
Proof.
  assert (E : relu = fun t => / 2 * (t + Rabs t)).
  { apply functional_extensionality; intros t. unfold Rabs; destruct (Rcase_abs t); rl; lra. }
  rewrite E. exact (continuity_scal (fun t => t + Rabs t) (/ 2) (continuity_plus (fun t => t) Rabs (derivable_continuous _ derivable_id) Rcontinuity_abs)).
Qed.
Lemma value_continuous n a (v : R -> nat -> R) : (forall i, continuity (fun t => v t i)) -> continuity (fun t => value n a (v t)).
Proof.
  intros H. unfold value.
  assert (D : continuity (fun t => dot n (weight a) (v t))).
  { induction n; simpl; [apply continuity_const; intros x y; auto|].
    exact (continuity_plus (fun t => dot n (weight a) (v t)) (fun t => weight a n * v t n) IHn (continuity_scal (fun t => v t n) (weight a n) (H n))). }
  apply (continuity_plus (fun _ => constant a) (fun t => dot n (weight a) (v t))); auto. apply continuity_const; intros x y; auto.
Qed.
Lemma run_continuous h (x : R -> nat -> R) : (forall i, continuity (fun t => x t i)) -> continuity (fun t => run h (x t)).
Proof.
  intros H. apply (value_continuous _ _ (fun t => values (inputs h) (neuron h) (size h) (x t))).
  generalize (size h) as k. induction k; simpl; auto. intros i. destruct (Nat.eqb i (inputs h + k)); auto.
  exact (continuity_comp (fun t => value (inputs h + k) (neuron h k) (values (inputs h) (neuron h) k (x t))) relu (value_continuous _ _ _ IHk) relu_continuous).
Qed.

Lemma line_continuous p q : continuity (fun t => p + t * (q - p)).
Proof.
  apply (continuity_plus (fun _ => p) (fun t => t * (q - p))); [apply continuity_const; intros x y; auto|].
  apply (continuity_mult (fun t => t) (fun _ => q - p)); [exact (derivable_continuous _ derivable_id)|apply continuity_const; intros x y; auto].
Qed.

Theorem range_interval h l u y1 y2 y : range h l u y1 -> range h l u y2 -> y1 <= y <= y2 -> range h l u y.
Proof.
  intros (p & Hp & ->) (q & Hq & ->) [H1 H2].
  set (g := fun t => run h (fun i => p i + t * (q i - p i)) - y).
  assert (C : continuity g).
  { apply (continuity_minus (fun t => run h (fun i => p i + t * (q i - p i))) (fun _ => y)).
    - apply (run_continuous h (fun t i => p i + t * (q i - p i))). intros i; apply line_continuous.
    - apply continuity_const; intros a b; auto. }
  assert (G0 : g 0 = run h p - y) by (unfold g; f_equal; f_equal; apply functional_extensionality; intros i; ring).
  assert (G1 : g 1 = run h q - y) by (unfold g; f_equal; f_equal; apply functional_extensionality; intros i; ring).
  destruct (IVT_cor g 0 1 C ltac:(lra)) as (t & T & E); [rewrite G0, G1; nra|].
  exists (fun i => p i + t * (q i - p i)). split; [|unfold g in E; lra].
  intros i Hi. specialize (Hp i Hi). specialize (Hq i Hi). nra.
Qed.

(** A continuous function bounded on an open interval is bounded on the closed one. *)
Lemma closed_bound f L U c : continuity f -> L < U -> (forall y, L < y < U -> f y <= c) -> forall y, L <= y <= U -> f y <= c.
Proof.
  intros C LU H y Hy. destruct (Rle_dec (f y) c); auto. exfalso.
  destruct (C y (f y - c) ltac:(lra)) as (del & D & N). simpl in N. unfold R_dist in N.
  set (z := if Rlt_dec y ((L + U) / 2) then y + Rmin (del / 2) ((U - L) / 4) else y - Rmin (del / 2) ((U - L) / 4)).
  pose proof (Rmin_l (del / 2) ((U - L) / 4)). pose proof (Rmin_r (del / 2) ((U - L) / 4)).
  assert (0 < Rmin (del / 2) ((U - L) / 4)) by (apply Rmin_glb_lt; lra). set (m := Rmin (del / 2) ((U - L) / 4)) in *.
  assert (Z : L < z < U /\ Rabs (z - y) < del /\ y <> z).
  { unfold z. destruct (Rlt_dec y ((L + U) / 2)).
    - replace (y + m - y) with m by ring. rewrite Rabs_right by lra. repeat split; lra.
    - replace (y - m - y) with (- m) by ring. rewrite Rabs_Ropp, Rabs_right by lra. repeat split; lra. }
  destruct Z as (Z1 & Z2 & Z3). specialize (H z Z1). specialize (N z (conj (conj I Z3) Z2)). apply Rabs_def2 in N. lra.
Qed.
