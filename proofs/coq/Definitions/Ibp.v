(** * Interval bound propagation: every variable gets an interval, layer by layer                     [THEORY 2, `ibp`] *)
Require Import Reals.
From Relucid.Definitions Require Import Network Precision.
Open Scope R_scope.

(** Lower and upper ends of all variables after the first k neurons. *)
Fixpoint ends (d : nat) (N : nat -> form) (l u : nat -> R) (k : nat) : (nat -> R) * (nat -> R) :=
  match k with
  | O => (l, u)
  | S k' => let a := fst (ends d N l u k') in let b := snd (ends d N l u k') in
      (fun i => if Nat.eqb i (d + k') then relu (form_min (d + k') (N k') a b) else a i,
       fun i => if Nat.eqb i (d + k') then relu (form_max (d + k') (N k') a b) else b i)
  end.

Definition ibp_lower (h : network) (l u : nat -> R) : R :=
  let e := ends (inputs h) (neuron h) l u (size h) in form_min (inputs h + size h) (output h) (fst e) (snd e).
Definition ibp_upper (h : network) (l u : nat -> R) : R :=
  let e := ends (inputs h) (neuron h) l u (size h) in form_max (inputs h + size h) (output h) (fst e) (snd e).

Definition ibp : analysis := fun h l u y => ibp_lower h l u <= y <= ibp_upper h l u.
