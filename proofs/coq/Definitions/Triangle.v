(** * The triangle relaxation, one joint linear program over all layers ("LP-all")                    [E17, S19; THEORY 2, `triangle`]

    y = R(z) is relaxed to  y >= 0, y >= z, y <= chord, the chord between the least and the greatest z that the
    relaxation of the earlier layers admits.  "Below the chord over S" is said without naming the ends of S: y lies below a
    mixture of two points of the graph of R over S whose mixture is z.  [Triangle.Textbook] proves that this is the usual
    formula whenever S attains its bounds. *)
Require Import Reals.
From Relucid.Definitions Require Import Network Precision.
Open Scope R_scope.

Definition in_triangle (S : R -> Prop) (z y : R) : Prop :=
  0 <= y /\ z <= y /\
  exists z1 z2 t, S z1 /\ S z2 /\ 0 <= t <= 1 /\ z = t * z1 + (1 - t) * z2 /\ y <= t * relu z1 + (1 - t) * relu z2.

(** Assignments to all variables that satisfy the relaxation of the first k neurons on the box. *)
Fixpoint feasible (d : nat) (N : nat -> form) (l u : nat -> R) (k : nat) (v : nat -> R) : Prop :=
  match k with
  | O => in_box d l u v
  | S k' => feasible d N l u k' v /\
      in_triangle (fun z => exists v', feasible d N l u k' v' /\ z = value (d + k') (N k') v')
                  (value (d + k') (N k') v) (v (d + k')%nat)
  end.

Definition triangle : analysis := fun h l u y =>
  exists v, feasible (inputs h) (neuron h) l u (size h) v /\ y = value (inputs h + size h) (output h) v.
