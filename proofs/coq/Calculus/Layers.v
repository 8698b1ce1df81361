(** * One layer over an exact base: convex layers and bands                                        [THEORY 3.4, 3.6, 5.2]

    [layer]: a b + e + sum of c_i h_i, where the form of h_i is w_i b + v_i and b is exact. *)
Require Import Reals Lra Psatz Lia List Classical_Prop.
From Relucid.Definitions Require Import Network Precision.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Calculus Require Import Bounding.
Import ListNotations.
Open Scope R_scope.

Record unit := Unit { factor : R; index : nat; slope : R; shift : R }.
Definition line (i : unit) (t : R) : R := slope i * t + shift i.
Fixpoint curve_of (us : list unit) (t : R) : R := match us with [] => 0 | i :: r => factor i * relu (line i t) + curve_of r t end.
Definition curve (a e : R) (us : list unit) (t : R) : R := a * t + e + curve_of us t.
Definition negated (i : unit) : unit := Unit (- factor i) (index i) (slope i) (shift i).
(** The sign of the form of h_i is the same at s and t. *)
Definition stable (i : unit) (s t : R) : Prop := (0 <= line i s /\ 0 <= line i t) \/ (line i s <= 0 /\ line i t <= 0).

Section Layers.
Variables (d n : nat) (N : nat -> form).
Variables l u : nat -> R.
Variable up : functional -> R -> Prop.
Hypothesis box : is_box d l u.
Hypothesis B : bounding d n N l u up.
Hypothesis C : chords d n N up.
Notation pre := (pre d N).
Notation post := (post d).
Notation at_input := (at_input d n N).
Notation inside := (inside d l u).
Notation exact := (exact d n N l u up).
Notation exact_up := (exact_up d n N l u up).

Lemma at_post k x : (k < n)%nat -> at_input (post k) x = relu (at_input (pre k) x).
Proof.
  intros K. unfold Bounding.at_input, Bounding.post, Bounding.pre. replace n with (S k + (n - S k))%nat by lia. rewrite values_old by lia. rewrite values_neuron. f_equal.
  apply value_ext. intros i I. replace (S k + (n - S k))%nat with (k + (n - k))%nat by lia. symmetry; apply values_old; auto.
Qed.
Lemma exact_up_relu k : (k < n)%nat -> affine d n (pre k) -> exact_up (pre k) -> exact_up (post k).
Proof.
  intros K A U. destruct (extremes d n N l u box _ A) as (x & y & X & Y & M). apply (exact_up_at _ _ _ _ _ _ B _ y); auto.
  rewrite at_post by auto. apply (up_relu _ _ _ _ _ _ B); auto. apply U. intros z Z; apply M; auto.
Qed.
Lemma exact_low_relu k : (k < n)%nat -> affine d n (pre k) -> exact_up (fun v => - pre k v) -> exact_up (fun v => - post k v).
Proof.
  intros K A U. destruct (extremes d n N l u box _ A) as (x & y & X & Y & M). apply (exact_up_at _ _ _ _ _ _ B _ x); auto.
  unfold Bounding.at_input at 1. fold (at_input (post k) x). rewrite at_post by auto. apply (up_relu_low _ _ _ _ _ _ B); auto.
  apply U. intros z Z. specialize (M z Z). unfold Bounding.at_input in *. lra.
Qed.
Lemma up_nonneg k c : (k < n)%nat -> up (fun v => - pre k v) c -> up (fun v => - post k v) 0.
Proof.
  intros K H. apply (up_le _ _ _ _ _ _ B _ (- relu (- c))); [|pose proof (relu_nonneg (- c)); lra].
  apply (up_relu_low _ _ _ _ _ _ B); auto. rewrite Ropp_involutive; auto.
Qed.

Variable b : functional.
Hypothesis b_exact : exact b.
Definition units_of (us : list unit) : functional := fun v => fold_right (fun i s => factor i * post (index i) v + s) 0 us.
Definition layer (a e : R) (us : list unit) : functional := fun v => a * b v + e + units_of us v.
Definition fits (us : list unit) : Prop := Forall (fun i => (index i < n)%nat /\ forall v, pre (index i) v = slope i * b v + shift i) us.

