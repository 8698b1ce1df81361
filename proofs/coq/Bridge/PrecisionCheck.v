(** * A checker for certificates of precision, to be run inside Coq                                    [THEORY 5.2]

    The calculus of org.relucid.proofs.kernel.precision, as a program on data.  A fact is a form with exact bounds on all boxes in
    the domain; it is known as a piecewise linear function of a base form, on cells of the base's values that are fine enough for
    no piece to change its sign.  [Bridge.PrecisionSound] proves that what it accepts is precise.

    Steps count from 1, all else from 0.                                                                                    *)
Require Import QArith Qminmax List NArith ZArith FMapPositive.
From Relucid.Definitions Require Import Rational.
From Relucid.Bridge Require Import Combinations Check.
Import ListNotations.

(** A part of the base's values, run through by t from 0 to 1, or from 0 on; a piece is start + t * step on it. *)
Inductive cell := Segment (a b : Q) | Left (a : Q) | Right (a : Q).
Record piece := Piece { start : Q; step : Q }.
Definition bounded (c : cell) : bool := match c with Segment _ _ => true | _ => false end.
Definition own (c : cell) : piece :=
  match c with Segment a b => Piece a (b - a) | Left a => Piece a (-1) | Right a => Piece a 1 end.
Definition line_piece (w v : Q) (p : piece) : piece := Piece (Qred (w * start p + v)) (Qred (w * step p)).
Definition plus_piece (p q : piece) : piece := Piece (Qred (start p + start q)) (Qred (step p + step q)).
Definition nonneg_piece (c : cell) (p : piece) : bool :=
  Qle_bool 0 (start p) && (if bounded c then Qle_bool 0 (start p + step p) else Qle_bool 0 (step p)).
Definition nonpos_piece (c : cell) (p : piece) : bool := nonneg_piece c (line_piece (-1) 0 p).
Definition relu_piece (c : cell) (p : piece) : option piece :=
  if nonneg_piece c p then Some p else if nonpos_piece c p then Some (Piece 0 0) else None.

Fixpoint relu_pieces (cs : list cell) (ps : list piece) : option (list piece) :=
  match cs, ps with
  | [], [] => Some []
  | c :: cs', p :: ps' => match relu_piece c p, relu_pieces cs' ps' with Some q, Some qs => Some (q :: qs) | _, _ => None end
  | _, _ => None
  end.
Definition line_pieces (w v : Q) : list piece -> list piece := map (line_piece w v).
Fixpoint plus_pieces (ps qs : list piece) : list piece :=
  match ps, qs with p :: ps', q :: qs' => plus_piece p q :: plus_pieces ps' qs' | _, _ => [] end.
Fixpoint forall_pieces (test : cell -> piece -> bool) (cs : list cell) (ps : list piece) : bool :=
  match cs, ps with [], [] => true | c :: cs', p :: ps' => test c p && forall_pieces test cs' ps' | _, _ => false end.

(** Cells from left to right without gaps, that span at least [lower, upper]. *)
Fixpoint chain (from : Q) (upper : option Q) (cs : list cell) : bool :=
  match cs with
  | [] => match upper with Some u => Qle_bool u from | None => false end
  | Segment a b :: rest => Qeq_bool a from && Qle_bool a b && chain b upper rest
  | [Right a] => Qeq_bool a from
  | _ => false
  end.
Definition spans (lower upper : option Q) (cs : list cell) : bool :=
  match cs with
  | Left a :: rest => chain a upper rest
  | Segment a b :: rest => match lower with Some l => Qle_bool a l && Qle_bool a b && chain b upper rest | None => false end
  | Right a :: [] => match lower with Some l => Qle_bool a l | None => false end
  | _ => false
  end.
Definition lowest (cs : list cell) : option Q := match cs with Segment a _ :: _ => Some a | [Right a] => Some a | _ => None end.
Fixpoint highest (cs : list cell) : option Q :=
  match cs with [] => None | [Segment _ b] => Some b | [Left a] => Some a | _ :: rest => highest rest end.
Definition above (l : option Q) (c : cell) (p : piece) : bool := match l with Some q => nonneg_piece c (line_piece 1 (- q) p) | None => true end.
Definition below (u : option Q) (c : cell) (p : piece) : bool := match u with Some q => nonneg_piece c (line_piece (-1) q p) | None => true end.

(** Is g a non-decreasing function of f?  For s in cell A and t in cell B: g(t) - g(s) is at least m times f(t) - f(s), m >= 0. *)
Definition ends (c : cell) (p : piece) : list Q := if bounded c then [start p; start p + step p] else [start p].
Definition differences (a b : cell) (pa pb : piece) : list Q :=
  flat_map (fun s => map (fun t => Qred (t - s)) (ends b pb)) (ends a pa) ++
  (if bounded a then [] else [- step pa]) ++ (if bounded b then [] else [step pb]).
Definition multiplier (fs gs : list Q) : Q :=
  fold_right (fun d m => if Qle_bool 0 (fst d) then m else Qmax m (Qred (snd d / fst d))) 0 (combine fs gs).
Definition follows_pair (a b : cell) (fa fb ga gb : piece) : bool :=
  let fs := differences a b fa fb in let gs := differences a b ga gb in let m := multiplier fs gs in
  Qle_bool 0 m && forallb (fun d => Qle_bool (m * fst d) (snd d)) (combine fs gs).
Definition comonotone (cs : list cell) (fs gs : list piece) : bool :=
  let all := combine cs (combine fs gs) in
  forallb (fun A => forallb (fun B => follows_pair (fst A) (fst B) (fst (snd A)) (fst (snd B)) (snd (snd A)) (snd (snd B))) all) all.

(** ** Facts and steps *)
Record fact := Fact { formula : fraction; base : fraction; cells : list cell; pieces : list piece }.
Definition own_base (f : fraction) (cs : list cell) : fact := Fact f f cs (map own cs).

(** factor * (neuron), whose form is slope * b + shift *)
Record qunit := QUnit { factor : Q; index : N; slope : Q; shift : Q }.
Inductive direction := At (m : Q) | Rising | Falling.

Inductive rule :=
| Affine_form (a : affine) (cs : list cell)                          (** a form of inputs, its own base *)
| Relu_of (k : N) (w v : Q) (from : positive)                        (** the form of neuron k is w * [from] + v *)
| Sum_of (terms : list (Q * positive)) (c : Q)                       (** over one base, each non-decreasing in the sum *)
| Layer_over (from : positive) (a e : Q) (us : list qunit) (d : direction)
| Band_over (from : positive) (a e : Q) (us : list qunit) (k1 k2 : N) (H s : Q)
| Rebase (from : positive) (cs : list cell)                          (** the same form, now its own base *)
| Compose (from inner : positive).                                   (** the base of [from] is the form of [inner] *)

Inductive strength := Intervals | Chords | Points.
Definition at_least (s t : strength) : bool :=
  match s, t with _, Intervals => true | Intervals, _ => false | _, Chords => true | Chords, Points => false | Points, Points => true end.

Section Checker.
Variable inputs : N.
Variable pre_activation : facts.
Variable strong : strength.
Variable domain : sides.

Definition known := PositiveMap.t fact.
Definition get_fact (m : known) (i : positive) : option fact := PositiveMap.find i m.
Definition unit_value (k : N) : fraction := variable (inputs + k).
Definition line_of (w v : Q) (b : fraction) : fraction := plus (times w b) (constantly v).
Definition is_line (k : N) (w v : Q) (b : fraction) : bool :=
  match look k pre_activation with Some z => same z (line_of w v b) | None => false end.

(** Interval arithmetic over the domain. *)
Definition end_of (low : bool) (i : N) : option Q :=
  let b := nth (N.to_nat i) domain (None, None) in if low then fst b else snd b.
Definition bound_over (low : bool) (a : affine) : option Q :=
  fold_right (fun t s => match s with
    | Some r => if Qeq_bool (snd t) 0 then Some r else
        match end_of (if Qle_bool 0 (snd t) then low else negb low) (fst t) with Some e => Some (Qred (snd t * e + r)) | None => None end
    | None => None end) (Some (constant_term a)) (terms a).

(** a * b + e + sum of the units *)
Definition layer_form (b : fraction) (a e : Q) (us : list qunit) : fraction :=
  fold_right (fun i s => plus (times (factor i) (unit_value (index i))) s) (line_of a e b) us.
Fixpoint layer_pieces (cs : list cell) (ps : list piece) (a e : Q) (us : list qunit) : option (list piece) :=
  match us with
  | [] => Some (line_pieces a e ps)
  | i :: rest => match relu_pieces cs (line_pieces (slope i) (shift i) ps), layer_pieces cs ps a e rest with
    | Some qs, Some rs => Some (plus_pieces (line_pieces (factor i) 0 qs) rs) | _, _ => None end
  end.
Definition units_fit (b : fraction) (us : list qunit) : bool := forallb (fun i => is_line (index i) (slope i) (shift i) b) us.

Definition active_on (cs : list cell) (ps : list piece) (i : qunit) : bool := forall_pieces nonneg_piece cs (line_pieces (slope i) (shift i) ps).
Definition inactive_on (cs : list cell) (ps : list piece) (i : qunit) : bool := forall_pieces nonpos_piece cs (line_pieces (slope i) (shift i) ps).

(** Units that are stable on the whole domain count as lines; they come first. *)
Definition faces (d : direction) (a : Q) (us : list qunit) : bool :=
  match d with
  | At m => Qeq_bool a 0 && forallb (fun i => Qeq_bool (slope i) 0 || Qle_bool (slope i * m + shift i) 0) us
  | Rising => Qle_bool 0 a && forallb (fun i => Qle_bool 0 (slope i)) us
  | Falling => Qle_bool a 0 && forallb (fun i => Qle_bool (slope i) 0) us
  end.
Definition negate_unit (i : qunit) : qunit := QUnit (- factor i) (index i) (slope i) (shift i).
Definition convex_units (d : direction) (a : Q) (us : list qunit) : bool :=
  forallb (fun i => Qle_bool 0 (factor i)) us && (at_least strong Points || faces d a us).
Fixpoint convex_after_folding (cs : list cell) (ps : list piece) (d : direction) (a : Q) (us : list qunit) : bool :=
  convex_units d a us || convex_units d (- a) (map negate_unit us) ||
  match us with
  | [] => false
  | i :: rest => if active_on cs ps i then convex_after_folding cs ps d (Qred (a + factor i * slope i)) rest
                 else if inactive_on cs ps i then convex_after_folding cs ps d a rest else false
  end.

Definition curve_at (a e : Q) (us : list qunit) (q : Q) : Q :=
  fold_right (fun i s => Qred (factor i * Qmax (slope i * q + shift i) 0 + s)) (Qred (a * q + e)) us.
Definition unit_in_band (cs : list cell) (ps : list piece) (a e H s : Q) (us : list qunit) (i : qunit) : bool :=
  active_on cs ps i || inactive_on cs ps i ||
  (negb (Qeq_bool (slope i) 0) && let q := Qred (- shift i / slope i) in let y := curve_at a e us q in
    (Qle_bool (factor i) 0 && Qle_bool H (s * y)) || (Qle_bool 0 (factor i) && Qle_bool y 0)).

Fixpoint summands (m : known) (b : fraction) (cs : list cell) (terms : list (Q * positive)) : option (list (fraction * list piece)) :=
  match terms with
  | [] => Some []
  | (q, i) :: rest => match get_fact m i, summands m b cs rest with
    | Some f, Some l => if same (base f) b && forallb (fun cd => match cd with
          | (Segment a b, Segment a' b') => Qeq_bool a a' && Qeq_bool b b' | (Left a, Left a') => Qeq_bool a a' | (Right a, Right a') => Qeq_bool a a'
          | _ => false end) (combine cs (cells f)) && Nat.eqb (length cs) (length (cells f))
        then Some ((times q (formula f), line_pieces q 0 (pieces f)) :: l) else None
    | _, _ => None end
  end.

(** A piece of the outer function, on the image of a cell under the inner one. *)
Definition through (c : cell) (image : piece) (c' : cell) (p : piece) : option piece :=
  let o := own c' in
  if Qeq_bool (step o) 0 then
    if Qeq_bool (start image) (start o) && Qeq_bool (step image) 0 then Some (Piece (start p) 0) else None
  else let t := Piece (Qred ((start image - start o) / step o)) (Qred (step image / step o)) in
    if nonneg_piece c t && (negb (bounded c') || nonneg_piece c (line_piece (-1) 1 t))
    then Some (line_piece (step p) (start p) t) else None.
Fixpoint some_through (c : cell) (image : piece) (cs : list cell) (ps : list piece) : option piece :=
  match cs, ps with
  | c' :: cs', p :: ps' => match through c image c' p with Some q => Some q | None => some_through c image cs' ps' end
  | _, _ => None end.
Fixpoint all_through (cs : list cell) (images : list piece) (cs' : list cell) (ps : list piece) : option (list piece) :=
  match cs, images with
  | [], [] => Some []
  | c :: r, i :: r' => match some_through c i cs' ps, all_through r r' cs' ps with Some q, Some qs => Some (q :: qs) | _, _ => None end
  | _, _ => None end.

Definition conclude_rule (m : known) (r : rule) : option fact :=
  match r with
  | Affine_form a cs => if within_space inputs a && spans (bound_over true a) (bound_over false a) cs then Some (own_base (fraction_of a) cs) else None
  | Relu_of k w v i => match get_fact m i with
    | Some f => if is_line k w v (formula f) then match relu_pieces (cells f) (line_pieces w v (pieces f)) with
        | Some ps => Some (Fact (unit_value k) (base f) (cells f) ps) | None => None end else None
    | None => None end
  | Sum_of ((q, i) :: terms) c => match get_fact m i with
    | Some f => match summands m (base f) (cells f) ((q, i) :: terms) with
      | Some l => let total := fold_right plus_pieces (map (fun _ => Piece c 0) (cells f)) (map snd l) in
          if match l with [_] => true | _ => forallb (fun t => comonotone (cells f) total (snd t)) l end
          then Some (Fact (reduce (fold_right plus (constantly c) (map fst l))) (base f) (cells f) total) else None
      | None => None end
    | None => None end
  | Sum_of [] _ => None
  | Layer_over i a e us d => match get_fact m i with
    | Some f => if at_least strong Chords && units_fit (formula f) us && convex_after_folding (cells f) (pieces f) d a us
        then match layer_pieces (cells f) (pieces f) a e us with
          | Some ps => Some (Fact (layer_form (formula f) a e us) (base f) (cells f) ps) | None => None end else None
    | None => None end
  | Band_over i a e us k1 k2 H s => match get_fact m i with
    | Some f => if at_least strong Chords && units_fit (formula f) us && negb (Qle_bool s 0) && negb (Qle_bool H 0) &&
          (match look k1 pre_activation with Some z => same z (layer_form (formula f) a e us) | None => false end) &&
          is_line k2 (- s) H (unit_value k1) && forallb (unit_in_band (cells f) (pieces f) a e H s us) us
        then match layer_pieces (cells f) (pieces f) a e us with
          | Some ps => match relu_pieces (cells f) ps with
            | Some qs => match relu_pieces (cells f) (line_pieces (- s) H qs) with
              | Some rs => Some (Fact (unit_value k2) (base f) (cells f) rs) | None => None end
            | None => None end
          | None => None end else None
    | None => None end
  | Rebase i cs => match get_fact m i with
    | Some f => if spans (lowest cs) (highest cs) cs && forall_pieces (above (lowest cs)) (cells f) (pieces f) &&
          forall_pieces (below (highest cs)) (cells f) (pieces f) then Some (own_base (formula f) cs) else None
    | None => None end
  | Compose i j => match get_fact m i, get_fact m j with
    | Some f, Some g => if same (base f) (formula g) then match all_through (cells g) (pieces g) (cells f) (pieces f) with
        | Some ps => Some (Fact (formula f) (base g) (cells g) ps) | None => None end else None
    | _, _ => None end
  end.
Fixpoint replay_rules (next : positive) (m : known) (rs : list rule) : option known :=
  match rs with
  | [] => Some m
  | r :: rest => match conclude_rule m r with Some f => replay_rules (Pos.succ next) (PositiveMap.add next f m) rest | None => None end
  end.
End Checker.

(** ** The whole: the relaxation, the domain, the steps, and which output is shown precise by which step *)
Inductive relaxation := Ibp | Deeppoly_0 | Triangle | Deeppoly_1 (flipped : problem) | Multi_neuron (layers : list nat).
Definition strength_of (r : relaxation) : strength :=
  match r with Ibp => Intervals | Deeppoly_0 | Deeppoly_1 _ => Chords | Triangle | Multi_neuron _ => Points end.
Definition analysed (r : relaxation) (p : problem) : problem := match r with Deeppoly_1 p' => p' | _ => p end.

(** An affine form of the flipped network, read over the original: h' is h - z. *)
Definition unflip (d : N) (zs : facts) (a : affine) : fraction :=
  fold_right (fun t s => plus (times (snd t)
    (if N.ltb (fst t) d then variable (fst t) else match look (fst t - d) zs with Some z => minus (variable (fst t)) z | None => variable (fst t) end)) s)
    (constantly (constant_term a)) (terms a).
Fixpoint all_flipped (d : N) (zs : facts) (old new : list affine) : bool :=
  match old, new with
  | [], [] => true
  | a :: old', b :: new' => same (unflip d zs b) (times (-1) (fraction_of a)) && all_flipped d zs old' new'
  | _, _ => false end.
Definition is_flipped (p p' : problem) : bool :=
  let d := N.of_nat (arity p) in let zs := table (neurons p) in
  Nat.eqb (arity p) (arity p') && all_flipped d zs (neurons p) (neurons p') && Nat.eqb (length (outputs p)) (length (outputs p')) &&
  forallb (fun ab => same (unflip d zs (snd ab)) (fraction_of (fst ab))) (combine (outputs p) (outputs p')).
Fixpoint is_layered (d : N) (s : nat) (zs : list affine) (ms : list nat) : bool :=
  match ms with
  | [] => match zs with [] => true | _ => false end
  | m :: rest => forallb (within_space (d + N.of_nat s)) (firstn m zs) && Nat.leb m (length zs) && is_layered d (s + m) (skipn m zs) rest
  end.
Definition fits_relaxation (r : relaxation) (p : problem) : bool :=
  match r with
  | Deeppoly_1 p' => well_formed p' && is_flipped p p'
  | Multi_neuron ms => is_layered (N.of_nat (arity p)) 0 (neurons p) ms
  | _ => true end.

Definition check_precision (p : problem) (r : relaxation) (domain : sides) (rs : list rule) (conclusions : list (nat * positive)) : bool :=
  let q := analysed r p in
  well_formed p && fits_relaxation r p &&
  match replay_rules (N.of_nat (arity q)) (table (neurons q)) (strength_of r) domain 1 (PositiveMap.empty fact) rs with
  | Some m => forallb (fun c => Nat.ltb (fst c) (length (outputs p)) && match get_fact m (snd c) with
      | Some f => same (formula f) (output_form q (fst c)) | None => false end) conclusions
  | None => false end.
