(** * The theorems, for a reader who trusts nothing

    Read [Definitions/] first: Network, Precision, Functions, Classes, and the four relaxations Ibp, DeepPoly, Triangle,
    MultiNeuron; nothing else enters the statements.  Each theorem ends with what it rests on: the axioms of the standard
    library's real numbers only.

      X = R                CPWL                    monotone    convex    monotone, convex
      IBP                  no                      yes         no        yes
      DeepPoly-0           yes (new)               yes         yes       yes
      DeepPoly-1           yes (new)               yes         yes       yes
      triangle             yes (new)               yes         yes       yes
      multi-neuron         yes                     yes         yes       yes
      X = R^d, triangle    no                      no          no        no                         [B24, Table 1]

    The theorems [table_row_...] are its rows, cell by cell; in one variable for X = R and for every compact interval.  *)
Require Import Reals List.
From Relucid.Definitions Require Import Network Precision Functions Ibp DeepPoly Triangle MultiNeuron SkipFree
  Classes Linear Rational.
From Relucid.Basics Require Extremes.
From Relucid.Ibp Require Soundness LocalLinearity Monotone.
From Relucid.DeepPoly Require Flip Facings FacingsFail Cpwl Convex NoSkips NoSkipsDp1.
From Relucid.Trees Require Tree Compile.
From Relucid.Triangle Require Enclosure EveryFacing Max Necessary Gap.
From Relucid.Composition Require Compose Instances.
From Relucid.MultiNeuron Require OneLayer Cpwl Convex Lattice Monotone Phantom.
From Relucid.Linear Require Invariance.
From Relucid.Table Require Univariate Multivariate.
From Relucid.Bridge Require Check Sound PrecisionCheck PrecisionSound Imprecision.
Import ListNotations.
Open Scope R_scope.