Lemma fits_negated us : fits us -> fits (map negated us).
Proof. unfold fits. rewrite !Forall_forall. intros F i I. apply in_map_iff in I as (j & <- & J). exact (F j J). Qed.
Lemma units_negated us v : units_of (map negated us) v = - units_of us v.
Proof. unfold units_of. induction us as [|i us IH]; simpl in *; [ring|rewrite IH; ring]. Qed.
Lemma layer_negated a e us v : layer (- a) (- e) (map negated us) v = - layer a e us v.
Proof. unfold layer. rewrite units_negated. ring. Qed.
Lemma unit_exact i : (index i < n)%nat /\ (forall v, pre (index i) v = slope i * b v + shift i) -> exact (pre (index i)) /\ exact (post (index i)).
Proof.
  intros [K E]. assert (P : exact (pre (index i))).
  { apply (exact_same _ _ _ _ _ _ B (fun v => slope i * b v + shift i)); [intros; symmetry; auto|]. apply (exact_line _ _ _ _ _ _ box B); auto. }
  split; [auto|]. apply (exact_relu _ _ _ _ _ _ box B); auto.
Qed.
Lemma at_units us x : fits us -> at_input (units_of us) x = curve_of us (at_input b x).
Proof.
  unfold Bounding.at_input, units_of. induction 1 as [|i us [K E] _ IH]; simpl; [auto|]. rewrite IH. f_equal. f_equal.
  change (at_input (post (index i)) x = relu (line i (at_input b x))). rewrite at_post by auto. f_equal. apply E.
Qed.
Lemma at_layer a e us x : fits us -> at_input (layer a e us) x = curve a e us (at_input b x).
Proof. intros F. pose proof (at_units us x F). unfold Bounding.at_input, layer, curve in *. rewrite H. auto. Qed.
Lemma units_affine us : fits us -> affine d n (units_of us).
Proof.
  intros F. unfold units_of. induction F as [|i us [K E] _ IH]; simpl; [exists (const 0); intros; rewrite value_const; auto|].
  apply (affine_add d n (fun v => factor i * post (index i) v)); auto. exists (scale (factor i) (var (d + index i))).
  intros v. rewrite value_scale, value_var by lia. auto.
Qed.
Lemma layer_affine a e us : fits us -> affine d n (layer a e us).
Proof. intros F. unfold layer. apply affine_add; [apply affine_line, b_exact|apply units_affine; auto]. Qed.

(** On one box: the ends of b. *)
Section Ends.
Variables x0 x1 : nat -> R.
Notation bl := (at_input b x0).
Notation bu := (at_input b x1).
Hypothesis X0 : inside x0.
Hypothesis X1 : inside x1.
Hypothesis ends : forall z, inside z -> bl <= at_input b z <= bu.
Hypothesis Ub : up b bu.
Hypothesis Lb : up (fun v => - b v) (- bl).

Lemma reach t : bl <= t <= bu -> exists z, inside z /\ at_input b z = t.
Proof. intros T. apply (between d n N l u b x0 x1 t); auto. apply b_exact. Qed.

(** The upper line over b: it meets R at both ends; for a stable neuron it is the neuron. *)
Lemma upper_line i : (index i < n)%nat -> (forall v, pre (index i) v = slope i * b v + shift i) -> exists p q,
  up (fun v => post (index i) v - (p * b v + q)) 0 /\ p * bl + q = relu (line i bl) /\ p * bu + q = relu (line i bu) /\
  (stable i bl bu -> up (fun v => (p * b v + q) - post (index i) v) 0).
