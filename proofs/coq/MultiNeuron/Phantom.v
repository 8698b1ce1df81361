(** * The multi-neuron barrier: a phantom                                                            [Ma26; THEORY 4.3]

    min(R(x), R(-x)) = 0, as layers (R(x), R(-x)) -> (R(a), R(a - b)) -> a' - c'.  After the first layer the hull contains the
    phantom a = b = T, which no input in [-2T, 2T] produces: the multi-neuron upper bound is T, the function is 0.  So exact
    layerwise hulls can be wrong by any amount. *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.MultiNeuron Require Import OneLayer.
Import ListNotations.
Open Scope R_scope.

Definition phantom_neuron (k : nat) : form :=
  match k with
  | O => var 0
  | 1%nat => scale (-1) (var 0)
  | 2%nat => var 1
  | _ => add (var 1) (scale (-1) (var 2))
  end.
Definition phantom : network := Network 1 4 phantom_neuron (add (var 3) (scale (-1) (var 4))).

Lemma phantom_layered : layered phantom [2; 2]%nat.
Proof.
  split; [reflexivity|]. cbn [layered_from inputs neuron phantom]. split; [|split; [|exact I]].
  - intros k i Hk Hi. destruct k as [|[|k]]; [..|lia]; simpl; destruct (Nat.eqb_spec i 0); try lia; ring.
  - intros k i Hk Hi. destruct k as [|[|[|[|k]]]]; try lia; simpl;
    destruct (Nat.eqb_spec i 1), (Nat.eqb_spec i 2); try lia; ring.
Qed.

Lemma layer_1 v : layer 1 phantom_neuron 0 2 v = fun i => if Nat.eqb i 1 then relu (v 0%nat) else if Nat.eqb i 2 then relu (- v 0%nat) else v i.
Proof.
  apply FunctionalExtensionality.functional_extensionality; intros i. unfold layer.
  destruct i as [|[|[|i]]]; cbn [Nat.leb Nat.ltb Nat.add andb Nat.eqb Nat.sub phantom_neuron]; auto.
  - rewrite value_var by lia. auto.
  - rewrite value_scale, value_var by lia. f_equal; ring.
Qed.
Lemma layer_2 v : let w := layer 1 phantom_neuron 2 2 v in w 3%nat = relu (v 1%nat) /\ w 4%nat = relu (v 1%nat - v 2%nat).
Proof.
  unfold layer; cbn [Nat.leb Nat.ltb Nat.add andb Nat.sub phantom_neuron]. split.
  - rewrite value_var by lia. auto.
  - rewrite value_add, value_scale, !value_var by lia. f_equal; ring.
Qed.
Lemma output_phantom v : value 5 (add (var 3) (scale (-1) (var 4))) v = v 3%nat - v 4%nat.
Proof. rewrite value_add, value_scale, !value_var by lia. ring. Qed.

Theorem run_phantom x : run phantom x = 0.
Proof.
  unfold run; cbn [inputs size neuron output phantom]. rewrite output_phantom. cbn [values Nat.eqb Nat.add].
  unfold phantom_neuron. rewrite !value_add, !value_scale, !value_var by lia. cbn [Nat.eqb]. rewrite ?value_scale, ?value_var by lia. rl; lra.
Qed.

Definition sides (T : R) : (nat -> R) * (nat -> R) := (fun _ => - (2 * T), fun _ => 2 * T).

Theorem phantom_upper_bound T t : 0 <= T ->
  upper_bound (multi_neuron [2; 2]%nat phantom (fst (sides T)) (snd (sides T))) t <-> T <= t.
Proof.
  intros HT. unfold sides; cbn [fst snd]. split.
  - intros U. apply U.
    set (p := fun _ : nat => 2 * T). set (q := fun _ : nat => - (2 * T)).
    set (P1 := hull (fun v => exists v', in_box 1 (fun _ => - (2 * T)) (fun _ => 2 * T) v' /\ v = layer 1 phantom_neuron 0 2 v')).
    assert (Hp : P1 (layer 1 phantom_neuron 0 2 p)) by (apply hull_in; exists p; split; auto; intros i _; unfold p; lra).
    assert (Hq : P1 (layer 1 phantom_neuron 0 2 q)) by (apply hull_in; exists q; split; auto; intros i _; unfold q; lra).
    set (m := fun i : nat => 1 / 2 * layer 1 phantom_neuron 0 2 p i + (1 - 1 / 2) * layer 1 phantom_neuron 0 2 q i).
    assert (Hm : P1 m) by (apply hull_mix; auto; lra).
    exists (layer 1 phantom_neuron 2 2 m). cbn [inputs neuron size output phantom polytope]. split.
    + apply hull_in. exists m; split; auto.
    + change (1 + 4)%nat with 5%nat. rewrite output_phantom. destruct (layer_2 m) as [-> ->]. unfold m. rewrite !layer_1. cbn [Nat.eqb]. unfold p, q.
      rewrite !(relu_pos (2 * T)), !(relu_neg (- (2 * T))), (relu_pos (- - (2 * T))) by lra. rl; lra.
  - intros H y (v & Hv & ->). cbn [inputs neuron size output phantom polytope] in *. change (1 + 4)%nat with 5%nat.
    apply Rle_trans with T; auto. revert v Hv. apply hull_le. intros w (v & Hv & ->). change (0 + 2)%nat with 2%nat. rewrite output_phantom.
    destruct (layer_2 v) as [-> ->].
    assert (A : 0 <= v 1%nat /\ v 1%nat + v 2%nat <= 2 * T).
    { induction Hv as [z (z' & Hz & ->)|z z' s _ IH1 _ IH2 S]; [|nra]. rewrite layer_1. cbn [Nat.eqb].
      specialize (Hz 0%nat ltac:(lia)). simpl in Hz. rl; lra. }
    rl; lra.
Qed.
Corollary phantom_not_precise : ~ precise (multi_neuron [2; 2]%nat) everywhere phantom.
Proof.
  intros P. pose proof (P (fst (sides 1)) (snd (sides 1)) ltac:(intros i _; simpl; lra) ltac:(intros x _; exact I)) as [U _].
  assert (B : 1 <= 0); [|lra]. apply (proj1 (phantom_upper_bound 1 0 ltac:(lra))). apply U. intros y (x & _ & ->). rewrite run_phantom; lra.
Qed.
