(** * The triangle relaxation is sound, and inside every DeepPoly                                    [S19; THEORY 2]

    For every network and every lower slope in [0, 1], however chosen: the back-substituted lines enclose the joint
    feasible set of the triangle relaxation.  Hence all of them are sound, and a network that is precise for one of them
    is precise for the triangle relaxation. *)
Require Import Reals Lra Psatz Lia Bool.
From Relucid.Definitions Require Import Network Precision DeepPoly Triangle.
From Relucid.Basics Require Import Relu Forms Exactness.
Open Scope R_scope.

(** The textbook triangle, with l = min S and u = max S. *)
Definition textbook (l u z y : R) : Prop :=
  if Rle_dec 0 l then y = z else if Rle_dec u 0 then y = 0 else 0 <= y /\ z <= y /\ y <= u / (u - l) * (z - l).

Lemma in_triangle_textbook lz uz (S : R -> Prop) z y :
  (forall s, S s -> lz <= s <= uz) -> in_triangle S z y -> textbook lz uz z y.
Proof.
  intros B (Y0 & Yz & z1 & z2 & t & S1 & S2 & T & E & U). pose proof (B _ S1) as B1. pose proof (B _ S2) as B2.
  unfold textbook. destruct (Rle_dec 0 lz); [|destruct (Rle_dec uz 0)].
  - rewrite !relu_pos in U by lra. lra.
  - rewrite !relu_neg in U by lra. lra.
  - repeat split; auto. pose proof (chord_ge lz uz z1 ltac:(lra) B1). pose proof (chord_ge lz uz z2 ltac:(lra) B2).
    set (k := uz / (uz - lz)) in *. subst z. nra.
Qed.
Lemma textbook_in_triangle lz uz (S : R -> Prop) z y :
  S lz -> S uz -> lz <= z <= uz -> textbook lz uz z y -> in_triangle S z y.
Proof.
  intros Sl Su B H. unfold textbook in H.
  assert (E : exists t, 0 <= t <= 1 /\ z = t * lz + (1 - t) * uz).
  { destruct (Req_dec lz uz) as [->|D]; [exists 1; lra|]. exists ((uz - z) / (uz - lz)).
    assert (K : (uz - z) / (uz - lz) * (uz - lz) = uz - z) by (field; lra). set (k := (uz - z) / (uz - lz)) in *. nra. }
  destruct E as (t & T & Z). destruct (Rle_dec 0 lz); [|destruct (Rle_dec uz 0)].
  - subst y. repeat split; try lra. exists lz, uz, t. repeat split; auto; try lra. rewrite !relu_pos by lra. lra.
  - subst y. repeat split; try lra. exists lz, uz, t. repeat split; auto; try lra. rewrite !relu_neg by lra. lra.
  - destruct H as (A & C & D). repeat split; auto. exists lz, uz, t. repeat split; auto; try lra.
    rewrite (relu_neg lz), (relu_pos uz) by lra. assert (K : uz / (uz - lz) * (uz - lz) = uz) by (field; lra).
    set (k := uz / (uz - lz)) in *. nra.
Qed.
(** The triangle over S is convex. *)
Lemma in_triangle_mix (S : R -> Prop) z y z' y' s : in_triangle S z y -> in_triangle S z' y' -> 0 <= s <= 1 ->
  in_triangle S (s * z + (1 - s) * z') (s * y + (1 - s) * y').
