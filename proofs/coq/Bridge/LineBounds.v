(** * DeepPoly and interval bounds that compute, and that they are the bounds of the definitions

    The definitions with rational numbers: forms are lists of weights, and the bounds of each neuron are kept in a table, so
    that none is computed twice. *)
Require Import Reals QArith Qminmax Qreals List NArith Lra Lia Bool.
From Relucid.Definitions Require Import Network Ibp DeepPoly Rational.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Bridge Require Import Combinations Check Sound Pieces PrecisionRules.
Import ListNotations.
Open Scope Q_scope.

Record dense := Dense { offset : Q; weights : list Q }.
Definition at_index (ws : list Q) (i : nat) : Q := nth i ws 0.
Fixpoint add_lists (a b : list Q) : list Q :=
  match a, b with [], _ => b | _, [] => a | x :: a', y :: b' => Qred (x + y) :: add_lists a' b' end.
Definition add_dense (a b : dense) : dense := Dense (Qred (offset a + offset b)) (add_lists (weights a) (weights b)).
Definition scale_dense (q : Q) (a : dense) : dense := Dense (Qred (q * offset a)) (map (fun w => Qred (q * w)) (weights a)).
Fixpoint single_weight (i : nat) (q : Q) : list Q := match i with O => [q] | S j => 0 :: single_weight j q end.
Definition dense_of (a : affine) : dense :=
  Dense (constant_term a) (fold_right (fun t ws => add_lists (single_weight (N.to_nat (fst t)) (snd t)) ws) [] (terms a)).

Fixpoint corner_over (n : nat) (ws : list Q) (below above : list Q) : Q :=
  match n with
  | O => 0
  | S k => let w := at_index ws k in Qred (corner_over k ws below above + (if Qle_bool 0 w then w * at_index above k else w * at_index below k))
  end.
Definition max_over (n : nat) (a : dense) (l u : list Q) : Q := offset a + corner_over n (weights a) l u.
Definition min_over (n : nat) (a : dense) (l u : list Q) : Q := offset a + corner_over n (weights a) u l.

Inductive lower_slope := Zero | One | Lesser_area.
Definition slope_for (s : lower_slope) (l u : Q) : Q :=
  match s with Zero => 0 | One => 1 | Lesser_area => if Qle_bool u (- l) then 0 else 1 end.
Definition line_for (s : lower_slope) (up : bool) (l u : Q) : Q * Q :=
  if Qle_bool 0 l then (1, 0) else if Qle_bool u 0 then (0, 0)
  else if up then (Qred (u / (u - l)), Qred (u / (u - l) * - l)) else (slope_for s l u, 0).

Section Lines.
Variables (s : lower_slope) (d : nat) (zs : list dense) (l u : list Q).
Definition neuron_form (k : nat) : dense := nth k zs (Dense 0 []).
(** The table holds the bounds of neurons 0, 1, .... *)
Fixpoint substituted (table : list (Q * Q)) (k : nat) (up : bool) (a : dense) : dense :=
  match k with
  | O => a
  | S k' =>
      let w := at_index (weights a) (d + k') in
      let side := if Qle_bool 0 w then up else negb up in
      let line := line_for s side (fst (nth k' table (0, 0))) (snd (nth k' table (0, 0))) in
      substituted table k' up (add_dense a (scale_dense w (add_dense (scale_dense (fst line) (neuron_form k')) (Dense (snd line) []))))
  end.
Fixpoint bounds_table (k : nat) : list (Q * Q) :=
  match k with
  | O => []
  | S k' => let t := bounds_table k' in
      t ++ [(Qred (min_over d (substituted t k' false (neuron_form k')) l u), Qred (max_over d (substituted t k' true (neuron_form k')) l u))]
  end.
