(** * A checker for the certificates of the Java kernel, to be run inside Coq

    Rule by rule what org.relucid.proofs.kernel.Kernel does, so that an exported file holds data only.
    Steps count from 1 as in the text of a certificate; variables, neurons, assumptions and outputs count from 0.
    [Bridge.Sound] proves that what it accepts holds.                                                                    *)
Require Import QArith Qminmax List NArith ZArith FMapPositive.
From Relucid.Definitions Require Import Rational.
From Relucid.Bridge Require Import Combinations.
Import ListNotations.

Inductive multiple := Times (q : Q) (fact : positive).

(** Each step yields one fact  form >= 0;  z is the pre-activation of neuron k, h its value. *)
Inductive step :=
| Assume (assumption : N)
| Nonneg (k : N)                                   (** h >= 0 *)
| Above (k : N)                                    (** h - z >= 0 *)
| Chord (k : N) (l u : Q) (lower upper : positive) (** z - l >= 0, u - z >= 0, l <= 0 <= u, l < u:  u (z - l) - (u - l) h >= 0 *)
| Active (k : N) (from : positive)                 (** z >= 0:  z - h >= 0 *)
| Inactive (k : N) (from : positive)               (** -z >= 0:  -h >= 0 *)
| Combine (ts : list multiple) (c : Q)             (** sum of multiples, all >= 0, and c >= 0 *)
| Absurd (a : affine) (from : positive)            (** a number below 0:  any form *)
| Split (a : affine)                               (** opens a branch with a >= 0 *)
| Otherwise                                        (** closes it and opens the other, with -a >= 0 *)
| End_split.                                       (** closes that; both end in the same fact *)

(** An open branch remembers the facts from before it, its hypothesis, and the conclusion of the first branch. *)
Definition facts := PositiveMap.t fraction.
Inductive branch :=
| First (before : facts) (hypothesis : fraction)
| Second (before : facts) (hypothesis conclusion : fraction).
Record state := State { next : positive; known : facts; open : list branch }.
Definition start : state := State 1 (PositiveMap.empty fraction) [].

(** The forms of a problem, found by number. *)
Fixpoint table_from (i : positive) (l : list affine) (m : facts) : facts :=
  match l with [] => m | a :: rest => table_from (Pos.succ i) rest (PositiveMap.add i (fraction_of a) m) end.
Definition table (l : list affine) : facts := table_from 1 l (PositiveMap.empty fraction).
Definition look (i : N) (m : facts) : option fraction := PositiveMap.find (N.succ_pos i) m.

Section Checker.
Variable inputs : N.
Variables pre_activation assumption : facts.

Definition get (s : state) (i : positive) : option fraction := PositiveMap.find i (known s).
Definition last (s : state) : option fraction := get s (Pos.pred (next s)).
Definition value_of (k : N) : fraction := variable (inputs + k).
Definition is_fact (s : state) (i : positive) (a : fraction) : bool :=
  match get s i with Some f => same f a | None => false end.

Definition chord (s : state) (k : N) (l u : Q) (lower upper : positive) (z : fraction) : option fraction :=
  let above := minus z (constantly l) in
  if Qle_bool l 0 && Qle_bool 0 u && negb (Qle_bool u l) && is_fact s lower above && is_fact s upper (minus (constantly u) z)
  then Some (reduce (minus (times u above) (times (u - l) (value_of k)))) else None.

Fixpoint multiples (s : state) (ts : list multiple) : option (list fraction) :=
  match ts with
  | [] => Some []
  | Times q i :: rest => match get s i, multiples s rest with
    | Some f, Some l => if Qle_bool 0 q then Some (times q f :: l) else None
    | _, _ => None
    end
  end.

(** The fact that a step yields, branches apart. *)
Definition fact (s : state) (e : step) : option fraction :=
  match e with
  | Assume i => look i assumption
  | Nonneg k => match look k pre_activation with Some _ => Some (value_of k) | None => None end
  | Above k => match look k pre_activation with Some z => Some (minus (value_of k) z) | None => None end
  | Chord k l u lower upper => match look k pre_activation with Some z => chord s k l u lower upper z | None => None end
  | Active k i => match look k pre_activation with
    | Some z => if is_fact s i z then Some (minus z (value_of k)) else None | None => None end
  | Inactive k i => match look k pre_activation with
    | Some z => if is_fact s i (times (-1) z) then Some (times (-1) (value_of k)) else None | None => None end
  | Combine ts c => match multiples s ts with
    | Some l => if Qle_bool 0 c then Some (reduce (sum (constantly c :: l))) else None | None => None end
  | Absurd a i => match get s i with
    | Some f => if negative_constant f then Some (fraction_of a) else None | None => None end
  | Split _ | Otherwise | End_split => None
  end.