Proof.
  intros (Y0 & Yz & z1 & z2 & t & S1 & S2 & T & E & U) (Y0' & Yz' & z3 & z4 & t' & S3 & S4 & T' & E' & U') Hs.
  set (lz := Rmin (Rmin z1 z2) (Rmin z3 z4)). set (uz := Rmax (Rmax z1 z2) (Rmax z3 z4)).
  assert (B : (lz <= z1 <= uz /\ lz <= z2 <= uz) /\ lz <= z3 <= uz /\ lz <= z4 <= uz) by (unfold lz, uz; rl; lra).
  assert (Sl : S lz) by (unfold lz, Rmin; repeat destruct (Rle_dec _ _); auto).
  assert (Su : S uz) by (unfold uz, Rmax; repeat destruct (Rle_dec _ _); auto).
  clearbody lz uz. set (I := fun x => lz <= x <= uz).
  assert (X1 : textbook lz uz z y) by (apply (in_triangle_textbook lz uz I); auto; repeat split; auto; exists z1, z2, t; unfold I; repeat split; lra).
  assert (X2 : textbook lz uz z' y') by (apply (in_triangle_textbook lz uz I); auto; repeat split; auto; exists z3, z4, t'; unfold I; repeat split; lra).
  assert (Bz : lz <= z <= uz) by (subst z; nra). assert (Bz' : lz <= z' <= uz) by (subst z'; nra).
  apply (textbook_in_triangle lz uz); auto; [nra|]. unfold textbook in *.
  destruct (Rle_dec 0 lz); [rewrite X1, X2; auto|]. destruct (Rle_dec uz 0); [rewrite X1, X2; ring|].
  destruct X1 as (A1 & A2 & A3), X2 as (B1 & B2 & B3). set (k := uz / (uz - lz)) in *. repeat split; nra.
Qed.
(** A true point of the graph is always admitted. *)
Lemma graph_in_triangle (S : R -> Prop) z : S z -> in_triangle S z (relu z).
Proof.
  intros H. split; [apply relu_nonneg|split; [apply relu_ge|]]. exists z, z, 1. repeat split; auto; lra.
Qed.

(** A line rule is sound iff its lines enclose R on [l, u]; then they enclose the triangle too. *)
Definition sound_rule (rule : line_rule) : Prop := forall l u z, l <= z <= u ->
  fst (rule false l u) * z + snd (rule false l u) <= relu z <= fst (rule true l u) * z + snd (rule true l u).
Definition bounded_slope (slope : slope_rule) : Prop := forall l u, l < 0 < u -> 0 <= slope l u <= 1.

Lemma chord_and_sound slope : bounded_slope slope -> sound_rule (chord_and slope).
Proof.
  intros H l u z B. unfold chord_and. destruct (Rle_dec 0 l); [|destruct (Rle_dec u 0)]; cbn [fst snd].
  - rewrite relu_pos; lra.
  - rewrite relu_neg; lra.
  - pose proof (chord_ge l u z ltac:(lra) B). specialize (H l u ltac:(lra)). split; [|lra].
    set (s := slope l u) in *. rl; nra.
Qed.
Lemma slope_0_bounded : bounded_slope slope_0. Proof. intros l u _; unfold slope_0; lra. Qed.
Lemma slope_1_bounded : bounded_slope slope_1. Proof. intros l u _; unfold slope_1; lra. Qed.
Lemma slope_adaptive_bounded : bounded_slope slope_adaptive.
Proof. intros l u _; unfold slope_adaptive; destruct (Rlt_dec _ _); lra. Qed.

(** The lower line of a rule must have its slope in [0, 1]: it passes through the triangle's lower edges. *)
Definition proper_rule (rule : line_rule) : Prop := sound_rule rule /\
  forall l u, l <= u -> 0 <= fst (rule true l u) /\ 0 <= fst (rule false l u) <= 1 /\ snd (rule false l u) <= 0.
Lemma chord_and_proper slope : bounded_slope slope -> proper_rule (chord_and slope).
Proof.
  intros H; split; [apply chord_and_sound; auto|]. intros l u B. unfold chord_and.
  destruct (Rle_dec 0 l); [|destruct (Rle_dec u 0)]; cbn [fst snd]; try lra. specialize (H l u ltac:(lra)).
  assert (0 < u / (u - l)) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.

Section Enclosure.
Variable rule : line_rule.
Hypothesis rule_ok : proper_rule rule.
Variable d : nat.
Variable N : nat -> form.
Variables l u : nat -> R.
Notation BS := (back_substitute rule d N l u).
Notation Min a := (form_min d a l u).
Notation Max a := (form_max d a l u).

Lemma value_relax n up lz uz z v : value n (relax rule up lz uz z) v = fst (rule up lz uz) * value n z v + snd (rule up lz uz).
Proof. unfold relax. rewrite value_add, value_scale, value_const. auto. Qed.

(** Members of the triangle over S lie between the lines, if S lies in [lz, uz]. *)
Lemma relax_encloses n lz uz (S : R -> Prop) z v y : (forall s, S s -> lz <= s <= uz) -> in_triangle S (value n z v) y ->
  value n (relax rule false lz uz z) v <= y <= value n (relax rule true lz uz z) v.
Proof.
  intros B (Y0 & Yz & z1 & z2 & t & S1 & S2 & T & E & U). rewrite !value_relax. destruct rule_ok as [Sd Pr].
  pose proof (Sd lz uz z1 (B _ S1)) as A1. pose proof (Sd lz uz z2 (B _ S2)) as A2.
  pose proof (B _ S1). destruct (Pr lz uz ltac:(lra)) as (_ & P1 & P2). revert A1 A2 P1 P2.
  generalize (fst (rule false lz uz)), (snd (rule false lz uz)), (fst (rule true lz uz)), (snd (rule true lz uz)).
  intros a b a' b' A1 A2 P1 P2. set (zz := value n z v) in *. split; [destruct (Rle_dec 0 zz); nra|]. rewrite E. nra.
Qed.

Lemma feasible_in_box k v : feasible d N l u k v -> in_box d l u v.
Proof. induction k; simpl; [auto|intros [A _]; auto]. Qed.

Theorem lines_enclose_triangle : forall k a v, feasible d N l u k v ->
  value d (BS k false a) v <= value (d + k) a v <= value d (BS k true a) v.
Proof.
  induction k; intros a v H.
  - simpl. rewrite Nat.add_0_r. lra.
  - destruct H as [Hf Ht]. rewrite Nat.add_succ_r, value_S. simpl back_substitute.
    set (lz := Min (BS k false (N k))) in *. set (uz := Max (BS k true (N k))) in *.
    assert (R : value (d + k) (relax rule false lz uz (N k)) v <= v (d + k)%nat <= value (d + k) (relax rule true lz uz (N k)) v).
    { eapply relax_encloses; [|exact Ht]. intros s (v' & F' & ->). pose proof (IHk (N k) v' F').
      pose proof (form_bounds d (BS k false (N k)) l u v' (feasible_in_box _ _ F')).
      pose proof (form_bounds d (BS k true (N k)) l u v' (feasible_in_box _ _ F')).
      unfold lz, uz; lra. }
    set (y := v (d + k)%nat) in *. set (w := weight a (d + k)).
    destruct (Rle_dec 0 w); cbn [negb].
    + destruct (IHk (add a (scale w (relax rule false lz uz (N k)))) v Hf) as [A _].
      destruct (IHk (add a (scale w (relax rule true lz uz (N k)))) v Hf) as [_ B].
      rewrite value_add, value_scale in A, B. nra.
    + destruct (IHk (add a (scale w (relax rule true lz uz (N k)))) v Hf) as [A _].
      destruct (IHk (add a (scale w (relax rule false lz uz (N k)))) v Hf) as [_ B].
      rewrite value_add, value_scale in A, B. nra.
Qed.

Lemma feasible_ext k : forall v v', (forall i, (i < d + k)%nat -> v i = v' i) -> feasible d N l u k v -> feasible d N l u k v'.
Proof.
  induction k; intros v v' E H; simpl in *.
  - intros i Hi; rewrite <- E by lia; auto.
  - destruct H as [A B]. split; [eapply IHk; [|exact A]; intros; apply E; lia|].
    rewrite <- E by lia. rewrite <- (value_ext (d + k) (N k) v v') by (intros; apply E; lia). auto.
Qed.
Lemma values_feasible k x : in_box d l u x -> feasible d N l u k (values d N k x).
Proof.
  intros H; induction k; [exact H|].
  assert (O : forall i, (i < d + k)%nat -> values d N k x i = values d N (S k) x i).
  { intros i Hi; simpl. destruct (Nat.eqb_spec i (d + k)); [lia|auto]. }
  split; [eapply feasible_ext; [exact O|exact IHk]|].
  rewrite values_neuron, <- (value_ext (d + k) (N k) _ _ O). apply graph_in_triangle. exists (values d N k x); auto.
Qed.
End Enclosure.

Theorem triangle_sound h : sound triangle h.
Proof. intros l u y _ (x & Hx & ->). exists (values (inputs h) (neuron h) (size h) x); split; auto. apply values_feasible; auto. Qed.

Theorem triangle_inside_lines rule h l u y : proper_rule rule -> triangle h l u y -> lines rule h l u y.
Proof.
  intros Hs (v & F & ->). unfold lines, line_lower, line_upper.
  pose proof (lines_enclose_triangle rule Hs _ _ l u _ (output h) v F). apply feasible_in_box in F.
  pose proof (form_bounds _ (back_substitute rule (inputs h) (neuron h) l u (size h) false (output h)) l u v F).
  pose proof (form_bounds _ (back_substitute rule (inputs h) (neuron h) l u (size h) true (output h)) l u v F). lra.
Qed.
Theorem lines_sound rule h : proper_rule rule -> sound (lines rule) h.
Proof. intros Hs l u y B H; apply triangle_inside_lines, triangle_sound; auto. Qed.

Theorem lines_precise_triangle_precise rule X h : proper_rule rule -> precise (lines rule) X h -> precise triangle X h.
Proof.
  intros Hs; apply precise_squeeze; intros l u B y H; [apply triangle_sound; auto|apply triangle_inside_lines; auto].
Qed.
Corollary lines_expresses_triangle_expresses rule d X f :
  proper_rule rule -> expresses d (lines rule) X f -> expresses d triangle X f.
Proof. intros Hs (h & D & E & P). exists h; split; [auto|split; [auto|]]. apply (lines_precise_triangle_precise rule); auto. Qed.

Lemma deeppoly_0_proper : proper_rule (chord_and slope_0). Proof. apply chord_and_proper, slope_0_bounded. Qed.
Lemma deeppoly_1_proper : proper_rule (chord_and slope_1). Proof. apply chord_and_proper, slope_1_bounded. Qed.
