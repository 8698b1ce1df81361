(** * Networks without skips: every variable has a layer, and a neuron uses the layer just below its own

    Inputs are layer 0; a neuron of layer m + 1 uses neurons of layer m only; the output uses one layer only. *)
Require Import Reals.
From Relucid.Definitions Require Import Network.
Open Scope R_scope.

Definition skip_free (h : network) : Prop := exists (layer : nat -> nat) (last : nat),
  (forall i, (i < inputs h)%nat -> layer i = O) /\
  (forall k i, (k < size h)%nat -> (i < inputs h + k)%nat -> weight (neuron h k) i <> 0 -> layer (inputs h + k)%nat = S (layer i)) /\
  (forall i, (i < inputs h + size h)%nat -> weight (output h) i <> 0 -> layer i = last).