Proof.
  intros K E. set (k := index i) in *. set (zl := Rmin (line i bl) (line i bu)). set (zu := Rmax (line i bl) (line i bu)).
  assert (H01 : bl <= bu) by apply (ends x1 X1).
  assert (U : up (pre k) zu).
  { apply (up_same _ _ _ _ _ _ B (fun v => slope i * b v + shift i)); [intros; symmetry; auto|]. destruct (Rle_dec 0 (slope i)).
    - apply (up_le _ _ _ _ _ _ B _ (slope i * bu + shift i)); [apply (up_line _ _ _ _ _ _ B); auto|apply Rmax_r].
    - apply (up_same _ _ _ _ _ _ B (fun v => (- slope i) * (- b v) + shift i)); [intros; ring|].
      apply (up_le _ _ _ _ _ _ B _ ((- slope i) * (- bl) + shift i)); [apply (up_line _ _ _ _ _ _ B); auto; lra|].
      replace (- slope i * - bl + shift i) with (line i bl) by (unfold line; ring). apply Rmax_l. }
  assert (L : up (fun v => - pre k v) (- zl)).
  { destruct (Rle_dec 0 (slope i)).
    - apply (up_same _ _ _ _ _ _ B (fun v => slope i * (- b v) + (- shift i))); [intros; rewrite E; ring|].
      apply (up_le _ _ _ _ _ _ B _ (slope i * (- bl) + (- shift i))); [apply (up_line _ _ _ _ _ _ B); auto|].
      pose proof (Rmin_l (line i bl) (line i bu)). unfold zl, line in *. lra.
    - apply (up_same _ _ _ _ _ _ B (fun v => (- slope i) * b v + (- shift i))); [intros; rewrite E; ring|].
      apply (up_le _ _ _ _ _ _ B _ ((- slope i) * bu + (- shift i))); [apply (up_line _ _ _ _ _ _ B); auto; lra|].
      pose proof (Rmin_r (line i bl) (line i bu)). unfold zl, line in *. lra. }
  destruct (Rle_dec 0 zl) as [A|A]; [|destruct (Rle_dec zu 0) as [D|D]].
  - assert (L0 : up (fun v => - pre k v) 0) by (apply (up_le _ _ _ _ _ _ B _ (- zl)); auto; lra).
    assert (0 <= line i bl /\ 0 <= line i bu).
    { pose proof (Rmin_l (line i bl) (line i bu)). pose proof (Rmin_r (line i bl) (line i bu)). unfold zl in A. lra. }
    exists (slope i), (shift i). repeat split.
    + apply (up_same _ _ _ _ _ _ B (fun v => post k v - pre k v)); [intros; rewrite E; auto|]. apply (up_active _ _ _ _ C); auto.
    + rewrite relu_pos; [reflexivity|tauto].
    + rewrite relu_pos; [reflexivity|tauto].
    + intros _. apply (up_same _ _ _ _ _ _ B (fun v => pre k v - post k v)); [intros; rewrite E; auto|]. apply (up_active_low _ _ _ _ C); auto.
  - assert (line i bl <= 0 /\ line i bu <= 0).
    { pose proof (Rmax_l (line i bl) (line i bu)). pose proof (Rmax_r (line i bl) (line i bu)). unfold zu in D. lra. }
    exists 0, 0. repeat split; try (rewrite relu_neg; [ring|tauto]).
    + apply (up_same _ _ _ _ _ _ B (post k)); [intros; ring|]. rewrite <- (relu_neg zu D). apply (up_relu _ _ _ _ _ _ B); auto.
    + intros _. apply (up_same _ _ _ _ _ _ B (fun v => - post k v)); [intros; ring|]. apply (up_nonneg k (- zl)); auto.
  - assert (Z : zl < 0 < zu) by lra.
    pose proof (up_chord _ _ _ _ C k zl zu K Z U L) as H.
    set (r := / (zu - zl)). assert (Hr : 0 < r) by (apply Rinv_0_lt_compat; lra). assert (R1 : r * (zu - zl) = 1) by (unfold r; field; lra). clearbody r.
    exists (r * zu * slope i), (r * zu * (shift i - zl)).
    assert (At : forall t, r * zu * slope i * t + r * zu * (shift i - zl) = r * zu * (line i t - zl)) by (intros; unfold line; ring).
    assert (Ends : (line i bl = zl /\ line i bu = zu) \/ (line i bl = zu /\ line i bu = zl)).
    { unfold zl, zu, Rmin, Rmax. destruct (Rle_dec _ _); auto. }
    assert (Vl : r * zu * (zl - zl) = relu zl) by (rewrite relu_neg by lra; ring).
    assert (Vu : r * zu * (zu - zl) = relu zu) by (rewrite relu_pos by lra; replace (r * zu * (zu - zl)) with (r * (zu - zl) * zu) by ring; rewrite R1; ring).
    repeat split.
    + apply (up_le _ _ _ _ _ _ B _ (r * - (zu * zl) + r * (zu * zl))); [|lra].
      apply (up_same _ _ _ _ _ _ B (fun v => r * ((zu - zl) * post k v - zu * pre k v) + r * (zu * zl))).
      * intros v. rewrite E. transitivity (r * (zu - zl) * post k v - r * zu * (slope i * b v + shift i) + r * (zu * zl)); [ring|rewrite R1; ring].
      * apply (up_line _ _ _ _ _ _ B); [lra|auto].
    + rewrite At. destruct Ends as [[-> _]|[-> _]]; auto.
    + rewrite At. destruct Ends as [[_ ->]|[_ ->]]; auto.
    + intros S. exfalso. unfold stable in S. destruct Ends as [[Q1 Q2]|[Q1 Q2]]; rewrite Q1, Q2 in S; lra.