Definition take (s : state) (e : step) : option state :=
  let with_fact facts f branches := Some (State (Pos.succ (next s)) (PositiveMap.add (next s) f facts) branches) in
  match e with
  | Split a => let f := fraction_of a in with_fact (known s) f (First (known s) f :: open s)
  | Otherwise => match open s, last s with
    | First before h :: rest, Some c => with_fact before (times (-1) h) (Second before h c :: rest)
    | _, _ => None end
  | End_split => match open s, last s with
    | Second before h c :: rest, Some c' => if same c' c then with_fact before c rest else None
    | _, _ => None end
  | _ => match fact s e with Some f => with_fact (known s) f (open s) | None => None end
  end.

Fixpoint replay (s : state) (steps : list step) : option state :=
  match steps with [] => Some s | e :: rest => match take s e with Some s' => replay s' rest | None => None end end.
End Checker.

(** ** The violated point: exact evaluation *)
Definition values_map := PositiveMap.t Q.
Definition value_in (m : values_map) (i : N) : Q := match PositiveMap.find (N.succ_pos i) m with Some q => q | None => 0 end.
Definition evaluate (m : values_map) (a : affine) : Q :=
  fold_right (fun t s => Qred (snd t * value_in m (fst t) + s)) (constant_term a) (terms a).
Fixpoint point_from (i : N) (l : list Q) (m : values_map) : values_map :=
  match l with [] => m | q :: rest => point_from (N.succ i) rest (PositiveMap.add (N.succ_pos i) q m) end.
Fixpoint neurons_from (i : N) (zs : list affine) (m : values_map) : values_map :=
  match zs with
  | [] => m
  | z :: rest => let q := evaluate m z in
      neurons_from (N.succ i) rest (PositiveMap.add (N.succ_pos i) (if Qle_bool 0 q then q else 0) m)
  end.
Definition variables_at (p : problem) (point : list Q) : values_map :=
  neurons_from (N.of_nat (arity p)) (neurons p) (point_from 0 point (PositiveMap.empty Q)).
Definition is_violated (p : problem) (point : list Q) (a : affine) : bool :=
  let m := variables_at p point in
  Nat.eqb (length point) (arity p) && forallb (fun b => Qle_bool 0 (evaluate m b)) (assumptions p) && negb (Qle_bool 0 (evaluate m a)).

(** ** The whole *)
Definition space (p : problem) : N := N.of_nat (arity p + length (neurons p)).
Fixpoint neurons_fit (d : N) (zs : list affine) : bool :=
  match zs with [] => true | z :: rest => within_space d z && neurons_fit (N.succ d) rest end.
Definition well_formed (p : problem) : bool :=
  neurons_fit (N.of_nat (arity p)) (neurons p) && forallb (within_space (space p)) (outputs p) &&
  forallb (within_space (space p)) (assumptions p).

Definition output_form (p : problem) (j : nat) : fraction := fraction_of (nth j (outputs p) nothing).
Definition concludes (p : problem) (s : state) (c : claim) (i : positive) : bool :=
  match c with
  | Nonnegative a => within_space (space p) a && is_fact s i (fraction_of a)
  | At_least j b => Nat.ltb j (length (outputs p)) && is_fact s i (minus (output_form p j) (constantly b))
  | At_most j b => Nat.ltb j (length (outputs p)) && is_fact s i (minus (constantly b) (output_form p j))
  | Infeasible => match get s i with Some f => negative_constant f | None => false end
  | Violated point a => within_space (space p) a && is_violated p point a
  end.

(** A conclusion is a claim and the step that shows it. *)
Definition check (p : problem) (steps : list step) (conclusions : list (claim * positive)) : bool :=
  well_formed p && match replay (N.of_nat (arity p)) (table (neurons p)) (table (assumptions p)) start steps with
  | Some s => match open s with [] => forallb (fun c => concludes p s (fst c) (snd c)) conclusions | _ => false end
  | None => false
  end.

(** ** Where the assumptions are a box: interval arithmetic shows each of them on it *)
Definition low_over (lo hi : list Q) (a : affine) : Q :=
  fold_right (fun t s => let i := N.to_nat (fst t) in
    Qred (snd t * (if Qle_bool 0 (snd t) then nth i lo 0 else nth i hi 0) + s)) (constant_term a) (terms a).
Definition box_meets (p : problem) (lo hi : list Q) : bool :=
  forallb (fun a => within_space (N.of_nat (arity p)) a && Qle_bool 0 (low_over lo hi a)) (assumptions p).
