(** * Interval bound propagation is fit for the calculus                                            [THEORY 3.2, 5.2] *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Ibp.
From Relucid.Basics Require Import Relu Forms Corners.
From Relucid.Ibp Require Import Soundness.
From Relucid.Calculus Require Import Bounding Lines.
Open Scope R_scope.

Section Intervals.
Variables (d n : nat) (N : nat -> form).
Hypothesis low : forall k i, (d + k <= i)%nat -> weight (N k) i = 0.
Variables l u : nat -> R.
Hypothesis box : is_box d l u.
Notation Lo k := (fst (ends d N l u k)).
Notation Hi k := (snd (ends d N l u k)).
Definition ibp_up (F : functional) (c : R) : Prop := exists a, (forall v, F v = value (d + n) a v) /\ form_max (d + n) a (Lo n) (Hi n) <= c.

Lemma boxed k : is_box (d + k) (Lo k) (Hi k).
Proof.
  assert (I : in_box d l u l) by (intros i Hi; specialize (box i Hi); lra). intros i H. pose proof (ends_enclose d N l u l I k i H). lra.
Qed.
Lemma ibp_up_iff a F c : (forall v, F v = value (d + n) a v) -> (ibp_up F c <-> form_max (d + n) a (Lo n) (Hi n) <= c).
Proof.
  intros E. split; [|intros H; exists a; auto]. intros (b & Eb & H). rewrite (agree_form_max (d + n) a b); auto.
  apply same_functional_agree. intros v. rewrite <- E, Eb; auto.
Qed.
Lemma ends_form k a : (k <= n)%nat -> (forall i, (d + k <= i)%nat -> weight a i = 0) ->
  form_max (d + n) a (Lo n) (Hi n) = form_max (d + k) a (Lo k) (Hi k) /\ form_min (d + n) a (Lo n) (Hi n) = form_min (d + k) a (Lo k) (Hi k).
Proof.
  intros K Z. unfold form_max, form_min. rewrite !(corner_low (d + k) (d + n)) by (auto; lia).
  assert (E : forall i, (i < d + k)%nat -> Lo n i = Lo k i /\ Hi n i = Hi k i).
  { intros i I. replace n with (k + (n - k))%nat by lia. apply ends_old; auto. }
  split; f_equal; apply corner_ext; intros i I; destruct (E i I); auto.
Qed.
Lemma ends_neuron k : (k < n)%nat -> Lo n (d + k)%nat = relu (form_min (d + k) (N k) (Lo k) (Hi k)) /\ Hi n (d + k)%nat = relu (form_max (d + k) (N k) (Lo k) (Hi k)).
Proof.
  intros K. replace n with (S k + (n - S k))%nat by lia. destruct (ends_old d N l u (n - S k) (S k) (d + k) ltac:(lia)) as [-> ->].
  cbn [ends fst snd]. rewrite Nat.eqb_refl. auto.
Qed.
Lemma ibp_pre k : (k < n)%nat -> forall v, pre d N k v = value (d + n) (N k) v.
Proof. intros K v. unfold pre. symmetry. apply value_low; [lia|apply low]. Qed.

Theorem ibp_bounding : bounding d n N l u ibp_up.
Proof.
  constructor.
  - intros F c c' (a & A & H) L. exists a. split; [auto|lra].
  - intros F G c E (a & A & H). exists a. split; [intros; rewrite <- E; auto|auto].
  - intros F G c c' (a & A & H) (b & B & H'). exists (add a b). split; [intros; rewrite A, B, value_add; auto|].
    pose proof (form_max_add (d + n) a b (Lo n) (Hi n) (boxed n)). lra.
  - intros k F c K (a & A & H). exists (scale k a). split; [intros; rewrite A, value_scale; auto|].
    unfold form_max, scale in *; cbn [constant weight]. rewrite corner_scale. destruct (Rle_dec 0 k); [nra|lra].
  - intros c. exists (const c). split; [intros; rewrite value_const; auto|].
    assert (E : form_max (d + n) (const c) (Lo n) (Hi n) = - form_min (d + n) (scale (-1) (const c)) (Lo n) (Hi n)) by (rewrite form_min_neg; ring).
    rewrite E. assert (Q : scale (-1) (const c) = const (-1 * c)) by (apply form_ext; intros; simpl; ring). rewrite Q, form_min_const. lra.
  - intros i I. apply (ibp_up_iff (var i)); [intros; rewrite value_var by lia; auto|]. unfold form_max. rewrite corner_var by lia.
    assert (E : Hi n i = u i) by (destruct (ends_old d N l u n 0 i ltac:(lia)) as [_ E]; exact E). rewrite E. simpl; lra.
  - intros i I. apply (ibp_up_iff (scale (-1) (var i))); [intros; rewrite value_scale, value_var by lia; ring|]. rewrite form_max_neg.
    unfold form_min. rewrite corner_var by lia.
    assert (E : Lo n i = l i) by (destruct (ends_old d N l u n 0 i ltac:(lia)) as [E _]; exact E). rewrite E. simpl; lra.
  - intros k c K H. apply (ibp_up_iff (N k)) in H; [|apply ibp_pre; auto]. destruct (ends_form k (N k) ltac:(lia) (low k)) as [E _]. rewrite E in H.
    apply (ibp_up_iff (var (d + k))); [intros; rewrite value_var by lia; auto|]. unfold form_max. rewrite corner_var by lia.
    destruct (ends_neuron k K) as [_ ->]. simpl. pose proof (relu_mono _ _ H). lra.
  - intros k c K H. apply (ibp_up_iff (scale (-1) (N k))) in H; [|intros; rewrite value_scale, <- ibp_pre by auto; ring]. rewrite form_max_neg in H.
    destruct (ends_form k (N k) ltac:(lia) (low k)) as [_ E]. rewrite E in H.
    apply (ibp_up_iff (scale (-1) (var (d + k)))); [intros; rewrite value_scale, value_var by lia; unfold post; ring|]. rewrite form_max_neg.
    unfold form_min. rewrite corner_var by lia. destruct (ends_neuron k K) as [-> _]. simpl.
    pose proof (relu_mono c (form_min (d + k) (N k) (Lo k) (Hi k)) ltac:(lra)). lra.
Qed.
End Intervals.
