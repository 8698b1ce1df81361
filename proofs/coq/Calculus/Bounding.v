(** * What the calculus of precision needs of a relaxation, on one box                                   [THEORY 5.2]

    [up F c] says: the relaxation's upper bound of the affine function F of the variables is at most c.  Lower bounds are
    upper bounds of the negative.  Affine functions are functions of assignments, so that equal ones need no matching. *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision.
From Relucid.Basics Require Import Relu Forms Continuity Extremes.
Open Scope R_scope.

Definition functional := (nat -> R) -> R.

Section Bounding.
Variables (d n : nat) (N : nat -> form).
Variables l u : nat -> R.
Variable up : functional -> R -> Prop.
Definition pre (k : nat) : functional := fun v => value (d + k) (N k) v.
Definition post (k : nat) : functional := fun v => v (d + k)%nat.

(** Every relaxation here, intervals included: bounds add, and a neuron's bounds are at least as tight as R of those of its form. *)
Record bounding : Prop := {
  up_le : forall F c c', up F c -> c <= c' -> up F c';
  up_same : forall F G c, (forall v, F v = G v) -> up F c -> up G c;
  up_add : forall F G c c', up F c -> up G c' -> up (fun v => F v + G v) (c + c');
  up_scale : forall k F c, 0 <= k -> up F c -> up (fun v => k * F v) (k * c);
  up_const : forall c, up (fun _ => c) c;
  up_input : forall i, (i < d)%nat -> up (fun v => v i) (u i);
  up_input_low : forall i, (i < d)%nat -> up (fun v => - v i) (- l i);
  up_relu : forall k c, (k < n)%nat -> up (pre k) c -> up (post k) (relu c);
  up_relu_low : forall k c, (k < n)%nat -> up (fun v => - pre k v) (- c) -> up (fun v => - post k v) (- relu c) }.

(** DeepPoly-0 and tighter: stable neurons are known as forms, and the chord is above an unstable one. *)
Record chords : Prop := {
  up_active : forall k, (k < n)%nat -> up (fun v => - pre k v) 0 -> up (fun v => post k v - pre k v) 0;
  up_active_low : forall k, (k < n)%nat -> up (fun v => - pre k v) 0 -> up (fun v => pre k v - post k v) 0;
  up_chord : forall k lo hi, (k < n)%nat -> lo < 0 < hi -> up (pre k) hi -> up (fun v => - pre k v) (- lo) ->
    up (fun v => (hi - lo) * post k v - hi * pre k v) (- (hi * lo)) }.

(** The triangle relaxation and tighter: bounds over a set of assignments in which every neuron is at least R of its form. *)
Definition points : Prop := exists S : (nat -> R) -> Prop, (forall F c, up F c <-> forall v, S v -> F v <= c) /\
  forall v k, S v -> (k < n)%nat -> relu (pre k v) <= post k v.

Hypothesis box : is_box d l u.
Hypothesis B : bounding.

(** The true value of an affine function at an input; exact: the bound is the maximum over the box. *)
Definition affine (F : functional) : Prop := exists a, forall v, F v = value (d + n) a v.
Definition at_input (F : functional) (x : nat -> R) : R := F (values d N n x).
Definition inside (x : nat -> R) : Prop := in_box d l u x.
Definition exact_up (F : functional) : Prop := forall c, (forall x, inside x -> at_input F x <= c) -> up F c.
Definition exact (F : functional) : Prop := affine F /\ exact_up F /\ exact_up (fun v => - F v).

Lemma affine_same F G : (forall v, F v = G v) -> affine F -> affine G.
Proof. intros E (a & A). exists a. intros v. rewrite <- E; auto. Qed.
Lemma affine_line F p q : affine F -> affine (fun v => p * F v + q).
Proof. intros (a & A). exists (add (scale p a) (const q)). intros v. rewrite A, value_add, value_scale, value_const. auto. Qed.
Lemma affine_add F G : affine F -> affine G -> affine (fun v => F v + G v).
Proof. intros (a & A) (b & C). exists (add a b). intros v. rewrite A, C, value_add. auto. Qed.

(** Extremes are attained, and all values between. *)
Lemma extremes F : affine F -> exists x y, inside x /\ inside y /\ forall z, inside z -> at_input F x <= at_input F z <= at_input F y.
Proof.
  intros (a & A). destruct (extremes_attained (Network d n N a) l u box) as (x & y & Hx & Hy & M). exists x, y.
  split; [auto|split; [auto|]]. intros z Hz. unfold at_input. rewrite !A. apply M; auto.
Qed.
Lemma between F x y t : affine F -> inside x -> inside y -> at_input F x <= t <= at_input F y -> exists z, inside z /\ at_input F z = t.
Proof.
  intros (a & A) Hx Hy T. unfold at_input in *. rewrite !A in T.
  destruct (range_interval (Network d n N a) l u (value (d + n) a (values d N n x)) (value (d + n) a (values d N n y)) t) as (z & Hz & E);
  try (exists x + exists y; split; [assumption|reflexivity]); auto.
  exists z. split; [auto|]. rewrite A. symmetry; exact E.
Qed.

Lemma exact_up_at F y : up F (at_input F y) -> inside y -> exact_up F.
Proof. intros U Y c H. apply (up_le B _ _ _ U). apply H; auto. Qed.
Lemma exact_ends F x y : affine F -> inside x -> inside y -> up F (at_input F y) -> up (fun v => - F v) (- at_input F x) -> exact F.
Proof. intros A X Y U L. split; [auto|split]; [apply (exact_up_at F y); auto|apply (exact_up_at (fun v => - F v) x); auto]. Qed.
(** Exact functions have ends that are attained, and bounds there. *)
Lemma exact_extremes F : exact F -> exists x y, inside x /\ inside y /\ up F (at_input F y) /\ up (fun v => - F v) (- at_input F x) /\
  forall z, inside z -> at_input F x <= at_input F z <= at_input F y.
Proof.
  intros (A & U & L). destruct (extremes F A) as (x & y & X & Y & M). exists x, y. split; [auto|split; [auto|split; [|split; [|auto]]]].
  - apply U. intros z Z. apply M; auto.
  - apply L. intros z Z. specialize (M z Z). unfold at_input in *. lra.
Qed.
Lemma exact_same F G : (forall v, F v = G v) -> exact F -> exact G.
Proof.
  intros E (A & U & L). split; [apply (affine_same F); auto|split]; intros c H.
  - apply (up_same B F); auto. apply U. intros x X. unfold at_input. rewrite E. apply H; auto.
  - apply (up_same B (fun v => - F v)); [intros; rewrite E; auto|]. apply L. intros x X. unfold at_input. rewrite E. apply H; auto.
Qed.
Lemma exact_neg F : exact F -> exact (fun v => - F v).
Proof.
  intros (A & U & L). split; [|split; [auto|]].
  - apply (affine_same (fun v => -1 * F v + 0)); [intros; ring|apply affine_line; auto].
  - intros c H. apply (up_same B F); [intros; ring|]. apply U. intros x X. specialize (H x X). unfold at_input in *. lra.
Qed.
Lemma up_line F c p q : 0 <= p -> up F c -> up (fun v => p * F v + q) (p * c + q).
Proof. intros P U. apply (up_add B _ (fun _ => q)); [apply (up_scale B); auto|apply (up_const B)]. Qed.
Lemma exact_up_line F p q : 0 <= p -> affine F -> exact_up F -> exact_up (fun v => p * F v + q).
Proof.
  intros P A U. destruct (extremes F A) as (x & y & X & Y & M). apply (exact_up_at _ y); auto.
  unfold at_input at 1. apply up_line; auto. apply U. intros z Z; apply M; auto.
Qed.
Theorem exact_line F p q : exact F -> exact (fun v => p * F v + q).
Proof.
  assert (G : forall F p q, 0 <= p -> exact F -> exact (fun v => p * F v + q)).
  { intros F' p' q' P (A & U & L). split; [apply affine_line; auto|split]; [apply exact_up_line; auto|]. intros c H.
    apply (up_same B (fun v => p' * (- F' v) + (- q'))); [intros; ring|].
    apply exact_up_line; auto.
    - apply (affine_same (fun v => -1 * F' v + 0)); [intros; ring|apply affine_line; auto].
    - intros x X. specialize (H x X). unfold at_input in *. lra. }
  intros E. destruct (Rle_dec 0 p); [apply G; auto|]. apply (exact_same (fun v => (- p) * (- F v) + q)); [intros; ring|].
  apply G; [lra|]. apply exact_neg; auto.
Qed.

(** ** Rules that hold for every relaxation *)
Theorem exact_relu k : (k < n)%nat -> exact (pre k) -> exact (post k).
Proof.
  intros K E. destruct (exact_extremes _ E) as (x & y & X & Y & U & L & M).
  assert (P : forall z, at_input (post k) z = relu (at_input (pre k) z)).
  { intros z. unfold at_input, post, pre. replace n with (S k + (n - S k))%nat by lia. rewrite values_old by lia. rewrite values_neuron. f_equal.
    apply value_ext. intros i I. replace (S k + (n - S k))%nat with (k + (n - k))%nat by lia. symmetry; apply values_old; auto. }
  apply (exact_ends _ x y); auto.
  - exists (var (d + k)). intros v. unfold post. rewrite value_var by lia. auto.
  - rewrite P. apply (up_relu B); auto.
  - rewrite P. apply (up_relu_low B); auto.
Qed.

(** A sum of exact functions is exact where all attain their extremes at one point: here, at the extremes of the sum. *)
Fixpoint total (Fs : list functional) : functional :=
  match Fs with nil => fun _ => 0 | cons F rest => fun v => F v + total rest v end.
Lemma up_total Fs y : List.Forall (fun F => up F (at_input F y)) Fs -> up (total Fs) (at_input (total Fs) y).
Proof.
  induction 1 as [|F Fs U _ IH]; cbn [total]; [apply (up_const B)|]. unfold at_input in *. cbn [total]. apply (up_add B); auto.
Qed.
Lemma affine_total Fs : List.Forall affine Fs -> affine (total Fs).
Proof.
  induction 1; cbn [total]; [|apply affine_add; auto]. exists (const 0). intros v. rewrite value_const; auto.
Qed.
Lemma total_neg Fs v : total (List.map (fun F v => - F v) Fs) v = - total Fs v.
Proof. induction Fs; simpl; [ring|rewrite IHFs; ring]. Qed.
Theorem exact_sum Fs : List.Forall exact Fs ->
  (forall x y, inside x -> inside y -> at_input (total Fs) x <= at_input (total Fs) y -> List.Forall (fun F => at_input F x <= at_input F y) Fs) ->
  exact (total Fs).
Proof.
  intros E C. assert (A : affine (total Fs)) by (apply affine_total; eapply List.Forall_impl; [|exact E]; intros F HF; apply HF).
  destruct (extremes _ A) as (x & y & X & Y & M). apply (exact_ends _ x y); auto.
  - apply up_total. rewrite List.Forall_forall in *. intros F I. apply (proj1 (proj2 (E F I))). intros z Z.
    pose proof (C z y Z Y (proj2 (M z Z))) as G. rewrite List.Forall_forall in G. apply G; auto.
  - assert (U := up_total (List.map (fun F v => - F v) Fs) x). unfold at_input in U. rewrite total_neg in U.
    apply (up_same B (total (List.map (fun F v => - F v) Fs))); [apply total_neg|]. apply U. rewrite List.Forall_forall in *. intros G I.
    apply List.in_map_iff in I as (F & <- & I). apply (proj2 (proj2 (E F I))). intros z Z.
    pose proof (C x z X Z (proj1 (M z Z))) as G. rewrite List.Forall_forall in G. specialize (G F I). unfold at_input in *. lra.
Qed.
End Bounding.
