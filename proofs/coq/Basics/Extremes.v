(** * A network attains its least and its greatest value on every box

    So that [precise], which compares all upper and lower bounds, says: the bounds are exactly [min f(B), max f(B)]. *)
Require Import Reals Lra Psatz Lia FunctionalExtensionality.
From Relucid.Definitions Require Import Network Precision.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Triangle Require Import Lifting.
Open Scope R_scope.

Definition distance (d : nat) (x y : nat -> R) : R := norm d (fun i => x i - y i).
Definition lipschitz (d : nat) (F : (nat -> R) -> R) (K : R) : Prop := forall x y, Rabs (F x - F y) <= K * distance d x y.
Lemma coordinate_distance d x y i : (i < d)%nat -> Rabs (x i - y i) <= distance d x y.
Proof.
  unfold distance. induction d; intros H; [lia|]. simpl. pose proof (norm_nonneg d (fun i => x i - y i)). pose proof (Rabs_pos (x d - y d)).
  destruct (Nat.eq_dec i d) as [->|]; [lra|]. specialize (IHd ltac:(lia)). lra.
Qed.
Lemma distance_same d x y : (forall i, (i < d)%nat -> x i = y i) -> distance d x y = 0.
Proof.
  unfold distance. induction d; intros H; simpl; [auto|]. rewrite IHd, (H d) by (intros; try apply H; lia). replace (y d - y d) with 0 by ring.
  rewrite Rabs_R0; ring.
Qed.

Lemma relu_lipschitz a b : Rabs (relu a - relu b) <= Rabs (a - b).
Proof. unfold Rabs; repeat destruct (Rcase_abs _); rl; lra. Qed.
Lemma values_lipschitz d N k : exists K, 0 <= K /\ forall x y i, (i < d + k)%nat ->
  Rabs (values d N k x i - values d N k y i) <= K * distance d x y.
Proof.
  induction k as [|k (K & HK & H)].
  - exists 1. split; [lra|]. intros x y i Hi. rewrite Rmult_1_l. apply coordinate_distance; lia.
  - pose proof (norm_nonneg (d + k) (weight (N k))) as Nn. exists (K + norm (d + k) (weight (N k)) * K). split; [nra|].
    intros x y i Hi. pose proof (norm_nonneg d (fun i => x i - y i)) as D. fold (distance d x y) in D. cbn [values].
    destruct (Nat.eqb_spec i (d + k)).
    + eapply Rle_trans; [apply relu_lipschitz|].
      eapply Rle_trans; [apply (value_near (d + k) (N k) (values d N k y) (K * distance d x y))|].
      * intros m Hm. specialize (H x y m Hm). unfold Rabs in H. destruct (Rcase_abs _); lra.
      * apply Rmult_le_pos; auto.
      * assert (0 <= K * distance d x y) by (apply Rmult_le_pos; auto). nra.
    + eapply Rle_trans; [apply H; lia|]. assert (0 <= norm (d + k) (weight (N k)) * K * distance d x y) by (repeat apply Rmult_le_pos; auto). nra.
Qed.
Theorem run_lipschitz h : exists K, 0 <= K /\ lipschitz (inputs h) (run h) K.
Proof.
  destruct (values_lipschitz (inputs h) (neuron h) (size h)) as (K & HK & H).
  exists (norm (inputs h + size h) (weight (output h)) * K). pose proof (norm_nonneg (inputs h + size h) (weight (output h))).
  split; [apply Rmult_le_pos; auto|]. intros x y. unfold run. rewrite Rmult_assoc. pose proof (norm_nonneg (inputs h) (fun i => x i - y i)) as D.
  apply value_near; [|apply Rmult_le_pos; auto]. intros m Hm. specialize (H x y m Hm). unfold Rabs in H. destruct (Rcase_abs _); lra.
Qed.

Definition put (d : nat) (x : nat -> R) (t : R) : nat -> R := fun i => if Nat.eqb i d then t else x i.
Lemma distance_put d x y s t : distance (S d) (put d x s) (put d y t) = distance d x y + Rabs (s - t).
Proof.
  unfold distance; simpl. f_equal; [|unfold put; rewrite Nat.eqb_refl; auto].
  assert (G : forall n, (n <= d)%nat -> norm n (fun i => put d x s i - put d y t i) = norm n (fun i => x i - y i)); [|apply G; auto].
  induction n; intros Hn; simpl; [auto|]. rewrite IHn by lia. unfold put at 1 2. destruct (Nat.eqb_spec n d); [lia|auto].
Qed.

Theorem attains_maximum d : forall F K, 0 <= K -> lipschitz d F K -> forall l u, is_box d l u ->
  exists x, in_box d l u x /\ forall y, in_box d l u y -> F y <= F x.
