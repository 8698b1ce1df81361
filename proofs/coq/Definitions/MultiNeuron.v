(** * The multi-neuron relaxation P_1: the exact convex hull, layer by layer                           [Ma26; THEORY 2, `multi-neuron`]

    The polytope after a layer is conv{ (v, R(Wv + b)) : v in P }, v = all earlier variables, so that skips are carried.
    Variables that are no longer used may be kept: hulls commute with projections. *)
Require Import Reals List Arith.
From Relucid.Definitions Require Import Network Precision.
Import ListNotations.
Open Scope R_scope.

Inductive hull (S : (nat -> R) -> Prop) : (nat -> R) -> Prop :=
| hull_in v : S v -> hull S v
| hull_mix v w t : hull S v -> hull S w -> 0 <= t <= 1 -> hull S (fun i => t * v i + (1 - t) * w i).

(** The layer of the neurons s .. s+m-1 applied to one assignment of the variables before it. *)
Definition layer (d : nat) (N : nat -> form) (s m : nat) (v : nat -> R) : nat -> R :=
  fun i => if andb (d + s <=? i) (i <? d + s + m) then relu (value (d + s) (N (i - d)%nat) v) else v i.

(** [polytope s ms P]: the polytope after layers of widths ms, the first of which starts at neuron s. *)
Fixpoint polytope (d : nat) (N : nat -> form) (s : nat) (ms : list nat) (P : (nat -> R) -> Prop) : (nat -> R) -> Prop :=
  match ms with
  | [] => P
  | m :: rest => polytope d N (s + m) rest (hull (fun v => exists v', P v' /\ v = layer d N s m v'))
  end.

(** The widths ms are layers of h: they cover all neurons, and no neuron uses one of its own layer. *)
Fixpoint layered_from (d : nat) (N : nat -> form) (s : nat) (ms : list nat) : Prop :=
  match ms with
  | [] => True
  | m :: rest => (forall k i, (s <= k < s + m)%nat -> (d + s <= i)%nat -> weight (N k) i = 0) /\ layered_from d N (s + m) rest
  end.
Definition layered (h : network) (ms : list nat) : Prop :=
  list_sum ms = size h /\ layered_from (inputs h) (neuron h) 0 ms.

Definition multi_neuron (ms : list nat) : analysis := fun h l u y =>
  exists v, polytope (inputs h) (neuron h) 0 ms (in_box (inputs h) l u) v /\ y = value (inputs h + size h) (output h) v.

Definition multi_neuron_expresses (d : nat) (X : (nat -> R) -> Prop) (f : (nat -> R) -> R) : Prop :=
  exists h ms, inputs h = d /\ layered h ms /\ encodes h X f /\ precise (multi_neuron ms) X h.
