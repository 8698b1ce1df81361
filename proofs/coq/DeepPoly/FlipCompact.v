(** * The flip without skips, on compact domains

    Every neuron R(z) becomes two: R(z + C) - C, stable where the computed lower bound of z is at least -C, and R(-z).
    Layers are kept, so a network without skips stays without skips.  On a box where all the carriers are stable DP-1
    of the result is DP-0 of the original (ties counted as inactive).                              [B24; THEORY 3.5] *)
Require Import Reals Lra Psatz Lia Bool.
From Relucid.Definitions Require Import Network Precision DeepPoly SkipFree.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Flip.
Open Scope R_scope.

Section Carry.
Variable d : nat.
Variable N : nat -> form.
Variable C : nat -> R.                            (* the shift of neuron k's carrier *)

(** Old forms over new variables: v_k = carrier - C + flipped; the carrier is neuron 2k, the flipped one 2k + 1. *)
Fixpoint carry_form (k : nat) (a : form) : form :=
  match k with
  | O => Form (constant a) (fun i => if Nat.ltb i d then weight a i else 0)
  | S k' => let w := weight a (d + k') in
      add (carry_form k' a) (scale w (add (const (- C k')) (add (var (d + 2 * k')) (var (d + (2 * k' + 1))))))
  end.
Definition carry_neuron (m : nat) : form :=
  let k := Nat.div2 m in
  if Nat.even m then add (carry_form k (N k)) (const (C k)) else scale (-1) (carry_form k (N k)).
Lemma neuron_carrier k : carry_neuron (2 * k) = add (carry_form k (N k)) (const (C k)).
Proof. unfold carry_neuron. rewrite Nat.div2_double, Nat.even_mul. reflexivity. Qed.
Lemma neuron_flipped k : carry_neuron (2 * k + 1) = scale (-1) (carry_form k (N k)).
Proof.
  unfold carry_neuron. replace (2 * k + 1)%nat with (S (2 * k)) by lia. rewrite Nat.div2_succ_double, Nat.even_succ, Nat.odd_mul. reflexivity.
Qed.

Lemma carry_support k : forall a i, (d + 2 * k <= i)%nat -> weight (carry_form k a) i = 0.
Proof.
  induction k; intros a i Hi; cbn [carry_form add scale const var weight].
  - destruct (Nat.ltb_spec i d); [lia|auto].
  - rewrite IHk by lia. destruct (Nat.eqb_spec i (d + 2 * k)); [lia|]. destruct (Nat.eqb_spec i (d + (2 * k + 1))); [lia|ring].
Qed.
Lemma carry_add k : forall a b, carry_form k (add a b) = add (carry_form k a) (carry_form k b).
Proof.
  induction k; intros a b; cbn [carry_form]; [|rewrite IHk].
  - apply form_ext; simpl; [ring|]. intros i; destruct (Nat.ltb i d); ring.
  - apply form_ext; intros; simpl; ring.
Qed.
Lemma carry_scale k : forall c a, carry_form k (scale c a) = scale c (carry_form k a).
Proof.
  induction k; intros c a; cbn [carry_form]; [|rewrite IHk].
  - apply form_ext; simpl; [ring|]. intros i; destruct (Nat.ltb i d); ring.
  - apply form_ext; intros; simpl; ring.
Qed.
Lemma carry_const k c : carry_form k (const c) = const c.
Proof.
  induction k; cbn [carry_form]; [|rewrite IHk].
  - apply form_ext; simpl; auto. intros i; destruct (Nat.ltb i d); auto.
  - apply form_ext; intros; simpl; ring.
Qed.

Section Lines.
Variables l u : nat -> R.
Notation BS1 := (back_substitute (chord_and slope_1) d carry_neuron l u).
Notation BS0 := (back_substitute chord_late d N l u).

(** A neuron that is not used is passed over. *)
Lemma back_substitute_unused rule M n up a : weight a (d + n) = 0 ->
  agree d (back_substitute rule d M l u (S n) up a) (back_substitute rule d M l u n up a).
Proof.
  intros Z. cbn [back_substitute]. cbv zeta. rewrite Z. apply back_substitute_agree. split; simpl; [ring|]. intros; ring.
Qed.

Theorem carry_lines k : (forall i, (i < k)%nat -> - C i <= form_min d (BS0 i false (N i)) l u) ->
  forall up a, agree d (BS1 (2 * k) up (carry_form k a)) (BS0 k up a).
