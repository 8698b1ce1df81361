(** * The triangle relaxation and every DeepPoly compose                                             [THEORY 3.6, last line] *)
Require Import Reals Lra Lia Psatz Bool.
From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Ibp Require Import Soundness.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Flip.
From Relucid.Composition Require Import Compose.
Open Scope R_scope.

Lemma range_bounded h l u : is_box (inputs h) l u ->
  (exists b, upper_bound (range h l u) b) /\ exists b, lower_bound (range h l u) b.
Proof. intros B. split; [exists (ibp_upper h l u)|exists (ibp_lower h l u)]; intros y Hy; apply (ibp_sound h l u y B Hy). Qed.

(** ** Triangle *)
Lemma in_triangle_mono (S T : R -> Prop) z y : (forall s, S s -> T s) -> in_triangle S z y -> in_triangle T z y.
Proof. intros H (A & B & z1 & z2 & t & S1 & S2 & C). split; [auto|split; [auto|]]. exists z1, z2, t. split; auto. Qed.

Section Compose.
Variables h1 h2 : network.
Variables l u : nat -> R.
Notation d := (inputs h1).
Notation k1 := (size h1).
Notation N := (composed_neuron h1 h2).

Lemma composed_first k : (k < k1)%nat -> N k = neuron h1 k.
Proof. intros H. unfold composed_neuron. destruct (Nat.ltb_spec k k1); [auto|lia]. Qed.
Lemma composed_second j : N (k1 + j)%nat = translate h1 (neuron h2 j).
Proof. unfold composed_neuron. destruct (Nat.ltb_spec (k1 + j) k1); [lia|]. do 2 f_equal. lia. Qed.

Lemma feasible_first k : (k <= k1)%nat -> forall v, feasible d N l u k v <-> feasible d (neuron h1) l u k v.
Proof.
  induction k; intros H v; [reflexivity|]. cbn [feasible]. rewrite (composed_first k H), IHk by lia.
  split; intros [F T]; split; auto; eapply in_triangle_mono; try exact T; intros s (v' & F' & E); exists v'; split; auto; apply IHk; auto; lia.
Qed.
Lemma feasible_prefix n k v : feasible d N l u (k + n) v -> feasible d N l u k v.
Proof. induction n; [rewrite Nat.add_0_r; auto|]. rewrite Nat.add_succ_r. intros [F _]; auto. Qed.

Lemma feasible_seen L U : (forall y, triangle h1 l u y -> L <= y <= U) -> forall j v, feasible d N l u (k1 + j) v ->
  feasible 1 (neuron h2) (fun _ => L) (fun _ => U) j (seen h1 v).
