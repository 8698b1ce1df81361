(** * What the checker of precision accepts is precise: [check_precision_sound]                          [THEORY 5.2] *)
Require Import Reals QArith Qminmax Qreals List NArith ZArith FMapPositive Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Ibp DeepPoly Triangle MultiNeuron Rational.
From Relucid.Basics Require Import Relu Forms Corners.
From Relucid.Basics Require Exactness.
From Relucid.Ibp Require Soundness.
From Relucid.Triangle Require Import Enclosure.
From Relucid.MultiNeuron Require OneLayer.
From Relucid.Calculus Require Import Bounding Layers Lines Points Intervals Flipped.
From Relucid.Bridge Require Import Combinations Check Sound PrecisionCheck Pieces PrecisionRules PrecisionSteps.
Import ListNotations.
Open Scope R_scope.

(** ** From exact functions to precision *)
Lemma exact_same_bounds h (S : R -> Prop) d n N l u up F : is_box (inputs h) l u -> bounding d n N l u up -> d = inputs h -> exact d n N l u up F ->
  (forall x, at_input d n N F x = run h x) -> (forall y, range h l u y -> S y) ->
  (forall c, up F c -> upper_bound S c) -> (forall c, up (fun v => - F v) (- c) -> lower_bound S c) -> same_bounds S (range h l u).
Proof.
  intros B Bd D (A & U & L) V So Hu Hl. subst d. split; intros c; split; intros H y Hy.
  - apply H, So; auto.
  - apply (Hu c); auto. apply U. intros x X. rewrite V. apply H. exists x; auto.
  - apply H, So; auto.
  - apply (Hl c); auto. apply L. intros x X. pose proof (V x) as E. unfold at_input in *. rewrite E. specialize (H (run h x) ltac:(exists x; auto)). lra.
Qed.

Definition analysis_of (r : relaxation) : analysis :=
  match r with Ibp => ibp | Deeppoly_0 => deeppoly_0 | Triangle => triangle | Deeppoly_1 _ => deeppoly_1 | Multi_neuron ms => multi_neuron ms end.

Section Whole.
Variable p : problem.
Hypothesis formed : well_formed p = true.
Notation d := (arity p).
Notation n := (length (neurons p)).
Notation N := (forms p).
Notation low := (forms_low p formed).

Lemma output_within j : (j < length (outputs p))%nat -> within_space (N.of_nat (d + n)) (nth j (outputs p) nothing) = true.
Proof.
  intros J. unfold well_formed in formed. apply andb_prop in formed as [H _]. apply andb_prop in H as [_ H]. rewrite forallb_forall in H. apply H, nth_In; auto.
Qed.
Lemma output_at j v : (j < length (outputs p))%nat -> at_point v (output_form p j) = value (d + n) (output (output_of p j)) v.
Proof. intros J. unfold output_form. apply at_fraction_of, output_within; auto. Qed.
Lemma output_run j x : (j < length (outputs p))%nat -> at_input d n N (fun v => at_point v (output_form p j)) x = run (output_of p j) x.
Proof. intros J. unfold at_input. rewrite output_at by auto. reflexivity. Qed.

(** The four relaxations that speak of the network itself. *)
Definition up_of (r : relaxation) (l u : nat -> R) : functional -> R -> Prop :=
  match r with
  | Ibp => ibp_up d n N l u
  | Deeppoly_0 => lines_up slope_0 d n N l u
  | Triangle => points_up (feasible d N l u n)
  | Multi_neuron ms => points_up (polytope d N 0 ms (in_box d l u))
  | Deeppoly_1 _ => lines_up slope_1 d n N l u
  end.
Lemma is_layered_from ms : forall zs s, is_layered (N.of_nat d) s zs ms = true -> (forall k, (k < length zs)%nat -> N (s + k)%nat = real_form (nth k zs nothing)) ->
  layered_from d N s ms /\ list_sum ms = length zs.