Proof.
  induction k; intros Stable up a.
  - split; simpl; auto. intros i Hi. destruct (Nat.ltb_spec i d); [auto|lia].
  - specialize (IHk (fun i Hi => Stable i ltac:(lia))). set (w := weight a (d + k)).
    set (lz := form_min d (BS0 k false (N k)) l u). set (uz := form_max d (BS0 k true (N k)) l u). set (side := if Rle_dec 0 w then up else negb up).
    assert (Low : forall s, agree d (BS1 (2 * k + 1) s (carry_form k (N k))) (BS0 k s (N k))).
    { intros s. replace (2 * k + 1)%nat with (S (2 * k)) by lia.
      destruct (back_substitute_unused (chord_and slope_1) carry_neuron (2 * k) s (carry_form k (N k)) ltac:(apply carry_support; lia)) as [A1 B1].
      destruct (IHk s (N k)) as [A2 B2]. split; [congruence|]. intros i Hi; rewrite B1, B2; auto. }
    (* the flipped neuron, on [-uz, -lz] *)
    replace (2 * S k)%nat with (S (2 * k + 1)) by lia. cbn [back_substitute]. cbv zeta.
    replace (weight (carry_form (S k) a) (d + (2 * k + 1))) with w.
    2:{ cbn [carry_form add scale const var weight]. fold w. rewrite carry_support by lia.
        destruct (Nat.eqb_spec (d + (2 * k + 1)) (d + 2 * k)); [lia|]. rewrite Nat.eqb_refl. ring. }
    rewrite neuron_flipped, !back_substitute_neg, form_min_neg, form_max_neg. cbn [negb].
    rewrite (agree_form_max d _ _ l u (Low true)), (agree_form_min d _ _ l u (Low false)). fold lz uz side.
    set (r := relax (chord_and slope_1) side (- uz) (- lz) (scale (-1) (carry_form k (N k)))).
    (* the carrier, stable *)
    set (b := add (carry_form (S k) a) (scale w r)).
    replace (2 * k + 1)%nat with (S (2 * k)) by lia. cbn [back_substitute]. cbv zeta.
    assert (Wb : weight b (d + 2 * k) = w).
    { unfold b, r, relax. cbn [carry_form add scale const var weight]. fold w. rewrite !carry_support by lia. rewrite Nat.eqb_refl.
      destruct (Nat.eqb_spec (d + 2 * k) (d + (2 * k + 1))); [lia|]. ring. }
    rewrite Wb, neuron_carrier.
    assert (Ls : form_min d (BS1 (2 * k)%nat false (add (carry_form k (N k)) (const (C k)))) l u = lz + C k).
    { assert (E : add (carry_form k (N k)) (const (C k)) = carry_form k (add (N k) (const (C k)))) by (rewrite carry_add, carry_const; auto).
      rewrite E, (agree_form_min d _ _ l u (IHk false (add (N k) (const (C k))))).
      unfold lz. generalize (N k) as n. intros n. clear.
      assert (K : forall m n, back_substitute chord_late d N l u m false (add n (const (C k))) = add (back_substitute chord_late d N l u m false n) (const (C k))).
      { induction m; intros p; [reflexivity|]. cbn [back_substitute]. cbv zeta. rewrite <- IHm. cbn [weight add const]. rewrite Rplus_0_r. f_equal.
        apply form_ext; intros; simpl; ring. }
      rewrite K. unfold form_min; cbn [add const constant weight]. rewrite (corner_ext_w d _ (weight (back_substitute chord_late d N l u k false n))) by (intros; ring). ring. }
    rewrite Ls. set (lc := lz + C k). assert (P : 0 <= lc) by (specialize (Stable k ltac:(lia)); unfold lc, lz; lra).
    set (uc := form_max d _ l u). set (side' := if Rle_dec 0 w then up else negb up).
    assert (Id : relax (chord_and slope_1) side' lc uc (add (carry_form k (N k)) (const (C k))) = add (carry_form k (N k)) (const (C k))).
    { unfold relax, chord_and. destruct (Rle_dec 0 lc); [|contradiction]. cbn [fst snd]. apply form_ext; intros; simpl; ring. }
    rewrite Id.
    assert (IH := IHk up (add a (scale w (relax chord_late side lz uz (N k))))).
    destruct (back_substitute_agree d carry_neuron l u (chord_and slope_1) (2 * k) up
      (add b (scale w (add (carry_form k (N k)) (const (C k))))) (carry_form k (add a (scale w (relax chord_late side lz uz (N k)))))) as [C1 W1].
    { destruct (flipped_line side lz uz) as [A B]. unfold b, r, relax. rewrite B, !carry_add, !carry_scale, carry_add, carry_scale, carry_const, <- A.
      cbn [carry_form]. fold w. split; simpl; [ring|]. intros i Hi.
      destruct (Nat.eqb_spec i (d + 2 * k)); [simpl in *; lia|]. destruct (Nat.eqb_spec i (d + (2 * k + 1))); [simpl in *; lia|]. simpl in *.
      repeat match goal with |- context [Nat.eqb i ?n] => destruct (Nat.eqb_spec i n); [lia|] end. ring. }
    destruct IH as [C2 W2]. split; [exact (eq_trans C1 C2)|]. intros i Hi; exact (eq_trans (W1 i Hi) (W2 i Hi)).
Qed.
End Lines.
End Carry.