Proof.
  intros B; induction j; intros v F.
  - rewrite Nat.add_0_r in F. apply feasible_first in F; auto. intros i Hi. replace i with O by lia. apply B. exists v; auto.
  - rewrite Nat.add_succ_r in F. destruct F as [F T]. split; [apply IHj; auto|].
    rewrite composed_second, Nat.add_assoc, value_translate in T. change (seen h1 v (1 + j)%nat) with (v (d + k1 + j)%nat).
    eapply in_triangle_mono; [|exact T]. intros s (v' & F' & ->). exists (seen h1 v'). split; [apply IHj; auto|].
    rewrite ?composed_second, ?Nat.add_assoc, ?value_translate. auto.
Qed.
End Compose.

Lemma triangle_composes h1 h2 : inputs h2 = 1%nat -> composes h1 h2 triangle.
Proof.
  intros H2 l u L U B Up Lo y (v & F & ->). cbn [inputs neuron size output compose] in *.
  exists (seen h1 v). rewrite H2, Nat.add_assoc, value_translate. split; auto.
  apply (feasible_seen h1 h2 l u L U); auto. intros y Hy.
  split; [apply (proj2 (Lo L) (Rle_refl L)); auto|apply (proj2 (Up U) (Rle_refl U)); auto].
Qed.
Theorem triangle_compose_precise h1 h2 X : inputs h2 = 1%nat ->
  precise triangle X h1 -> precise triangle everywhere h2 -> precise triangle X (compose h1 h2).
Proof.
  intros H2. apply compose_precise; auto; [apply triangle_composes; auto|apply triangle_sound|apply range_bounded].
Qed.

(** ** DeepPoly *)
Section Lines.
Variable rule : line_rule.
Variable d : nat.
Variable N : nat -> form.
Variables l u : nat -> R.
Notation BS := (back_substitute rule d N l u).

Lemma back_substitute_scale k : forall up c a, 0 <= c -> BS k up (scale c a) = scale c (BS k up a).
Proof.
  induction k; intros up c a H; [reflexivity|]. cbn [back_substitute]. cbv zeta. rewrite <- IHk by auto. cbn [weight scale]. f_equal.
  set (w := weight a (d + k)). set (lz := form_min _ _ _ _). set (uz := form_max _ _ _ _).
  destruct (Req_dec c 0) as [->|Hc]; [apply form_ext; intros; simpl; ring|].
  destruct (Req_dec w 0) as [->|Hw]; [apply form_ext; intros; simpl; ring|].
  replace (if Rle_dec 0 (c * w) then up else negb up) with (if Rle_dec 0 w then up else negb up).
  - apply form_ext; intros; simpl; ring.
  - destruct (Rle_dec 0 w), (Rle_dec 0 (c * w)); auto; nra.
Qed.
Lemma back_substitute_const k : forall up c a, BS k up (add a (const c)) = add (BS k up a) (const c).
Proof.
  induction k; intros up c a; [reflexivity|]. cbn [back_substitute]. cbv zeta. rewrite <- IHk. cbn [weight add const]. rewrite Rplus_0_r. f_equal.
  apply form_ext; intros; simpl; ring.
Qed.
Lemma form_min_scale_const c b a : 0 <= c -> form_min d (add (scale c a) (const b)) l u = c * form_min d a l u + b.
Proof.
  intros H. unfold form_min; cbn [add scale const constant weight]. rewrite (corner_ext_w d _ (fun i => c * weight a i)) by (intros; ring).
  rewrite corner_scale. destruct (Rle_dec 0 c); [ring|lra].
Qed.
Lemma form_max_scale_const c b a : 0 <= c -> form_max d (add (scale c a) (const b)) l u = c * form_max d a l u + b.
Proof.
  intros H. unfold form_max; cbn [add scale const constant weight]. rewrite (corner_ext_w d _ (fun i => c * weight a i)) by (intros; ring).
  rewrite corner_scale. destruct (Rle_dec 0 c); [ring|lra].
Qed.

(** A line m y + c over the scalar y = out keeps its bounds when y is substituted back. *)
Lemma bounds_through k out m c :
  form_min d (BS k false (add (scale m out) (const c))) l u
    = c + m * (if Rle_dec 0 m then form_min d (BS k false out) l u else form_max d (BS k true out) l u) /\
  form_max d (BS k true (add (scale m out) (const c))) l u
    = c + m * (if Rle_dec 0 m then form_max d (BS k true out) l u else form_min d (BS k false out) l u).
Proof.
  rewrite !back_substitute_const. destruct (Rle_dec 0 m) as [P|P].
  - rewrite !back_substitute_scale by auto. rewrite form_min_scale_const, form_max_scale_const by auto. split; ring.
  - assert (E : scale m out = scale (- m) (scale (-1) out)) by (apply form_ext; intros; simpl; ring).
    rewrite E, (back_substitute_scale k false), (back_substitute_scale k true), !back_substitute_neg by lra.
    rewrite form_min_scale_const, form_max_scale_const, form_min_neg, form_max_neg by lra. cbn [negb]. split; ring.
Qed.
End Lines.

Section LinesCompose.
Variable rule : line_rule.
Variables h1 h2 : network.
Variables l u : nat -> R.
Notation d := (inputs h1).
Notation k1 := (size h1).
Notation N := (composed_neuron h1 h2).
Notation BS := (back_substitute rule d N l u).
Notation L := (line_lower rule h1 l u).
Notation U := (line_upper rule h1 l u).
Notation BS2 := (back_substitute rule 1 (neuron h2) (fun _ => L) (fun _ => U)).

Lemma back_substitute_first k : (k <= k1)%nat -> forall up a, BS k up a = back_substitute rule d (neuron h1) l u k up a.
Proof.
  induction k; intros H up a; [reflexivity|]. cbn [back_substitute]. cbv zeta. rewrite composed_first by lia. rewrite !IHk by lia. auto.
Qed.

(** The scalar line that h2's substitution ends with, over the output of h1. *)
Definition over_output (b : form) : form := add (scale (weight b 0) (output h1)) (const (constant b)).

Lemma over_output_bounds b :
  form_min d (BS k1 false (over_output b)) l u = form_min 1 b (fun _ => L) (fun _ => U) /\
  form_max d (BS k1 true (over_output b)) l u = form_max 1 b (fun _ => L) (fun _ => U).
Proof.
  unfold over_output. destruct (bounds_through rule d N l u k1 (output h1) (weight b 0) (constant b)) as [-> ->].
  rewrite !back_substitute_first by auto. fold (line_lower rule h1 l u). fold (line_upper rule h1 l u).
  assert (E : forall p q, form_min 1 b (fun _ => p) (fun _ => q) = constant b + (0 + (if Rle_dec 0 (weight b 0) then weight b 0 * p else weight b 0 * q))) by reflexivity.
  assert (E' : forall p q, form_max 1 b (fun _ => p) (fun _ => q) = constant b + (0 + (if Rle_dec 0 (weight b 0) then weight b 0 * q else weight b 0 * p))) by reflexivity.
  rewrite E, E'. destruct (Rle_dec 0 (weight b 0)); split; ring.
Qed.

Lemma translate_add a b : translate h1 (add a b) = add (translate h1 a) (translate h1 b).
Proof. apply form_ext; simpl; [ring|]. intros i. destruct (Nat.ltb i (d + k1)); ring. Qed.
Lemma translate_scale c a : translate h1 (scale c a) = scale c (translate h1 a).
Proof. apply form_ext; simpl; [ring|]. intros i. destruct (Nat.ltb i (d + k1)); ring. Qed.
Lemma translate_const c : translate h1 (const c) = const c.
Proof. apply form_ext; simpl; [ring|]. intros i. destruct (Nat.ltb i (d + k1)); ring. Qed.

Lemma back_substitute_second j : forall up a, agree d (BS (k1 + j) up (translate h1 a)) (BS k1 up (over_output (BS2 j up a))).
Proof.
  induction j; intros up a.
  - rewrite Nat.add_0_r. apply (back_substitute_agree d N l u rule k1). split; simpl; [ring|].
    intros i Hi. destruct (Nat.ltb_spec i (d + k1)); [ring|lia].
  - rewrite Nat.add_succ_r. cbn [back_substitute]. cbv zeta. rewrite composed_second.
    assert (W : weight (translate h1 a) (d + (k1 + j)) = weight a (1 + j)).
    { cbn [translate weight]. destruct (Nat.ltb_spec (d + (k1 + j)) (d + k1)); [lia|]. f_equal; lia. }
    rewrite W. rewrite (agree_form_min d _ _ l u (IHj false (neuron h2 j))), (agree_form_max d _ _ l u (IHj true (neuron h2 j))).
    destruct (over_output_bounds (BS2 j false (neuron h2 j))) as [-> _]. destruct (over_output_bounds (BS2 j true (neuron h2 j))) as [_ ->].
    set (lz := form_min 1 _ _ _). set (uz := form_max 1 _ _ _). set (side := if Rle_dec 0 (weight a (1 + j)) then up else negb up).
    specialize (IHj up (add a (scale (weight a (1 + j)) (relax rule side lz uz (neuron h2 j))))).
    unfold relax in IHj at 1. rewrite translate_add, translate_scale, translate_add, translate_scale, translate_const in IHj. exact IHj.
Qed.

Theorem lines_compose : inputs h2 = 1%nat ->
  line_lower rule (compose h1 h2) l u = line_lower rule h2 (fun _ => L) (fun _ => U) /\
  line_upper rule (compose h1 h2) l u = line_upper rule h2 (fun _ => L) (fun _ => U).
Proof.
  intros H2.
  assert (E : forall a b, line_lower rule h2 a b = form_min 1 (back_substitute rule 1 (neuron h2) a b (size h2) false (output h2)) a b)
    by (intros; unfold line_lower; rewrite H2; auto).
  assert (E' : forall a b, line_upper rule h2 a b = form_max 1 (back_substitute rule 1 (neuron h2) a b (size h2) true (output h2)) a b)
    by (intros; unfold line_upper; rewrite H2; auto).
  rewrite E, E'.
  change (line_lower rule (compose h1 h2) l u) with (form_min d (BS (k1 + size h2) false (translate h1 (output h2))) l u).
  change (line_upper rule (compose h1 h2) l u) with (form_max d (BS (k1 + size h2) true (translate h1 (output h2))) l u).
  rewrite (agree_form_min d _ _ l u (back_substitute_second (size h2) false (output h2))).
  rewrite (agree_form_max d _ _ l u (back_substitute_second (size h2) true (output h2))).
  split; apply over_output_bounds.
Qed.
End LinesCompose.

Theorem lines_compose_precise rule h1 h2 X : proper_rule rule -> inputs h2 = 1%nat ->
  precise (lines rule) X h1 -> precise (lines rule) everywhere h2 -> precise (lines rule) X (compose h1 h2).
Proof.
  intros Pr H2. apply compose_precise; auto; [|apply lines_sound; auto|apply range_bounded].
  intros l u L U B Up Lo y Hy.
  assert (LU : line_lower rule h1 l u <= line_upper rule h1 l u).
  { assert (S : lines rule h1 l u (run h1 l)); [|unfold lines in S; lra]. apply lines_sound; auto. exists l; split; auto.
    intros i Hi; specialize (B i Hi); lra. }
  assert (EU : U = line_upper rule h1 l u).
  { apply Rle_antisym; [apply (proj1 (Up _)); intros z [_ Hz]; auto|]. apply (proj2 (Up U) (Rle_refl U)). split; lra. }
  assert (EL : L = line_lower rule h1 l u).
  { apply Rle_antisym; [|apply (proj1 (Lo _)); intros z [Hz _]; auto]. apply (proj2 (Lo L) (Rle_refl L)). split; lra. }
  unfold lines in Hy. destruct (lines_compose rule h1 h2 l u H2) as [E1 E2]. rewrite E1, E2 in Hy. rewrite EL, EU. exact Hy.
Qed.

(** ** Expressible functions compose *)
Theorem triangle_expresses_composition f1 f2 X : expresses 1 triangle X (univariate f1) ->
  expresses 1 triangle everywhere (univariate f2) -> expresses 1 triangle X (univariate (fun x => f2 (f1 x))).
Proof.
  intros (h1 & D1 & E1 & P1) (h2 & D2 & E2 & P2). exists (compose h1 h2). split; [exact D1|split].
  - intros x Hx. rewrite run_compose by auto. rewrite E2 by exact I. unfold univariate. rewrite (E1 x Hx). reflexivity.
  - apply triangle_compose_precise; auto.
Qed.
Theorem lines_expresses_composition rule f1 f2 X : proper_rule rule -> expresses 1 (lines rule) X (univariate f1) ->
  expresses 1 (lines rule) everywhere (univariate f2) -> expresses 1 (lines rule) X (univariate (fun x => f2 (f1 x))).
Proof.
  intros Pr (h1 & D1 & E1 & P1) (h2 & D2 & E2 & P2). exists (compose h1 h2). split; [exact D1|split].
  - intros x Hx. rewrite run_compose by auto. rewrite E2 by exact I. unfold univariate. rewrite (E1 x Hx). reflexivity.
  - apply lines_compose_precise; auto.
Qed.
