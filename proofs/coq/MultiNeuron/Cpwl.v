(** * Multi-neuron expresses every univariate CPWL function, with one hidden layer                   [B24] *)
Require Import Reals List Lia.
From Relucid.Definitions Require Import Network Precision Functions MultiNeuron.
From Relucid.Basics Require Import Forms.
From Relucid.Trees Require Import Tree Compile Shallow.
From Relucid.DeepPoly Require Import Bands.
From Relucid.MultiNeuron Require Import OneLayer.
Import ListNotations.
Open Scope R_scope.

Lemma shallow_layered e : (depth e <= 1)%nat -> layered (network_of e) [size (network_of e)].
Proof.
  intros D. split; [simpl; lia|]. cbn [network_of inputs neuron size layered_from]. split; [|exact I]. intros k i Hk Hi.
  pose proof (compile_shallow e 0 D) as F. unfold net_of. rewrite Forall_forall in F.
  apply (F (nth k (fst (compile e 0)) (const 0))); [|lia]. apply nth_In; lia.
Qed.

Theorem multi_neuron_expresses_cpwl f : cpwl f -> multi_neuron_expresses 1 everywhere (univariate f).
Proof.
  intros C. destruct (cpwl_spelled f C) as (c & m & ks & E). exists (network_of (zz c m ks)), [size (network_of (zz c m ks))].
  pose proof (shallow_layered _ (depth_zz c m ks)) as L. split; [reflexivity|split; [exact L|split]].
  - intros x _. rewrite run_network_of. apply E.
  - apply one_layer_precise; auto.
Qed.
