(** * Two linear layers: interval arithmetic is exact on all boxes iff no two paths of one input disagree in sign   [Ma24; THEORY 7]

    The first layer are the forms A k, k < q, over d inputs; the second is a form over their values.  Intervals bound the second
    by the bounds of the first; the exact bounds are those of the composed form. *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Linear.
From Relucid.Basics Require Import Relu Forms Corners.
Open Scope R_scope.

Lemma composed_value d q b A x : value d (composed q b A) x = value q b (fun k => value d (A k) x).
Proof.
  unfold composed. rewrite value_add, value_const. unfold value at 2. f_equal.
  induction q; cbn [combined dot]; [apply value_const|]. rewrite value_add, value_scale, IHq. auto.
Qed.

Fixpoint sum (q : nat) (f : nat -> R) : R := match q with O => 0 | S k => sum k f + f k end.
Lemma sum_ext q f g : (forall k, (k < q)%nat -> f k = g k) -> sum q f = sum q g.
Proof. induction q; intros H; simpl; [auto|]. rewrite IHq, (H q) by (intros; try apply H; lia). auto. Qed.
Lemma sum_add q f g : sum q (fun k => f k + g k) = sum q f + sum q g.
Proof. induction q; simpl; [ring|rewrite IHq; ring]. Qed.
Lemma sum_scale q c f : sum q (fun k => c * f k) = c * sum q f.
Proof. induction q; simpl; [ring|rewrite IHq; ring]. Qed.
Lemma sum_swap q d f : sum q (fun k => sum d (fun j => f k j)) = sum d (fun j => sum q (fun k => f k j)).
Proof.
  induction q; simpl; [|rewrite IHq, <- sum_add; auto]. induction d; simpl; [auto|rewrite <- IHd; ring].
Qed.

(** R of a sum is the sum of the R iff the summands have one sign. *)
Lemma relu_sum_le q p : relu (sum q p) <= sum q (fun k => relu (p k)).
Proof. induction q; simpl; [rl; lra|]. pose proof (relu_mono (sum q p + p q) (relu (sum q p) + relu (p q))). rl; lra. Qed.
Lemma relu_sum_eq q p : relu (sum q p) = sum q (fun k => relu (p k)) <-> one_sign q p.
Proof.
  split.
  - induction q; intros H; [left; intros; lia|]. simpl in H. pose proof (relu_sum_le q p) as L.
    assert (E : relu (sum q p) = sum q (fun k => relu (p k))) by (rl; lra). specialize (IHq E). rewrite <- E in H.
    assert (Z : (forall k, (k < q)%nat -> p k <= 0) -> forall k, (k < q)%nat -> 0 <= sum q p -> p k = 0).
    { clear. induction q; intros N k K S; [lia|]. simpl in S. assert (M : sum q p <= 0).
      { clear - N. assert (G : forall m, (m <= q)%nat -> sum m p <= 0); [|apply G; auto]. induction m; intros M; simpl; [lra|]. specialize (N m ltac:(lia)). specialize (IHm ltac:(lia)). lra. }
      pose proof (N q ltac:(lia)). destruct (Nat.eq_dec k q) as [->|]; [lra|]. apply IHq; [intros; apply N; lia|lia|lra]. }
    assert (Y : (forall k, (k < q)%nat -> 0 <= p k) -> forall k, (k < q)%nat -> sum q p <= 0 -> p k = 0).
    { clear. induction q; intros N k K S; [lia|]. simpl in S. assert (M : 0 <= sum q p).
      { clear - N. assert (G : forall m, (m <= q)%nat -> 0 <= sum m p); [|apply G; auto]. induction m; intros M; simpl; [lra|]. specialize (N m ltac:(lia)). specialize (IHm ltac:(lia)). lra. }
      pose proof (N q ltac:(lia)). destruct (Nat.eq_dec k q) as [->|]; [lra|]. apply IHq; [intros; apply N; lia|lia|lra]. }
    destruct (Rle_dec 0 (p q)) as [P|P].
    + destruct IHq as [A|A]; [left; intros k K; destruct (Nat.eq_dec k q) as [->|]; [auto|apply A; lia]|].
      destruct (Req_dec (p q) 0) as [Q|Q]; [right; intros k K; destruct (Nat.eq_dec k q) as [->|]; [lra|apply A; lia]|].
      assert (P' : 0 < p q) by (destruct P; [auto|congruence]). assert (S : 0 <= sum q p) by (clear E Z Y L; rl; lra).
      left. intros k K. destruct (Nat.eq_dec k q) as [->|]; [auto|]. rewrite (Z A k) by (auto; lia). lra.
    + destruct IHq as [A|A]; [|right; intros k K; destruct (Nat.eq_dec k q) as [->|]; [lra|apply A; lia]].
      assert (S : sum q p <= 0) by (clear E Z Y L; rl; lra).
      right. intros k K. destruct (Nat.eq_dec k q) as [->|]; [lra|]. rewrite (Y A k) by (auto; lia). lra.
  - intros [A|A].
    + rewrite relu_pos; [apply sum_ext; intros k K; rewrite relu_pos; auto|].
      assert (G : forall m, (m <= q)%nat -> 0 <= sum m p); [|apply G; auto]. induction m; intros M; simpl; [lra|]. specialize (A m ltac:(lia)). specialize (IHm ltac:(lia)). lra.
    + rewrite relu_neg.
      * assert (G : forall m, (m <= q)%nat -> sum m (fun k => relu (p k)) = 0); [|symmetry; apply G; auto].
        induction m; intros M; simpl; [auto|]. rewrite IHm, relu_neg by (try apply A; lia). ring.
      * assert (G : forall m, (m <= q)%nat -> sum m p <= 0); [|apply G; auto]. induction m; intros M; simpl; [lra|]. specialize (A m ltac:(lia)). specialize (IHm ltac:(lia)). lra.
Qed.

(** A bound of a form: its value at l, and R(w) times each width. *)
Lemma corner_sum d w l u : corner d w l u = sum d (fun j => w j * l j + (u j - l j) * relu (w j)).
Proof. induction d; simpl; [auto|]. rewrite IHd. f_equal. destruct (Rle_dec 0 (w d)); [rewrite relu_pos by auto|rewrite relu_neg by lra]; ring. Qed.

Section Two.
Variables (d q : nat) (b : form) (A : nat -> form).
Notation path := (fun j k => weight b k * weight (A k) j).
Lemma composed_parts m : (m <= q)%nat -> constant (combined m (weight b) A) = sum m (fun k => weight b k * constant (A k)) /\
  forall j, weight (combined m (weight b) A) j = sum m (path j).
Proof.
  induction m; intros M; cbn [combined sum]; [split; reflexivity|]. destruct (IHm ltac:(lia)) as [E F]. cbn [add scale constant weight].
  rewrite E. split; [auto|]. intros j. rewrite F. auto.
Qed.
Lemma composed_max l u : form_max d (composed q b A) l u =
  constant b + sum q (fun k => weight b k * constant (A k)) + sum d (fun j => sum q (path j) * l j + (u j - l j) * relu (sum q (path j))).
Proof.
  destruct (composed_parts q (le_n q)) as [E F]. unfold form_max, composed; cbn [add const constant weight]. rewrite E, corner_sum. f_equal.
  apply sum_ext. intros j _. rewrite F, Rplus_0_l. auto.
Qed.
Lemma interval_max_parts l u : interval_max d q b A l u =
  constant b + sum q (fun k => weight b k * constant (A k)) + sum d (fun j => sum q (path j) * l j + (u j - l j) * sum q (fun k => relu (path j k))).
Proof.
  unfold interval_max, form_max at 1. rewrite Rplus_assoc. f_equal.
  assert (E : forall k, (if Rle_dec 0 (weight b k) then weight b k * form_max d (A k) l u else weight b k * form_min d (A k) l u) =
    weight b k * constant (A k) + sum d (fun j => path j k * l j + (u j - l j) * relu (path j k))).
  { intros k. unfold form_max, form_min. pose proof (corner_scale d (weight b k) (weight (A k)) l u) as S. rewrite <- corner_sum.
    destruct (Rle_dec 0 (weight b k)); rewrite Rmult_plus_distr_l, <- S; auto. }
  assert (C : corner q (weight b) (fun k => form_min d (A k) l u) (fun k => form_max d (A k) l u) =
    sum q (fun k => weight b k * constant (A k) + sum d (fun j => path j k * l j + (u j - l j) * relu (path j k)))).
  { clear - E. induction q as [|m IH]; cbn [corner sum]; [auto|]. rewrite IH, E. auto. }
  rewrite C, sum_add, sum_swap. f_equal. apply sum_ext. intros j _. rewrite sum_add, sum_scale. f_equal.
  rewrite <- (Rmult_comm (l j)), <- sum_scale. apply sum_ext. intros; ring.
Qed.
End Two.

Lemma interval_min_neg d q b A l u : interval_min d q b A l u = - interval_max d q (scale (-1) b) A l u.
Proof. unfold interval_min, interval_max. rewrite form_max_neg. ring. Qed.
Lemma composed_neg d q b A l u : form_min d (composed q b A) l u = - form_max d (composed q (scale (-1) b) A) l u.
Proof.
  assert (E : composed q (scale (-1) b) A = scale (-1) (composed q b A)).
  { unfold composed. cbn [scale constant weight]. apply form_ext; cbn [add scale const constant weight].
    - induction q; simpl in *; [ring|]. lra.
    - intros i. induction q; simpl in *; [ring|]. lra. }
  rewrite E, form_max_neg. ring.
Qed.

Lemma upper_exact_iff d q b A : (forall l u, is_box d l u -> interval_max d q b A l u = form_max d (composed q b A) l u) <->
  forall j, (j < d)%nat -> one_sign q (fun k => weight b k * weight (A k) j).
Proof.
  split.
  - intros H j J. apply relu_sum_eq. specialize (H (fun _ => 0) (fun i => if Nat.eqb i j then 1 else 0) ltac:(intros i I; destruct (Nat.eqb i j); lra)).
    rewrite interval_max_parts, composed_max in H.
    assert (Pick : forall f, sum d (fun i => sum q (fun k => weight b k * weight (A k) i) * 0 + ((if Nat.eqb i j then 1 else 0) - 0) * f i) = f j).
    { intros f. clear H. assert (Z : forall m, (m <= j)%nat -> sum m (fun i => sum q (fun k => weight b k * weight (A k) i) * 0 + ((if Nat.eqb i j then 1 else 0) - 0) * f i) = 0).
      { induction m; intros M; simpl; [auto|]. rewrite IHm by lia. destruct (Nat.eqb_spec m j); [lia|ring]. }
      induction d as [|m IH]; [lia|]. simpl. destruct (Nat.eq_dec j m) as [->|D]; [rewrite Z, Nat.eqb_refl by lia; ring|].
      rewrite IH by lia. destruct (Nat.eqb_spec m j); [lia|ring]. }
    rewrite !Pick in H. lra.
  - intros H l u B. rewrite interval_max_parts, composed_max. f_equal. apply sum_ext. intros j J.
    rewrite (proj2 (relu_sum_eq q (fun k => weight b k * weight (A k) j)) (H j J)). auto.
Qed.
Theorem invariant_iff_one_sign d q b A : invariant d q b A <-> forall j, (j < d)%nat -> one_sign q (fun k => weight b k * weight (A k) j).
Proof.
  split.
  - intros H. apply upper_exact_iff. intros l u B. apply H; auto.
  - intros H l u B. split; [|apply upper_exact_iff; auto]. rewrite interval_min_neg, composed_neg. f_equal. apply upper_exact_iff; auto.
    intros j J. destruct (H j J) as [P|P]; [right|left]; intros k K; specialize (P k K); simpl in *; lra.
Qed.

(** With zero weights a negative product of four entries of the composed matrix does not exclude it: W2 = I, W1 = (1 2; -3 4). *)
Definition row (i : nat) : form := match i with O => add (var 0) (scale 2 (var 1)) | _ => add (scale (-3) (var 0)) (scale 4 (var 1)) end.
Theorem zero_weights : (forall i, (i < 2)%nat -> invariant 2 2 (var i) row) /\
  let m i j := weight (composed 2 (var i) row) j in
  m 0%nat 0%nat * m 0%nat 1%nat * m 1%nat 0%nat * m 1%nat 1%nat = -24.
Proof.
  split; [|cbn; ring]. intros i I. apply invariant_iff_one_sign. intros j J.
  destruct i as [|[|i]]; [| |lia]; (destruct j as [|[|j]]; [| |lia]);
  first [left; intros k K; destruct k as [|[|k]]; [| |lia]; cbn; lra|right; intros k K; destruct k as [|[|k]]; [| |lia]; cbn; lra].
Qed.