Proof.
  induction ms as [|m ms IH]; intros zs s H E; cbn [is_layered] in H.
  - destruct zs; [split; [exact I|reflexivity]|discriminate].
  - apply andb_prop in H as [H R]. apply andb_prop in H as [H Lm]. apply Nat.leb_le in Lm. rewrite forallb_forall in H.
    destruct (IH (skipn m zs) (s + m)%nat R) as [L1 L2].
    { intros k K. rewrite skipn_length in K. rewrite <- Nat.add_assoc, E by lia. f_equal.
      rewrite <- (firstn_skipn m zs) at 1. rewrite app_nth2; rewrite firstn_length_le by auto; [|lia]. f_equal. lia. }
    split; [|cbn [list_sum fold_right]; fold (list_sum ms); rewrite L2, skipn_length; lia]. split; [|auto]. intros k i K I.
    replace k with (s + (k - s))%nat by lia. rewrite E by lia. set (z := nth (k - s) zs nothing).
    assert (W : within_space (N.of_nat d + N.of_nat s) z = true).
    { apply H. unfold z. rewrite <- (firstn_skipn m zs) at 1. rewrite app_nth1 by (rewrite firstn_length_le; lia). apply nth_In. rewrite firstn_length_le; lia. }
    unfold within_space in W. rewrite forallb_forall in W. cbn [real_form weight]. induction (terms z) as [|[j c] ts IHt]; [reflexivity|]. cbn [coefficient].
    pose proof (W (j, c) (or_introl eq_refl)) as J. cbn [fst] in J. apply N.ltb_lt in J. destruct (Nat.eqb_spec (N.to_nat j) i); [lia|]. apply IHt. intros t T; apply W; right; auto.
Qed.
Lemma layers_of ms : is_layered (N.of_nat d) 0 (neurons p) ms = true -> layered_from d N 0 ms /\ list_sum ms = n.
Proof. intros H. apply (is_layered_from ms (neurons p) 0 H). intros k K. reflexivity. Qed.

Lemma up_fits r l u : match r with Deeppoly_1 _ => False | _ => True end -> fits_relaxation r p = true -> is_box d l u ->
  bounding d n N l u (up_of r l u) /\ (at_least (strength_of r) Chords = true -> chords d n N (up_of r l u)) /\
  (at_least (strength_of r) Points = true -> points d n N (up_of r l u)).
Proof.
  intros R F B. destruct r; cbn [up_of strength_of fits_relaxation] in *; try contradiction.
  - split; [apply ibp_bounding; [apply low|auto]|split; discriminate].
  - destruct (deeppoly_0_bounding d n N low l u B) as [H1 H2]. split; [auto|split; [auto|discriminate]].
  - destruct (triangle_fit d n N l u) as (H1 & H2 & H3). auto.
  - destruct (layers_of layers F) as [L E]. destruct (hulls_fit d n N l u layers E L) as (H1 & H2 & H3). auto.
Qed.
(** Every relaxation is sound, and its bounds are those of [up_of]. *)
Lemma sound_of r j : fits_relaxation r p = true -> sound (analysis_of r) (output_of p j).
Proof.
  destruct r; cbn [analysis_of fits_relaxation]; intros F.
  - apply Soundness.ibp_sound.
  - apply lines_sound, deeppoly_0_proper.
  - apply triangle_sound.
  - apply lines_sound, deeppoly_1_proper.
  - destruct (layers_of layers F) as [L E]. apply OneLayer.multi_neuron_sound. split; auto.
Qed.
Lemma up_bounds r j l u : (j < length (outputs p))%nat -> fits_relaxation r p = true -> is_box d l u -> let F := fun v => at_point v (output_form p j) in
  (forall c, up_of r l u F c -> upper_bound (analysis_of r (output_of p j) l u) c) /\
  (forall c, up_of r l u (fun v => - F v) (- c) -> lower_bound (analysis_of r (output_of p j) l u) c).
