(** * Certificates of imprecision: a box on which a relaxation's bound is beyond a proved bound of the range

    The bound of the range is a claim of [Bridge.Check].  The relaxation's bound is computed (intervals, DeepPoly), or reached at
    an assignment that the triangle relaxation admits; there, l and u of each neuron are themselves reached.                  *)
Require Import Reals QArith Qminmax Qreals List NArith Lra Lia Bool.
From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle Rational.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Ibp Require Soundness.
From Relucid.Triangle Require Import Enclosure.
From Relucid.Calculus Require Lines.
From Relucid.Bridge Require Import Combinations Check Sound Pieces PrecisionRules LineBounds.
Import ListNotations.
Open Scope Q_scope.

Inductive looseness := Loose_intervals | Loose_lines (s : lower_slope)
| Loose_triangle (reached : list (list Q * list Q)) (last : list Q). (** for each neuron where l and u are reached, and the output *)
Definition dense_neurons (p : problem) : list dense := map dense_of (neurons p).
Definition value_of (a : dense) (v : list Q) : Q :=
  Qred (offset a + fold_right (fun wv s => Qred (fst wv * snd wv + s)) 0 (combine (weights a) v)).

(** A point of the triangle relaxation of the neurons whose forms and bounds are given, the first at variable m. *)
Fixpoint admitted (m : nat) (zs : list dense) (bounds : list (Q * Q)) (v : list Q) : bool :=
  match zs, bounds with
  | z :: zs', (l, u) :: bounds' =>
      let t := value_of z (firstn m v) in let y := nth m v 0 in
      Qle_bool l t && Qle_bool t u &&
      (if Qle_bool 0 l then Qeq_bool y t else if Qle_bool u 0 then Qeq_bool y 0
       else Qle_bool 0 y && Qle_bool t y && Qle_bool ((u - l) * y) (u * (t - l))) && admitted (S m) zs' bounds' v
  | _, [] => true
  | [], _ => false
  end.
Definition within_box (d : nat) (lo hi v : list Q) : bool :=
  forallb (fun i => Qle_bool (nth i lo 0) (nth i v 0) && Qle_bool (nth i v 0) (nth i hi 0)) (seq 0 d).
Definition is_point (d : nat) (zs : list dense) (lo hi : list Q) (bounds : list (Q * Q)) (v : list Q) : bool :=
  within_box d lo hi v && admitted d zs bounds v.
(** l and u of each neuron in turn. *)
Fixpoint reached_bounds (d : nat) (zs rest : list dense) (lo hi : list Q) (bounds : list (Q * Q)) (points : list (list Q * list Q)) : option (list (Q * Q)) :=
  match rest, points with
  | [], [] => Some bounds
  | z :: rest', (v, w) :: points' =>
      if is_point d zs lo hi bounds v && is_point d zs lo hi bounds w
      then let m := (d + length bounds)%nat in
        reached_bounds d zs rest' lo hi (bounds ++ [(value_of z (firstn m v), value_of z (firstn m w))]) points'
      else None
  | _, _ => None
  end.

(** A value that the upper bound is not below, and one that the lower bound is not above. *)
Definition reach (r : looseness) (p : problem) (lo hi : list Q) (up : bool) (j : nat) : option Q :=
  let zs := dense_neurons p in let out := dense_of (nth j (outputs p) nothing) in let d := arity p in let n := length (neurons p) in
  match r with
  | Loose_intervals => Some (if up then intervals_upper d zs lo hi n out else intervals_lower d zs lo hi n out)
  | Loose_lines s => Some (if up then lines_upper s d zs lo hi n out else lines_lower s d zs lo hi n out)
  | Loose_triangle points last => match reached_bounds d zs zs lo hi [] points with
    | Some bounds => if is_point d zs lo hi bounds last then Some (value_of out (firstn (d + n) last)) else None
    | None => None end
  end.
Definition check_imprecision (p : problem) (r : looseness) (lo hi : list Q) (steps : list step) (c : claim) (i : positive) : bool :=
  well_formed p && check p steps [(c, i)] && box_meets p lo hi && Nat.eqb (length lo) (arity p) && Nat.eqb (length hi) (arity p) &&
  within_box (arity p) lo hi lo &&
  match c with
  | At_most j b => match reach r p lo hi true j with Some q => negb (Qle_bool q b) | None => false end
  | At_least j b => match reach r p lo hi false j with Some q => negb (Qle_bool b q) | None => false end
  | _ => false end.