Definition lines_lower (n : nat) (out : dense) : Q := min_over d (substituted (bounds_table n) n false out) l u.
Definition lines_upper (n : nat) (out : dense) : Q := max_over d (substituted (bounds_table n) n true out) l u.
(** Interval arithmetic: the ends of all variables. *)
Fixpoint ends_lists (k : nat) : list Q * list Q :=
  match k with
  | O => (l, u)
  | S k' => let e := ends_lists k' in
      (fst e ++ [Qmax (min_over (d + k') (neuron_form k') (fst e) (snd e)) 0], snd e ++ [Qmax (max_over (d + k') (neuron_form k') (fst e) (snd e)) 0])
  end.
End Lines.
Definition intervals_lower (d : nat) (zs : list dense) (l u : list Q) (n : nat) (out : dense) : Q :=
  min_over (d + n) out (fst (ends_lists d zs l u n)) (snd (ends_lists d zs l u n)).
Definition intervals_upper (d : nat) (zs : list dense) (l u : list Q) (n : nat) (out : dense) : Q :=
  max_over (d + n) out (fst (ends_lists d zs l u n)) (snd (ends_lists d zs l u n)).

(** ** What they are *)
Open Scope R_scope.
Definition real_dense (a : dense) : form := Form (Q2R (offset a)) (fun i => Q2R (at_index (weights a) i)).
Lemma at_add a b i : Q2R (at_index (add_lists a b) i) = Q2R (at_index a i) + Q2R (at_index b i).
Proof.
  revert b i; induction a as [|x a IH]; intros [|y b] [|i]; unfold at_index in *; cbn [add_lists nth]; q2r; try ring. apply IH.
Qed.
Lemma real_add a b : real_dense (add_dense a b) = add (real_dense a) (real_dense b).
Proof. apply form_ext; cbn [real_dense add_dense add constant weight offset weights]; [q2r; ring|]. intros i; apply at_add. Qed.
Lemma real_scale q a : real_dense (scale_dense q a) = scale (Q2R q) (real_dense a).
Proof.
  apply form_ext; cbn [real_dense scale_dense scale constant weight offset weights]; [q2r; ring|]. intros i. unfold at_index.
  revert i. induction (weights a) as [|w ws IH]; intros [|i]; cbn [map nth]; q2r; try ring. apply IH.
Qed.
Lemma real_const q : real_dense (Dense q []) = const (Q2R q).
Proof. apply form_ext; cbn; [auto|]. intros [|i]; unfold at_index; cbn; q2r; auto. Qed.
Lemma at_single_weight i q j : Q2R (at_index (single_weight i q) j) = if Nat.eqb i j then Q2R q else 0.
Proof.
  revert j; induction i as [|i IH]; intros [|j]; unfold at_index in *; cbn [single_weight nth Nat.eqb]; q2r; auto. destruct j; q2r; auto.
Qed.
Lemma real_dense_of a : real_dense (dense_of a) = real_form a.
Proof.
  apply form_ext; cbn [real_dense dense_of real_form constant weight offset weights]; [auto|]. intros i.
  induction (terms a) as [|[j q] ts IH]; cbn [fold_right coefficient]; [unfold at_index; destruct i; cbn; q2r; auto|].
  rewrite at_add, at_single_weight, IH. cbn [fst snd]. destruct (Nat.eqb _ _); ring.
Qed.
Lemma decide_nonneg {A} q (x y : A) : (if Qle_bool 0 q then x else y) = if Rle_dec 0 (Q2R q) then x else y.
Proof.
  destruct (Qle_bool 0 q) eqn:E; destruct (Rle_dec 0 (Q2R q)) as [H|H]; auto; exfalso.
  - apply H, nonneg_real; auto.
  - apply less_real in E. rewrite Sound.Q2R_0 in E. lra.
Qed.
Lemma decide_nonpos {A} q (x y : A) : (if Qle_bool q 0 then x else y) = if Rle_dec (Q2R q) 0 then x else y.
Proof.
  destruct (Qle_bool q 0) eqn:E; destruct (Rle_dec (Q2R q) 0) as [H|H]; auto; exfalso.
  - apply H, nonpos_real; auto.
  - apply less_real in E. rewrite Sound.Q2R_0 in E. lra.
