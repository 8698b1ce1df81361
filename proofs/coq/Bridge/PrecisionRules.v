(** * Each step of the checker of precision yields a fact that holds on every box

    For any relaxation that is fit for the calculus ([Calculus.Bounding]). *)
Require Import Reals QArith Qminmax Qreals List NArith ZArith FMapPositive Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Rational.
From Relucid.Basics Require Import Relu Forms Corners.
From Relucid.Calculus Require Import Bounding Layers.
From Relucid.Bridge Require Import Combinations Check Sound PrecisionCheck Pieces.
Import ListNotations.
Open Scope R_scope.

Section Rules.
Variable q : problem.
Hypothesis formed : well_formed q = true.
Notation d := (arity q).
Notation n := (length (neurons q)).
Definition forms (k : nat) : form := real_form (nth k (neurons q) nothing).
Notation N := forms.
Variable strong : strength.
Variable domain : sides.
Notation X := (in_domain d domain).
Variable up : (nat -> R) -> (nat -> R) -> functional -> R -> Prop.
Hypothesis fit : forall l u, is_box d l u -> within d l u X -> bounding d n N l u (up l u) /\
  (at_least strong Chords = true -> chords d n N (up l u)) /\ (at_least strong Points = true -> points d n N (up l u)).
Notation value_at f x := (at_point (values d N n x) f).
Notation functional_of f := (fun v => at_point v f).
Notation zs := (table (neurons q)).
Notation inputs := (N.of_nat d).

Definition exact_everywhere (F : functional) : Prop := forall l u, is_box d l u -> within d l u X -> exact d n N l u (up l u) F.
Definition fact_ok (f : fact) : Prop := exact_everywhere (functional_of (formula f)) /\ forall x, X x ->
  covers (cells f) (value_at (base f) x) /\ follows (cells f) (pieces f) (value_at (base f) x) (value_at (formula f) x).

Lemma fits_neurons : neurons_fit (N.of_nat d) (neurons q) = true.
Proof. unfold well_formed in formed. apply andb_prop in formed as [H _]. apply andb_prop in H as [H _]. auto. Qed.
Lemma forms_low k i : (d + k <= i)%nat -> weight (N k) i = 0.
Proof.
  intros I. unfold forms. destruct (nth_error (neurons q) k) as [z|] eqn:E.
  - rewrite (nth_error_nth _ _ _ E). pose proof (neurons_fit_nth (neurons q) d k z fits_neurons E) as W. unfold within_space in W. cbn [real_form weight].
    rewrite forallb_forall in W. induction (terms z) as [|[j c] ts IH]; [reflexivity|]. cbn [coefficient].
    pose proof (W (j, c) (or_introl eq_refl)) as J. cbn [fst] in J. apply N.ltb_lt in J.
    destruct (Nat.eqb_spec (N.to_nat j) i); [lia|]. apply IH. intros t T; apply W; right; auto.
  - apply nth_error_None in E. rewrite nth_overflow by auto. reflexivity.
Qed.
Lemma look_pre k z : look k zs = Some z -> (N.to_nat k < n)%nat /\ forall v, at_point v z = pre d N (N.to_nat k) v.
Proof.
  intros L. apply look_table in L as (a & E & ->). split; [apply nth_error_Some; congruence|]. intros v. unfold pre, forms.
  rewrite (nth_error_nth _ _ _ E). apply at_fraction_of. apply (neurons_fit_nth (neurons q)); auto. apply fits_neurons.
Qed.
Lemma unit_post k v : at_point v (unit_value inputs k) = post d (N.to_nat k) v.
Proof. unfold unit_value, post. rewrite at_variable. f_equal. lia. Qed.
Lemma at_line_of v w c b : at_point v (line_of w c b) = Q2R w * at_point v b + Q2R c.
Proof. unfold line_of. rewrite at_plus, at_times, at_constantly. auto. Qed.
Lemma is_line_pre k w c b : is_line zs k w c b = true -> (N.to_nat k < n)%nat /\ forall v, pre d N (N.to_nat k) v = Q2R w * at_point v b + Q2R c.
Proof.
  unfold is_line. destruct (look k zs) as [z|] eqn:L; [|discriminate]. intros S. destruct (look_pre k z L) as [K E]. split; [auto|].
  intros v. rewrite <- E, (same_at v _ _ S), at_line_of. auto.
