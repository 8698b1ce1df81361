(** * DeepPoly-1 is fit for the calculus, on the flipped network                                    [THEORY 3.5, 5.2]

    The flipped network has h' = h - z in the place of h = R(z), whose form is -z: h = z + R(-z).  An affine function of its
    variables is read as one of the original's. *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Triangle Require Import Enclosure.
From Relucid.Calculus Require Import Bounding Lines.
Open Scope R_scope.

Section Flipped.
Variables (d n : nat) (N N' : nat -> form).
Hypothesis low : forall k i, (d + k <= i)%nat -> weight (N k) i = 0.
(** The variables of the flipped network, from those of the original. *)
Definition flipped (v : nat -> R) : nat -> R := fun i => if Nat.ltb i d then v i else v i - value i (N (i - d)%nat) v.
Definition is_flip : Prop := forall k v, (k < n)%nat -> value (d + k) (N' k) (flipped v) = - value (d + k) (N k) v.
Hypothesis flips : is_flip.

Lemma flipped_input v i : (i < d)%nat -> flipped v i = v i.
Proof. intros I. unfold flipped. destruct (Nat.ltb_spec i d); [auto|lia]. Qed.
Lemma flipped_neuron v k : flipped v (d + k)%nat = v (d + k)%nat - value (d + k) (N k) v.
Proof. unfold flipped. destruct (Nat.ltb_spec (d + k) d); [lia|]. replace (d + k - d)%nat with k by lia. auto. Qed.
Lemma flipped_ext v w m : (forall i, (i < m)%nat -> v i = w i) -> forall i, (i < m)%nat -> flipped v i = flipped w i.
Proof.
  intros E i I. unfold flipped. destruct (Nat.ltb_spec i d); [auto|]. rewrite E by auto. f_equal. apply value_ext. intros; apply E; lia.
Qed.
Lemma flipped_values x k : (k <= n)%nat -> forall i, (i < d + k)%nat -> values d N' k x i = flipped (values d N k x) i.
Proof.
  induction k; intros K i I.
  - rewrite flipped_input by lia. reflexivity.
  - assert (O : forall j, (j < d + k)%nat -> values d N k x j = values d N (S k) x j).
    { intros j J. simpl. destruct (Nat.eqb_spec j (d + k)); [lia|auto]. }
    destruct (Nat.eq_dec i (d + k)) as [->|D].
    + rewrite flipped_neuron, !values_neuron, <- (value_ext (d + k) (N k) _ _ O).
      rewrite (value_ext (d + k) (N' k) _ _ (fun j J => IHk ltac:(lia) j J)), flips by lia.
      rewrite (relu_flip (value (d + k) (N k) (values d N k x))). ring.
    + rewrite <- (flipped_ext _ _ (d + k) O) by lia. rewrite <- IHk by lia. simpl. destruct (Nat.eqb_spec i (d + k)); [lia|auto].
Qed.

Variables l u : nat -> R.
Hypothesis box : is_box d l u.
Definition flipped_up (F : functional) (c : R) : Prop := lines_up slope_1 d n N l u (fun v => F (flipped v)) c.

Notation U k := (top slope_1 d N l u k (N k)).
Notation L k := (form_min d (back_substitute (chord_and slope_1) d N l u k false (N k)) l u).
Ltac phases1 k := pose proof (ends_ordered slope_1 slope_1_bounded d N l u box k);
  let Lo := fresh "L" in let Up := fresh "U" in
  set (Lo := form_min d (back_substitute (chord_and slope_1) d N l u k false (N k)) l u) in *; set (Up := top slope_1 d N l u k (N k)) in *;
  clearbody Lo Up; unfold slope_1;
  intros s t [(A & -> & ->)|[(A & A' & -> & ->)|[((A & A') & P & S & S' & ->)|((A & A') & P & -> & ->)]]].

Lemma pre_flipped k v : (k < n)%nat -> pre d N' k (flipped v) = - pre d N k v.
Proof. intros K. apply flips; auto. Qed.
Lemma post_flipped k v : post d k (flipped v) = post d k v - pre d N k v.
Proof. apply flipped_neuron. Qed.
Lemma pre_bound k c : (k < n)%nat -> flipped_up (pre d N' k) c -> - c <= L k.
Proof.
  intros K H. apply (pre_low slope_1 d n N low l u k c K). apply (lines_same slope_1 d n N l u (fun v => pre d N' k (flipped v))); auto.
  intros v. apply pre_flipped; auto.
Qed.
Lemma pre_bound_low k c : (k < n)%nat -> flipped_up (fun v => - pre d N' k v) c -> U k <= c.
Proof.
  intros K H. apply (pre_up slope_1 d n N low l u k c K). apply (lines_same slope_1 d n N l u (fun v => - pre d N' k (flipped v))); auto.
  intros v. rewrite pre_flipped by auto. ring.
Qed.

Theorem deeppoly_1_fit : bounding d n N' l u flipped_up /\ chords d n N' flipped_up.
Proof.
  split; constructor; unfold flipped_up in *; intros.
  - eapply lines_le; eauto.
  - eapply lines_same; [|eauto]. intros; cbv beta; auto.
  - apply (lines_add slope_1 slope_1_bounded d n N l u box (fun v => F (flipped v)) (fun v => G (flipped v))); auto.
  - apply (lines_scale slope_1 d n N l u k (fun v => F (flipped v))); auto.
  - apply lines_const.
  - apply (lines_same slope_1 d n N l u (fun v => v i)); [intros; rewrite flipped_input by auto; auto|]. apply (lines_input slope_1 d n N l u i); auto.
  - apply (lines_same slope_1 d n N l u (fun v => - v i)); [intros; rewrite flipped_input by auto; auto|]. apply (lines_input slope_1 d n N l u i); auto.
  - apply pre_bound in H0; auto. apply (over_bound d n N low l u slope_1 k 1 (-1) 0); auto.
    + intros v. rewrite post_flipped. ring.
    + phases1 k; rl; nra.
  - apply (pre_bound_low k (- c)) in H0; auto. apply (over_bound d n N low l u slope_1 k (-1) 1 0); auto.
    + intros v. rewrite post_flipped. ring.
    + phases1 k; rl; nra.
  - apply pre_bound_low in H0; auto. apply (over_bound d n N low l u slope_1 k 1 0 0); auto.
    + intros v. rewrite post_flipped, pre_flipped by auto. ring.
    + phases1 k; nra.
  - apply pre_bound_low in H0; auto. apply (over_bound d n N low l u slope_1 k (-1) 0 0); auto.
    + intros v. rewrite post_flipped, pre_flipped by auto. ring.
    + phases1 k; nra.
  - apply pre_bound in H1; auto. apply (pre_bound_low k (- lo)) in H2; auto.
    apply (over_bound d n N low l u slope_1 k (hi - lo) lo 0); auto.
    + intros v. rewrite post_flipped, pre_flipped by auto. ring.
    + phases1 k; nra.
Qed.
End Flipped.
