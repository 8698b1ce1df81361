(** * What the operations on pieces do: functions of a base's value, given cell by cell *)
Require Import Reals QArith Qminmax Qreals List NArith Lra Psatz Lia.
From Relucid.Definitions Require Import Network Rational.
From Relucid.Basics Require Import Relu.
From Relucid.Bridge Require Import Combinations Check Sound PrecisionCheck.
Import ListNotations.
Open Scope R_scope.

Definition on_piece (p : piece) (t : R) : R := Q2R (start p) + t * Q2R (step p).
Definition in_cell (c : cell) (t : R) : Prop := 0 <= t /\ (bounded c = true -> t <= 1).
(** [covers cs b]: b is in some cell; [follows cs ps b e]: wherever b is in a cell, e is the value of its piece there. *)
Fixpoint covers (cs : list cell) (b : R) : Prop :=
  match cs with [] => False | c :: rest => (exists t, in_cell c t /\ b = on_piece (own c) t) \/ covers rest b end.
Fixpoint follows (cs : list cell) (ps : list piece) (b e : R) : Prop :=
  match cs, ps with
  | [], [] => True
  | c :: cs', p :: ps' => (forall t, in_cell c t -> b = on_piece (own c) t -> e = on_piece p t) /\ follows cs' ps' b e
  | _, _ => False
  end.

Lemma Q2R_red q : Q2R (Qred q) = Q2R q.
Proof. apply Qeq_eqR, Qred_correct. Qed.
Lemma eq_real p q : Qeq_bool p q = true -> Q2R p = Q2R q.
Proof. intros H. apply Qeq_eqR, Qeq_bool_iff; auto. Qed.
Lemma le_real p q : Qle_bool p q = true -> Q2R p <= Q2R q.
Proof. intros H. apply Qle_Rle, Qle_bool_iff; auto. Qed.
Lemma neq_real q : Qeq_bool q 0 = false -> Q2R q <> 0.
Proof.
  intros H E. rewrite <- Sound.Q2R_0 in E. apply eqR_Qeq in E. apply Qeq_bool_iff in E. congruence.
Qed.
Lemma Q2R_1 : Q2R 1 = 1. Proof. unfold Q2R; simpl; lra. Qed.
Ltac q2r := repeat (rewrite ?Q2R_red, ?Q2R_plus, ?Q2R_mult, ?Q2R_opp, ?Q2R_minus, ?Q2R_1, ?Sound.Q2R_0, ?Sound.Q2R_minus_1).

Lemma on_line w v p t : on_piece (line_piece w v p) t = Q2R w * on_piece p t + Q2R v.
Proof. unfold on_piece, line_piece; cbn [start step]. q2r. ring. Qed.
Lemma on_plus p q t : on_piece (plus_piece p q) t = on_piece p t + on_piece q t.
Proof. unfold on_piece, plus_piece; cbn [start step]. q2r. ring. Qed.
Lemma nonneg_on c p t : nonneg_piece c p = true -> in_cell c t -> 0 <= on_piece p t.
Proof.
  unfold nonneg_piece, on_piece. intros H [T0 T1]. apply andb_prop in H as [A B]. apply nonneg_real in A. destruct (bounded c).
  - apply nonneg_real in B. rewrite Q2R_plus in B. specialize (T1 eq_refl). nra.
  - apply nonneg_real in B. nra.
Qed.
Lemma nonpos_on c p t : nonpos_piece c p = true -> in_cell c t -> on_piece p t <= 0.
Proof. intros H T. pose proof (nonneg_on c _ t H T) as K. rewrite on_line in K. revert K. q2r. lra. Qed.
Lemma relu_on c p q t : relu_piece c p = Some q -> in_cell c t -> on_piece q t = relu (on_piece p t).
Proof.
  unfold relu_piece. intros H T. destruct (nonneg_piece c p) eqn:A; [injection H as <-; rewrite relu_pos; auto; apply (nonneg_on c); auto|].
  destruct (nonpos_piece c p) eqn:B; [injection H as <-|discriminate]. rewrite relu_neg by (apply (nonpos_on c); auto). unfold on_piece; cbn. q2r. ring.
Qed.

Lemma follows_relu cs : forall ps qs b e, relu_pieces cs ps = Some qs -> follows cs ps b e -> follows cs qs b (relu e).
Proof.
  induction cs as [|c cs IH]; intros [|p ps] qs b e H F; cbn [relu_pieces] in H; try discriminate; [injection H as <-; exact I|].
  destruct (relu_piece c p) as [q|] eqn:R; [|discriminate]. destruct (relu_pieces cs ps) as [r|] eqn:Rs; [|discriminate]. injection H as <-.
  destruct F as [F1 F2]. split; [|apply (IH ps); auto]. intros t T B. rewrite (relu_on c p q t R T), (F1 t T B). auto.
Qed.
Lemma follows_line cs w v : forall ps b e, follows cs ps b e -> follows cs (line_pieces w v ps) b (Q2R w * e + Q2R v).
Proof.
  induction cs as [|c cs IH]; intros [|p ps] b e F; cbn in *; auto. destruct F as [F1 F2]. split; [|apply IH; auto].
  intros t T B. rewrite on_line, (F1 t T B). auto.
Qed.
Lemma follows_plus cs : forall ps qs b e e', follows cs ps b e -> follows cs qs b e' -> follows cs (plus_pieces ps qs) b (e + e').
Proof.
  induction cs as [|c cs IH]; intros [|p ps] [|q qs] b e e' F G; cbn in *; auto; try contradiction. destruct F as [F1 F2], G as [G1 G2].
  split; [|apply IH; auto]. intros t T B. rewrite on_plus, (F1 t T B), (G1 t T B). auto.
Qed.
Lemma follows_own cs b : follows cs (map own cs) b b.
Proof. induction cs as [|c cs IH]; cbn; auto. Qed.
Lemma follows_const cs c b : follows cs (map (fun _ => Piece c 0) cs) b (Q2R c).
Proof. induction cs as [|c' cs IH]; cbn; auto. split; [|auto]. intros t _ _. unfold on_piece; cbn. q2r. ring. Qed.

(** A test that holds on every piece holds of the value. *)
Lemma forall_pieces_at test (P : R -> Prop) cs : (forall c p t, test c p = true -> in_cell c t -> P (on_piece p t)) ->
  forall ps b e, forall_pieces test cs ps = true -> covers cs b -> follows cs ps b e -> P e.
Proof.
  intros H. induction cs as [|c cs IH]; intros [|p ps] b e A C F; cbn in *; try contradiction; try discriminate. apply andb_prop in A as [A1 A2].
  destruct F as [F1 F2]. destruct C as [(t & T & B)|C]; [|apply (IH ps b); auto]. rewrite (F1 t T B). apply (H c); auto.
Qed.

(** ** Coverage *)
Lemma chain_covers upper cs : forall from b, chain from upper cs = true -> Q2R from <= b ->
  match upper with Some u => b <= Q2R u | None => True end -> b = Q2R from \/ covers cs b.
Proof.
  induction cs as [|[a c|a|a] cs IH]; intros from b H L U; cbn [chain] in H.
  - left. destruct upper as [u|]; [|discriminate]. apply le_real in H. lra.
  - apply andb_prop in H as [H H3]. apply andb_prop in H as [H1 H2]. apply eq_real in H1. apply le_real in H2.
    assert (G : Q2R c <= b -> covers (Segment a c :: cs) b).
    { intros K. destruct (IH c b H3 K U) as [->|G]; [|right; auto]. left. exists 1. split; [split; [lra|lra]|]. unfold on_piece; cbn. q2r. ring. }
    right. destruct (Rle_dec (Q2R c) b) as [K|K]; [apply G; auto|]. left. exists ((b - Q2R a) / (Q2R c - Q2R a)).
    assert (D : 0 < Q2R c - Q2R a) by lra. assert (E : (b - Q2R a) / (Q2R c - Q2R a) * (Q2R c - Q2R a) = b - Q2R a) by (field; lra).
    set (r := (b - Q2R a) / (Q2R c - Q2R a)) in *. split; [split; [nra|intros _; nra]|]. unfold on_piece; cbn. q2r. lra.
  - discriminate.
  - destruct cs; [|discriminate]. apply eq_real in H. right. left. exists (b - Q2R a). split; [split; [lra|discriminate]|]. unfold on_piece; cbn. q2r. ring.
Qed.
Lemma spans_covers lower upper cs b : spans lower upper cs = true -> match lower with Some l => Q2R l <= b | None => True end ->
  match upper with Some u => b <= Q2R u | None => True end -> covers cs b.
Proof.
  destruct cs as [|[a c|a|a] cs]; cbn [spans]; intros H L U; try discriminate.
  - destruct lower as [l|]; [|discriminate]. apply andb_prop in H as [H H3]. apply andb_prop in H as [H1 H2]. apply le_real in H1.
    assert (K : chain a upper (Segment a c :: cs) = true) by (cbn [chain]; rewrite H2, H3, Qeq_bool_refl; auto).
    destruct (chain_covers upper _ a b K ltac:(lra) U) as [->|G]; [|auto]. left. exists 0. split; [split; [lra|lra]|]. unfold on_piece; cbn. ring.
  - destruct (Rle_dec (Q2R a) b) as [K|K].
    + destruct (chain_covers upper _ a b H K U) as [->|G]; [|right; auto]. left. exists 0. split; [split; [lra|discriminate]|]. unfold on_piece; cbn. ring.
    + left. exists (Q2R a - b). split; [split; [lra|discriminate]|]. unfold on_piece; cbn. q2r. ring.
  - destruct cs; [|discriminate]. destruct lower as [l|]; [|discriminate]. apply le_real in H. left. exists (b - Q2R a).
    split; [split; [lra|discriminate]|]. unfold on_piece; cbn. q2r. ring.
Qed.

(** ** Non-decreasing functions of one another *)
Fixpoint pairwise (m : R) (fs gs : list Q) : Prop :=
  match fs, gs with f :: fs', g :: gs' => m * Q2R f <= Q2R g /\ pairwise m fs' gs' | _, _ => True end.
Lemma forallb_pairwise m fs : forall gs, forallb (fun d => Qle_bool (m * fst d) (snd d)) (combine fs gs) = true -> pairwise (Q2R m) fs gs.
Proof.
  induction fs as [|f fs IH]; intros [|g gs] H; cbn in *; auto. apply andb_prop in H as [A B]. split; [|apply IH; auto].
  apply le_real in A. rewrite Q2R_mult in A. auto.
Qed.
Lemma pair_at a b fa fb ga gb s t : follows_pair a b fa fb ga gb = true -> in_cell a s -> in_cell b t ->
  on_piece fa s <= on_piece fb t -> on_piece ga s <= on_piece gb t.
Proof.
  unfold follows_pair. cbv zeta. set (m := multiplier _ _). intros H [S0 S1] [T0 T1] L. apply andb_prop in H as [M H]. apply nonneg_real in M.
  apply forallb_pairwise in H. clearbody m. unfold differences, ends in H.
  assert (G : Q2R m * (on_piece fb t - on_piece fa s) <= on_piece gb t - on_piece ga s); [|nra].
  unfold on_piece. destruct (bounded a), (bounded b); cbn [flat_map map app pairwise] in H; revert H; q2r; intros H;
  repeat match goal with H : _ /\ _ |- _ => destruct H end; try specialize (S1 eq_refl); try specialize (T1 eq_refl).
  - set (A0 := Q2R (start ga)) in *. set (A1 := Q2R (step ga)) in *. set (B0 := Q2R (start gb)) in *. set (B1 := Q2R (step gb)) in *.
    set (C0 := Q2R (start fa)) in *. set (C1 := Q2R (step fa)) in *. set (D0 := Q2R (start fb)) in *. set (D1 := Q2R (step fb)) in *. set (k := Q2R m) in *.
    assert (X0 : 0 <= (B0 - A0 - k * (D0 - C0)) + t * (B1 - k * D1)) by nra.
    assert (X1 : 0 <= (B0 - A0 - A1 - k * (D0 - C0 - C1)) + t * (B1 - k * D1)) by nra.
    nra.
  - set (A0 := Q2R (start ga)) in *. set (A1 := Q2R (step ga)) in *. set (B0 := Q2R (start gb)) in *. set (B1 := Q2R (step gb)) in *.
    set (C0 := Q2R (start fa)) in *. set (C1 := Q2R (step fa)) in *. set (D0 := Q2R (start fb)) in *. set (D1 := Q2R (step fb)) in *. set (k := Q2R m) in *.
    assert (X0 : 0 <= t * (B1 - k * D1)) by nra. nra.
  - set (A0 := Q2R (start ga)) in *. set (A1 := Q2R (step ga)) in *. set (B0 := Q2R (start gb)) in *. set (B1 := Q2R (step gb)) in *.
    set (C0 := Q2R (start fa)) in *. set (C1 := Q2R (step fa)) in *. set (D0 := Q2R (start fb)) in *. set (D1 := Q2R (step fb)) in *. set (k := Q2R m) in *.
    assert (X0 : 0 <= s * (- A1 + k * C1)) by nra. nra.
  - nra.
Qed.

Lemma located cs : forall fs gs b f g, covers cs b -> follows cs fs b f -> follows cs gs b g -> exists c p q t, In (c, (p, q)) (combine cs (combine fs gs)) /\
  in_cell c t /\ f = on_piece p t /\ g = on_piece q t.
Proof.
  induction cs as [|c cs IH]; intros [|p fs] [|q gs] b f g C F G; cbn in *; try contradiction.
  destruct F as [F1 F2], G as [G1 G2]. destruct C as [(t & T & B)|C].
  - exists c, p, q, t. split; [auto|split; [auto|split; [apply F1; auto|apply G1; auto]]].
  - destruct (IH fs gs b f g C F2 G2) as (c' & p' & q' & t & I & R). exists c', p', q', t. auto.
Qed.
Theorem comonotone_at cs fs gs b b' f f' g g' : comonotone cs fs gs = true -> covers cs b -> covers cs b' ->
  follows cs fs b f -> follows cs gs b g -> follows cs fs b' f' -> follows cs gs b' g' -> f <= f' -> g <= g'.
Proof.
  unfold comonotone. cbv zeta. intros H C C' F G F' G' L.
  destruct (located cs fs gs b f g C F G) as (c & p & q & t & I & T & -> & ->).
  destruct (located cs fs gs b' f' g' C' F' G') as (c' & p' & q' & t' & I' & T' & -> & ->).
  rewrite forallb_forall in H. specialize (H _ I). rewrite forallb_forall in H. specialize (H _ I'). cbn [fst snd] in H.
  apply (pair_at c c' p p' q q' t t' H); auto.
Qed.

(** ** Composition *)
Lemma through_at c image c' p q t y e : through c image c' p = Some q -> in_cell c t -> y = on_piece image t ->
  (forall s, in_cell c' s -> y = on_piece (own c') s -> e = on_piece p s) -> e = on_piece q t.
Proof.
  unfold through. intros H T Y E. destruct (Qeq_bool (step (own c')) 0) eqn:Z.
  - destruct (Qeq_bool (start image) (start (own c'))) eqn:A; [|discriminate]. destruct (Qeq_bool (step image) 0) eqn:B; [|discriminate].
    injection H as <-. apply eq_real in A, B, Z. rewrite Sound.Q2R_0 in B, Z. rewrite (E 0); [unfold on_piece; cbn; q2r; ring|split; lra|].
    rewrite Y. unfold on_piece. rewrite A, B. ring.
  - cbv zeta in H. set (tp := Piece _ _) in H. destruct (nonneg_piece c tp) eqn:P; [|discriminate]. apply neq_real in Z.
    destruct (negb (bounded c') || nonneg_piece c (line_piece (-1) 1 tp))%bool eqn:Q; [|discriminate]. injection H as <-. rewrite on_line.
    assert (S : y = on_piece (own c') (on_piece tp t)).
    { rewrite Y. unfold tp, on_piece; cbn [start step]. q2r. unfold Qdiv. q2r. rewrite !Q2R_inv by (intros K; apply Qeq_eqR in K; rewrite Sound.Q2R_0 in K; auto).
      field. auto. }
    rewrite (E (on_piece tp t)); auto.
    + unfold on_piece at 1. ring.
    + split; [apply (nonneg_on c); auto|]. intros Bd. rewrite Bd in Q. cbn in Q. pose proof (nonneg_on c _ t Q T) as K. rewrite on_line in K. revert K. q2r. lra.
Qed.
Lemma some_through_at c image q t y e cs : forall ps, some_through c image cs ps = Some q -> in_cell c t -> y = on_piece image t ->
  follows cs ps y e -> e = on_piece q t.
Proof.
  induction cs as [|c' cs IH]; intros [|p ps] H T Y F; cbn in H; try discriminate. destruct F as [F1 F2].
  destruct (through c image c' p) as [r|] eqn:R; [injection H as ->; apply (through_at c image c' p q t y e R T Y); auto|apply (IH ps); auto].
Qed.
Theorem follows_through cs' ps : forall cs images qs b y e, all_through cs images cs' ps = Some qs ->
  follows cs images b y -> follows cs' ps y e -> follows cs qs b e.
Proof.
  induction cs as [|c cs IH]; intros [|i images] qs b y e H F G; cbn in H; try discriminate; [injection H as <-; exact I|].
  destruct (some_through c i cs' ps) as [q|] eqn:S; [|discriminate]. destruct (all_through cs images cs' ps) as [r|] eqn:A; [|discriminate]. injection H as <-.
  destruct F as [F1 F2]. split; [|apply (IH images r b y e); auto]. intros t T B. apply (some_through_at c i q t y e cs' ps S T); auto.
Qed.