(** ** What it shows *)
Open Scope R_scope.
Definition loose_analysis (r : looseness) : analysis :=
  match r with Loose_intervals => ibp | Loose_lines s => lines (chord_and (real_slope s)) | Loose_triangle _ _ => triangle end.
Lemma real_slope_bounded s : bounded_slope (real_slope s).
Proof. destruct s; [apply slope_0_bounded|apply slope_1_bounded|apply slope_adaptive_bounded]. Qed.

Section Sound.
Variable p : problem.
Hypothesis formed : well_formed p = true.
Notation d := (arity p).
Notation n := (length (neurons p)).
Notation N := (forms p).
Notation zs := (dense_neurons p).
Lemma dense_neuron k : real_dense (neuron_form zs k) = N k.
Proof.
  unfold neuron_form, dense_neurons, forms. change (Dense 0 []) with (dense_of nothing). rewrite map_nth. apply real_dense_of.
Qed.
Variables lo hi : list Q.
Hypothesis sizes : length lo = d /\ length hi = d.
Notation l := (reals lo).
Notation u := (reals hi).
Hypothesis box : is_box d l u.

Lemma same_forms : (fun k => real_dense (neuron_form zs k)) = N.
Proof. apply FunctionalExtensionality.functional_extensionality, dense_neuron. Qed.
Lemma lines_reach s j : lines (chord_and (real_slope s)) (output_of p j) l u (Q2R (lines_lower s d zs lo hi n (dense_of (nth j (outputs p) nothing)))) /\
  lines (chord_and (real_slope s)) (output_of p j) l u (Q2R (lines_upper s d zs lo hi n (dense_of (nth j (outputs p) nothing)))).
Proof.
  destruct (lines_real s d zs lo hi) with (n := n) (out := dense_of (nth j (outputs p) nothing)) as [E1 E2].
  { intros k. rewrite same_forms. rewrite dense_neuron. exact (Lines.ends_ordered (real_slope s) (real_slope_bounded s) d N l u box k). }
  rewrite same_forms, real_dense_of in E1, E2. change (points_of lo) with l in *. change (points_of hi) with u in *.
  assert (S : lines (chord_and (real_slope s)) (output_of p j) l u (run (output_of p j) l)).
  { apply (lines_sound _ _ (chord_and_proper _ (real_slope_bounded s))); auto. exists l; split; auto. intros i I. specialize (box i I). lra. }
  unfold lines in *. unfold line_lower, line_upper in *. rewrite E1, E2.
  change (inputs (output_of p j)) with d in *. change (size (output_of p j)) with n in *. change (neuron (output_of p j)) with N in *.
  change (output (output_of p j)) with (real_form (nth j (outputs p) nothing)) in *. lra.
Qed.
Lemma intervals_reach j : ibp (output_of p j) l u (Q2R (intervals_lower d zs lo hi n (dense_of (nth j (outputs p) nothing)))) /\
  ibp (output_of p j) l u (Q2R (intervals_upper d zs lo hi n (dense_of (nth j (outputs p) nothing)))).
Proof.
  pose proof (ends_real d zs lo hi sizes n) as E. rewrite same_forms in E.
  destruct (form_max_below (d + n) (real_form (nth j (outputs p) nothing)) _ _ _ _ E) as [E1 E2].
  assert (S : ibp (output_of p j) l u (run (output_of p j) l)).
  { apply Soundness.ibp_sound; auto. exists l; split; auto. intros i I. specialize (box i I). lra. }
  unfold ibp, ibp_lower, ibp_upper, intervals_lower, intervals_upper in *. cbv zeta in *. rewrite min_real, max_real, real_dense_of, E1, E2.
  change (inputs (output_of p j)) with d in *. change (size (output_of p j)) with n in *. change (neuron (output_of p j)) with N in *.
  change (output (output_of p j)) with (real_form (nth j (outputs p) nothing)) in *. change (points_of lo) with l in *. change (points_of hi) with u in *. lra.
Qed.

