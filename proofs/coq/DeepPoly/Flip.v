(** * The flip: DeepPoly-0 of a network is DeepPoly-1 of the network with R(z) written as z + R(-z)

    For every network over d inputs and every box: the two analyses substitute the very same lines, except that a neuron with
    computed bounds l = u = 0 is dropped after the flip ("inactive"), while DP-0 passes it on ("active").  [chord_late] is DP-0
    with that tie broken the other way.                                                             [B24; THEORY 3.5] *)
Require Import Reals Lra Psatz Lia Bool.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Triangle Require Import Enclosure.
Open Scope R_scope.

(** DP-0 that counts l = u = 0 as inactive. *)
Definition chord_late : line_rule := fun up l u =>
  if Rle_dec u 0 then (0, 0)
  else if Rle_dec 0 l then (1, 0)
  else if up then (u / (u - l), u / (u - l) * - l)
  else (0, 0).

Section Flip.
Variable d : nat.
Variable N : nat -> form.

(** A form over the old variables, written over the new ones: v_j = z_j + v'_j. *)
Fixpoint flip_form (k : nat) (a : form) : form :=
  match k with
  | O => Form (constant a) (fun i => if Nat.ltb i d then weight a i else 0)
  | S k' => let w := weight a (d + k') in add (flip_form k' (add a (scale w (N k')))) (scale w (var (d + k')))
  end.
Definition flip_neuron (k : nat) : form := scale (-1) (flip_form k (N k)).

Lemma flip_form_support k : forall a i, (d + k <= i)%nat -> weight (flip_form k a) i = 0.
Proof.
  induction k; intros a i Hi; simpl.
  - destruct (Nat.ltb_spec i d); [lia|auto].
  - rewrite IHk by lia. destruct (Nat.eqb_spec i (d + k)); [lia|ring].
Qed.

Lemma agree_value n a b v : agree n a b -> value n a v = value n b v.
Proof. intros [C W]; unfold value; rewrite C; f_equal; apply dot_ext_w; auto. Qed.

Lemma flip_form_agree k : forall a b, agree (d + k) a b -> flip_form k a = flip_form k b.
Proof.
  induction k; intros a b [C W]; simpl.
  - rewrite C. apply form_ext; auto. intros i; simpl. destruct (Nat.ltb_spec i d); [apply W; lia|auto].
  - rewrite (W (d + k)%nat) by lia. f_equal. apply IHk. split; simpl; [rewrite C; auto|]. intros i Hi; rewrite W by lia; auto.
Qed.
Lemma flip_form_add k : forall a b, flip_form k (add a b) = add (flip_form k a) (flip_form k b).
Proof.
  induction k; intros a b; simpl.
  - apply form_ext; simpl; [ring|]. intros i; destruct (Nat.ltb i d); ring.
  - replace (add (add a b) (scale (weight a (d + k) + weight b (d + k)) (N k)))
      with (add (add a (scale (weight a (d + k)) (N k))) (add b (scale (weight b (d + k)) (N k)))) by (apply form_ext; intros; simpl; ring).
    rewrite IHk. apply form_ext; intros; simpl; ring.
Qed.
Lemma flip_form_scale k : forall c a, flip_form k (scale c a) = scale c (flip_form k a).
Proof.
  induction k; intros c a; simpl.
  - apply form_ext; simpl; [ring|]. intros i; destruct (Nat.ltb i d); ring.
  - replace (add (scale c a) (scale (c * weight a (d + k)) (N k)))
      with (scale c (add a (scale (weight a (d + k)) (N k)))) by (apply form_ext; intros; simpl; ring).
    rewrite IHk. apply form_ext; intros; simpl; ring.
Qed.
Lemma flip_form_const k c : flip_form k (const c) = const c.
Proof.
  induction k; simpl.
  - apply form_ext; simpl; auto. intros i; destruct (Nat.ltb i d); auto.
  - replace (add (const c) (scale 0 (N k))) with (const c) by (apply form_ext; intros; simpl; ring).
    rewrite IHk. apply form_ext; intros; simpl; ring.
Qed.

(** ** The same function *)
Lemma flip_values x k : forall a, value (d + k) (flip_form k a) (values d flip_neuron k x) = value (d + k) a (values d N k x).
Proof.
  induction k; intros a.
  - rewrite Nat.add_0_r. apply agree_value. split; simpl; auto. intros i Hi. destruct (Nat.ltb_spec i d); [auto|lia].
  - assert (Old : forall M b, value (d + k) b (values d M (S k) x) = value (d + k) b (values d M k x)).
    { intros M b; apply value_ext; intros i Hi. replace (S k) with (k + 1)%nat by lia. apply values_old; auto. }
    set (w := weight a (d + k)).
    rewrite Nat.add_succ_r, !value_S, !values_neuron, !Old. unfold flip_neuron at 2. rewrite value_scale, IHk.
    cbn [flip_form weight add scale var]. fold w. rewrite flip_form_support, Nat.eqb_refl by lia.
    rewrite value_add, IHk, value_add, !value_scale.
    assert (V0 : value (d + k) (var (d + k)) (values d flip_neuron k x) = 0).
    { unfold value. rewrite (dot_ext_w _ _ (fun _ => 0)), dot_0; [simpl; ring|]. intros i Hi; simpl.
      destruct (Nat.eqb_spec i (d + k)); [lia|auto]. }
    rewrite V0, (relu_flip (value (d + k) (N k) (values d N k x))).
    replace (-1 * value (d + k) (N k) (values d N k x)) with (- value (d + k) (N k) (values d N k x)) by ring. ring.
Qed.

(** ** The same lines *)
Section Lines.
Variables l u : nat -> R.

Lemma back_substitute_agree rule k : forall up a b, agree (d + k) a b ->
  agree d (back_substitute rule d N l u k up a) (back_substitute rule d N l u k up b).
Proof.
  induction k; intros up a b [C W].
  - split; simpl; auto. intros i Hi; apply W; lia.
  - simpl. rewrite (W (d + k)%nat) by lia. apply IHk. split; simpl; [rewrite C; auto|]. intros i Hi; rewrite W by lia; auto.
Qed.
End Lines.
End Flip.

Lemma back_substitute_neg rule d N l u k : forall up a,
  back_substitute rule d N l u k up (scale (-1) a) = scale (-1) (back_substitute rule d N l u k (negb up) a).
Proof.
  induction k; intros up a; [reflexivity|]. cbn [back_substitute]. cbv zeta. rewrite <- IHk. cbn [weight scale]. f_equal.
  set (w := weight a (d + k)). set (lz := form_min _ _ _ _). set (uz := form_max _ _ _ _).
  destruct (Req_dec w 0) as [->|Hw]; [apply form_ext; intros; simpl; ring|].
  replace (if Rle_dec 0 (-1 * w) then up else negb up) with (if Rle_dec 0 w then negb up else negb (negb up)).
  - apply form_ext; intros; simpl; ring.
  - destruct (Rle_dec 0 w), (Rle_dec 0 (-1 * w)), up; auto; lra.
Qed.

(** R(-z) by DP-1 on [-u, -l], added to z, is R(z) by DP-0 on [l, u]. *)
Lemma flipped_line side lz uz :
  1 - fst (chord_and slope_1 side (- uz) (- lz)) = fst (chord_late side lz uz) /\
  snd (chord_and slope_1 side (- uz) (- lz)) = snd (chord_late side lz uz).
Proof.
  unfold chord_and, chord_late, slope_1.
  destruct (Rle_dec 0 (- uz)), (Rle_dec uz 0); try lra; [simpl; lra|].
  destruct (Rle_dec (- lz) 0), (Rle_dec 0 lz); try lra; [simpl; lra|].
  destruct side; cbn [fst snd]; [|lra]. split; field; lra.
Qed.

Theorem flip_lines d N l u k : forall up a,
  agree d (back_substitute (chord_and slope_1) d (flip_neuron d N) l u k up (flip_form d N k a))
          (back_substitute chord_late d N l u k up a).
Proof.
  induction k; intros up a.
  - split; simpl; auto. intros i Hi. destruct (Nat.ltb_spec i d); [auto|lia].
  - cbn [back_substitute]. cbv zeta.
    assert (W : weight (flip_form d N (S k) a) (d + k) = weight a (d + k)).
    { cbn [flip_form add scale var weight]. rewrite flip_form_support, Nat.eqb_refl by lia. ring. }
    rewrite W. set (w := weight a (d + k)). change (flip_neuron d N k) with (scale (-1) (flip_form d N k (N k))). rewrite !back_substitute_neg, form_min_neg, form_max_neg.
    cbn [negb]. rewrite (agree_form_max d _ _ l u (IHk true (N k))), (agree_form_min d _ _ l u (IHk false (N k))).
    set (lz := form_min _ _ _ _). set (uz := form_max _ _ _ _). set (side := if Rle_dec 0 w then up else negb up).
    assert (IH := IHk up (add a (scale w (relax chord_late side lz uz (N k))))).
    destruct (back_substitute_agree d (flip_neuron d N) l u (chord_and slope_1) k up
      (add (flip_form d N (S k) a) (scale w (relax (chord_and slope_1) side (- uz) (- lz) (scale (-1) (flip_form d N k (N k))))))
      (flip_form d N k (add a (scale w (relax chord_late side lz uz (N k)))))) as [C1 W1].
    { destruct (flipped_line side lz uz) as [A B]. unfold relax. rewrite B, !flip_form_add, !flip_form_scale, flip_form_add, flip_form_scale, flip_form_const, <- A.
      cbn [flip_form]. fold w. rewrite flip_form_add, flip_form_scale.
      split; simpl; [ring|]. intros i Hi. destruct (Nat.eqb_spec i (d + k)); [lia|ring]. }
    destruct IH as [C2 W2]. split; [exact (eq_trans C1 C2)|]. intros i Hi; exact (eq_trans (W1 i Hi) (W2 i Hi)).
Qed.

(** ** For networks *)
Definition flip (h : network) : network :=
  Network (inputs h) (size h) (flip_neuron (inputs h) (neuron h)) (flip_form (inputs h) (neuron h) (size h) (output h)).

Theorem run_flip h x : run (flip h) x = run h x.
Proof. apply flip_values. Qed.

Theorem flip_bounds h l u :
  line_lower (chord_and slope_1) (flip h) l u = line_lower chord_late h l u /\
  line_upper (chord_and slope_1) (flip h) l u = line_upper chord_late h l u.
Proof. split; [apply agree_form_min|apply agree_form_max]; apply flip_lines. Qed.

Corollary flip_analysis h l u y : deeppoly_1 (flip h) l u y <-> lines chord_late h l u y.
Proof. unfold deeppoly_1, lines. destruct (flip_bounds h l u) as [-> ->]. tauto. Qed.

Theorem flip_precise X h : precise (lines chord_late) X h -> precise deeppoly_1 X (flip h).
Proof.
  intros P l u B W. destruct (P l u B W) as [U L]. 
  assert (Rg : forall y, range (flip h) l u y <-> range h l u y).
  { intros y; unfold range; split; intros (x & Hx & ->); exists x; rewrite run_flip; auto. }
  split; intros c; split; intros H y Hy.
  - apply Rg in Hy. revert y Hy. apply U. intros y Hy; apply H, flip_analysis; auto.
  - apply flip_analysis in Hy. revert y Hy. apply U. intros y Hy; apply H, Rg; auto.
  - apply Rg in Hy. revert y Hy. apply L. intros y Hy; apply H, flip_analysis; auto.
  - apply flip_analysis in Hy. revert y Hy. apply L. intros y Hy; apply H, Rg; auto.
Qed.
Corollary flip_expresses d X f : expresses d (lines chord_late) X f -> expresses d deeppoly_1 X f.
Proof.
  intros (h & D & E & P). exists (flip h); split; [exact D|split; [|apply flip_precise; auto]].
  intros x Hx; rewrite run_flip; auto.
Qed.

(** The two tie-breaks agree unless a neuron's computed bounds are both 0. *)
Lemma chord_late_eq up lz uz : lz <> 0 \/ uz <> 0 -> lz <= uz -> chord_late up lz uz = chord_and slope_0 up lz uz.
Proof. intros H B. unfold chord_late, chord_and, slope_0. destruct (Rle_dec uz 0), (Rle_dec 0 lz); auto; lra. Qed.
