(** * ReLU networks over d inputs, with arbitrary sharing and skips

    A network is a list of neurons.  Variables are numbered: 0 .. d-1 are the inputs, d+k is the k-th neuron,
    whose value is R(z), z an affine form in *all* earlier variables: every acyclic ReLU network with skips.
    Weights at later variables are ignored by every definition.                                    [B24, section 2] *)
Require Import Reals.
Open Scope R_scope.

Definition relu (t : R) : R := Rmax t 0.

(** An affine form: constant + sum over i of weight i * v i. *)
Record form := Form { constant : R; weight : nat -> R }.

Fixpoint dot (n : nat) (w v : nat -> R) : R :=
  match n with O => 0 | S k => dot k w v + w k * v k end.

Definition value (n : nat) (a : form) (v : nat -> R) : R := constant a + dot n (weight a) v.

Definition add (a b : form) : form := Form (constant a + constant b) (fun i => weight a i + weight b i).
Definition scale (k : R) (a : form) : form := Form (k * constant a) (fun i => k * weight a i).
Definition const (c : R) : form := Form c (fun _ => 0).
Definition var (j : nat) : form := Form 0 (fun i => if Nat.eqb i j then 1 else 0).

(** The values of all variables at the input x, after the first k neurons. *)
Fixpoint values (d : nat) (N : nat -> form) (k : nat) (x : nat -> R) : nat -> R :=
  match k with
  | O => x
  | S k' => fun i => if Nat.eqb i (d + k') then relu (value (d + k') (N k') (values d N k' x)) else values d N k' x i
  end.

Record network := Network { inputs : nat; size : nat; neuron : nat -> form; output : form }.

Definition run (h : network) (x : nat -> R) : R :=
  value (inputs h + size h) (output h) (values (inputs h) (neuron h) (size h) x).

(** A box: for each input a closed interval [l i, u i], possibly a single point. *)
Definition is_box (d : nat) (l u : nat -> R) : Prop := forall i, (i < d)%nat -> l i <= u i.
Definition in_box (d : nat) (l u x : nat -> R) : Prop := forall i, (i < d)%nat -> l i <= x i <= u i.

(** The least and the greatest value of a form while v i ranges over [l i, u i], each i by itself. *)
Fixpoint corner (n : nat) (w below above : nat -> R) : R :=
  match n with
  | O => 0
  | S k => corner k w below above + (if Rle_dec 0 (w k) then w k * above k else w k * below k)
  end.
Definition form_max (n : nat) (a : form) (l u : nat -> R) : R := constant a + corner n (weight a) l u.
Definition form_min (n : nat) (a : form) (l u : nat -> R) : R := constant a + corner n (weight a) u l.