Qed.
Definition points_of (v : list Q) (i : nat) : R := Q2R (at_index v i).
Lemma corner_real n ws below above : Q2R (corner_over n ws below above) = corner n (fun i => Q2R (at_index ws i)) (points_of below) (points_of above).
Proof.
  induction n; cbn [corner_over corner]; q2r; [auto|]. cbv zeta. q2r. rewrite IHn. f_equal. rewrite decide_nonneg. unfold points_of.
  destruct (Rle_dec _ _); q2r; auto.
Qed.
Lemma max_real n a l u : Q2R (max_over n a l u) = form_max n (real_dense a) (points_of l) (points_of u).
Proof. unfold max_over, form_max. q2r. rewrite corner_real. auto. Qed.
Lemma min_real n a l u : Q2R (min_over n a l u) = form_min n (real_dense a) (points_of l) (points_of u).
Proof. unfold min_over, form_min. q2r. rewrite corner_real. auto. Qed.

Definition real_slope (s : lower_slope) : slope_rule := match s with Zero => slope_0 | One => slope_1 | Lesser_area => slope_adaptive end.
Lemma Q2R_div_pos p q : 0 < Q2R q -> Q2R (p / q) = Q2R p / Q2R q.
Proof. intros H. unfold Qdiv. q2r. rewrite Q2R_inv; [auto|]. intros E. apply Qeq_eqR in E. rewrite Sound.Q2R_0 in E. lra. Qed.
Lemma line_real s up l u : Q2R l <= Q2R u -> Q2R (fst (line_for s up l u)) = fst (chord_and (real_slope s) up (Q2R l) (Q2R u)) /\
  Q2R (snd (line_for s up l u)) = snd (chord_and (real_slope s) up (Q2R l) (Q2R u)).
Proof.
  intros H. unfold line_for, chord_and. rewrite decide_nonneg. destruct (Rle_dec 0 (Q2R l)); cbn [fst snd]; [q2r; auto|].
  rewrite decide_nonpos. destruct (Rle_dec (Q2R u) 0); cbn [fst snd]; [q2r; auto|]. destruct up; cbn [fst snd].
  - assert (P : 0 < Q2R (u - l)) by (q2r; lra). q2r. rewrite !Q2R_div_pos by auto. q2r. auto.
  - split; [|q2r; auto]. destruct s; cbn [slope_for real_slope]; unfold slope_0, slope_1, slope_adaptive; q2r; auto.
    destruct (Qle_bool u (- l)) eqn:E; destruct (Rlt_dec (- Q2R l) (Q2R u)); q2r; auto; exfalso.
    + apply le_real in E. rewrite Q2R_opp in E. lra.
    + apply less_real in E. rewrite Q2R_opp in E. lra.
Qed.

Section Real.
Variables (s : lower_slope) (d : nat) (zs : list dense) (l u : list Q).
Notation N := (fun k => real_dense (neuron_form zs k)).
Notation L := (points_of l).
Notation U := (points_of u).
Notation rule := (chord_and (real_slope s)).
Hypothesis ordered : forall k, form_min d (back_substitute rule d N L U k false (N k)) L U <= form_max d (back_substitute rule d N L U k true (N k)) L U.
Definition correct (table : list (Q * Q)) (k : nat) : Prop := forall j, (j < k)%nat ->
  Q2R (fst (nth j table (0, 0)%Q)) = form_min d (back_substitute rule d N L U j false (N j)) L U /\
  Q2R (snd (nth j table (0, 0)%Q)) = form_max d (back_substitute rule d N L U j true (N j)) L U.
Lemma substituted_real table k : correct table k -> forall up a, real_dense (substituted s d zs table k up a) = back_substitute rule d N L U k up (real_dense a).
Proof.
  intros H. induction k as [|k IH]; intros up a; [reflexivity|]. cbn [substituted back_substitute]. cbv zeta.
  rewrite IH by (intros j J; apply H; lia). rewrite real_add, real_scale, real_add, real_scale, real_const. destruct (H k (Nat.lt_succ_diag_r k)) as [E1 E2].
  set (lo := fst (nth k table _)) in *. set (hi := snd (nth k table _)) in *. unfold relax. cbn [real_dense weight].
  rewrite decide_nonneg. rewrite <- E1, <- E2.
  assert (O : Q2R lo <= Q2R hi) by (rewrite E1, E2; apply ordered).
  destruct (line_real s (if Rle_dec 0 (Q2R (at_index (weights a) (d + k))) then up else negb up) lo hi O) as [-> ->]. reflexivity.