Proof.
  intros J Fr B F. set (out := output (output_of p j)).
  assert (E : forall v, F v = value (d + n) out v) by (intros; apply output_at; auto).
  assert (E' : forall v, - F v = value (d + n) (scale (-1) out) v) by (intros; rewrite value_scale, E; ring).
  assert (Pts : forall S : (nat -> R) -> Prop, (forall c, points_up S F c -> upper_bound (fun y => exists v, S v /\ y = value (d + n) out v) c) /\
    (forall c, points_up S (fun v => - F v) (- c) -> lower_bound (fun y => exists v, S v /\ y = value (d + n) out v) c)).
  { intros S. split; intros c H y (v & Sv & ->); specialize (H v Sv); cbv beta in H; rewrite E in H; lra. }
  assert (Ln : forall s, (forall c, lines_up s d n N l u F c -> upper_bound (lines (chord_and s) (output_of p j) l u) c) /\
    (forall c, lines_up s d n N l u (fun v => - F v) (- c) -> lower_bound (lines (chord_and s) (output_of p j) l u) c)).
  { intros s. split; intros c H y [Y1 Y2].
    - apply (lines_up_iff s d n N l u out F c E) in H. unfold line_upper in Y2. cbn [inputs size neuron] in Y2. unfold top in H. fold out in Y2.
      change (inputs (output_of p j)) with d in Y2. change (size (output_of p j)) with n in Y2. change (neuron (output_of p j)) with N in Y2. lra.
    - apply (lines_up_iff s d n N l u (scale (-1) out) _ _ E') in H. rewrite top_neg in H. unfold line_lower in Y1. fold out in Y1.
      change (inputs (output_of p j)) with d in Y1. change (size (output_of p j)) with n in Y1. change (neuron (output_of p j)) with N in Y1. lra. }
  destruct r; cbn [up_of analysis_of].
  - split; intros c H y [Y1 Y2].
    + apply (ibp_up_iff d n N l u out F c E) in H. unfold ibp_upper in Y2. fold out in Y2. cbv zeta in Y2.
      change (inputs (output_of p j)) with d in Y2. change (size (output_of p j)) with n in Y2. change (neuron (output_of p j)) with N in Y2. lra.
    + apply (ibp_up_iff d n N l u (scale (-1) out) _ _ E') in H. rewrite form_max_neg in H. unfold ibp_lower in Y1. fold out in Y1. cbv zeta in Y1.
      change (inputs (output_of p j)) with d in Y1. change (size (output_of p j)) with n in Y1. change (neuron (output_of p j)) with N in Y1. lra.
  - apply Ln.
  - apply Pts.
  - apply Ln.
  - apply Pts.
Qed.
End Whole.

(** ** The flip *)
Lemma all_flipped_nth i zs l : forall l', all_flipped i zs l l' = true -> length l' = length l /\
  forall k a b, nth_error l k = Some a -> nth_error l' k = Some b -> same (unflip i zs b) (times (-1) (fraction_of a)) = true.
Proof.
  induction l as [|a l IH]; intros [|b l'] A; cbn [all_flipped length] in *; try discriminate; [split; auto; intros [|k]; discriminate|].
  apply andb_prop in A as [A1 A2]. destruct (IH l' A2) as [L H]. split; [auto|]. intros [|k] a' b' Ea Eb; cbn in Ea, Eb; [congruence|apply (H k); auto].
Qed.
Section Flip.
Variables p p' : problem.
Hypothesis formed : well_formed p = true.
Hypothesis formed' : well_formed p' = true.
Hypothesis flips : is_flipped p p' = true.
Notation d := (arity p).
Notation n := (length (neurons p)).
Notation N := (forms p).

Lemma at_unflip v m a : within_space (N.of_nat m) a = true -> (m <= d + n)%nat ->
  at_point v (unflip (N.of_nat d) (table (neurons p)) a) = value m (real_form a) (flipped d N v).
Proof.
  intros W M. rewrite <- (at_fraction_of m a _ W). unfold unflip, fraction_of. rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly.
  unfold within_space in W. revert W. generalize (terms a) as ts. induction ts as [|[i c] ts IH]; intros W; cbn [fold_right map values_at].
  - rewrite at_constantly. ring.
  - cbn [forallb fst] in W. apply andb_prop in W as [I W]. apply N.ltb_lt in I. rewrite at_plus, at_times, IH, at_single by auto. cbn [fst snd].
    assert (E : at_point v (if N.ltb i (N.of_nat d) then variable i else match look (i - N.of_nat d) (table (neurons p)) with Some z => minus (variable i) z | None => variable i end)
      = flipped d N v (N.to_nat i)); [|rewrite E; ring].
    destruct (N.ltb_spec i (N.of_nat d)) as [L|L].
    + rewrite at_variable, flipped_input by lia. auto.
    + set (k := (N.to_nat i - d)%nat). replace (N.to_nat i) with (d + k)%nat by (unfold k; lia). rewrite flipped_neuron.
      destruct (look (i - N.of_nat d) (table (neurons p))) as [z|] eqn:Lk.
      * destruct (look_pre p formed _ z Lk) as [_ Ez]. rewrite at_minus, at_variable, Ez. unfold pre.
        replace (N.to_nat (i - N.of_nat d)) with k by (unfold k; lia). f_equal. f_equal. unfold k; lia.
      * exfalso. assert (K : (k < n)%nat) by (unfold k; lia). destruct (nth_error (neurons p) k) as [z|] eqn:Ez; [|apply nth_error_None in Ez; lia].
        assert (G : forall l j m0 z', nth_error l j = Some z' -> PositiveMap.find (N.succ_pos (N.of_nat j)) (table_from 1 l m0) <> None).
        { clear. intros l. assert (G : forall i j m0 z', nth_error l j = Some z' -> PositiveMap.find (Pos.of_nat (Pos.to_nat i + j)) (table_from i l m0) <> None).
          { assert (Keep : forall l i m0 r, PositiveMap.find r m0 <> None -> PositiveMap.find r (table_from i l m0) <> None).
            { clear. induction l as [|a l IH]; intros i m0 r H; cbn [table_from]; auto. apply IH. destruct (Pos.eq_dec r i) as [->|D]; [rewrite PositiveMap.gss; discriminate|rewrite PositiveMap.gso; auto]. }
            induction l as [|a l IH]; intros i j m0 z' H; [destruct j; discriminate|]. cbn [table_from]. destruct j as [|j].
            - rewrite Nat.add_0_r, Pos2Nat.id. apply Keep. rewrite PositiveMap.gss. discriminate.
            - replace (Pos.to_nat i + S j)%nat with (Pos.to_nat (Pos.succ i) + j)%nat by (rewrite Pos2Nat.inj_succ; lia). apply (IH _ _ _ z'); auto. }
          intros j m0 z' H. specialize (G 1%positive j m0 z' H). replace (N.succ_pos (N.of_nat j)) with (Pos.of_nat (Pos.to_nat 1 + j)); auto.
          rewrite Pos2Nat.inj_1. apply Pos2Nat.inj. rewrite Nat2Pos.id by lia. pose proof (N.succ_pos_spec (N.of_nat j)). lia. }
        unfold look, table in Lk. apply (G (neurons p) k (PositiveMap.empty fraction) z Ez).
        replace (N.of_nat k) with (i - N.of_nat d)%N by (unfold k; lia). exact Lk.
Qed.
Lemma flip_sizes : arity p' = d /\ length (neurons p') = n /\ length (outputs p') = length (outputs p).
Proof.
  unfold is_flipped in flips. apply andb_prop in flips as [H O]. apply andb_prop in H as [H Lo]. apply andb_prop in H as [D A].
  apply Nat.eqb_eq in D, Lo. destruct (all_flipped_nth _ _ _ _ A) as [L _]. auto.
Qed.
Lemma is_flip_real : is_flip d n N (forms p').
Proof.
  intros k v K. destruct flip_sizes as (D & L & _). unfold is_flipped in flips. apply andb_prop in flips as [H _]. apply andb_prop in H as [H _]. apply andb_prop in H as [_ A].
  destruct (nth_error (neurons p) k) as [a|] eqn:Ea; [|apply nth_error_None in Ea; lia]. destruct (nth_error (neurons p') k) as [b|] eqn:Eb; [|apply nth_error_None in Eb; lia].
  pose proof (proj2 (all_flipped_nth _ _ _ _ A) k a b Ea Eb) as S.
  pose proof (same_at v _ _ S) as E. rewrite at_times, Sound.Q2R_minus_1 in E.
  pose proof (neurons_fit_nth (neurons p') (arity p') k b (fits_neurons p' formed') Eb) as Wb. rewrite D in Wb.
  pose proof (neurons_fit_nth (neurons p) d k a (fits_neurons p formed) Ea) as Wa.
  rewrite (at_unflip v (d + k) b Wb ltac:(lia)), (at_fraction_of (d + k) a v Wa) in E.
  change (N k) with (real_form (nth k (neurons p) nothing)). change (forms p' k) with (real_form (nth k (neurons p') nothing)).
  rewrite (nth_error_nth _ _ _ Ea), (nth_error_nth _ _ _ Eb). lra.
Qed.
Lemma output_flips j v : (j < length (outputs p))%nat -> at_point (flipped d N v) (output_form p' j) = at_point v (output_form p j).
Proof.
  intros J. destruct flip_sizes as (D & L & Lo). unfold is_flipped in flips. apply andb_prop in flips as [_ O]. rewrite forallb_forall in O.
  specialize (O (nth j (outputs p) nothing, nth j (outputs p') nothing)).
  rewrite <- combine_nth in O by auto. specialize (O ltac:(apply nth_In; rewrite combine_length; lia)). rewrite combine_nth in O by auto. cbn [fst snd] in O.
  pose proof (same_at v _ _ O) as E. pose proof (output_within p' formed' j ltac:(lia)) as W. rewrite D, L in W.
  rewrite (at_unflip v (d + n) _ W (le_n _)) in E. unfold output_form. rewrite <- E. apply at_fraction_of; auto.
Qed.
End Flip.

(** ** The theorem *)
Theorem check_precision_sound p r domain rs conclusions : check_precision p r domain rs conclusions = true ->
  forall j i, In (j, i) conclusions -> (j < length (outputs p))%nat /\ precise (analysis_of r) (in_domain (arity p) domain) (output_of p j).
Proof.
  unfold check_precision. cbv zeta. intros H j i I. apply andb_prop in H as [H R]. apply andb_prop in H as [W F].
  destruct (replay_rules _ _ _ _ _ _ rs) as [m|] eqn:Rp; [|discriminate]. rewrite forallb_forall in R. specialize (R _ I). cbn [fst snd] in R.
  apply andb_prop in R as [J R]. apply Nat.ltb_lt in J. split; [auto|]. destruct (get_fact m i) as [f|] eqn:G; [|discriminate].
  assert (None_yet : forall q up j g, get_fact (PositiveMap.empty fact) j = Some g -> fact_ok q domain up g).
  { intros q up j' g E. unfold get_fact in E. rewrite PositiveMap.gempty in E. discriminate. }
  intros l u B Wi. change (inputs (output_of p j)) with (arity p) in B, Wi.
  destruct (up_bounds p W r j l u J F B) as [Hu Hl].
  assert (Direct : match r with Deeppoly_1 _ => False | _ => True end -> same_bounds (analysis_of r (output_of p j) l u) (range (output_of p j) l u)).
  { intros Nf. assert (Q : analysed r p = p) by (destruct r; auto; contradiction). rewrite Q in *.
    pose proof (replay_ok p W (strength_of r) domain (up_of p r) (fun l u B _ => up_fits p W r l u Nf F B) rs 1%positive _ m (None_yet _ _) Rp i f G) as Ok.
    destruct (up_fits p W r l u Nf F B) as (Bd & _).
    apply (exact_same_bounds (output_of p j) _ (arity p) (length (neurons p)) (forms p) l u (up_of p r l u) (fun v => at_point v (output_form p j))); auto.
    - apply (exact_same _ _ _ _ _ _ Bd (fun v => at_point v (formula f))); [intros v; apply same_at; auto|]. apply (proj1 Ok); auto.
    - intros x. apply output_run; auto.
    - intros y Hy. apply (sound_of p r j F); auto. }
  destruct r as [| | |p'|ms]; try (apply Direct; exact Logic.I). clear Direct.
  cbn [analysed fits_relaxation strength_of up_of analysis_of] in *. apply andb_prop in F as [W' Fl]. destruct (flip_sizes p p' Fl) as (D & L & Lo).
  pose proof (is_flip_real p p' W W' Fl) as Is.
  set (up' := fun l u => flipped_up (arity p) (length (neurons p)) (forms p) l u).
  assert (Fit : forall l u, is_box (arity p') l u -> within (arity p') l u (in_domain (arity p') domain) -> bounding (arity p') (length (neurons p')) (forms p') l u (up' l u) /\
    (at_least Chords Chords = true -> chords (arity p') (length (neurons p')) (forms p') (up' l u)) /\
    (at_least Chords Points = true -> points (arity p') (length (neurons p')) (forms p') (up' l u))).
  { rewrite D, L. intros l' u' B' _. destruct (deeppoly_1_fit (arity p) (length (neurons p)) (forms p) (forms p') (forms_low p W) Is l' u' B') as [H1 H2].
    split; [exact H1|split; [intros; exact H2|discriminate]]. }
  pose proof (replay_ok p' W' Chords domain up' Fit rs 1%positive _ m (None_yet _ _) Rp i f G) as Ok.
  pose proof (proj1 Ok l u) as Ex. rewrite D in Ex. specialize (Ex B Wi). rewrite L in Ex. destruct Ex as (_ & Eu & El).
  assert (V : forall x, at_input (arity p) (length (neurons p)) (forms p') (fun v => at_point v (formula f)) x = run (output_of p j) x).
  { intros x. unfold at_input. rewrite (same_at _ _ _ R). unfold output_form. pose proof (output_within p' W' j ltac:(lia)) as Wo. rewrite D, L in Wo.
    rewrite (at_fraction_of _ _ _ Wo).
    rewrite (value_ext _ _ _ _ (flipped_values (arity p) (length (neurons p)) (forms p) (forms p') Is x (length (neurons p)) (le_n _))).
    rewrite <- (at_fraction_of _ _ _ Wo). change (fraction_of (nth j (outputs p') nothing)) with (output_form p' j). rewrite (output_flips p p' W W' Fl j) by auto.
    apply (output_run p W j x J). }
  assert (So : forall y, range (output_of p j) l u y -> deeppoly_1 (output_of p j) l u y) by (intros y Hy; apply (lines_sound _ _ deeppoly_1_proper); auto).
  assert (Same : forall v, at_point (flipped (arity p) (forms p) v) (formula f) = at_point v (output_form p j)).
  { intros v. rewrite (same_at _ _ _ R). apply (output_flips p p' W W' Fl); auto. }
  split; intros c; split; intros K y Hy.
  - apply K, So; auto.
  - apply (Hu c); auto. apply (lines_same slope_1 _ _ _ l u _ _ c Same). apply Eu. intros x Hx. rewrite V. apply K. exists x; auto.
  - apply K, So; auto.
  - apply (Hl c); auto. apply (lines_same slope_1 _ _ _ l u (fun v => - at_point (flipped (arity p) (forms p) v) (formula f))); [intros v; rewrite Same; auto|].
    apply El. intros x Hx. pose proof (V x) as E. unfold at_input in *. rewrite E. specialize (K (run (output_of p j) x) ltac:(exists x; auto)). lra.
Qed.

(** Without bounds the domain is R^d. *)
Definition unbounded (domain : sides) : bool := forallb (fun s => match s with (None, None) => true | _ => false end) domain.
Theorem precise_everywhere A d domain h : unbounded domain = true -> precise A (in_domain d domain) h -> precise A everywhere h.
Proof.
  intros U. apply Exactness.precise_domain. intros x _ i I. unfold unbounded in U. rewrite forallb_forall in U.
  destruct (nth_in_or_default i domain (None, None)) as [Hi|E]; [|rewrite E; split; exact Logic.I]. specialize (U _ Hi).
  destruct (nth i domain (None, None)) as [[|] [|]]; try discriminate. split; exact Logic.I.
Qed.