(** ** The definition of precision, in the paper's words: the bounds are the minimum and the maximum, on every box in X *)
Theorem precise_means_min_and_max : forall (A : analysis) X h, precise A X h <->
  forall l u, is_box (inputs h) l u -> within (inputs h) l u X ->
    exists x y, in_box (inputs h) l u x /\ in_box (inputs h) l u y /\
      (forall z, in_box (inputs h) l u z -> run h x <= run h z <= run h y) /\
      (forall c, upper_bound (A h l u) c <-> run h y <= c) /\ (forall c, lower_bound (A h l u) c <-> c <= run h x).
Proof. exact Extremes.precise_means_min_and_max. Qed.
Print Assumptions precise_means_min_and_max.

(** ** Soundness: the true values are never excluded *)
Theorem ibp_is_sound : forall h, sound ibp h.
Proof. exact Soundness.ibp_sound. Qed.
Print Assumptions ibp_is_sound.

Theorem deeppoly_is_sound : forall slope h, (forall l u, l < 0 < u -> 0 <= slope l u <= 1) ->
  sound (lines (chord_and slope)) h.
Proof. exact (fun slope h H => Enclosure.lines_sound _ h (Enclosure.chord_and_proper slope H)). Qed.
Print Assumptions deeppoly_is_sound.

Theorem triangle_is_sound : forall h, sound triangle h.
Proof. exact Enclosure.triangle_sound. Qed.
Print Assumptions triangle_is_sound.

Theorem multi_neuron_is_sound : forall ms h, layered h ms -> sound (multi_neuron ms) h.
Proof. exact OneLayer.multi_neuron_sound. Qed.
Print Assumptions multi_neuron_is_sound.

(** The triangle relaxation is inside every DeepPoly, adaptive slopes included.                       [S19] *)
Theorem triangle_is_inside_deeppoly : forall slope h l u y, (forall l u, l < 0 < u -> 0 <= slope l u <= 1) ->
  triangle h l u y -> lines (chord_and slope) h l u y.
Proof. exact (fun slope h l u y H => Enclosure.triangle_inside_lines _ h l u y (Enclosure.chord_and_proper slope H)). Qed.
Print Assumptions triangle_is_inside_deeppoly.

(** ** Table 1.  A domain is R or a compact interval with more than one point. *)
Theorem table_row_ibp : forall I, domain I -> no (expresses 1 ibp) I CPWL /\ yes (expresses 1 ibp) I M_CPWL /\
  no (expresses 1 ibp) I C_CPWL /\ yes (expresses 1 ibp) I MC_CPWL.
Proof. exact Univariate.row_ibp. Qed.
Print Assumptions table_row_ibp.

Theorem table_row_deeppoly_0 : forall I, domain I -> yes (expresses 1 deeppoly_0) I CPWL /\
  yes (expresses 1 deeppoly_0) I M_CPWL /\ yes (expresses 1 deeppoly_0) I C_CPWL /\ yes (expresses 1 deeppoly_0) I MC_CPWL.
Proof. exact (fun I _ => Univariate.row_deeppoly_0 I). Qed.
Print Assumptions table_row_deeppoly_0.

Theorem table_row_deeppoly_1 : forall I, domain I -> yes (expresses 1 deeppoly_1) I CPWL /\
  yes (expresses 1 deeppoly_1) I M_CPWL /\ yes (expresses 1 deeppoly_1) I C_CPWL /\ yes (expresses 1 deeppoly_1) I MC_CPWL.
Proof. exact (fun I _ => Univariate.row_deeppoly_1 I). Qed.                                     (* networks with skips *)
Print Assumptions table_row_deeppoly_1.

Theorem table_row_triangle : forall I, domain I -> yes (expresses 1 triangle) I CPWL /\
  yes (expresses 1 triangle) I M_CPWL /\ yes (expresses 1 triangle) I C_CPWL /\ yes (expresses 1 triangle) I MC_CPWL.
Proof. exact (fun I _ => Univariate.row_triangle I). Qed.
Print Assumptions table_row_triangle.

Theorem table_row_multi_neuron : forall I, domain I -> yes (multi_neuron_expresses 1) I CPWL /\
  yes (multi_neuron_expresses 1) I M_CPWL /\ yes (multi_neuron_expresses 1) I C_CPWL /\ yes (multi_neuron_expresses 1) I MC_CPWL.
Proof. exact (fun I _ => Univariate.row_multi_neuron I). Qed.
Print Assumptions table_row_multi_neuron.

(** One function for all four cells, on R^d and on every domain with an inner point p. *)
Theorem table_row_triangle_in_d_variables : forall d (X : (nat -> R) -> Prop) p e, (2 <= d)%nat -> 0 < e ->
  (forall x, (forall i, (i < d)%nat -> p i - e <= x i <= p i + e) -> X x) ->
  exists f, cpwl_in d f /\ monotone_in d f /\ convex_in d f /\ ~ expresses d triangle X f.
Proof. exact Multivariate.row_triangle_in. Qed.
Print Assumptions table_row_triangle_in_d_variables.

(** ** X = R, IBP *)
Theorem ibp_does_not_express_abs : ~ expresses 1 ibp everywhere (univariate Rabs).
Proof. exact LocalLinearity.ibp_cannot_abs. Qed.                                               (* [Mi21] *)
Print Assumptions ibp_does_not_express_abs.

(** The monotone ones [B24], and nothing else: to our knowledge new. *)
Theorem ibp_expresses_exactly_the_monotone_functions : forall f, cpwl f ->
  (expresses 1 ibp everywhere (univariate f) <-> monotone f).
Proof. exact Ibp.Monotone.ibp_expresses_iff_monotone. Qed.
Print Assumptions ibp_expresses_exactly_the_monotone_functions.

Theorem ibp_expresses_only_monotone_functions_on_an_interval : forall lo hi f, cpwl f ->
  expresses 1 ibp (interval lo hi) (univariate f) ->
  (forall x y, lo <= x -> x <= y -> y <= hi -> f x <= f y) \/ (forall x y, lo <= x -> x <= y -> y <= hi -> f y <= f x).
Proof. exact Ibp.Monotone.ibp_expresses_only_monotone_on. Qed.
Print Assumptions ibp_expresses_only_monotone_functions_on_an_interval.

(** The same on R and on every compact interval, for functions that are CPWL and monotone there. *)
Theorem ibp_expresses_exactly_the_monotone_functions_on_a_domain : forall I f, domain I -> cpwl_on I f ->
  (expresses 1 ibp (on I) (univariate f) <-> monotone_on I f).
Proof. exact Univariate.ibp_expresses_iff_monotone_on. Qed.
Print Assumptions ibp_expresses_exactly_the_monotone_functions_on_a_domain.

(** ** X = R, DeepPoly and triangle: open in B24; to our knowledge new *)
Theorem deeppoly_0_expresses_every_cpwl_function : forall f, cpwl f -> expresses 1 deeppoly_0 everywhere (univariate f).
Proof. exact DeepPoly.Cpwl.deeppoly_0_expresses_cpwl. Qed.
Print Assumptions deeppoly_0_expresses_every_cpwl_function.

Theorem deeppoly_1_expresses_every_cpwl_function : forall f, cpwl f -> expresses 1 deeppoly_1 everywhere (univariate f).
Proof. exact DeepPoly.Cpwl.deeppoly_1_expresses_cpwl. Qed.                                      (* networks with skips *)
Print Assumptions deeppoly_1_expresses_every_cpwl_function.

Theorem triangle_expresses_every_cpwl_function : forall f, cpwl f -> expresses 1 triangle everywhere (univariate f).
Proof. exact DeepPoly.Cpwl.triangle_expresses_cpwl. Qed.
Print Assumptions triangle_expresses_every_cpwl_function.

(** The same without any skip, on all of R: three layers, every neuron uses the layer below its own only. *)
Theorem cpwl_functions_need_no_skips : forall f, cpwl f -> exists h, inputs h = 1%nat /\ skip_free h /\
  encodes h everywhere (univariate f) /\ precise deeppoly_0 everywhere h /\ precise triangle everywhere h.
Proof. exact NoSkips.cpwl_without_skips. Qed.
Print Assumptions cpwl_functions_need_no_skips.

(** DP-1 without any skip, on every compact interval. *)
Theorem cpwl_functions_need_no_skips_for_deeppoly_1_on_an_interval : forall f lo hi, cpwl f -> exists g, inputs g = 1%nat /\
  skip_free g /\ encodes g (interval lo hi) (univariate f) /\ precise deeppoly_1 (interval lo hi) g.
Proof. exact NoSkipsDp1.cpwl_without_skips_1. Qed.
Print Assumptions cpwl_functions_need_no_skips_for_deeppoly_1_on_an_interval.

(** ** X = R, convex functions by one hidden layer: b + c x + sum of g R(x - q) and g R(q - x), all g > 0.
    Under DP-0 all neurons must face away from the minimiser; under the triangle relaxation any facing will do.  [B24] *)
Definition layer_network b c ns := Compile.network_of (Facings.layer_tree b c ns).

Theorem layer_network_computes : forall b c ns x, run (layer_network b c ns) x =
  fold_right (fun n s => Facings.gain n * relu (match Facings.faces n with
    | Facings.Rightwards => x 0%nat - Facings.at_kink n | Facings.Leftwards => Facings.at_kink n - x 0%nat end) + s) (b + c * x 0%nat) ns.
Proof. exact (fun b c ns x => eq_trans (Compile.run_network_of _ x) (Facings.layer_tree_ev b c ns (x 0%nat))). Qed.
Print Assumptions layer_network_computes.

(** base(q): c, plus the gains of right-facing kinks left of q, minus those of left-facing kinks right of q. *)
Theorem facing_is_deeppoly_0_precise_iff_away : forall b c ns, (forall n, In n ns -> 0 < Facings.gain n) ->
  (precise deeppoly_0 everywhere (layer_network b c ns) <->
   forall n, In n ns -> match Facings.faces n with
     | Facings.Rightwards => 0 <= Facings.base c ns (Facings.at_kink n)
     | Facings.Leftwards => Facings.base c ns (Facings.at_kink n) <= 0 end).
Proof. exact FacingsFail.layer_precise_iff_away. Qed.
Print Assumptions facing_is_deeppoly_0_precise_iff_away.

Theorem a_strict_minimum_at_a_kink_needs_both_facings : forall b c ns q e, 0 < e -> (forall n, In n ns -> 0 < Facings.gain n) ->
  (forall t, 0 < t <= e -> Tree.ev (Facings.layer_tree b c ns) q < Tree.ev (Facings.layer_tree b c ns) (q - t)) ->
  (forall t, 0 < t <= e -> Tree.ev (Facings.layer_tree b c ns) q < Tree.ev (Facings.layer_tree b c ns) (q + t)) ->
  (exists n, In n ns /\ Facings.at_kink n = q) -> FacingsFail.only Facings.Rightwards ns q \/ FacingsFail.only Facings.Leftwards ns q ->
  ~ precise deeppoly_0 everywhere (layer_network b c ns).
Proof.
  intros b c ns q e E G ML MR N O P. apply (FacingsFail.minimum_needs_both b c ns q e E G ML MR N O).
  exact (proj1 (FacingsFail.layer_precise_iff_away b c ns G) P).
Qed.
Print Assumptions a_strict_minimum_at_a_kink_needs_both_facings.

(** Every convex function has a precise one. *)
Theorem convex_functions_need_one_hidden_layer : forall f, cpwl f -> convex f -> exists b c ns,
  encodes (layer_network b c ns) everywhere (univariate f) /\
  precise deeppoly_0 everywhere (layer_network b c ns) /\ precise triangle everywhere (layer_network b c ns).
Proof. exact DeepPoly.Convex.convex_network. Qed.
Print Assumptions convex_functions_need_one_hidden_layer.

Theorem every_facing_is_triangle_precise : forall b c ns, (forall n, In n ns -> 0 <= Facings.gain n) ->
  precise triangle everywhere (layer_network b c ns).
Proof. exact EveryFacing.every_facing_precise. Qed.
Print Assumptions every_facing_is_triangle_precise.

(** The flip, for every network in any dimension: DP-1 of z + R(-z) is DP-0 of R(z), ties (l = u = 0) counted as inactive. [B24] *)
Theorem flip_turns_deeppoly_0_into_deeppoly_1 : forall h,
  (forall x, run (Flip.flip h) x = run h x) /\
  (forall l u y, deeppoly_1 (Flip.flip h) l u y <-> lines Flip.chord_late h l u y) /\
  (forall up l u, l <> 0 \/ u <> 0 -> l <= u -> Flip.chord_late up l u = chord_and slope_0 up l u).
Proof. exact (fun h => conj (Flip.run_flip h) (conj (Flip.flip_analysis h) Flip.chord_late_eq)). Qed.
Print Assumptions flip_turns_deeppoly_0_into_deeppoly_1.

(** The flip on a compact box introduces no skips: R(z) becomes (R(z + C) - C) + R(-z). *)
Theorem flip_without_skips_on_a_box : forall h L U, exists g, inputs g = inputs h /\ (skip_free h -> skip_free g) /\
  (forall x, in_box (inputs h) L U x -> run g x = run h x) /\
  (forall l u, is_box (inputs h) l u -> within (inputs h) l u (in_box (inputs h) L U) ->
     forall y, deeppoly_1 g l u y <-> lines Flip.chord_late h l u y).
Proof. exact NoSkipsDp1.flip_compact_exists. Qed.
Print Assumptions flip_without_skips_on_a_box.

(** ** Composition h2 after h1 through a scalar: precise networks compose. To our knowledge new. *)
Theorem composition_computes : forall h1 h2 x, inputs h2 = 1%nat ->
  run (Compose.compose h1 h2) x = run h2 (fun _ => run h1 x).
Proof. exact Compose.run_compose. Qed.
Print Assumptions composition_computes.

Theorem deeppoly_precision_composes : forall slope h1 h2 X, (forall l u, l < 0 < u -> 0 <= slope l u <= 1) -> inputs h2 = 1%nat ->
  precise (lines (chord_and slope)) X h1 -> precise (lines (chord_and slope)) everywhere h2 ->
  precise (lines (chord_and slope)) X (Compose.compose h1 h2).
Proof. exact (fun slope h1 h2 X H => Instances.lines_compose_precise _ h1 h2 X (Enclosure.chord_and_proper slope H)). Qed.
Print Assumptions deeppoly_precision_composes.

Theorem triangle_precision_composes : forall h1 h2 X, inputs h2 = 1%nat ->
  precise triangle X h1 -> precise triangle everywhere h2 -> precise triangle X (Compose.compose h1 h2).
Proof. exact Instances.triangle_compose_precise. Qed.
Print Assumptions triangle_precision_composes.

(** ** X = R^d, multi-neuron                                                                            [B24] *)
Theorem one_hidden_layer_is_multi_neuron_precise : forall h X, layered h [size h] -> precise (multi_neuron [size h]) X h.
Proof. exact OneLayer.one_layer_precise. Qed.
Print Assumptions one_hidden_layer_is_multi_neuron_precise.

Theorem multi_neuron_expresses_every_cpwl_function : forall f, cpwl f -> multi_neuron_expresses 1 everywhere (univariate f).
Proof. exact MultiNeuron.Cpwl.multi_neuron_expresses_cpwl. Qed.
Print Assumptions multi_neuron_expresses_every_cpwl_function.

(** Exact hulls lose: this network computes 0, and its bound on [-2T, 2T] is T.                         [Ma26] *)
Theorem multi_neuron_is_wrong_by_any_amount : forall T, 0 <= T -> layered Phantom.phantom [2; 2]%nat /\
  (forall x, run Phantom.phantom x = 0) /\
  (forall t, upper_bound (multi_neuron [2; 2]%nat Phantom.phantom (fun _ => - (2 * T)) (fun _ => 2 * T)) t <-> T <= t).
Proof. exact (fun T H => conj Phantom.phantom_layered (conj Phantom.run_phantom (fun t => Phantom.phantom_upper_bound T t H))). Qed.
Print Assumptions multi_neuron_is_wrong_by_any_amount.

(** Convex and concave functions of R^d: max of affine forms l_0 .. l_n. To our knowledge new. *)
Theorem multi_neuron_expresses_every_maximum_of_affine_functions : forall d l n X,
  multi_neuron_expresses d X (MultiNeuron.Convex.max_leaves d l n).
Proof. exact MultiNeuron.Convex.multi_neuron_expresses_convex. Qed.
Print Assumptions multi_neuron_expresses_every_maximum_of_affine_functions.

Theorem multi_neuron_expresses_every_minimum_of_affine_functions : forall d l n X,
  multi_neuron_expresses d X (fun x => - MultiNeuron.Convex.max_leaves d l n x).
Proof. exact MultiNeuron.Convex.multi_neuron_expresses_concave. Qed.
Print Assumptions multi_neuron_expresses_every_minimum_of_affine_functions.

(** The lattice lemma, for whole max-min trees over affine leaves: interval evaluation encloses the multi-neuron bounds. New. *)
Theorem interval_evaluation_of_a_max_min_tree_encloses_multi_neuron : forall d e,
  Lattice.all_leaves (Lattice.support d) e -> forall l u lo hi y,
  Lattice.all_leaves (fun a => forall x, in_box d l u x -> lo a <= value d a x <= hi a) e ->
  multi_neuron (Monotone.lattice_layers d e) (Monotone.lattice_network d e) l u y ->
  Lattice.lattice_value lo e <= y <= Lattice.lattice_value hi e.
Proof. exact Monotone.interval_evaluation. Qed.
Print Assumptions interval_evaluation_of_a_max_min_tree_encloses_multi_neuron.

(** Monotone functions of R^d as max-min trees of affine pieces monotone in the same directions sigma. New. *)
Theorem multi_neuron_expresses_monotone_max_min_trees : forall d sigma e X,
  Lattice.all_leaves (Monotone.monotone_form d sigma) e ->
  multi_neuron_expresses d X (fun x => Lattice.lattice_value (fun a => value d a x) e).
Proof. exact Monotone.multi_neuron_expresses_monotone. Qed.
Print Assumptions multi_neuron_expresses_monotone_max_min_trees.

(** ** X = R^d, triangle                                                                                [B24] *)
Theorem triangle_does_not_express_max : forall d, (2 <= d)%nat ->
  ~ expresses d triangle everywhere (fun x => Rmax (x 0%nat) (x 1%nat)).
Proof. exact Max.triangle_cannot_max. Qed.
Print Assumptions triangle_does_not_express_max.

Theorem triangle_does_not_express_max_on_any_box_across_the_diagonal : forall d l u c, (2 <= d)%nat ->
  l 0%nat < c < u 0%nat -> l 1%nat < c < u 1%nat -> (forall i, (i < d)%nat -> l i < u i) ->
  ~ expresses d triangle (in_box d l u) (fun x => Rmax (x 0%nat) (x 1%nat)).
Proof. exact Max.triangle_cannot_max_on_box. Qed.
Print Assumptions triangle_does_not_express_max_on_any_box_across_the_diagonal.

(** A necessary condition for every f: R^d -> R that is g + a R(z) near a point of the hyperplane z = 0. To our knowledge new. *)
Theorem triangle_expressible_functions_have_sign_consistent_kinks : forall d (X : (nat -> R) -> Prop) f g z a p e,
  expresses d triangle X f -> 0 < e -> value d z p = 0 ->
  (forall x, (forall i, (i < d)%nat -> p i - e <= x i <= p i + e) -> X x) ->
  (forall x, (forall i, (i < d)%nat -> p i - e <= x i <= p i + e) -> f x = value d g x + a * relu (value d z x)) -> a <> 0 ->
  forall m, 0 < m < 1 ->
    (forall i, (i < d)%nat -> 0 <= (weight g i + m * a * weight z i) * weight z i) \/
    (forall i, (i < d)%nat -> (weight g i + m * a * weight z i) * weight z i <= 0).
Proof. exact Necessary.necessary_condition. Qed.
Print Assumptions triangle_expressible_functions_have_sign_consistent_kinks.

(** The exact bounds of y + R(x - y) on [a, b] x [c, d]: half the side too much on a square on the diagonal. *)
Theorem gap_of_max : forall a b c d, a <= b -> c <= d -> a < d -> c < b ->
  (forall x, run Gap.max_network x = Rmax (x 0%nat) (x 1%nat)) /\
  (forall t, lower_bound (triangle Gap.max_network (Gap.low a c) (Gap.high b d)) t <-> t <= Rmax a c) /\
  (forall t, upper_bound (triangle Gap.max_network (Gap.low a c) (Gap.high b d)) t <->
     Rmax b d + (if Rle_dec b d then (b - a) * (b - c) / ((b - a) + (d - c)) else (d - c) * (d - a) / ((b - a) + (d - c))) <= t).
Proof.
  intros a b c d ab cd ad cb. split; [exact Gap.run_max_network|split; intros t].
  - exact (Gap.max_lower_bound a b c d ab cd ad cb t).
  - exact (Gap.max_upper_bound a b c d ab cd ad cb t).
Qed.
Print Assumptions gap_of_max.

(** ** Two linear layers: interval arithmetic is exact on all boxes iff no two paths from one input disagree in sign.   [Ma24] *)
Theorem intervals_are_exact_for_two_linear_layers_iff_paths_agree_in_sign : forall d q b A, invariant d q b A <->
  forall j, (j < d)%nat -> one_sign q (fun k => weight b k * weight (A k) j).
Proof. exact Invariance.invariant_iff_one_sign. Qed.
Print Assumptions intervals_are_exact_for_two_linear_layers_iff_paths_agree_in_sign.

Theorem composed_computes : forall d q b A x, value d (composed q b A) x = value q b (fun k => value d (A k) x).
Proof. exact Invariance.composed_value. Qed.
Print Assumptions composed_computes.

(** W2 = I, W1 = (1 2; -3 4): with zero weights the sign of four entries of W2 W1 says nothing. To our knowledge new. *)
Theorem with_zero_weights_the_sign_of_four_entries_says_nothing :
  (forall i, (i < 2)%nat -> invariant 2 2 (var i) Invariance.row) /\
  let m i j := weight (composed 2 (var i) Invariance.row) j in
  m 0%nat 0%nat * m 0%nat 1%nat * m 1%nat 0%nat * m 1%nat 1%nat = -24.
Proof. exact Invariance.zero_weights. Qed.
Print Assumptions with_zero_weights_the_sign_of_four_entries_says_nothing.

(** ** The bridge from Java: what the checker accepts holds.  An exported file is this theorem and one computation. *)
Theorem accepted_claims_hold : forall p steps conclusions, Check.check p steps conclusions = true ->
  forall c i, In (c, i) conclusions -> holds p c.
Proof. exact Sound.check_sound. Qed.
Print Assumptions accepted_claims_hold.

Theorem accepted_claims_hold_on_the_box : forall p lo hi c, Check.box_meets p lo hi = true -> holds p c ->
  match c with Violated _ _ => True | _ => holds_on (in_box (arity p) (reals lo) (reals hi)) p c end.
Proof. exact Sound.box_sound. Qed.
Print Assumptions accepted_claims_hold_on_the_box.

(** An exported certificate of precision: this very network, with these rational weights, is precise on all boxes in the domain. *)
Theorem accepted_precision_holds : forall p r domain rules conclusions,
  PrecisionCheck.check_precision p r domain rules conclusions = true -> forall j i, In (j, i) conclusions ->
  (j < length (outputs p))%nat /\ precise (PrecisionSound.analysis_of r) (in_domain (arity p) domain) (output_of p j).
Proof. exact PrecisionSound.check_precision_sound. Qed.
Print Assumptions accepted_precision_holds.

(** An exported certificate of imprecision: this very network is not precise on any domain that holds the box. *)
Theorem accepted_imprecision_holds : forall p r lo hi steps c i, Imprecision.check_imprecision p r lo hi steps c i = true ->
  match c with
  | At_most j _ | At_least j _ => forall X, within (arity p) (reals lo) (reals hi) X ->
      ~ precise (Imprecision.loose_analysis r) X (output_of p j)
  | _ => True
  end.
Proof. exact Imprecision.check_imprecision_sound. Qed.
Print Assumptions accepted_imprecision_holds.
