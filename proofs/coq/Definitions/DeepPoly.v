(** * DeepPoly and its relatives, by full back-substitution                        [S19b; THEORY 2, `deeppoly-0`, `-1`, `crown`]

    An unstable neuron y = R(z), l < 0 < u, is enclosed by  slope * z <= y <= u/(u-l) * (z - l);  the lower slope is a
    rule of l and u.  l >= 0 counts as active, u <= 0 as inactive.  A form is bounded by replacing the last neuron by
    its upper or lower line, whichever the sign of its weight asks for, until only inputs remain; l and u come from the
    same method. *)
Require Import Reals.
From Relucid.Definitions Require Import Network Precision.
Open Scope R_scope.

(** A line rule gives (slope, intercept) of the upper or lower line of R over [l, u]. *)
Definition line_rule := bool -> R -> R -> R * R.
Definition slope_rule := R -> R -> R.

Definition chord_and (slope : slope_rule) : line_rule := fun up l u =>
  if Rle_dec 0 l then (1, 0)
  else if Rle_dec u 0 then (0, 0)
  else if up then (u / (u - l), u / (u - l) * - l)
  else (slope l u, 0).

Definition relax (rule : line_rule) (up : bool) (l u : R) (z : form) : form :=
  add (scale (fst (rule up l u)) z) (const (snd (rule up l u))).

(** [back_substitute k up a]: an upper (lower) line over the inputs for a form over the inputs and k neurons. *)
Fixpoint back_substitute (rule : line_rule) (d : nat) (N : nat -> form) (l u : nat -> R) (k : nat) (up : bool) (a : form) : form :=
  match k with
  | O => a
  | S k' =>
      let lower := form_min d (back_substitute rule d N l u k' false (N k')) l u in
      let upper := form_max d (back_substitute rule d N l u k' true (N k')) l u in
      let w := weight a (d + k') in
      let side := if Rle_dec 0 w then up else negb up in
      back_substitute rule d N l u k' up (add a (scale w (relax rule side lower upper (N k'))))
  end.

Definition line_lower (rule : line_rule) (h : network) (l u : nat -> R) : R :=
  form_min (inputs h) (back_substitute rule (inputs h) (neuron h) l u (size h) false (output h)) l u.
Definition line_upper (rule : line_rule) (h : network) (l u : nat -> R) : R :=
  form_max (inputs h) (back_substitute rule (inputs h) (neuron h) l u (size h) true (output h)) l u.

Definition lines (rule : line_rule) : analysis := fun h l u y => line_lower rule h l u <= y <= line_upper rule h l u.

Definition slope_0 : slope_rule := fun _ _ => 0.
Definition slope_1 : slope_rule := fun _ _ => 1.
Definition slope_adaptive : slope_rule := fun l u => if Rlt_dec (- l) u then 1 else 0.

Definition deeppoly_0 : analysis := lines (chord_and slope_0).
Definition deeppoly_1 : analysis := lines (chord_and slope_1).
Definition deeppoly : analysis := lines (chord_and slope_adaptive).
