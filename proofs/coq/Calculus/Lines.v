(** * Back-substitution is sublinear; DeepPoly-0 is fit for the calculus, and DeepPoly-1 after the flip     [THEORY 3.5, 5.2] *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Forms Corners.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Flip.
From Relucid.Composition Require Import Instances.
From Relucid.Calculus Require Import Bounding.
Open Scope R_scope.

Lemma form_max_add d a b l u : is_box d l u -> form_max d (add a b) l u <= form_max d a l u + form_max d b l u.
Proof. intros B. unfold form_max, add; cbn [constant weight]. destruct (corner_add d (weight a) (weight b) l u B). lra. Qed.
Lemma same_functional_agree m a b : (forall v, value m a v = value m b v) -> agree m a b.
Proof.
  intros H. assert (K : constant a = constant b).
  { specialize (H (fun _ => 0)). unfold value in H. assert (Z : forall w k, dot k w (fun _ => 0) = 0) by (induction k; simpl; [auto|rewrite IHk; ring]). rewrite !Z in H. lra. }
  split; [auto|]. intros i I. specialize (H (fun j => if Nat.eqb j i then 1 else 0)).
  assert (D : forall w, dot m w (fun j => if Nat.eqb j i then 1 else 0) = w i).
  { intros w. assert (Z : forall k, (k <= i)%nat -> dot k w (fun j => if Nat.eqb j i then 1 else 0) = 0).
    { induction k; intros L; simpl; [auto|]. rewrite IHk by lia. destruct (Nat.eqb_spec k i); [lia|ring]. }
    clear H. induction m as [|m IH]; [lia|]. simpl. destruct (Nat.eq_dec i m) as [->|D]; [rewrite Z, Nat.eqb_refl by lia; ring|].
    rewrite IH by lia. destruct (Nat.eqb_spec m i); [lia|ring]. }
  unfold value in H. rewrite !D in H. lra.
Qed.

Section Lines.
Variable slope : slope_rule.
Hypothesis slope_ok : bounded_slope slope.
Notation rule := (chord_and slope).
Variables (d n : nat) (N : nat -> form).
Hypothesis low : forall k i, (d + k <= i)%nat -> weight (N k) i = 0.
Variables l u : nat -> R.
Hypothesis box : is_box d l u.
Notation BS := (back_substitute rule d N l u).
Definition top (k : nat) (a : form) : R := form_max d (BS k true a) l u.
Notation uz k := (top k (N k)).
Notation lz k := (form_min d (BS k false (N k)) l u).

Lemma top_neg k a : top k (scale (-1) a) = - form_min d (BS k false a) l u.
Proof. unfold top. rewrite back_substitute_neg, form_max_neg. reflexivity. Qed.
Lemma top_agree k a b : agree (d + k) a b -> top k a = top k b.
Proof. intros A. apply agree_form_max, back_substitute_agree; auto. Qed.
Lemma top_scale k c a : 0 <= c -> top k (scale c a) = c * top k a.
Proof.
  intros H. unfold top. rewrite back_substitute_scale by auto. unfold form_max, scale; cbn [constant weight]. rewrite corner_scale.
  destruct (Rle_dec 0 c); [ring|lra].
Qed.
(** A line over the form of neuron k. *)
Lemma top_line k m c : top k (add (scale m (N k)) (const c)) = c + m * (if Rle_dec 0 m then uz k else lz k).
Proof. exact (proj2 (bounds_through rule d N l u k (N k) m c)). Qed.
Lemma ends_ordered k : lz k <= uz k.
Proof.
  assert (I : in_box d l u l) by (intros i Hi; specialize (box i Hi); lra).
  pose proof (values_feasible d N l u k l I) as F.
  pose proof (lines_enclose_triangle rule (chord_and_proper slope slope_ok) d N l u k (N k) _ F). apply feasible_in_box in F.
  pose proof (form_bounds d (BS k false (N k)) l u _ F). pose proof (form_bounds d (BS k true (N k)) l u _ F). unfold top. lra.
Qed.

Lemma top_add k : forall a b, top k (add a b) <= top k a + top k b.
Proof.
  induction k; intros a b; [apply form_max_add; auto|].
  set (side := fun w => if Rle_dec 0 w then true else false). set (ln := fun w => relax rule (side w) (lz k) (uz k) (N k)).
  assert (E : forall a, top (S k) a = top k (add a (scale (weight a (d + k)) (ln (weight a (d + k)))))).
  { intros a'. unfold top. cbn [back_substitute]. cbv zeta. unfold ln, side. destruct (Rle_dec 0 (weight a' (d + k))); reflexivity. }
  rewrite !E. cbn [add weight]. set (wa := weight a (d + k)). set (wb := weight b (d + k)).
  set (gap := add (relax rule false (lz k) (uz k) (N k)) (scale (-1) (relax rule true (lz k) (uz k) (N k)))).
  assert (G : top k gap <= 0).
  { destruct (chord_and_sound slope slope_ok (lz k) (uz k) (lz k) ltac:(pose proof (ends_ordered k); lra)) as [L1 L2].
    destruct (chord_and_sound slope slope_ok (lz k) (uz k) (uz k) ltac:(pose proof (ends_ordered k); lra)) as [U1 U2].
    revert L1 L2 U1 U2. unfold gap, relax.
    generalize (fst (rule false (lz k) (uz k))), (snd (rule false (lz k) (uz k))), (fst (rule true (lz k) (uz k))), (snd (rule true (lz k) (uz k))).
    intros s c s' c' L1 L2 U1 U2.
    replace (add (add (scale s (N k)) (const c)) (scale (-1) (add (scale s' (N k)) (const c')))) with (add (scale (s - s') (N k)) (const (c - c')))
      by (apply form_ext; intros; simpl; ring).
    rewrite top_line. destruct (Rle_dec 0 (s - s')); lra. }
  assert (K : exists c, 0 <= c /\ scale (wa + wb) (ln (wa + wb)) = add (add (scale wa (ln wa)) (scale wb (ln wb))) (scale c gap)).
  { unfold ln, side, gap. destruct (Rle_dec 0 wa), (Rle_dec 0 wb), (Rle_dec 0 (wa + wb)); try (exfalso; lra).
    - exists 0. split; [lra|]. apply form_ext; intros; simpl; ring.
    - exists (- wb). split; [lra|]. apply form_ext; intros; simpl; ring.
    - exists wa. split; [lra|]. apply form_ext; intros; simpl; ring.
    - exists (- wa). split; [lra|]. apply form_ext; intros; simpl; ring.
    - exists wb. split; [lra|]. apply form_ext; intros; simpl; ring.
    - exists 0. split; [lra|]. apply form_ext; intros; simpl; ring. }
  destruct K as (c & Hc & K).
  replace (add (add a b) (scale (wa + wb) (ln (wa + wb)))) with (add (add (add a (scale wa (ln wa))) (add b (scale wb (ln wb)))) (scale c gap)).
  - eapply Rle_trans; [apply IHk|]. eapply Rle_trans; [apply Rplus_le_compat_r, IHk|]. rewrite top_scale by auto. nra.
  - rewrite K. apply form_ext; intros; simpl; ring.
Qed.

(** Neurons that do not occur may be skipped. *)
Lemma top_low k m a : (forall i, (d + k <= i)%nat -> (i < d + (k + m))%nat -> weight a i = 0) -> top (k + m) a = top k a.
Proof.
  induction m; intros Z; [rewrite Nat.add_0_r; auto|]. rewrite <- IHm by (intros; apply Z; lia).
  rewrite Nat.add_succ_r. unfold top at 1. cbn [back_substitute]. cbv zeta. fold (top (k + m)).
  rewrite (Z (d + (k + m))%nat) by lia. apply (agree_form_max d), back_substitute_agree. split; simpl; intros; ring.
Qed.
(** p h + q z + e for neuron k with form z. *)
Definition over (k : nat) (p q e : R) : form := add (scale p (var (d + k))) (add (scale q (N k)) (const e)).
Lemma value_over k p q e v : (k < n)%nat -> value (d + n) (over k p q e) v = p * post d k v + q * pre d N k v + e.
Proof.
  intros K. unfold over, post, pre. rewrite !value_add, !value_scale, value_var, value_const by lia.
  rewrite (value_low (d + k) (d + n)) by (auto; lia). ring.
Qed.
Lemma top_over k p q e : (k < n)%nat -> let r := rule (if Rle_dec 0 p then true else false) (lz k) (uz k) in
  let m := p * fst r + q in top n (over k p q e) = e + p * snd r + m * (if Rle_dec 0 m then uz k else lz k).
Proof.
  intros K r m. replace n with (S k + (n - S k))%nat by lia. rewrite top_low.
  - unfold top at 1. cbn [back_substitute]. cbv zeta. fold (top k (N k)).
    assert (W : weight (over k p q e) (d + k) = p) by (unfold over; cbn [add scale var const weight]; rewrite Nat.eqb_refl, low by lia; ring).
    rewrite W. change (form_max d (BS k true ?a) l u) with (top k a).
    replace (if Rle_dec 0 p then true else negb true) with (if Rle_dec 0 p then true else false) by reflexivity. fold r.
    rewrite <- top_line. apply top_agree. split.
    + unfold over, relax; cbn [add scale var const constant]. fold r. unfold m. ring.
    + intros i I. unfold over, relax; cbn [add scale var const weight]. fold r. unfold m. destruct (Nat.eqb_spec i (d + k)); [lia|]. ring.
  - intros i I1 I2. unfold over; cbn [add scale var const weight]. destruct (Nat.eqb_spec i (d + k)); [lia|]. rewrite low by lia. ring.
Qed.

Definition lines_up (F : functional) (c : R) : Prop := exists a, (forall v, F v = value (d + n) a v) /\ top n a <= c.
Lemma lines_up_iff a F c : (forall v, F v = value (d + n) a v) -> (lines_up F c <-> top n a <= c).
Proof.
  intros E. split; [|intros H; exists a; auto]. intros (b & Eb & H). rewrite (top_agree n a b); auto.
  apply same_functional_agree. intros v. rewrite <- E, Eb; auto.
Qed.
Lemma lines_up_over k p q e F c : (k < n)%nat -> (forall v, F v = p * post d k v + q * pre d N k v + e) ->
  (lines_up F c <-> top n (over k p q e) <= c).
Proof. intros K E. apply lines_up_iff. intros v. rewrite E, value_over; auto. Qed.
Lemma pre_up k c : (k < n)%nat -> lines_up (pre d N k) c -> uz k <= c.
Proof.
  intros K H. apply (lines_up_iff (N k)) in H.
  - replace n with (k + (n - k))%nat in H by lia. rewrite top_low in H; auto.
  - intros v. unfold pre. rewrite (value_low (d + k) (d + n)) by (auto; lia). auto.
Qed.
Lemma pre_low k c : (k < n)%nat -> lines_up (fun v => - pre d N k v) c -> - c <= lz k.
Proof.
  intros K H. apply (lines_up_iff (scale (-1) (N k))) in H.
  - replace n with (k + (n - k))%nat in H by lia. rewrite top_low, top_neg in H; [lra|]. intros i I _. simpl. rewrite low by lia. ring.
  - intros v. unfold pre. rewrite value_scale, (value_low (d + k) (d + n)) by (auto; lia). ring.
Qed.

Lemma lines_le F c c' : lines_up F c -> c <= c' -> lines_up F c'.
Proof. intros (a & E & H) L. exists a. split; [auto|lra]. Qed.
Lemma lines_same F G c : (forall v, F v = G v) -> lines_up F c -> lines_up G c.
Proof. intros E (a & A & H). exists a. split; [intros; rewrite <- E; auto|auto]. Qed.
Lemma lines_add F G c c' : lines_up F c -> lines_up G c' -> lines_up (fun v => F v + G v) (c + c').
Proof. intros (a & A & H) (b & B & H'). exists (add a b). split; [intros; rewrite A, B, value_add; auto|]. pose proof (top_add n a b). lra. Qed.
Lemma lines_scale k F c : 0 <= k -> lines_up F c -> lines_up (fun v => k * F v) (k * c).
Proof. intros K (a & A & H). exists (scale k a). split; [intros; rewrite A, value_scale; auto|]. rewrite top_scale by auto. nra. Qed.
Lemma lines_const c : lines_up (fun _ => c) c.
Proof.
  exists (const c). split; [intros; rewrite value_const; auto|]. replace n with (0 + n)%nat by lia. rewrite top_low by (intros; reflexivity).
  unfold top; cbn. unfold form_max, const; cbn. assert (Z : forall m a b, corner m (fun _ => 0) a b = 0) by (induction m; intros; simpl; [auto|destruct (Rle_dec 0 0); rewrite IHm; lra]).
  rewrite Z; lra.
Qed.
Lemma lines_input i : (i < d)%nat -> lines_up (fun v => v i) (u i) /\ lines_up (fun v => - v i) (- l i).
Proof.
  intros I. split; [exists (var i)|exists (scale (-1) (var i))]; split; try (intros; rewrite ?value_scale, value_var by lia; ring);
  (replace n with (0 + n)%nat by lia; rewrite top_low; [|intros j J _; simpl; destruct (Nat.eqb_spec j i); [lia|ring]]); unfold top; cbn [back_substitute].
  - unfold form_max. rewrite corner_var by auto. simpl; lra.
  - rewrite form_max_neg. unfold form_min. rewrite corner_var by auto. simpl; lra.
Qed.
End Lines.

(** What the rule's lines give for p h + q z + e, by cases. *)
Ltac lines_case K :=
  match goal with |- lines_up _ ?d ?n ?N ?l ?u _ _ => apply (fun p q e => proj2 (lines_up_over _ d n N ltac:(assumption) l u _ p q e _ _ K)) end.
Lemma chord_slope l u : l < 0 < u -> 0 < u / (u - l) < 1 /\ u / (u - l) * (u - l) = u.
Proof.
  intros H. assert (E : u / (u - l) * (u - l) = u) by (field; lra). assert (0 < u / (u - l)) by (apply Rdiv_lt_0_compat; lra).
  repeat split; auto. apply Rmult_lt_reg_r with (u - l); lra.
Qed.

Section Instances.
Variables (d n : nat) (N : nat -> form).
Hypothesis low : forall k i, (d + k <= i)%nat -> weight (N k) i = 0.
Variables l u : nat -> R.
Hypothesis box : is_box d l u.

Section Any.
Variable slope : slope_rule.
Hypothesis slope_ok : bounded_slope slope.
Notation up := (lines_up slope d n N l u).
Notation top := (top slope d N l u).
Notation uz k := (top k (N k)).
Notation lz k := (form_min d (back_substitute (chord_and slope) d N l u k false (N k)) l u).

(** The bound of p h + q z + e, phase by phase. *)
Lemma over_bound k p q e c F : (k < n)%nat -> (forall v, F v = p * post d k v + q * pre d N k v + e) ->
  (forall s t, (0 <= lz k /\ s = 1 /\ t = 0) \/ (lz k < 0 /\ uz k <= 0 /\ s = 0 /\ t = 0) \/
     (lz k < 0 < uz k /\ 0 <= p /\ 0 < s < 1 /\ s * (uz k - lz k) = uz k /\ t = - (s * lz k)) \/
     (lz k < 0 < uz k /\ p < 0 /\ s = slope (lz k) (uz k) /\ t = 0) ->
     e + p * t + (p * s + q) * uz k <= c /\ e + p * t + (p * s + q) * lz k <= c) -> up F c.
Proof.
  intros K E H. apply (lines_up_over slope d n N low l u k p q e F c K E). rewrite (top_over slope d n N low l u k p q e K).
  set (r := chord_and slope _ (lz k) (uz k)).
  assert (G : e + p * snd r + (p * fst r + q) * uz k <= c /\ e + p * snd r + (p * fst r + q) * lz k <= c); [|destruct (Rle_dec 0 (p * fst r + q)); tauto].
  apply H. unfold r. generalize (lz k), (uz k). intros L U. unfold chord_and.
  destruct (Rle_dec 0 L); [left; cbn [fst snd]; repeat split; auto|right].
  destruct (Rle_dec U 0); [left; cbn [fst snd]; repeat split; auto; lra|right].
  destruct (chord_slope L U ltac:(lra)) as [A B]. destruct (Rle_dec 0 p); cbn [fst snd]; [left|right; repeat split; auto; lra].
  repeat split; auto; lra.
Qed.
End Any.

Ltac use_bounds H slope := lazymatch type of H with
  | lines_up _ _ _ _ _ _ (fun v => - _) _ => apply (pre_low slope d n N low l u) in H; [|assumption]
  | _ => apply (pre_up slope d n N low l u) in H; [|assumption] end.
Ltac phases slope ok k := pose proof (ends_ordered slope ok d N l u box k);
  let L := fresh "L" in let U := fresh "U" in
  set (L := form_min d (back_substitute (chord_and slope) d N l u k false (N k)) l u) in *; set (U := top slope d N l u k (N k)) in *;
  clearbody L U; unfold slope;
  intros s t [(A & -> & ->)|[(A & A' & -> & ->)|[((A & A') & P & S & S' & ->)|((A & A') & P & -> & ->)]]].

Theorem deeppoly_0_bounding : bounding d n N l u (lines_up slope_0 d n N l u) /\ chords d n N (lines_up slope_0 d n N l u).
Proof.
  split; constructor; intros.
  - eapply lines_le; eauto.
  - eapply lines_same; eauto.
  - apply lines_add; auto. apply slope_0_bounded.
  - apply lines_scale; auto.
  - apply lines_const.
  - apply (lines_input slope_0 d n N l u i); auto.
  - apply (lines_input slope_0 d n N l u i); auto.
  - use_bounds H0 slope_0. apply (over_bound slope_0 k 1 0 0); auto; [intros; ring|]. phases slope_0 slope_0_bounded k; rl; nra.
  - use_bounds H0 slope_0. apply (over_bound slope_0 k (-1) 0 0); auto; [intros; ring|]. phases slope_0 slope_0_bounded k; rl; nra.
  - use_bounds H0 slope_0. apply (over_bound slope_0 k 1 (-1) 0); auto; [intros; ring|]. phases slope_0 slope_0_bounded k; nra.
  - use_bounds H0 slope_0. apply (over_bound slope_0 k (-1) 1 0); auto; [intros; ring|]. phases slope_0 slope_0_bounded k; nra.
  - use_bounds H1 slope_0. use_bounds H2 slope_0. apply (over_bound slope_0 k (hi - lo) (- hi) 0); auto; [intros; ring|]. phases slope_0 slope_0_bounded k; nra.
Qed.
End Instances.