Qed.
Lemma exact_same_everywhere F G : (forall v, F v = G v) -> exact_everywhere F -> exact_everywhere G.
Proof. intros E H l u B W. destruct (fit l u B W) as (Bd & _). apply (exact_same _ _ _ _ _ _ Bd F); auto. Qed.
Lemma value_relu k x : (k < n)%nat -> post d k (values d N n x) = relu (pre d N k (values d N n x)).
Proof. intros K. apply (at_post d n N k x K). Qed.
Lemma input_value x i : (i < d)%nat -> values d N n x i = x i.
Proof. apply values_input. Qed.

(** ** Forms of inputs *)
Lemma bound_over_at (low : bool) a x : X x -> within_space inputs a = true ->
  bounded_by (if low then Rle else Rge) (bound_over domain low a) (value_at (fraction_of a) x).
Proof.
  intros Hx W. unfold fraction_of. rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly. unfold bound_over. unfold within_space in W.
  revert W. generalize (terms a) as ts. induction ts as [|[i c] ts IH]; intros W; cbn [fold_right map values_at].
  - destruct low; cbn; lra.
  - cbn [forallb fst] in W. apply andb_prop in W as [I W]. apply N.ltb_lt in I. specialize (IH W). rewrite at_single. cbn [fst snd].
    destruct (fold_right _ _ ts) as [r|]; [|exact Logic.I]. rewrite input_value by lia. destruct (Qeq_bool c 0) eqn:Z.
    + apply eq_real in Z. rewrite Sound.Q2R_0 in Z. rewrite Z. destruct low; cbn [bounded_by] in *; lra.
    + unfold end_of. destruct (Hx (N.to_nat i) ltac:(lia)) as [Lo Hi]. destruct (Qle_bool 0 c) eqn:P.
      * apply nonneg_real in P. destruct low; [destruct (fst _) as [e|]|destruct (snd _) as [e|]]; cbn [bounded_by] in *; auto; q2r; nra.
      * apply less_real in P. rewrite Sound.Q2R_0 in P. destruct low; cbn [negb]; [destruct (snd _) as [e|]|destruct (fst _) as [e|]]; cbn [bounded_by] in *; auto; q2r; nra.