Proof.
  induction d; intros F K HK L l u B.
  - exists l. split; [intros i Hi; lia|]. intros y _. specialize (L y l). unfold distance in L; simpl in L.
    rewrite Rmult_0_r in L. pose proof (Rle_abs (F y - F l)). lra.
  - assert (LU : l d <= u d) by (apply B; lia).
    set (E := fun x y => exists t, l d <= t <= u d /\ y = F (put d x t)).
    assert (Bd : forall x, bound (E x)).
    { intros x. exists (F (put d x (l d)) + K * (u d - l d)). intros y (t & Ht & ->).
      pose proof (L (put d x t) (put d x (l d))) as Lt. rewrite distance_put, distance_same, (Rabs_right (t - l d)) in Lt by (auto; lra).
      pose proof (Rle_abs (F (put d x t) - F (put d x (l d)))). nra. }
    assert (Ne : forall x, exists y, E x y) by (intros x; exists (F (put d x (l d))), (l d); split; [lra|auto]).
    set (G := fun x => proj1_sig (completeness (E x) (Bd x) (Ne x))).
    assert (GL : forall x, is_lub (E x) (G x)) by (intros x; exact (proj2_sig (completeness (E x) (Bd x) (Ne x)))).
    clearbody G.
    assert (One : forall x y, G x <= G y + K * distance d x y).
    { intros x y. apply (GL x). intros v (t & Ht & ->). pose proof (L (put d x t) (put d y t)) as Lt.
      rewrite distance_put in Lt. replace (t - t) with 0 in Lt by ring. rewrite Rabs_R0, Rplus_0_r in Lt.
      assert (F (put d y t) <= G y) by (apply (GL y); exists t; auto). pose proof (Rle_abs (F (put d x t) - F (put d y t))). lra. }
    assert (Sym : forall x y, distance d x y = distance d y x).
    { intros x y. unfold distance. clear. induction d; simpl; [auto|]. rewrite IHd. f_equal. apply Rabs_minus_sym. }
    assert (LG : lipschitz d G K).
    { intros x y. pose proof (One x y). pose proof (One y x). rewrite (Sym y x) in H0. apply Rabs_le. lra. }
    destruct (IHd G K HK LG l u ltac:(intros i Hi; apply B; lia)) as (x & Hx & Max).
    assert (Cg : forall c, l d <= c <= u d -> continuity_pt (fun t => F (put d x t)) c).
    { intros c _ eps He. exists (eps / (K + 1)). split; [apply Rdiv_lt_0_compat; lra|]. intros t [_ Ht]. simpl in *. unfold R_dist in *.
      eapply Rle_lt_trans; [apply L|]. rewrite distance_put, distance_same, Rplus_0_l by auto.
      assert (Q : eps / (K + 1) * (K + 1) = eps) by (field; lra). pose proof (Rabs_pos (t - c)). nra. }
    destruct (continuity_ab_maj (fun t => F (put d x t)) (l d) (u d) LU Cg) as (t & Mt & Ht).
    exists (put d x t). split.
    + intros i Hi. unfold put. destruct (Nat.eqb_spec i d) as [->|]; [auto|apply Hx; lia].
    + intros y Hy. apply Rle_trans with (G y).
      * apply (GL y). exists (y d). split; [apply Hy; lia|]. f_equal. apply functional_extensionality; intros i. unfold put.
        destruct (Nat.eqb_spec i d) as [->|]; auto.
      * apply Rle_trans with (G x); [apply Max; intros i Hi; apply Hy; lia|]. apply (GL x). intros v (s & Hs & ->). apply Mt; auto.
Qed.

Theorem extremes_attained h l u : is_box (inputs h) l u -> exists x y, in_box (inputs h) l u x /\ in_box (inputs h) l u y /\
  forall z, in_box (inputs h) l u z -> run h x <= run h z <= run h y.
Proof.
  intros B. destruct (run_lipschitz h) as (K & HK & L).
  destruct (attains_maximum (inputs h) (run h) K HK L l u B) as (y & Hy & My).
  destruct (attains_maximum (inputs h) (fun x => - run h x) K HK) with (l := l) (u := u) as (x & Hx & Mx); auto.
  { intros a b. replace (- run h a - - run h b) with (- (run h a - run h b)) by ring. rewrite Rabs_Ropp. apply L. }
  exists x, y. split; [auto|split; [auto|]]. intros z Hz. specialize (My z Hz). specialize (Mx z Hz). lra.
Qed.

(** Precision in the paper's words. *)
Theorem precise_means_min_and_max (A : analysis) X h : precise A X h <->
  forall l u, is_box (inputs h) l u -> within (inputs h) l u X ->
    exists x y, in_box (inputs h) l u x /\ in_box (inputs h) l u y /\
      (forall z, in_box (inputs h) l u z -> run h x <= run h z <= run h y) /\
      (forall c, upper_bound (A h l u) c <-> run h y <= c) /\ (forall c, lower_bound (A h l u) c <-> c <= run h x).
Proof.
  split; intros P l u B W.
  - destruct (extremes_attained h l u B) as (x & y & Hx & Hy & M). destruct (P l u B W) as [U L]. exists x, y.
    split; [auto|split; [auto|split; [auto|]]]. split; intros c; [rewrite U|rewrite L]; split; intros H.
    + apply H. exists y; auto.
    + intros v (z & Hz & ->). specialize (M z Hz). lra.
    + apply H. exists x; auto.
    + intros v (z & Hz & ->). specialize (M z Hz). lra.
  - destruct (P l u B W) as (x & y & Hx & Hy & M & U & L). split; intros c; [rewrite U|rewrite L]; split; intros H.
    + intros v (z & Hz & ->). specialize (M z Hz). lra.
    + apply H. exists y; auto.
    + intros v (z & Hz & ->). specialize (M z Hz). lra.
    + apply H. exists x; auto.
Qed.
