(** * The theorems, for a reader who trusts nothing

    Read [Definitions/] first: Network, Precision, Functions, and the four relaxations Ibp, DeepPoly, Triangle, MultiNeuron;
    nothing else enters the statements.  Each theorem ends with what it rests on: the axioms of the standard library's
    real numbers only.

      X = R                CPWL                    monotone    convex
      IBP                  no                      yes         no
      DeepPoly-0           yes (new)               yes         yes
      triangle             yes (new)               yes         yes
      multi-neuron         yes                     yes         yes
      X = R^2, triangle    no: not even max(x, y), which is monotone and convex                   [B24, Table 1]  *)
Require Import Reals List.
From Relucid.Definitions Require Import Network Precision Functions Ibp DeepPoly Triangle MultiNeuron.
From Relucid.Ibp Require Soundness LocalLinearity.
From Relucid.DeepPoly Require Cpwl.
From Relucid.Triangle Require Enclosure Max.
From Relucid.MultiNeuron Require OneLayer Cpwl.
Import ListNotations.
Open Scope R_scope.

(** ** Soundness: the true values are never excluded *)
Theorem ibp_is_sound : forall h, sound ibp h.
Proof. exact Soundness.ibp_sound. Qed.
Print Assumptions ibp_is_sound.

Theorem deeppoly_is_sound : forall slope h, (forall l u, l < 0 < u -> 0 <= slope l u <= 1) -> sound (lines slope) h.
Proof. exact (fun slope h => Enclosure.lines_sound slope h). Qed.
Print Assumptions deeppoly_is_sound.

Theorem triangle_is_sound : forall h, sound triangle h.
Proof. exact Enclosure.triangle_sound. Qed.
Print Assumptions triangle_is_sound.

Theorem multi_neuron_is_sound : forall ms h, layered h ms -> sound (multi_neuron ms) h.
Proof. exact OneLayer.multi_neuron_sound. Qed.
Print Assumptions multi_neuron_is_sound.

(** The triangle relaxation is inside every DeepPoly, adaptive slopes included.                       [S19] *)
Theorem triangle_is_inside_deeppoly : forall slope h l u y, (forall l u, l < 0 < u -> 0 <= slope l u <= 1) ->
  triangle h l u y -> lines slope h l u y.
Proof. exact (fun slope h l u y => Enclosure.triangle_inside_lines slope h l u y). Qed.
Print Assumptions triangle_is_inside_deeppoly.

(** ** X = R, IBP *)
Theorem ibp_does_not_express_abs : ~ expresses 1 ibp everywhere (univariate Rabs).
Proof. exact LocalLinearity.ibp_cannot_abs. Qed.                                               (* [Mi21] *)
Print Assumptions ibp_does_not_express_abs.

(** ** X = R, DeepPoly and triangle: open in B24; to our knowledge new *)
Theorem deeppoly_0_expresses_every_cpwl_function : forall f, cpwl f -> expresses 1 deeppoly_0 everywhere (univariate f).
Proof. exact DeepPoly.Cpwl.deeppoly_0_expresses_cpwl. Qed.
Print Assumptions deeppoly_0_expresses_every_cpwl_function.

Theorem triangle_expresses_every_cpwl_function : forall f, cpwl f -> expresses 1 triangle everywhere (univariate f).
Proof. exact DeepPoly.Cpwl.triangle_expresses_cpwl. Qed.
Print Assumptions triangle_expresses_every_cpwl_function.

(** ** X = R^d, multi-neuron                                                                            [B24] *)
Theorem one_hidden_layer_is_multi_neuron_precise : forall h X, layered h [size h] -> precise (multi_neuron [size h]) X h.
Proof. exact OneLayer.one_layer_precise. Qed.
Print Assumptions one_hidden_layer_is_multi_neuron_precise.

Theorem multi_neuron_expresses_every_cpwl_function : forall f, cpwl f -> multi_neuron_expresses 1 everywhere (univariate f).
Proof. exact MultiNeuron.Cpwl.multi_neuron_expresses_cpwl. Qed.
Print Assumptions multi_neuron_expresses_every_cpwl_function.

(** ** X = R^2, triangle                                                                                [B24] *)
Theorem triangle_does_not_express_max : ~ expresses 2 triangle everywhere (fun x => Rmax (x 0%nat) (x 1%nat)).
Proof. exact Max.triangle_cannot_max. Qed.
Print Assumptions triangle_does_not_express_max.
