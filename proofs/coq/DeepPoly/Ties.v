(** * Ties do not matter on trees: DP-0-expressible by a tree means DP-1-expressible

    Where a node's computed bounds are both 0, its two lines are 0 at both ends of the box, so that passing them on or
    replacing them by 0 is the same at the ends.  With the flip: DP-1 expresses what DP-0 expresses by trees.  [THEORY 3.5] *)
Require Import Reals Lra Psatz Lia Bool.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Trees Require Import Tree Lines Compile.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Flip.
Open Scope R_scope.

Definition same_at (l u : R) (P Q : line * line) : Prop :=
  at_ (fst P) l = at_ (fst Q) l /\ at_ (fst P) u = at_ (fst Q) u /\ at_ (snd P) l = at_ (snd Q) l /\ at_ (snd P) u = at_ (snd Q) u.

Lemma late_lines e l u : l <= u -> same_at l u (tree_lines chord_late e l u) (dp e l u).
Proof.
  intros H; induction e; cbn [tree_lines dp]; try (repeat split; reflexivity).
  - destruct IHe1 as (A & B & C & D), IHe2 as (A' & B' & C' & D'). unfold same_at; cbn [fst snd]; autorewrite with at_.
    repeat split; lra.
  - destruct IHe as (A & B & C & D). unfold same_at. destruct (Rle_dec 0 r); cbn [fst snd]; autorewrite with at_;
    rewrite A, B, C, D; auto.
  - pose proof (dp_sound e l u l ltac:(lra)) as Sl. pose proof (dp_sound e l u u ltac:(lra)) as Su.
    pose proof (lmin_le (fst (dp e l u)) l u l ltac:(lra)). pose proof (lmin_le (fst (dp e l u)) l u u ltac:(lra)).
    pose proof (lmax_ge (snd (dp e l u)) l u l ltac:(lra)). pose proof (lmax_ge (snd (dp e l u)) l u u ltac:(lra)).
    destruct IHe as (A & B & C & D). unfold rule_lines, relu_lines.
    assert (EL : lmin (fst (tree_lines chord_late e l u)) l u = lmin (fst (dp e l u)) l u) by (unfold lmin; rewrite A, B; auto).
    assert (EU : lmax (snd (tree_lines chord_late e l u)) l u = lmax (snd (dp e l u)) l u) by (unfold lmax; rewrite C, D; auto).
    rewrite EL, EU. set (lz := lmin _ _ _) in *. set (uz := lmax (snd (dp e l u)) l u) in *. clearbody lz uz.
    set (P := tree_lines chord_late e l u) in *. clearbody P. unfold chord_late, same_at.
    destruct (Rle_dec 0 lz), (Rle_dec uz 0); cbn [fst snd]; autorewrite with at_; rewrite ?A, ?B, ?C, ?D; repeat split; lra.
Qed.

Lemma chord_late_proper : proper_rule chord_late.
Proof.
  split.
  - intros l u z B. unfold chord_late. destruct (Rle_dec u 0); [|destruct (Rle_dec 0 l)]; cbn [fst snd].
    + rewrite relu_neg; lra.
    + rewrite relu_pos; lra.
    + pose proof (chord_ge l u z ltac:(lra) B). pose proof (relu_nonneg z). lra.
  - intros l u B. unfold chord_late. destruct (Rle_dec u 0); [|destruct (Rle_dec 0 l)]; cbn [fst snd]; try lra.
    assert (0 < u / (u - l)) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.
Lemma chord_late_nonneg up l u : 0 <= fst (chord_late up l u).
Proof.
  unfold chord_late. destruct (Rle_dec u 0); [simpl; lra|]. destruct (Rle_dec 0 l); [simpl; lra|].
  destruct up; cbn [fst]; [|lra]. apply Rlt_le, Rdiv_lt_0_compat; lra.
Qed.

Theorem late_precise_network_of e : tree_precise dp0 e -> precise (lines chord_late) everywhere (network_of e).
Proof.
  apply precise_network_of_rule; [apply chord_late_proper|apply chord_late_nonneg|].
  intros l u H. destruct (late_lines e l u H) as (A & B & C & D). unfold tree_lo, tree_hi, lo, hi, lmin, lmax.
  rewrite A, B, C, D; auto.
Qed.

Theorem tree_expresses_deeppoly_1 f : tree_expresses dp0 f -> expresses 1 deeppoly_1 everywhere (univariate f).
Proof.
  intros (e & E & P). apply flip_expresses. exists (network_of e); split; [reflexivity|split].
  - intros x _. rewrite run_network_of. apply E.
  - apply late_precise_network_of; auto.
Qed.