Qed.

Lemma upper_lines us : fits us -> Forall (fun i => 0 <= factor i \/ stable i bl bu) us -> exists p q,
  up (fun v => units_of us v - (p * b v + q)) 0 /\ p * bl + q = curve_of us bl /\ p * bu + q = curve_of us bu.
Proof.
  intros F. induction F as [|i us [K E] _ IH]; intros S.
  - exists 0, 0. repeat split; simpl; try ring. apply (up_same _ _ _ _ _ _ B (fun _ => 0)); [intros; unfold units_of; simpl; ring|apply (up_const _ _ _ _ _ _ B)].
  - inversion S as [|i' us' S1 S2]; subst. destruct (IH S2) as (p & q & U & El & Eu). destruct (upper_line i K E) as (p' & q' & U' & El' & Eu' & St).
    exists (factor i * p' + p), (factor i * q' + q). cbn [curve_of].
    split; [|split; [rewrite <- El, <- El'; ring|rewrite <- Eu, <- Eu'; ring]].
    assert (W : up (fun v => factor i * (post (index i) v - (p' * b v + q'))) 0).
    { destruct (Rle_dec 0 (factor i)) as [P|P].
      - replace 0 with (factor i * 0) by ring. apply (up_scale _ _ _ _ _ _ B); auto.
      - apply (up_same _ _ _ _ _ _ B (fun v => (- factor i) * ((p' * b v + q') - post (index i) v))); [intros; ring|].
        replace 0 with ((- factor i) * 0) by ring. apply (up_scale _ _ _ _ _ _ B); [lra|]. apply St. destruct S1; [contradiction|auto]. }
    replace 0 with (0 + 0) by ring.
    apply (up_same _ _ _ _ _ _ B (fun v => factor i * (post (index i) v - (p' * b v + q')) + (units_of us v - (p * b v + q)))).
    + intros v. unfold units_of; cbn [fold_right]. ring.
    + apply (up_add _ _ _ _ _ _ B); auto.
Qed.
(** Chords of the unstable neurons with positive factors meet the layer at both ends of b. *)
Lemma layer_upper a e us : fits us -> Forall (fun i => 0 <= factor i \/ stable i bl bu) us -> exact_up (layer a e us).
Proof.
  intros F S. destruct (upper_lines us F S) as (p & q & U & El & Eu).
  assert (G : forall c, up (fun v => (a + p) * b v) c -> up (layer a e us) (c + (e + q))).
  { intros c H. apply (up_same _ _ _ _ _ _ B (fun v => (units_of us v - (p * b v + q)) + ((a + p) * b v + (e + q)))); [intros; unfold layer; ring|].
    replace (c + (e + q)) with (0 + (c + (e + q))) by ring. apply (up_add _ _ _ _ _ _ B); auto.
    apply (up_add _ _ _ _ _ _ B _ (fun _ => e + q)); auto. apply (up_const _ _ _ _ _ _ B). }
  destruct (Rle_dec 0 (a + p)).
  - apply (exact_up_at _ _ _ _ _ _ B _ x1); auto. rewrite at_layer by auto. unfold curve. rewrite <- Eu.
    replace (a * bu + e + (p * bu + q)) with ((a + p) * bu + (e + q)) by ring. apply G, (up_scale _ _ _ _ _ _ B); auto.
  - apply (exact_up_at _ _ _ _ _ _ B _ x0); auto. rewrite at_layer by auto. unfold curve. rewrite <- El.
    replace (a * bl + e + (p * bl + q)) with ((- (a + p)) * (- bl) + (e + q)) by ring. apply G.
    apply (up_same _ _ _ _ _ _ B (fun v => (- (a + p)) * (- b v))); [intros; ring|]. apply (up_scale _ _ _ _ _ _ B); auto; lra.
Qed.
Lemma layer_lower a e us : fits us -> Forall (fun i => factor i <= 0 \/ stable i bl bu) us -> exact_up (fun v => - layer a e us v).
Proof.
  intros F S c H. apply (up_same _ _ _ _ _ _ B (layer (- a) (- e) (map negated us))); [apply layer_negated|].
  apply layer_upper; [apply fits_negated; auto| |].
  - rewrite Forall_forall in *. intros i I. apply in_map_iff in I as (j & <- & J). destruct (S j J) as [P|P]; [left; simpl; lra|right; exact P].
  - intros x X. specialize (H x X). unfold Bounding.at_input in *. rewrite layer_negated. auto.
Qed.

(** Some lower and upper bound. *)
Lemma layer_bounded a e us : fits us -> (exists c, up (layer a e us) c) /\ exists c, up (fun v => - layer a e us v) c.
Proof.
  assert (G : forall a e us, fits us -> exists c, up (layer a e us) c).
  { intros a' e' us' F.
    assert (Hb : exists c, up (fun v => a' * b v + e') c).
    { destruct (exact_line _ _ _ _ _ _ box B b a' e' b_exact) as (Af & U & _). destruct (extremes d n N l u box _ Af) as (x & y & X & Y & M).
      eexists. apply U. intros z Z; apply M; auto. }
    assert (Hu : exists c, up (units_of us') c).
    { induction F as [|i us'' Hi _ IH]; [exists 0; exact (up_const _ _ _ _ _ _ B 0)|]. destruct IH as (c & IH).
      destruct (unit_exact i Hi) as [_ P]. destruct (exact_line _ _ _ _ _ _ box B _ (factor i) 0 P) as (Af & U & _).
      destruct (extremes d n N l u box _ Af) as (x & y & X & Y & M). eexists. unfold units_of; cbn [fold_right].
      apply (up_add _ _ _ _ _ _ B (fun v => factor i * post (index i) v)); [|exact IH].
      apply (up_same _ _ _ _ _ _ B (fun v => factor i * post (index i) v + 0)); [intros; ring|]. apply U. intros z Z; apply M; auto. }
    destruct Hb as (c & Hb), Hu as (c' & Hu). exists (c + c'). apply (up_add _ _ _ _ _ _ B (fun v => a' * b v + e')); auto. }
  intros F. split; [apply G; auto|]. destruct (G (- a) (- e) (map negated us) (fits_negated us F)) as (c & H). exists c.
  apply (up_same _ _ _ _ _ _ B _ _ _ (layer_negated a e us)); auto.
Qed.

(** All terms least at one point. *)
Lemma layer_least a e us t0 : fits us -> Forall (fun i => 0 <= factor i) us -> bl <= t0 <= bu ->
  (forall t, bl <= t <= bu -> a * t0 <= a * t /\ Forall (fun i => relu (line i t0) <= relu (line i t)) us) ->
  exact_up (fun v => - layer a e us v).
Proof.
  intros F P T0 Least. destruct (reach t0 T0) as (x & X & E). apply (exact_up_at _ _ _ _ _ _ B _ x); auto.
  assert (V : at_input (fun v => - layer a e us v) x = - curve a e us t0).
  { rewrite <- E, <- at_layer by auto. reflexivity. }
  rewrite V. unfold curve.
  assert (Ha : up (fun v => (- a) * b v + (- e)) (- (a * t0) + - e)).
  { destruct (exact_line _ _ _ _ _ _ box B b (- a) (- e) b_exact) as (_ & U & _). apply U. intros z Z. unfold Bounding.at_input.
    destruct (Least (at_input b z) (ends z Z)) as [G _]. unfold Bounding.at_input in G. lra. }
  assert (Hu : up (fun v => - units_of us v) (- curve_of us t0)).
  { assert (Each : Forall (fun i => up (fun v => - post (index i) v) (- relu (line i t0))) us).
    { rewrite Forall_forall. intros i I. unfold fits in F. rewrite Forall_forall in F. destruct (unit_exact i (F i I)) as [_ (_ & _ & U)]. apply U.
      intros z Z. destruct (Least (at_input b z) (ends z Z)) as [_ G]. rewrite Forall_forall in G. specialize (G i I).
      assert (Q : at_input (post (index i)) z = relu (line i (at_input b z))) by (rewrite at_post by apply (F i I); f_equal; apply (F i I)).
      unfold Bounding.at_input in *. lra. }
    clear - Each P B. unfold units_of. induction us as [|i us IH]; cbn [fold_right curve_of].
    - apply (up_same _ _ _ _ _ _ B (fun _ => - 0)); [auto|apply (up_const _ _ _ _ _ _ B)].
    - inversion Each; inversion P; subst. apply (up_same _ _ _ _ _ _ B (fun v => factor i * (- post (index i) v) + - fold_right (fun i s => factor i * post (index i) v + s) 0 us)); [intros; ring|].
      replace (- (factor i * relu (line i t0) + curve_of us t0)) with (factor i * (- relu (line i t0)) + - curve_of us t0) by ring.
      apply (up_add _ _ _ _ _ _ B); [apply (up_scale _ _ _ _ _ _ B); auto|apply IH; auto]. }
  apply (up_same _ _ _ _ _ _ B (fun v => (- a * b v + - e) + - units_of us v)); [intros; unfold layer; ring|].
  replace (- (a * t0 + e + curve_of us t0)) with ((- (a * t0) + - e) + - curve_of us t0) by ring. apply (up_add _ _ _ _ _ _ B); auto.
Qed.
End Ends.

(** ** The rules *)
(** Away from m: no unit is positive at m; or all rise and so does the linear term; or all fall and so does it. *)
Inductive faces_away (a : R) (us : list unit) : Prop :=
| Pivot m : a = 0 -> Forall (fun i => slope i = 0 \/ line i m <= 0) us -> faces_away a us
| Rising : 0 <= a -> Forall (fun i => 0 <= slope i) us -> faces_away a us
| Falling : a <= 0 -> Forall (fun i => slope i <= 0) us -> faces_away a us.

Lemma clamped_least i m t0 t bl bu : slope i = 0 \/ line i m <= 0 -> t0 = Rmax bl (Rmin m bu) -> bl <= bu -> bl <= t <= bu -> relu (line i t0) <= relu (line i t).
Proof.
  intros [Z|Z] -> L T; unfold line in *; [rewrite Z; apply Req_le; f_equal; ring|].
  destruct (Rle_dec 0 (slope i)) as [P|P]; rl; nra.
Qed.
Theorem exact_facing a e us : fits us -> Forall (fun i => 0 <= factor i) us -> faces_away a us -> exact (layer a e us).
Proof.
  intros F P Away. destruct (exact_extremes _ _ _ _ _ _ box b b_exact) as (x0 & x1 & X0 & X1 & U & L & E).
  assert (LU : at_input b x0 <= at_input b x1) by apply (E x1 X1).
  split; [apply layer_affine; auto|split].
  - apply (layer_upper x0 x1); auto. eapply Forall_impl; [|exact P]. auto.
  - destruct Away as [m A K|A K|A K].
    + apply (layer_least x0 x1 X0 X1 E a e us (Rmax (at_input b x0) (Rmin m (at_input b x1)))); auto; [rl; lra|].
      intros t T. split; [rewrite A; lra|]. eapply Forall_impl; [|exact K]. intros i Hi. apply (clamped_least i m _ t (at_input b x0) (at_input b x1)); auto.
    + apply (layer_least x0 x1 X0 X1 E a e us (at_input b x0)); auto. intros t T. split; [nra|]. eapply Forall_impl; [|exact K].
      intros i Hi. apply relu_mono. unfold line; nra.
    + apply (layer_least x0 x1 X0 X1 E a e us (at_input b x1)); auto. intros t T. split; [nra|]. eapply Forall_impl; [|exact K].
      intros i Hi. apply relu_mono. unfold line; nra.
Qed.

(** Under the triangle relaxation any facing will do: every admitted point lies above the curve. *)
Theorem exact_convex a e us : points d n N up -> fits us -> Forall (fun i => 0 <= factor i) us -> exact (layer a e us).
Proof.
  intros (S & Iff & Above) F P. destruct (exact_extremes _ _ _ _ _ _ box b b_exact) as (x0 & x1 & X0 & X1 & U & L & E).
  split; [apply layer_affine; auto|split].
  - apply (layer_upper x0 x1); auto. eapply Forall_impl; [|exact P]. auto.
  - intros c H. apply Iff. intros v Sv. pose proof (proj1 (Iff _ _) U v Sv) as Uv. pose proof (proj1 (Iff _ _) L v Sv) as Lv. cbv beta in Lv.
    destruct (between d n N l u b x0 x1 (b v)) as (z & Z & Ez); auto; [apply b_exact|lra|].
    specialize (H z Z). assert (V : at_input (fun v => - layer a e us v) z = - curve a e us (b v)) by (rewrite <- Ez, <- at_layer by auto; reflexivity).
    rewrite V in H. unfold layer, curve in *. assert (G : curve_of us (b v) <= units_of us v); [|lra]. clear - F P Above Sv.
    unfold units_of. induction F as [|i us [K E] _ IH]; cbn [curve_of fold_right]; [lra|]. inversion P; subst. specialize (IH H2).
    pose proof (Above v _ Sv K) as G. rewrite E in G. change (slope i * b v + shift i) with (line i (b v)) in G. nra.
Qed.

(** A band h = R(H - s R(A)): every kink that is inside is a peak at or above H/s with a factor below, or a valley at or below 0. *)
Definition in_band (H s : R) (a e : R) (us : list unit) (bl bu : R) (i : unit) : Prop := stable i bl bu \/
  exists q, line i q = 0 /\ ((factor i <= 0 /\ H <= s * curve a e us q) \/ (0 <= factor i /\ curve a e us q <= 0)).

Lemma kink_between i bl bu q : line i q = 0 -> ~ stable i bl bu -> bl <= bu -> bl <= q <= bu.
Proof.
  unfold stable. intros Z S L. assert (D : forall t, line i t = slope i * (t - q)) by (intros; unfold line in *; lra).
  rewrite !D in S. clear D Z. destruct (Rle_dec bl q) as [A|A], (Rle_dec q bu) as [B'|B']; [auto|exfalso; apply S..|lra];
  (destruct (Rle_dec 0 (slope i)); [first [left; nra|right; nra]|first [left; nra|right; nra]]).
Qed.

Theorem exact_band k1 k2 a e us H s : (k1 < n)%nat -> (k2 < n)%nat -> 0 < s -> 0 < H -> fits us ->
  (forall v, pre k1 v = layer a e us v) -> (forall v, pre k2 v = H - s * post k1 v) ->
  (forall bl bu, (exists x y, inside x /\ inside y /\ bl = at_input b x /\ bu = at_input b y) -> bl <= bu -> Forall (in_band H s a e us bl bu) us) -> exact (post k2).
Proof.
  intros K1 K2 Hs HH F E1 E2 Band. destruct (exact_extremes _ _ _ _ _ _ box b b_exact) as (x0 & x1 & X0 & X1 & U & L & E).
  set (bl := at_input b x0) in *. set (bu := at_input b x1) in *. assert (LU : bl <= bu) by apply (E x1 X1).
  specialize (Band bl bu ltac:(exists x0, x1; auto) LU).
  pose proof (layer_affine a e us F) as AL.
  assert (A1 : affine d n (pre k1)) by (apply (affine_same _ _ (layer a e us)); auto).
  assert (P1 : affine d n (post k1)) by (exists (var (d + k1)); intros v; rewrite value_var by lia; auto).
  assert (A2 : affine d n (pre k2)) by (apply (affine_same _ _ (fun v => (- s) * post k1 v + H)); [intros; rewrite E2; ring|apply affine_line; auto]).
  assert (P2 : affine d n (post k2)) by (exists (var (d + k2)); intros v; rewrite value_var by lia; auto).
  assert (V : forall x, at_input (post k2) x = relu (H - s * relu (curve a e us (at_input b x)))).
  { intros x. rewrite at_post by auto. f_equal. unfold Bounding.at_input at 1. rewrite E2. fold (at_input (post k1) x). rewrite at_post by auto.
    do 2 f_equal. rewrite <- at_layer by auto. unfold Bounding.at_input. rewrite E1. auto. }
  destruct (layer_bounded a e us F) as [(c & Up) (c' & Lo)].
  assert (N1 : up (fun v => - post k1 v) 0).
  { apply (up_nonneg k1 c'); auto. apply (up_same _ _ _ _ _ _ B (fun v => - layer a e us v)); [intros; rewrite E1; auto|auto]. }
  split; [auto|split].
  - destruct (classic (exists i q, In i us /\ ~ stable i bl bu /\ line i q = 0 /\ curve a e us q <= 0)) as [(i & q & I & S & Z & Vq)|None].
    + destruct (reach x0 x1 X0 X1 q (kink_between i bl bu q Z S LU)) as (x & X & Eq). apply (exact_up_at _ _ _ _ _ _ B _ x); auto.
      rewrite V, Eq, (relu_neg (curve a e us q)) by auto. apply (up_relu _ _ _ _ _ _ B); auto.
      apply (up_same _ _ _ _ _ _ B (fun v => s * (- post k1 v) + H)); [intros; rewrite E2; ring|].
      replace (H - s * 0) with (s * 0 + H) by ring. apply (up_line _ _ _ _ _ _ B); auto; lra.
    + apply exact_up_relu; auto. intros c0 Hc.
      assert (EA : exact_up (fun v => - layer a e us v)).
      { apply (layer_lower x0 x1); auto. rewrite Forall_forall in *. intros i I. destruct (classic (stable i bl bu)) as [|S]; auto. left.
        destruct (Band i I) as [S'|(q & Z & [[Q _]|[_ Q]])]; [contradiction|auto|]. exfalso; apply None; exists i, q; auto. }
      assert (EP : exact_up (fun v => - post k1 v)).
      { apply exact_low_relu; auto. intros c1 H1. apply (up_same _ _ _ _ _ _ B (fun v => - layer a e us v)); [intros; rewrite E1; auto|]. apply EA.
        intros x X. specialize (H1 x X). unfold Bounding.at_input in *. rewrite E1 in H1. auto. }
      apply (up_same _ _ _ _ _ _ B (fun v => s * (- post k1 v) + H)); [intros; rewrite E2; ring|].
      apply (exact_up_line _ _ _ _ _ _ box B (fun v => - post k1 v) s H); auto; [lra| |].
      * apply (affine_same _ _ (fun v => (-1) * post k1 v + 0)); [intros; ring|apply affine_line; auto].
      * intros x X. specialize (Hc x X). unfold Bounding.at_input in *. rewrite E2 in Hc. lra.
  - destruct (classic (exists i q, In i us /\ ~ stable i bl bu /\ line i q = 0 /\ H <= s * curve a e us q)) as [(i & q & I & S & Z & Vq)|None].
    + destruct (reach x0 x1 X0 X1 q (kink_between i bl bu q Z S LU)) as (x & X & Eq). apply (exact_up_at _ _ _ _ _ _ B _ x); auto.
      assert (Z0 : at_input (fun v => - post k2 v) x = 0).
      { assert (Q := V x). rewrite Eq, (relu_pos (curve a e us q)), relu_neg in Q by nra. unfold Bounding.at_input in *. rewrite Q. ring. }
      rewrite Z0. apply (up_nonneg k2 (s * relu c + - H)); auto.
      apply (up_same _ _ _ _ _ _ B (fun v => s * post k1 v + - H)); [intros; rewrite E2; ring|]. apply (up_line _ _ _ _ _ _ B); [lra|].
      apply (up_relu _ _ _ _ _ _ B); auto. apply (up_same _ _ _ _ _ _ B (layer a e us)); auto.
    + apply exact_low_relu; auto. intros c0 Hc.
      assert (EA : exact_up (layer a e us)).
      { apply (layer_upper x0 x1); auto. rewrite Forall_forall in *. intros i I. destruct (classic (stable i bl bu)) as [|S]; auto. left.
        destruct (Band i I) as [S'|(q & Z & [[_ Q]|[Q _]])]; [contradiction| |auto]. exfalso; apply None; exists i, q; auto. }
      assert (EP : exact_up (post k1)).
      { apply exact_up_relu; auto. intros c1 H1. apply (up_same _ _ _ _ _ _ B (layer a e us)); [intros; rewrite E1; auto|]. apply EA.
        intros x X. specialize (H1 x X). unfold Bounding.at_input in *. rewrite E1 in H1. auto. }
      apply (up_same _ _ _ _ _ _ B (fun v => s * post k1 v + - H)); [intros; rewrite E2; ring|].
      apply (exact_up_line _ _ _ _ _ _ box B (post k1) s (- H)); auto; [lra|].
      intros x X. specialize (Hc x X). unfold Bounding.at_input in *. rewrite E2 in Hc. lra.
Qed.

(** What equals an exact function as a form, and at every input, is exact. *)
Theorem exact_equal F G : affine d n F -> up (fun v => F v - G v) 0 -> up (fun v => G v - F v) 0 ->
  (forall x, inside x -> at_input F x = at_input G x) -> exact G -> exact F.
Proof.
  intros A H1 H2 V (AG & U & L). split; [auto|split]; intros c H.
  - apply (up_same _ _ _ _ _ _ B (fun v => (F v - G v) + G v)); [intros; ring|]. replace c with (0 + c) by ring. apply (up_add _ _ _ _ _ _ B); auto.
    apply U. intros x X. rewrite <- V by auto. apply H; auto.
  - apply (up_same _ _ _ _ _ _ B (fun v => (G v - F v) + - G v)); [intros; ring|]. replace c with (0 + c) by ring. apply (up_add _ _ _ _ _ _ B); auto.
    apply L. intros x X. specialize (H x X). specialize (V x X). unfold Bounding.at_input in *. lra.
Qed.
End Layers.