Qed.
Lemma table_length k : length (bounds_table s d zs l u k) = k.
Proof. induction k; cbn [bounds_table]; [auto|]. cbv zeta. rewrite app_length, IHk. simpl; lia. Qed.
Lemma table_correct k : correct (bounds_table s d zs l u k) k.
Proof.
  induction k as [|k IH]; intros j J; [lia|]. cbn [bounds_table]. cbv zeta. destruct (Nat.eq_dec j k) as [->|D].
  - rewrite app_nth2 by (rewrite table_length; lia). rewrite table_length, Nat.sub_diag. cbn [nth fst snd]. q2r.
    rewrite min_real, max_real, !(substituted_real _ k IH). auto.
  - rewrite app_nth1 by (rewrite table_length; lia). apply IH; lia.
Qed.
Theorem lines_real n out : Q2R (lines_lower s d zs l u n out) = form_min d (back_substitute rule d N L U n false (real_dense out)) L U /\
  Q2R (lines_upper s d zs l u n out) = form_max d (back_substitute rule d N L U n true (real_dense out)) L U.
Proof. unfold lines_lower, lines_upper. rewrite min_real, max_real, !(substituted_real _ n (table_correct n)). auto. Qed.

Lemma relu_real q : Q2R (Qmax q 0) = relu (Q2R q).
Proof.
  destruct (Qlt_le_dec 0 q) as [P|P].
  - rewrite (Qeq_eqR _ _ (Q.max_l _ _ (Qlt_le_weak _ _ P))). apply Qlt_Rlt in P. rewrite Sound.Q2R_0 in P. rewrite relu_pos; lra.
  - rewrite (Qeq_eqR _ _ (Q.max_r _ _ P)). apply Qle_Rle in P. rewrite Sound.Q2R_0 in *. rewrite relu_neg; lra.
Qed.
Hypothesis sizes : length l = d /\ length u = d.
Lemma ends_length k : length (fst (ends_lists d zs l u k)) = (d + k)%nat /\ length (snd (ends_lists d zs l u k)) = (d + k)%nat.
Proof. induction k as [|k [A B]]; cbn [ends_lists fst snd]; [lia|]. cbv zeta. cbn [fst snd]. rewrite !app_length, A, B. simpl; lia. Qed.
Lemma form_max_below m a x y x' y' : (forall i, (i < m)%nat -> x i = x' i /\ y i = y' i) -> form_max m a x y = form_max m a x' y' /\ form_min m a x y = form_min m a x' y'.
Proof. intros H. unfold form_max, form_min. split; f_equal; apply Corners.corner_ext; intros i I; destruct (H i I); auto. Qed.
Theorem ends_real k : forall i, (i < d + k)%nat -> points_of (fst (ends_lists d zs l u k)) i = fst (ends d N L U k) i /\
  points_of (snd (ends_lists d zs l u k)) i = snd (ends d N L U k) i.
Proof.
  induction k as [|k IH]; intros i I; [split; reflexivity|]. destruct (ends_length k) as [A B]. cbn [ends_lists ends fst snd]. cbv zeta. cbn [fst snd].
  unfold points_of, at_index in *. destruct (Nat.eqb_spec i (d + k)) as [->|D].
  - rewrite !app_nth2 by lia. rewrite A, B, Nat.sub_diag. cbn [nth]. rewrite !relu_real, min_real, max_real.
    destruct (form_max_below (d + k) (N k) _ _ _ _ IH) as [E1 E2]. unfold points_of, at_index. split; f_equal; [exact E2|exact E1].
  - rewrite !app_nth1 by lia. apply IH; lia.
Qed.
End Real.
