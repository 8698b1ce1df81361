(** * How loose: the exact triangle bounds of y + R(x - y) on every box                               [THEORY 4.1]

    On [a, b] x [c, d] with a < d and c < b the lower bound is exact, and the upper bound exceeds max(b, d) by
    wx (b - c) / (wx + wy) if b <= d, and by wy (d - a) / (wx + wy) if d <= b; wx = b - a, wy = d - c.
    On a square of side w on the diagonal that is w/2. *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Triangle Require Import Enclosure.
Open Scope R_scope.

Definition max_network : network :=
  Network 2 1 (fun _ => add (var 0) (scale (-1) (var 1))) (add (var 1) (var 2)).

Lemma run_max_network x : run max_network x = Rmax (x 0%nat) (x 1%nat).
Proof.
  unfold run, max_network; cbn [inputs size neuron output]. rewrite value_add, !value_var by lia.
  rewrite (values_neuron 2 _ 0). rewrite values_input by lia. cbn [values Nat.add].
  rewrite value_add, value_scale, !value_var by lia. rl; lra.
Qed.

Section Box.
Variables a b c d : R.
Hypothesis ab : a <= b.
Hypothesis cd : c <= d.
Hypothesis ad : a < d.
Hypothesis cb : c < b.
Definition low (i : nat) : R := if Nat.eqb i 0 then a else c.
Definition high (i : nat) : R := if Nat.eqb i 0 then b else d.
Definition width : R := (b - a) + (d - c).
Definition chord_slope : R := (b - c) / width.
Definition gap : R := if Rle_dec b d then (b - a) * (b - c) / width else (d - c) * (d - a) / width.

Lemma chord_slope_width : chord_slope * width = b - c.
Proof. unfold chord_slope, width; field; lra. Qed.
Lemma gap_corner : Rmax b d + gap = d + chord_slope * (b - a).
Proof.
  unfold gap, chord_slope. assert (W : width <> 0) by (unfold width; lra). unfold Rmax. destruct (Rle_dec b d).
  - field; auto.
  - apply Rmult_eq_reg_r with width; auto. unfold width in *. field. lra.
Qed.

Lemma analysis_max y : triangle max_network low high y <->
  exists p q v, a <= p <= b /\ c <= q <= d /\ 0 <= v /\ p - q <= v /\ v <= chord_slope * (p - q - (a - d)) /\ y = q + v.
Proof.
  pose proof chord_slope_width as CW. unfold width in CW.
  assert (SL : 0 < chord_slope) by (unfold chord_slope; apply Rdiv_lt_0_compat; unfold width; lra).
  unfold triangle, max_network; cbn [inputs size neuron output feasible].
  assert (Pre : forall v, value (2 + 0) (add (var 0) (scale (-1) (var 1))) v = v 0%nat - v 1%nat).
  { intros v. rewrite value_add, value_scale, !value_var by lia. ring. }
  assert (Out : forall v, value (2 + 1) (add (var 1) (var 2)) v = v 1%nat + v 2%nat) by (intros; rewrite value_add, !value_var by lia; auto).
  assert (Box : forall v, in_box 2 low high v <-> a <= v 0%nat <= b /\ c <= v 1%nat <= d).
  { intros v; split; [intros B; split; [apply (B 0%nat)|apply (B 1%nat)]; lia|].
    intros [B0 B1] i Hi. unfold low, high. destruct i as [|[|i]]; simpl; auto; lia. }
  split.
  - intros (v & [B T] & ->). rewrite Out. apply Box in B. rewrite Pre in T. exists (v 0%nat), (v 1%nat), (v 2%nat).
    apply (in_triangle_textbook (a - d) (b - c)) in T.
    + unfold textbook in T. destruct (Rle_dec 0 (a - d)); [lra|]. destruct (Rle_dec (b - c) 0); [lra|].
      change (2 + 0)%nat with 2%nat in T. replace ((b - c) / (b - c - (a - d))) with chord_slope in T by (unfold chord_slope, width; f_equal; ring).
      destruct T as (T1 & T2 & T3). repeat split; auto; lra.
    + intros s (v' & B' & ->). rewrite Pre. apply Box in B'. lra.
  - intros (p & q & v & Hp & Hq & V1 & V2 & V3 & ->). set (x := fun i : nat => match i with O => p | 1%nat => q | _ => v end).
    exists x. rewrite Out. unfold x at 2 3. split; [|auto]. split; [apply Box; unfold x; auto|]. rewrite Pre.
    change (x 0%nat - x 1%nat) with (p - q). change (x (2 + 0)%nat) with v.
    apply (textbook_in_triangle (a - d) (b - c)).
    + exists (fun i => match i with O => a | _ => d end). rewrite Pre. split; auto. apply Box; lra.
    + exists (fun i => match i with O => b | _ => c end). rewrite Pre. split; auto. apply Box; lra.
    + lra.
    + unfold textbook. destruct (Rle_dec 0 (a - d)); [lra|]. destruct (Rle_dec (b - c) 0); [lra|].
      replace ((b - c) / (b - c - (a - d))) with chord_slope by (unfold chord_slope, width; f_equal; ring). auto.
Qed.

Theorem max_upper_bound t : upper_bound (triangle max_network low high) t <-> Rmax b d + gap <= t.
Proof.
  rewrite gap_corner. pose proof chord_slope_width as CW. unfold width in CW.
  assert (SL : 0 < chord_slope) by (unfold chord_slope; apply Rdiv_lt_0_compat; unfold width; lra).
  assert (SL1 : chord_slope <= 1) by nra. split.
  - intros U. apply U. apply analysis_max. exists b, d, (chord_slope * (b - a)). repeat split; try lra; nra.
  - intros H y Hy. apply analysis_max in Hy. destruct Hy as (p & q & v & Hp & Hq & V1 & V2 & V3 & ->). nra.
Qed.
Theorem max_lower_bound t : lower_bound (triangle max_network low high) t <-> t <= Rmax a c.
Proof.
  pose proof chord_slope_width as CW. unfold width in CW.
  assert (SL : 0 < chord_slope) by (unfold chord_slope; apply Rdiv_lt_0_compat; unfold width; lra). split.
  - intros L. apply L. apply analysis_max. exists a, c, (relu (a - c)).
    assert (0 <= chord_slope * (a - c - (a - d))) by nra. repeat split; try lra; try apply relu_nonneg; try apply relu_ge.
    + assert (a - c <= chord_slope * (a - c - (a - d))) by nra. apply Rmax_lub; auto.
    + rl; lra.
  - intros H y Hy. apply analysis_max in Hy. destruct Hy as (p & q & v & Hp & Hq & V1 & V2 & V3 & ->).
    assert (Rmax a c <= q + v) by (apply Rmax_lub; lra). lra.
Qed.
End Box.

Theorem square_gap c w : 0 < w -> gap c (c + w) c (c + w) = w / 2.
Proof. intros H. unfold gap, width. destruct (Rle_dec _ _); [|lra]. field; lra. Qed.
