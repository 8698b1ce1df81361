(** * DP-1 without skips on compact domains                                                         [THEORY 3.5, 3.6]

    Back-substituted lines have bounded coefficients over all boxes in a bounded domain; so shifts C exist for which all
    carriers of [DeepPoly.FlipCompact] are stable on every box, and every CPWL function is DP-1-expressible on every compact
    interval by a network without skips.  To our knowledge new. *)
Require Import Reals Lra Psatz Lia Bool.
From Relucid.Definitions Require Import Network Precision Functions DeepPoly SkipFree.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Trees Require Import Tree Lines Compile SkipFree.
From Relucid.Triangle Require Import Enclosure Lifting.
From Relucid.DeepPoly Require Import Flip FlipCompact Ties NoSkips.
Open Scope R_scope.

(** ** Uniform bounds *)
Definition size_of (n : nat) (a : form) : R := Rabs (constant a) + norm n (weight a).
Lemma norm_add n w w' : norm n (fun i => w i + w' i) <= norm n w + norm n w'.
Proof. induction n; simpl; [lra|]. pose proof (Rabs_triang (w n) (w' n)). lra. Qed.
Lemma norm_scale n c w : norm n (fun i => c * w i) = Rabs c * norm n w.
Proof. induction n; simpl; [ring|]. rewrite IHn, Rabs_mult. ring. Qed.
Lemma size_nonneg n a : 0 <= size_of n a.
Proof. unfold size_of. pose proof (Rabs_pos (constant a)). pose proof (norm_nonneg n (weight a)). lra. Qed.
Lemma size_add n a b : size_of n (add a b) <= size_of n a + size_of n b.
Proof. unfold size_of; cbn [add constant weight]. pose proof (norm_add n (weight a) (weight b)). pose proof (Rabs_triang (constant a) (constant b)). lra. Qed.
Lemma size_scale n c a : size_of n (scale c a) = Rabs c * size_of n a.
Proof. unfold size_of; cbn [scale constant weight]. rewrite norm_scale, Rabs_mult. ring. Qed.
Lemma size_const n c : size_of n (const c) = Rabs c.
Proof. unfold size_of; cbn [const constant weight]. assert (Z : norm n (fun _ => 0) = 0) by (induction n; simpl; [auto|rewrite IHn, Rabs_R0; ring]). rewrite Z; ring. Qed.

Definition bounded_box (d : nat) (l u : nat -> R) (M : R) : Prop := forall i, (i < d)%nat -> Rabs (l i) <= M /\ Rabs (u i) <= M.

Lemma corner_size n w l u M : bounded_box n l u M -> Rabs (corner n w l u) <= norm n w * M.
Proof.
  induction n; intros B; simpl; [rewrite Rabs_R0; lra|]. specialize (IHn ltac:(intros i Hi; apply B; lia)). destruct (B n ltac:(lia)) as [Bl Bu].
  eapply Rle_trans; [apply Rabs_triang|]. pose proof (Rabs_pos (w n)).
  destruct (Rle_dec 0 (w n)); rewrite Rabs_mult; nra.
Qed.
Lemma form_min_size d a l u M : 1 <= M -> bounded_box d l u M -> Rabs (form_min d a l u) <= size_of d a * M.
Proof.
  intros HM B. unfold form_min, size_of. eapply Rle_trans; [apply Rabs_triang|].
  pose proof (corner_size d (weight a) u l M ltac:(intros i Hi; destruct (B i Hi); auto)). pose proof (Rabs_pos (constant a)). nra.
Qed.

Lemma chord_late_size up l u : Rabs (fst (chord_late up l u)) <= 1 /\ Rabs (snd (chord_late up l u)) <= Rabs l.
Proof.
  unfold chord_late. destruct (Rle_dec u 0); [|destruct (Rle_dec 0 l)]; cbn [fst snd]; rewrite ?Rabs_R0, ?Rabs_R1; try (split; [lra|apply Rabs_pos]).
  destruct up; cbn [fst snd]; rewrite ?Rabs_R0; [|split; [lra|apply Rabs_pos]].
  assert (E : u / (u - l) * (u - l) = u) by (field; lra). assert (0 < u / (u - l)) by (apply Rdiv_lt_0_compat; lra).
  assert (u / (u - l) < 1) by (apply Rmult_lt_reg_r with (u - l); lra). set (k := u / (u - l)) in *.
  rewrite Rabs_mult, Rabs_Ropp, (Rabs_right k) by lra. split; [lra|]. pose proof (Rabs_pos l). nra.
Qed.

Lemma lines_bounded d N M : 1 <= M -> forall k, exists K, 0 <= K /\ forall l u, bounded_box d l u M ->
  forall up a, size_of d (back_substitute chord_late d N l u k up a) <= K * size_of (d + k) a.
Proof.
  intros HM; induction k as [|k (K & HK & IH)].
  - exists 1. split; [lra|]. intros l u B up a. rewrite Nat.add_0_r. simpl. lra.
  - set (n := size_of (d + k) (N k)). assert (Hn : 0 <= n) by apply size_nonneg.
    exists (K * (1 + n + K * n * M)). assert (P : 0 <= K * n * M) by (repeat apply Rmult_le_pos; lra).
    split; [apply Rmult_le_pos; lra|]. intros l u B up a. rewrite Nat.add_succ_r. cbn [back_substitute]. cbv zeta.
    set (lz := form_min _ _ _ _). set (uz := form_max _ _ _ _). set (side := if Rle_dec 0 _ then _ else _).
    assert (Lz : Rabs lz <= K * n * M).
    { eapply Rle_trans; [apply form_min_size; [exact HM|exact B]|]. apply Rmult_le_compat_r; [lra|]. apply IH; auto. }
    eapply Rle_trans; [apply IH; auto|]. rewrite Rmult_assoc. apply Rmult_le_compat_l; auto.
    eapply Rle_trans; [apply size_add|]. rewrite size_scale. unfold relax.
    pose proof (size_add (d + k) (scale (fst (chord_late side lz uz)) (N k)) (const (snd (chord_late side lz uz)))) as Sz.
    rewrite size_scale, size_const in Sz. fold n in Sz. destruct (chord_late_size side lz uz) as [C1 C2].
    assert (F : Rabs (fst (chord_late side lz uz)) * n <= n) by (pose proof (Rabs_pos (fst (chord_late side lz uz))); nra).
    set (t := size_of (d + k) (add _ _)) in *. assert (T : t <= n + K * n * M) by lra.
    assert (Sa : size_of (S (d + k)) a = size_of (d + k) a + Rabs (weight a (d + k))) by (unfold size_of; simpl; ring).
    rewrite Sa. pose proof (Rabs_pos (weight a (d + k))). pose proof (size_nonneg (d + k) a).
    assert (Rabs (weight a (d + k)) * t <= Rabs (weight a (d + k)) * (n + K * n * M)) by (apply Rmult_le_compat_l; auto). nra.
Qed.
(** Shifts for which every carrier is stable on every box of the domain. *)
Lemma shifts d N M n : 1 <= M -> exists C : nat -> R, forall l u, bounded_box d l u M -> forall k, (k < n)%nat ->
  - C k <= form_min d (back_substitute chord_late d N l u k false (N k)) l u.
Proof.
  intros HM; induction n as [|n (C & IH)]; [exists (fun _ => 0); intros; lia|].
  destruct (lines_bounded d N M HM n) as (K & HK & B). exists (fun i => if Nat.eqb i n then K * size_of (d + n) (N n) * M else C i).
  intros l u Bx k Hk. destruct (Nat.eqb_spec k n) as [->|]; [|apply IH; auto; lia].
  pose proof (form_min_size d (back_substitute chord_late d N l u n false (N n)) l u M HM Bx) as F.
  specialize (B l u Bx false (N n)). pose proof (Rle_abs (- form_min d (back_substitute chord_late d N l u n false (N n)) l u)) as A.
  rewrite Rabs_Ropp in A. nra.
Qed.

(** ** The same function where the carriers are stable *)
Lemma carry_values d N C x k : (forall i, (i < k)%nat -> 0 <= value (d + i) (N i) (values d N i x) + C i) ->
  forall a, value (d + 2 * k) (carry_form d C k a) (values d (carry_neuron d N C) (2 * k) x) = value (d + k) a (values d N k x).
Proof.
  induction k; intros St a.
  - rewrite Nat.mul_0_r, !Nat.add_0_r. apply agree_value. split; simpl; auto. intros i Hi. destruct (Nat.ltb_spec i d); [auto|lia].
  - specialize (IHk (fun i Hi => St i ltac:(lia))). set (w := weight a (d + k)). set (V := values d (carry_neuron d N C)) in *.
    assert (Old : forall b, (forall i, (d + 2 * k <= i)%nat -> weight b i = 0) -> forall m, value (d + 2 * k + m) b (V (2 * k + m)%nat x) = value (d + 2 * k) b (V (2 * k)%nat x)).
    { intros b Z m. rewrite (value_low (d + 2 * k)) by (auto; lia). apply value_ext. intros i Hi. apply values_old; auto. }
    replace (2 * S k)%nat with (2 * k + 2)%nat by lia. rewrite Nat.add_assoc. cbn [carry_form]. fold w.
    rewrite value_add, value_scale, !value_add, value_const, !value_var by lia.
    rewrite Old by (intros; apply carry_support; auto). rewrite IHk.
    replace (d + S k)%nat with (S (d + k)) by lia. rewrite value_S, values_neuron.
    rewrite (value_ext (d + k) a (values d N (S k) x) (values d N k x)).
    2:{ intros i Hi. replace (S k) with (k + 1)%nat by lia. apply values_old; auto. }
    fold w. f_equal. f_equal.
    replace (2 * k + 2)%nat with (S (2 * k) + 1)%nat by lia. unfold V at 1. rewrite values_old by lia. rewrite values_neuron.
    replace (S (2 * k) + 1)%nat with (S (2 * k + 1)) by lia. unfold V. rewrite values_neuron.
    rewrite neuron_carrier, neuron_flipped, value_add, value_const, value_scale. fold V.
    replace (d + (2 * k + 1))%nat with (d + 2 * k + 1)%nat by lia. rewrite Old by (intros; apply carry_support; auto). rewrite IHk.
    specialize (St k ltac:(lia)). set (z := value (d + k) (N k) (values d N k x)) in *. rewrite (relu_pos (z + C k)) by auto.
    replace (-1 * z) with (- z) by ring. rewrite (relu_flip z). ring.
Qed.

(** ** No skips are introduced *)
Lemma carry_weight d C k : forall a i, weight (carry_form d C k a) i <> 0 ->
  ((i < d)%nat /\ weight a i <> 0) \/ exists m, (m < 2 * k)%nat /\ i = (d + m)%nat /\ weight a (d + Nat.div2 m) <> 0.
Proof.
  induction k; intros a i H; cbn [carry_form add scale const var weight] in H.
  - destruct (Nat.ltb_spec i d); [left; auto|congruence].
  - destruct (Req_dec (weight (carry_form d C k a) i) 0) as [Z|Z].
    + right. rewrite Z in H. assert (W : weight a (d + k) <> 0) by (intros E; apply H; rewrite E; ring).
      destruct (Nat.eqb_spec i (d + 2 * k)) as [E|].
      * exists (2 * k)%nat. rewrite Nat.div2_double. repeat split; auto; lia.
      * destruct (Nat.eqb_spec i (d + (2 * k + 1))) as [E|]; [|exfalso; apply H; ring].
        exists (2 * k + 1)%nat. replace (2 * k + 1)%nat with (S (2 * k)) by lia. rewrite Nat.div2_succ_double. repeat split; auto; lia.
    + destruct (IHk a i Z) as [?|(m & Hm & E & W)]; [left; auto|right]. exists m; repeat split; auto; lia.
Qed.

Definition flip_compact (C : nat -> R) (h : network) : network :=
  Network (inputs h) (2 * size h) (carry_neuron (inputs h) (neuron h) C) (carry_form (inputs h) C (size h) (output h)).

Lemma flip_compact_skip_free C h : skip_free h -> skip_free (flip_compact C h).
Proof.
  intros (layer & last & L0 & L1 & L2). set (d := inputs h) in *.
  exists (fun i => if Nat.ltb i d then layer i else layer (d + Nat.div2 (i - d))%nat), last. cbn [inputs size neuron output flip_compact]. fold d.
  assert (Lay : forall k a i, weight (carry_form d C k a) i <> 0 -> forall P : nat -> Prop,
     (forall j, (j < d + k)%nat -> weight a j <> 0 -> P (layer j)) -> P (if Nat.ltb i d then layer i else layer (d + Nat.div2 (i - d))%nat)).
  { intros k a i W P HP. destruct (carry_weight d C k a i W) as [[Hi Wi]|(m & Hm & -> & Wm)].
    - destruct (Nat.ltb_spec i d); [apply HP; auto; lia|lia].
    - destruct (Nat.ltb_spec (d + m) d); [lia|]. replace (d + m - d)%nat with m by lia. apply HP; auto.
      pose proof (Nat.div2_decr m (2 * k - 1)). destruct (Nat.Even_or_Odd m) as [[q ->]|[q ->]].
      + rewrite Nat.div2_double. lia.
      + replace (2 * q + 1)%nat with (S (2 * q)) by lia. rewrite Nat.div2_succ_double. lia. }
  split; [|split].
  - intros i Hi. destruct (Nat.ltb_spec i d); [auto|lia].
  - intros m i Hm Hi W. destruct (Nat.ltb_spec (d + m) d); [lia|]. replace (d + m - d)%nat with m by lia.
    assert (Q : (Nat.div2 m < size h)%nat /\ weight (carry_form d C (Nat.div2 m) (neuron h (Nat.div2 m))) i <> 0).
    { destruct (Nat.Even_or_Odd m) as [[q E]|[q E]].
      - subst m. rewrite neuron_carrier in W. rewrite Nat.div2_double. split; [lia|]. intros Z. apply W. cbn [add const weight]. rewrite Z; ring.
      - subst m. rewrite neuron_flipped in W. replace (2 * q + 1)%nat with (S (2 * q)) by lia. rewrite Nat.div2_succ_double.
        split; [lia|]. intros Z. apply W. cbn [scale weight]. rewrite Z; ring. }
    destruct Q as [Q1 Q2]. apply (Lay (Nat.div2 m) (neuron h (Nat.div2 m)) i Q2 (fun y => layer (d + Nat.div2 m)%nat = S y)).
    intros j Hj Wj. apply L1; auto.
  - intros i Hi W. apply (Lay (size h) (output h) i W (fun y => y = last)). intros j Hj Wj. apply L2; auto.
Qed.

(** ** DP-1 of the flipped network on every box of a compact domain *)
Theorem flip_compact_exists h L U : exists g, inputs g = inputs h /\ (skip_free h -> skip_free g) /\
  (forall x, in_box (inputs h) L U x -> run g x = run h x) /\
  (forall l u, is_box (inputs h) l u -> within (inputs h) l u (in_box (inputs h) L U) ->
     forall y, deeppoly_1 g l u y <-> lines chord_late h l u y).
Proof.
  set (d := inputs h). set (M := 1 + norm d L + norm d U).
  assert (HM : 1 <= M) by (unfold M; pose proof (norm_nonneg d L); pose proof (norm_nonneg d U); lra).
  assert (Term : forall n w i, (i < n)%nat -> Rabs (w i) <= norm n w).
  { induction n; intros w i Hi; [lia|]. simpl. pose proof (norm_nonneg n w). pose proof (Rabs_pos (w n)).
    destruct (Nat.eq_dec i n) as [->|]; [lra|]. specialize (IHn w i ltac:(lia)). lra. }
  assert (Pt : forall x i, (i < d)%nat -> in_box d L U x -> Rabs (x i) <= M).
  { intros x i Hi B. specialize (B i Hi). pose proof (Term d L i Hi). pose proof (Term d U i Hi).
    pose proof (norm_nonneg d L). pose proof (norm_nonneg d U). unfold M. unfold Rabs in *. repeat destruct (Rcase_abs _); lra. }
  destruct (shifts d (neuron h) M (size h) HM) as (C & St). exists (flip_compact C h).
  assert (Bd : forall l u, is_box d l u -> within d l u (in_box d L U) -> bounded_box d l u M).
  { intros l u B W i Hi. split; apply Pt; auto; apply W; intros m Hm; specialize (B m Hm); lra. }
  split; [reflexivity|split; [apply flip_compact_skip_free|split]].
  - intros x Hx. unfold run; cbn [inputs size neuron output flip_compact]. fold d. apply carry_values. intros k Hk.
    assert (Bx : bounded_box d x x M) by (intros i Hi; split; apply Pt; auto).
    specialize (St x x Bx k Hk). assert (Ib : in_box d x x x) by (intros i Hi; lra).
    pose proof (values_feasible d (neuron h) x x k x Ib) as F.
    pose proof (lines_enclose_triangle chord_late chord_late_proper d (neuron h) x x k (neuron h k) _ F) as [E _].
    pose proof (form_bounds d (back_substitute chord_late d (neuron h) x x k false (neuron h k)) x x _ (feasible_in_box d (neuron h) x x k _ F)). lra.
  - intros l u B W y. specialize (St l u (Bd l u B W)). unfold deeppoly_1, lines, line_lower, line_upper; cbn [inputs size neuron output flip_compact]. fold d.
    rewrite (agree_form_min d _ _ l u (carry_lines d (neuron h) C l u (size h) St false (output h))).
    rewrite (agree_form_max d _ _ l u (carry_lines d (neuron h) C l u (size h) St true (output h))). tauto.
Qed.

Theorem cpwl_without_skips_1 f lo hi : cpwl f -> exists g, inputs g = 1%nat /\ skip_free g /\
  encodes g (interval lo hi) (univariate f) /\ precise deeppoly_1 (interval lo hi) g.
Proof.
  intros C. destruct (cpwl_even_tree f C) as (e & Ev & E & P). set (h := network_of e).
  destruct (flip_compact_exists h (fun _ => lo) (fun _ => hi)) as (g & Dg & Sg & Rg & Ag). exists g.
  assert (X : forall x, interval lo hi x -> in_box 1 (fun _ => lo) (fun _ => hi) x) by (intros x Hx i Hi; replace i with 0%nat by lia; exact Hx).
  split; [exact Dg|split; [apply Sg, (even_skip_free 3); auto|split]].
  - intros x Hx. rewrite Rg by (apply X; auto). unfold h. rewrite run_network_of. apply E.
  - intros l u B W. rewrite Dg in B, W. cbn [inputs network_of h] in B, W.
    assert (W' : within 1 l u (in_box 1 (fun _ => lo) (fun _ => hi))) by (intros x Hx; apply X, W; auto).
    destruct (late_precise_network_of e P l u B ltac:(intros x _; exact I)) as [U1 L1].
    assert (Rr : forall y, range g l u y <-> range h l u y).
    { intros y; unfold range. rewrite Dg. split; intros (x & Hx & ->); exists x; (split; [auto|]); rewrite Rg by (apply W'; auto); reflexivity. }
    specialize (Ag l u B W').
    split; intros c; split; intros H y Hy.
    + apply Rr in Hy. revert y Hy. apply U1. intros y Hy; apply H, Ag; auto.
    + apply Ag in Hy. revert y Hy. apply U1. intros y Hy; apply H, Rr; auto.
    + apply Rr in Hy. revert y Hy. apply L1. intros y Hy; apply H, Ag; auto.
    + apply Ag in Hy. revert y Hy. apply L1. intros y Hy; apply H, Rr; auto.
Qed.