(** ** Triangle *)
Lemma dot_combine ws v : forall m, (length v <= m)%nat -> dot m (fun i => Q2R (at_index ws i)) (points_of v) =
  Q2R (fold_right (fun wv s => Qred (fst wv * snd wv + s)) 0%Q (combine ws v)).
Proof.
  assert (G : forall m ws v, (length v <= m)%nat -> dot m (fun i => Q2R (at_index ws i)) (points_of v) =
    Q2R (fold_right (fun wv s => Qred (fst wv * snd wv + s)) 0%Q (combine ws v))); [|intros m; apply G].
  assert (Shift : forall m (w x : nat -> R), dot (S m) w x = w 0%nat * x 0%nat + dot m (fun i => w (S i)) (fun i => x (S i))).
  { induction m; intros w x; [simpl; ring|]. cbn [dot] in *. rewrite (IHm w x). ring. }
  assert (Zero : forall m (w x : nat -> R), (forall i, w i * x i = 0) -> dot m w x = 0) by (induction m; intros w x H; simpl; [auto|rewrite IHm, H by auto; ring]).
  assert (Empty : forall i, Q2R (nth i [] 0%Q) = 0) by (intros [|i]; apply Sound.Q2R_0).
  intros m. induction m as [|m IH]; intros ws' v' L.
  - destruct v' as [|x v']; [|simpl in L; lia]. destruct ws'; cbn; rewrite Sound.Q2R_0; auto.
  - destruct ws' as [|w ws'].
    + cbn [combine fold_right]. rewrite Sound.Q2R_0. apply Zero. intros i. unfold at_index. rewrite Empty. ring.
    + destruct v' as [|x v'].
      * cbn [combine fold_right]. rewrite Sound.Q2R_0. apply Zero. intros i. unfold points_of, at_index. rewrite (Empty i). ring.
      * rewrite Shift. cbn [combine fold_right fst snd]. q2r. cbn [length] in L. rewrite <- (IH ws' v') by lia. reflexivity.
Qed.
Lemma firstn_points v m i : (i < m)%nat -> points_of (firstn m v) i = points_of v i.
Proof.
  unfold points_of, at_index. revert v i. induction m as [|m IH]; intros [|x v] [|i] I; cbn [firstn nth]; auto; try lia. apply IH; lia.
Qed.
Lemma value_real a m v : Q2R (value_of a (firstn m v)) = value m (real_dense a) (points_of v).
Proof.
  unfold value_of, value. q2r. rewrite <- (dot_combine (weights a) (firstn m v) m) by (rewrite firstn_length; lia). cbn [real_dense constant weight]. f_equal.
  apply dot_ext. intros i I. apply firstn_points; auto.
Qed.
Lemma within_box_real v : within_box d lo hi v = true -> in_box d l u (points_of v).
Proof.
  unfold within_box. intros H i I. rewrite forallb_forall in H. specialize (H i ltac:(apply in_seq; lia)).
  apply andb_prop in H as [A B]. apply le_real in A, B. split; auto.
Qed.
Definition admitted_values (j : nat) (z : R) : Prop := exists v, feasible d N l u j v /\ z = value (d + j) (N j) v.
Definition reached (bounds : list (Q * Q)) : Prop := forall j, (j < length bounds)%nat ->
  admitted_values j (Q2R (fst (nth j bounds (0, 0)%Q))) /\ admitted_values j (Q2R (snd (nth j bounds (0, 0)%Q))).
Definition in_shape (a b t y : Q) : bool := Qle_bool a t && Qle_bool t b &&
  (if Qle_bool 0 a then Qeq_bool y t else if Qle_bool b 0 then Qeq_bool y 0 else Qle_bool 0 y && Qle_bool t y && Qle_bool ((b - a) * y) (b * (t - a))).
Lemma admitted_at ys : forall bounds m v, admitted m ys bounds v = true -> forall j, (j < length bounds)%nat -> exists z, nth_error ys j = Some z /\
  in_shape (fst (nth j bounds (0, 0)%Q)) (snd (nth j bounds (0, 0)%Q)) (value_of z (firstn (m + j) v)) (nth (m + j) v 0%Q) = true.