Qed.
Lemma exact_inputs a : exact_everywhere (fun v => value d a v).
Proof.
  intros l u B W. destruct (fit l u B W) as (Bd & _).
  assert (Af : affine d n (fun v => value d a v)).
  { exists (Form (constant a) (fun i => if Nat.ltb i d then weight a i else 0)). intros v.
    rewrite (value_low d (d + n)); [|lia|intros i I; simpl; destruct (Nat.ltb_spec i d); [lia|auto]].
    unfold value; f_equal. apply dot_ext_w. intros i I. simpl. destruct (Nat.ltb_spec i d); [auto|lia]. }
  assert (G : forall a, up l u (fun v => value d a v) (form_max d a l u)).
  { intros a'. unfold value, form_max. apply (up_add _ _ _ _ _ _ Bd (fun _ => constant a') (fun v => dot d (weight a') v)); [apply (up_const _ _ _ _ _ _ Bd)|].
    assert (H : forall m, (m <= d)%nat -> up l u (fun v => dot m (weight a') v) (corner m (weight a') l u)); [|apply H; auto].
    induction m; intros M; cbn [dot corner]; [apply (up_const _ _ _ _ _ _ Bd)|].
    apply (up_add _ _ _ _ _ _ Bd (fun v => dot m (weight a') v) (fun v => weight a' m * v m)); [apply IHm; lia|]. destruct (Rle_dec 0 (weight a' m)).
    - apply (up_scale _ _ _ _ _ _ Bd _ (fun v => v m)); auto. apply (up_input _ _ _ _ _ _ Bd); lia.
    - apply (up_same _ _ _ _ _ _ Bd (fun v => (- weight a' m) * (- v m))); [intros; ring|].
      replace (weight a' m * l m) with ((- weight a' m) * (- l m)) by ring.
      apply (up_scale _ _ _ _ _ _ Bd _ (fun v => - v m)); [lra|]. apply (up_input_low _ _ _ _ _ _ Bd); lia. }
  assert (V : forall a x, value d a (values d N n x) = value d a x) by (intros; apply value_ext; intros; apply input_value; auto).
  destruct (form_max_attained d a l u B) as (y & Y & Ey). destruct (form_max_attained d (scale (-1) a) l u B) as (x & Hx & Ex).
  apply (exact_ends _ _ _ _ _ _ Bd _ x y); auto.
  - unfold at_input. rewrite V, Ey. apply G.
  - apply (up_same _ _ _ _ _ _ Bd (fun v => value d (scale (-1) a) v)); [intros; rewrite value_scale; ring|].
    replace (- at_input d n N (fun v => value d a v) x) with (form_max d (scale (-1) a) l u); [apply G|].
    rewrite <- Ex. unfold at_input. rewrite V, value_scale. ring.
Qed.

(** ** Sums *)
Lemma summands_ok (m : known) b cs terms : (forall i f, get_fact m i = Some f -> fact_ok f) -> forall l, summands m b cs terms = Some l ->
  Forall (fun t => exact_everywhere (functional_of (fst t)) /\ forall x, X x -> covers cs (value_at b x) -> follows cs (snd t) (value_at b x) (value_at (fst t) x)) l.
Proof.
  intros M. induction terms as [|[c i] terms IH]; intros l H; cbn [summands] in H; [injection H as <-; constructor|].
  destruct (get_fact m i) as [f|] eqn:F; [|discriminate]. destruct (summands m b cs terms) as [l'|] eqn:S; [|discriminate].
  destruct (same (base f) b) eqn:Sb; [|discriminate]. destruct (forallb _ (combine cs (cells f))) eqn:Cs; [|discriminate].
  destruct (Nat.eqb_spec (length cs) (length (cells f))) as [Len|]; [|discriminate]. cbn [andb] in H. injection H as <-. constructor; [|apply IH; auto].
  destruct (M i f F) as [Ex Fo]. cbn [fst snd]. split.
  - apply (exact_same_everywhere (fun v => Q2R c * at_point v (formula f) + 0)); [intros; rewrite at_times; ring|].
    intros l u B W. destruct (fit l u B W) as (Bd & _). apply (exact_line _ _ _ _ _ _ B Bd). apply Ex; auto.
  - intros x Hx _. destruct (Fo x Hx) as [_ Fw]. rewrite at_times.
    replace (Q2R c * value_at (formula f) x) with (Q2R c * value_at (formula f) x + Q2R 0) by (q2r; ring).
    apply follows_line. rewrite (same_at _ _ _ Sb) in Fw. clear - Cs Len Fw. revert Cs Len Fw. generalize (cells f) (pieces f) (value_at b x) (value_at (formula f) x).
    induction cs as [|c cs IH]; intros [|c' cs'] ps y e Cs Len Fw; try discriminate; [exact Fw|]. destruct ps as [|p ps]; [contradiction|].
    cbn [combine forallb] in Cs. apply andb_prop in Cs as [C1 C2]. destruct Fw as [F1 F2]. split; [|apply (IH cs'); auto].
    intros t T Y. apply F1.
    + destruct c, c'; try discriminate; auto.
    + rewrite Y. destruct c, c'; try discriminate; unfold on_piece; cbn; [apply andb_prop in C1 as [A A']|..]; q2r; rewrite ?(eq_real _ _ A), ?(eq_real _ _ A'), ?(eq_real _ _ C1); auto.
Qed.
Lemma follows_total cs c (l : list (fraction * list piece)) b x : Forall (fun t => follows cs (snd t) b (value_at (fst t) x)) l ->
  follows cs (fold_right plus_pieces (map (fun _ => Piece c 0) cs) (map snd l)) b
    (Bounding.total (map (fun t => functional_of (fst t)) l) (values d N n x) + Q2R c).
Proof.
  induction 1 as [|t l F _ IH]; cbn [map fold_right Bounding.total].
  - rewrite Rplus_0_l. apply follows_const.
  - rewrite Rplus_assoc. apply follows_plus; auto.
Qed.
Lemma at_fold_plus v c (l : list fraction) : at_point v (fold_right plus (constantly c) l) = Bounding.total (map (fun f => functional_of f) l) v + Q2R c.
Proof. induction l as [|f l IH]; cbn [fold_right map Bounding.total]; [rewrite at_constantly; ring|rewrite at_plus, IH; ring]. Qed.

(** ** Layers *)
Definition real_unit (i : qunit) : unit := Unit (Q2R (PrecisionCheck.factor i)) (N.to_nat (PrecisionCheck.index i)) (Q2R (PrecisionCheck.slope i)) (Q2R (PrecisionCheck.shift i)).
Notation rus us := (map real_unit us).
Lemma units_fit_fits b us : units_fit zs b us = true -> fits d n N (functional_of b) (rus us).
Proof.
  unfold units_fit, fits. intros H. apply Forall_forall. intros i I. apply in_map_iff in I as (j & <- & J). rewrite forallb_forall in H. apply (is_line_pre _ _ _ _ (H j J)).
Qed.
Lemma at_layer_form v b a e us : at_point v (layer_form inputs b a e us) = layer d (functional_of b) (Q2R a) (Q2R e) (rus us) v.
Proof.
  unfold layer, units_of. induction us as [|i us IH]; cbn [layer_form fold_right map].
  - change (at_point v (line_of a e b) = Q2R a * at_point v b + Q2R e + 0). rewrite at_line_of. ring.
  - rewrite at_plus, at_times, unit_post. fold (layer_form inputs b a e us). rewrite IH. cbn [real_unit Layers.factor Layers.index]. ring.
Qed.
Lemma layer_pieces_at cs ps a e us : forall rs b t, layer_pieces cs ps a e us = Some rs -> follows cs ps b t -> follows cs rs b (curve (Q2R a) (Q2R e) (rus us) t).
Proof.
  unfold curve. induction us as [|i us IH]; intros rs b t H F; cbn [layer_pieces map curve_of] in *.
  - injection H as <-. rewrite Rplus_0_r. apply follows_line; auto.
  - destruct (relu_pieces _ _) as [qs|] eqn:Rq; [|discriminate]. destruct (layer_pieces cs ps a e us) as [r|] eqn:L; [|discriminate]. injection H as <-.
    pose proof (follows_relu cs _ qs b _ Rq (follows_line cs (PrecisionCheck.slope i) (PrecisionCheck.shift i) ps b t F)) as G.
    pose proof (follows_line cs (PrecisionCheck.factor i) 0 qs b _ G) as G'. specialize (IH r b t eq_refl F).
    pose proof (follows_plus cs _ _ b _ _ G' IH) as K. revert K. q2r. cbn [real_unit Layers.factor]. unfold line; cbn [real_unit Layers.slope Layers.shift].
    match goal with |- follows _ _ _ ?s -> follows _ _ _ ?t => replace s with t by ring; auto end.
Qed.

Section Base.
Variable f : fact.
Hypothesis f_ok : fact_ok f.
Notation b := (functional_of (formula f)).
Notation bx x := (value_at (formula f) x).
Lemma active_everywhere i x : X x -> active_on (cells f) (pieces f) i = true -> 0 <= line (real_unit i) (bx x).
Proof.
  intros Hx H. destruct (proj2 f_ok x Hx) as [C F].
  apply (forall_pieces_at nonneg_piece (fun t => 0 <= t) (cells f) nonneg_on _ _ _ H C). apply follows_line; auto.
Qed.
Lemma inactive_everywhere i x : X x -> inactive_on (cells f) (pieces f) i = true -> line (real_unit i) (bx x) <= 0.
Proof.
  intros Hx H. destruct (proj2 f_ok x Hx) as [C F].
  apply (forall_pieces_at nonpos_piece (fun t => t <= 0) (cells f) nonpos_on _ _ _ H C). apply follows_line; auto.
Qed.

Lemma faces_real dir a us : faces dir a us = true -> faces_away (Q2R a) (rus us).
Proof.
  destruct dir as [m| |]; cbn [faces]; intros H; apply andb_prop in H as [A H]; rewrite forallb_forall in H.
  - apply (Pivot _ _ (Q2R m)); [apply eq_real in A; rewrite Sound.Q2R_0 in A; auto|]. apply Forall_forall. intros i I. apply in_map_iff in I as (j & <- & J).
    specialize (H j J). apply Bool.orb_true_iff in H as [H|H]; [left; apply eq_real in H; rewrite Sound.Q2R_0 in H; auto|right].
    apply nonpos_real in H. rewrite Q2R_plus, Q2R_mult in H. exact H.
  - apply Layers.Rising; [apply nonneg_real; auto|]. apply Forall_forall. intros i I. apply in_map_iff in I as (j & <- & J). apply nonneg_real, (H j J).
  - apply Layers.Falling; [apply nonpos_real; auto|]. apply Forall_forall. intros i I. apply in_map_iff in I as (j & <- & J). apply nonpos_real, (H j J).
Qed.
Section OneBox.
Variables l u : nat -> R.
Hypothesis B : is_box d l u.
Hypothesis W : within d l u X.
Hypothesis strong_enough : at_least strong Chords = true.
Let Bd := proj1 (fit l u B W).
Let Ch := proj1 (proj2 (fit l u B W)) strong_enough.
Let Eb : exact d n N l u (up l u) b := proj1 f_ok l u B W.
Notation L := (layer d b).

Lemma exact_convex_units dir a e us : fits d n N b (rus us) -> convex_units strong dir a us = true -> exact d n N l u (up l u) (L (Q2R a) e (rus us)).
Proof.
  unfold convex_units. intros F H. apply andb_prop in H as [P H]. rewrite forallb_forall in P.
  assert (P' : Forall (fun i => 0 <= Layers.factor i) (rus us)).
  { apply Forall_forall. intros i I. apply in_map_iff in I as (j & <- & J). apply nonneg_real, (P j J). }
  apply Bool.orb_true_iff in H as [H|H].
  - apply (exact_convex d n N l u (up l u) B Bd Ch b Eb); auto. apply (fit l u B W); auto.
  - apply (exact_facing d n N l u (up l u) B Bd Ch b Eb); auto. apply (faces_real dir); auto.
Qed.
Lemma real_negated us : rus (map negate_unit us) = map negated (rus us).
Proof. rewrite !map_map. apply map_ext. intros i. unfold real_unit, negated; cbn. rewrite Q2R_opp. auto. Qed.
Lemma exact_folded dir us : forall a e, fits d n N b (rus us) -> convex_after_folding strong (cells f) (pieces f) dir a us = true ->
  exact d n N l u (up l u) (L (Q2R a) e (rus us)).
Proof.
  assert (Plain : forall us a e, fits d n N b (rus us) -> (convex_units strong dir a us || convex_units strong dir (- a) (map negate_unit us))%bool = true ->
    exact d n N l u (up l u) (L (Q2R a) e (rus us))).
  { intros us' a e F H. apply Bool.orb_true_iff in H as [H|H]; [apply (exact_convex_units dir); auto|].
    apply (exact_same _ _ _ _ _ _ Bd (fun v => - L (- Q2R a) (- e) (map negated (rus us')) v)); [intros; rewrite layer_negated; ring|].
    apply (exact_neg _ _ _ _ _ _ Bd). rewrite <- real_negated, <- Q2R_opp. apply (exact_convex_units dir); auto.
    rewrite real_negated. apply fits_negated; auto. }
  induction us as [|i us IH]; intros a e F H; cbn [convex_after_folding] in H; (apply Bool.orb_true_iff in H as [H|H]; [apply Plain; auto|]).
  - discriminate.
  - assert (F' : fits d n N b (rus us)) by (inversion F; auto). assert (Fi : (N.to_nat (PrecisionCheck.index i) < n)%nat /\ forall v, pre d N (N.to_nat (PrecisionCheck.index i)) v = Q2R (PrecisionCheck.slope i) * b v + Q2R (PrecisionCheck.shift i)) by (inversion F; auto).
    destruct Fi as [K E]. set (k := N.to_nat (PrecisionCheck.index i)) in *. set (c := Q2R (PrecisionCheck.factor i)).
    destruct (unit_exact d n N l u (up l u) B Bd b Eb (real_unit i) (conj K E)) as [Ep _]. cbn [real_unit Layers.index] in Ep. fold k in Ep.
    assert (In : forall x, in_box d l u x -> X x) by (intros; apply W; auto).
    assert (Vp : forall x, at_input d n N (pre d N k) x = line (real_unit i) (bx x)) by (intros; unfold at_input; rewrite E; reflexivity).
    assert (Af : affine d n (L (Q2R a) e (rus (i :: us)))) by (apply (layer_affine d n N l u (up l u) b Eb); auto).
    destruct (active_on (cells f) (pieces f) i) eqn:Act; [|destruct (inactive_on (cells f) (pieces f) i) eqn:Ina; [|discriminate]].
    + assert (U0 : up l u (fun v => - pre d N k v) 0).
      { apply (proj2 (proj2 Ep)). intros x Hx. pose proof (active_everywhere i x (In x Hx) Act) as P. rewrite <- Vp in P. unfold at_input in *. lra. }
      pose proof (up_active _ _ _ _ Ch k K U0) as U1. pose proof (up_active_low _ _ _ _ Ch k K U0) as U2.
      apply (exact_equal d n N l u (up l u) Bd _ (L (Q2R a + c * Q2R (PrecisionCheck.slope i)) (e + c * Q2R (PrecisionCheck.shift i)) (rus us))); auto.
      * destruct (Rle_dec 0 c).
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => c * (post d k v - pre d N k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; rewrite E; ring|].
           replace 0 with (c * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto.
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => (- c) * (pre d N k v - post d k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; rewrite E; ring|].
           replace 0 with ((- c) * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto; lra.
      * destruct (Rle_dec 0 c).
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => c * (pre d N k v - post d k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; rewrite E; ring|].
           replace 0 with (c * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto.
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => (- c) * (post d k v - pre d N k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; rewrite E; ring|].
           replace 0 with ((- c) * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto; lra.
      * intros x Hx. pose proof (active_everywhere i x (In x Hx) Act) as P. pose proof (value_relu k x K) as V. unfold at_input, layer, units_of.
        cbn [map fold_right real_unit Layers.factor Layers.index]. fold c k. rewrite V, E, relu_pos; [ring|exact P].
      * specialize (IH (Qred (a + PrecisionCheck.factor i * PrecisionCheck.slope i)) (e + c * Q2R (PrecisionCheck.shift i)) F' H). revert IH. q2r. auto.
    + assert (U0 : up l u (pre d N k) 0).
      { apply (proj1 (proj2 Ep)). intros x Hx. pose proof (inactive_everywhere i x (In x Hx) Ina) as P. rewrite <- Vp in P. exact P. }
      assert (U1 : up l u (post d k) 0) by (rewrite <- (relu_neg 0 (Rle_refl 0)); apply (up_relu _ _ _ _ _ _ Bd); auto).
      assert (U2 : up l u (fun v => - post d k v) 0).
      { destruct (extremes d n N l u B _ (proj1 Ep)) as (x0 & x1 & X0 & X1 & M). apply (up_nonneg d n N l u (up l u) Bd k (- at_input d n N (pre d N k) x0)); auto.
        apply (proj2 (proj2 Ep)). intros z Z. specialize (M z Z). unfold at_input in *. lra. }
      apply (exact_equal d n N l u (up l u) Bd _ (L (Q2R a) e (rus us))); auto.
      * destruct (Rle_dec 0 c).
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => c * post d k v)); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; ring|].
           replace 0 with (c * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto.
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => (- c) * (- post d k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; ring|].
           replace 0 with ((- c) * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto; lra.
      * destruct (Rle_dec 0 c).
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => c * (- post d k v))); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; ring|].
           replace 0 with (c * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto.
        -- apply (up_same _ _ _ _ _ _ Bd (fun v => (- c) * post d k v)); [intros v; unfold layer, units_of; cbn [map fold_right real_unit Layers.factor Layers.index]; fold c k; ring|].
           replace 0 with ((- c) * 0) by ring. apply (up_scale _ _ _ _ _ _ Bd); auto; lra.
      * intros x Hx. pose proof (inactive_everywhere i x (In x Hx) Ina) as P. pose proof (value_relu k x K) as V. unfold at_input, layer, units_of.
        cbn [map fold_right real_unit Layers.factor Layers.index]. fold c k. rewrite V, E, relu_neg; [ring|exact P].
Qed.

Lemma curve_real a e us t : Q2R (curve_at a e us t) = curve (Q2R a) (Q2R e) (rus us) (Q2R t).
Proof.
  unfold curve, curve_at. induction us as [|i us IH]; cbn [fold_right map curve_of]; q2r; [ring|]. rewrite IH.
  assert (M : Q2R (Qmax (PrecisionCheck.slope i * t + PrecisionCheck.shift i) 0) = relu (line (real_unit i) (Q2R t))).
  { destruct (Qlt_le_dec 0 (PrecisionCheck.slope i * t + PrecisionCheck.shift i)) as [P|P].
    - rewrite (Qeq_eqR _ _ (Q.max_l _ _ (Qlt_le_weak _ _ P))). apply Qlt_Rlt in P. rewrite Sound.Q2R_0 in P. revert P. q2r. intros P. rewrite relu_pos; unfold line; cbn; lra.
    - rewrite (Qeq_eqR _ _ (Q.max_r _ _ P)). apply Qle_Rle in P. revert P. q2r. intros P. rewrite relu_neg; unfold line; cbn; lra. }
  rewrite M. cbn [real_unit Layers.factor]. ring.
Qed.
Lemma band_real a e H s us i bl bu : unit_in_band (cells f) (pieces f) a e H s us i = true ->
  (exists x y, inside d l u x /\ inside d l u y /\ bl = at_input d n N b x /\ bu = at_input d n N b y) -> in_band (Q2R H) (Q2R s) (Q2R a) (Q2R e) (rus us) bl bu (real_unit i).
Proof.
  intros T (x & y & Hx & Hy & -> & ->). unfold unit_in_band in T. apply Bool.orb_true_iff in T as [T|T].
  - left. apply Bool.orb_true_iff in T as [T|T]; [left|right]; split; (apply active_everywhere || apply inactive_everywhere); auto.
  - right. apply andb_prop in T as [Z T]. apply Bool.negb_true_iff, neq_real in Z. cbv zeta in T.
    assert (Qz : Q2R (Qred (- PrecisionCheck.shift i / PrecisionCheck.slope i)) = - Q2R (PrecisionCheck.shift i) / Q2R (PrecisionCheck.slope i)).
    { q2r. unfold Qdiv. q2r. rewrite Q2R_inv; [reflexivity|]. intros K. apply Qeq_eqR in K. rewrite Sound.Q2R_0 in K. auto. }
    exists (Q2R (Qred (- PrecisionCheck.shift i / PrecisionCheck.slope i))). rewrite <- curve_real. split.
    + rewrite Qz. unfold line; cbn. field. auto.
    + apply Bool.orb_true_iff in T as [T|T]; apply andb_prop in T as [T1 T2]; [left|right].
      * split; [apply nonpos_real; auto|]. apply le_real in T2. rewrite Q2R_mult in T2. auto.
      * split; [apply nonneg_real; auto|]. apply nonpos_real; auto.
Qed.
End OneBox.
End Base.
End Rules.