Proof.
  induction ys as [|z ys IH]; intros [|[a b] bounds] m v H j J; cbn [admitted length] in *; try lia; try discriminate. cbv zeta in H. apply andb_prop in H as [H1 H2].
  destruct j as [|j].
  - exists z. split; [auto|]. rewrite Nat.add_0_r. exact H1.
  - destruct (IH bounds (S m) v H2 j ltac:(lia)) as (z' & E & K). exists z'. split; [exact E|]. cbn [nth]. rewrite <- Nat.add_succ_comm. exact K.
Qed.
Lemma in_shape_triangle (S : R -> Prop) a b t y : in_shape a b t y = true -> S (Q2R a) -> S (Q2R b) -> in_triangle S (Q2R t) (Q2R y).
Proof.
  unfold in_shape. intros H Sa Sb. apply andb_prop in H as [H T]. apply andb_prop in H as [H1 H2]. apply le_real in H1, H2.
  apply (textbook_in_triangle (Q2R a) (Q2R b)); auto. unfold textbook. rewrite decide_nonneg in T. destruct (Rle_dec 0 (Q2R a)); [apply eq_real; auto|].
  rewrite decide_nonpos in T. destruct (Rle_dec (Q2R b) 0); [apply eq_real in T; rewrite Sound.Q2R_0 in T; auto|].
  apply andb_prop in T as [T T3]. apply andb_prop in T as [T1 T2]. apply nonneg_real in T1. apply le_real in T2, T3. revert T3. q2r. intros T3.
  repeat split; auto. apply Rmult_le_reg_l with (Q2R b - Q2R a); [lra|].
  replace ((Q2R b - Q2R a) * (Q2R b / (Q2R b - Q2R a) * (Q2R t - Q2R a))) with (Q2R b * (Q2R t - Q2R a)) by (field; lra). lra.
Qed.
Lemma is_point_feasible bounds v : is_point d zs lo hi bounds v = true -> reached bounds -> feasible d N l u (length bounds) (points_of v).
Proof.
  unfold is_point. intros H G. apply andb_prop in H as [W A].
  assert (F : forall j, (j <= length bounds)%nat -> feasible d N l u j (points_of v)); [|apply F; auto].
  induction j as [|j IH]; intros J; [apply within_box_real; auto|]. split; [apply IH; lia|].
  destruct (admitted_at zs bounds d v A j ltac:(lia)) as (z & E & Sh). destruct (G j ltac:(lia)) as [Ga Gb].
  pose proof (in_shape_triangle _ _ _ _ _ Sh Ga Gb) as T. rewrite value_real in T.
  assert (Z : real_dense z = N j) by (rewrite <- dense_neuron; unfold neuron_form; rewrite (nth_error_nth _ _ _ E); auto).
  rewrite Z in T. exact T.
Qed.
Lemma skipn_tail {A} (z : A) rest m : forall ys, z :: rest = skipn m ys -> rest = skipn (S m) ys.
Proof. induction m as [|m IH]; intros [|y ys] E; cbn in *; try discriminate; [congruence|apply IH; auto]. Qed.
Lemma reached_bounds_ok rest : forall bounds points out, reached_bounds d zs rest lo hi bounds points = Some out -> rest = skipn (length bounds) zs -> reached bounds ->
  reached out /\ length out = (length bounds + length rest)%nat.
Proof.
  induction rest as [|z rest IH]; intros bounds points out H E G; cbn [reached_bounds] in H.
  - destruct points; [injection H as <-|discriminate]. split; [auto|simpl; lia].
  - destruct points as [|[v w] points]; [discriminate|]. destruct (is_point d zs lo hi bounds v && is_point d zs lo hi bounds w) eqn:P; [|discriminate].
    cbv zeta in H. apply andb_prop in P as [P1 P2]. apply IH in H; clear IH.
    + destruct H as [H1 H2]. split; [auto|]. rewrite H2, app_length. simpl; lia.
    + rewrite app_length. cbn [length]. rewrite Nat.add_1_r. apply (skipn_tail _ _ _ _ E).
    + intros j J. rewrite app_length in J. cbn [length] in J. destruct (Nat.eq_dec j (length bounds)) as [->|D].
      * rewrite app_nth2, Nat.sub_diag by lia. cbn [nth fst snd]. rewrite !value_real.
        assert (Z : real_dense z = N (length bounds)).
        { rewrite <- dense_neuron. unfold neuron_form. f_equal. rewrite <- (firstn_skipn (length bounds) zs), <- E.
          assert (Len : (length (firstn (length bounds) zs) = length bounds)%nat).
          { rewrite firstn_length. apply Nat.min_l. destruct (le_lt_dec (length bounds) (length zs)); auto. rewrite skipn_all2 in E by lia. discriminate. }
          rewrite app_nth2, Len, Nat.sub_diag by lia. reflexivity. }
        rewrite Z. split; [exists (points_of v)|exists (points_of w)]; split; auto; apply is_point_feasible; auto.
      * rewrite app_nth1 by lia. apply G; lia.
Qed.
Lemma triangle_reach points last bounds j : reached_bounds d zs zs lo hi [] points = Some bounds -> is_point d zs lo hi bounds last = true ->
  triangle (output_of p j) l u (Q2R (value_of (dense_of (nth j (outputs p) nothing)) (firstn (d + n) last))).
Proof.
  intros H P. destruct (reached_bounds_ok zs [] points bounds H eq_refl) as [G Len]; [intros i I; simpl in I; lia|].
  exists (points_of last). split.
  - change (size (output_of p j)) with n. replace n with (length bounds); [apply is_point_feasible; auto|]. rewrite Len. unfold dense_neurons. rewrite map_length. reflexivity.
  - rewrite value_real, real_dense_of. reflexivity.
Qed.
Lemma reach_ok r up j v : reach r p lo hi up j = Some v -> loose_analysis r (output_of p j) l u (Q2R v).
Proof.
  destruct r as [|s|points last]; cbn [reach loose_analysis]; cbv zeta; intros H.
  - injection H as <-. destruct up; apply intervals_reach.
  - injection H as <-. destruct up; apply lines_reach.
  - destruct (reached_bounds _ _ _ _ _ _ points) as [bounds|] eqn:E; [|discriminate]. destruct (is_point _ _ _ _ bounds last) eqn:P; [|discriminate].
    injection H as <-. apply (triangle_reach points last bounds j E P).
Qed.
End Sound.

(** The network is not precise, on any domain that contains the box. *)
Theorem check_imprecision_sound p r lo hi steps c i : check_imprecision p r lo hi steps c i = true ->
  match c with At_most j _ | At_least j _ => forall X, within (arity p) (reals lo) (reals hi) X -> ~ precise (loose_analysis r) X (output_of p j) | _ => True end.
Proof.
  unfold check_imprecision. intros H. apply andb_prop in H as [H R]. apply andb_prop in H as [H O]. apply andb_prop in H as [H Lh]. apply andb_prop in H as [H Ll].
  apply andb_prop in H as [H Bx]. apply andb_prop in H as [W C]. apply Nat.eqb_eq in Lh, Ll.
  assert (B : is_box (arity p) (reals lo) (reals hi)).
  { intros k K. unfold within_box in O. rewrite forallb_forall in O. specialize (O k ltac:(apply in_seq; lia)). apply andb_prop in O as [_ O]. apply le_real in O. exact O. }
  pose proof (box_sound p lo hi c Bx (check_sound p steps [(c, i)] C c i (or_introl eq_refl))) as Range.
  destruct c as [|j b|j b| |]; auto; intros X In P; destruct (P _ _ B In) as [Up Low]; destruct Range as [_ Range].
  - destruct (reach r p lo hi false j) as [v|] eqn:V; [|discriminate]. apply negb_true_iff, less_real in R.
    pose proof (reach_ok p lo hi (conj Ll Lh) B r false j v V) as Reach.
    assert (Q2R b <= Q2R v); [|lra]. apply (proj2 (Low (Q2R b))); auto. intros y (x & Hx & ->). apply Range; auto.
  - destruct (reach r p lo hi true j) as [v|] eqn:V; [|discriminate]. apply negb_true_iff, less_real in R.
    pose proof (reach_ok p lo hi (conj Ll Lh) B r true j v V) as Reach.
    assert (Q2R v <= Q2R b); [|lra]. apply (proj2 (Up (Q2R b))); auto. intros y (x & Hx & ->). apply Range; auto.
Qed.
