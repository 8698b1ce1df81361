(** * Exact affine forms that compute: integers over one common denominator

    Executable, and each operation with the lemma that says what it does to the value at a point v : nat -> R. *)
Require Import Reals QArith Qreals List NArith ZArith Znumtheory Lra Lia.
From Relucid.Definitions Require Import Network Rational.
Import ListNotations.
Open Scope R_scope.

(** (numerator0 + sum of z * (variable i)) / denominator *)
Record fraction := Fraction { denominator : positive; numerators : list (N * Z); numerator0 : Z }.

Fixpoint sum_at (v : nat -> R) (ts : list (N * Z)) : R :=
  match ts with [] => 0 | (i, z) :: rest => IZR z * v (N.to_nat i) + sum_at v rest end.
Definition at_point (v : nat -> R) (f : fraction) : R := (IZR (numerator0 f) + sum_at v (numerators f)) / IZR (Zpos (denominator f)).

Definition multiply (z : Z) : list (N * Z) -> list (N * Z) := map (fun t => (fst t, (z * snd t)%Z)).
(** p a + q b, both sorted by variable; a zero is dropped. *)
Fixpoint merge (p : Z) (a : list (N * Z)) (q : Z) : list (N * Z) -> list (N * Z) :=
  match a with
  | [] => multiply q
  | (i, x) :: a' => fix inner b :=
      match b with
      | [] => multiply p a
      | (j, y) :: b' => match N.compare i j with
        | Lt => (i, (p * x)%Z) :: merge p a' q b
        | Gt => (j, (q * y)%Z) :: inner b'
        | Eq => let z := (p * x + q * y)%Z in if Z.eqb z 0 then merge p a' q b' else (i, z) :: merge p a' q b'
        end
      end
  end.

Definition constantly (c : Q) : fraction := Fraction (Qden c) [] (Qnum c).
Definition variable (i : N) : fraction := Fraction 1 [(i, 1%Z)] 0.
Definition single (t : N * Q) : fraction := Fraction (Qden (snd t)) [(fst t, Qnum (snd t))] 0.
Definition plus (a b : fraction) : fraction :=
  if Pos.eqb (denominator a) (denominator b)
  then Fraction (denominator a) (merge 1 (numerators a) 1 (numerators b)) (numerator0 a + numerator0 b)
  else let '(_, (a', b')) := Pos.ggcd (denominator a) (denominator b) in
    Fraction (a' * denominator b) (merge (Zpos b') (numerators a) (Zpos a') (numerators b))
      (Zpos b' * numerator0 a + Zpos a' * numerator0 b).
Definition times (q : Q) (a : fraction) : fraction :=
  if Z.eqb (Qnum q) 0 then constantly 0
  else Fraction (Qden q * denominator a) (multiply (Qnum q) (numerators a)) (Qnum q * numerator0 a).
Definition minus (a b : fraction) : fraction := plus a (times (-1) b).

(** Summed in pairs, then the sums in pairs, and so on. *)
Fixpoint pairs (l : list fraction) : list fraction :=
  match l with a :: b :: rest => plus a b :: pairs rest | _ => l end.
Fixpoint total (rounds : nat) (l : list fraction) : fraction :=
  match l, rounds with
  | [], _ => constantly 0
  | [a], _ => a
  | _, S n => total n (pairs l)
  | _, O => fold_right plus (constantly 0) l
  end.
Definition sum (l : list fraction) : fraction := total (length l) l.

(** Lowest terms. *)
Definition divisor (a : fraction) : Z :=
  fold_right (fun t g => if Z.eqb g 1 then g else Z.gcd (snd t) g) (Z.gcd (numerator0 a) (Zpos (denominator a))) (numerators a).
Definition reduce (a : fraction) : fraction :=
  if Pos.eqb (denominator a) 1 then a
  else match divisor a with
    | Zpos xH => a
    | Zpos g => Fraction (Z.to_pos (Zpos (denominator a) / Zpos g)) (map (fun t => (fst t, snd t / Zpos g)%Z) (numerators a)) (numerator0 a / Zpos g)
    | _ => a
    end.

Definition fraction_of (a : affine) : fraction := reduce (sum (constantly (constant_term a) :: map single (terms a))).
Definition same (a b : fraction) : bool := match minus a b with Fraction _ [] 0 => true | _ => false end.
Definition negative_constant (a : fraction) : bool := match a with Fraction _ [] c => Z.ltb c 0 | _ => false end.

(** ** What they do to values *)
Lemma IZR_pos (d : positive) : 0 < IZR (Zpos d).
Proof. apply IZR_lt; reflexivity. Qed.
Local Ltac positive_denominators := repeat match goal with
  | |- context [IZR (Zpos ?d)] => lazymatch goal with H : 0 < IZR (Zpos d) |- _ => fail | _ => pose proof (IZR_pos d) end end.

Lemma sum_at_multiply v z ts : sum_at v (multiply z ts) = IZR z * sum_at v ts.
Proof. induction ts as [|[i x] ts IH]; simpl; [ring|]. fold (multiply z ts). rewrite IH, mult_IZR; ring. Qed.
Lemma sum_at_merge v p q a b : sum_at v (merge p a q b) = IZR p * sum_at v a + IZR q * sum_at v b.
Proof.
  revert b; induction a as [|[i x] a IHa]; intros b; [simpl; rewrite sum_at_multiply; ring|].
  induction b as [|[j y] b IHb]; [cbn [merge]; rewrite sum_at_multiply; simpl; ring|].
  cbn [merge]. destruct (N.compare_spec i j) as [<-|L|L].
  - destruct (Z.eqb_spec (p * x + q * y) 0) as [E|_]; cbn [sum_at]; rewrite IHa.
    + apply (f_equal IZR) in E. rewrite plus_IZR, !mult_IZR in E.
      assert ((IZR p * IZR x + IZR q * IZR y) * v (N.to_nat i) = 0) by (rewrite E; ring). lra.
    + rewrite plus_IZR, !mult_IZR; ring.
  - cbn [sum_at]. rewrite IHa, mult_IZR. simpl; ring.
  - cbn [sum_at]. cbn [merge] in IHb. rewrite IHb, mult_IZR. simpl; ring.
Qed.

Lemma at_constantly v c : at_point v (constantly c) = Q2R c.
Proof. unfold at_point, constantly, Q2R; simpl; positive_denominators; field; lra. Qed.
Lemma at_variable v i : at_point v (variable i) = v (N.to_nat i).
Proof. unfold at_point, variable; simpl; field. Qed.
Lemma at_single v t : at_point v (single t) = Q2R (snd t) * v (N.to_nat (fst t)).
Proof. unfold at_point, single, Q2R; simpl; positive_denominators; field; lra. Qed.
Lemma at_plus v a b : at_point v (plus a b) = at_point v a + at_point v b.
Proof.
  unfold at_point, plus. destruct (Pos.eqb_spec (denominator a) (denominator b)) as [E|_].
  - cbn [denominator numerators numerator0]. rewrite sum_at_merge, plus_IZR, <- E. positive_denominators. field; lra.
  - pose proof (Pos.ggcd_correct_divisors (denominator a) (denominator b)) as G.
    destruct (Pos.ggcd (denominator a) (denominator b)) as [g [a' b']]. destruct G as [Ea Eb].
    cbn [denominator numerators numerator0]. rewrite sum_at_merge, plus_IZR, !mult_IZR, Ea, Eb.
    rewrite !Pos2Z.inj_mul, !mult_IZR. positive_denominators. field; lra.
Qed.
Lemma at_times v q a : at_point v (times q a) = Q2R q * at_point v a.
Proof.
  unfold at_point, times. destruct (Z.eqb_spec (Qnum q) 0) as [E|_].
  - unfold Q2R; rewrite E; simpl; positive_denominators; field; lra.
  - cbn [denominator numerators numerator0]. rewrite sum_at_multiply, mult_IZR, Pos2Z.inj_mul, mult_IZR.
    unfold Q2R. positive_denominators. field; lra.
Qed.
Lemma at_minus v a b : at_point v (minus a b) = at_point v a - at_point v b.
Proof. unfold minus; rewrite at_plus, at_times. unfold Q2R; simpl. lra. Qed.

Fixpoint values_at (v : nat -> R) (l : list fraction) : R :=
  match l with [] => 0 | a :: rest => at_point v a + values_at v rest end.
Lemma values_at_pairs v : forall n l, (length l <= n)%nat -> values_at v (pairs l) = values_at v l.
Proof.
  induction n; intros l H; destruct l as [|a [|b l]]; simpl in *; try lia; try reflexivity.
  rewrite at_plus, IHn by lia. ring.
Qed.
Lemma at_zero v : at_point v (constantly 0) = 0.
Proof. rewrite at_constantly. unfold Q2R; simpl; lra. Qed.
Lemma at_total v n : forall l, at_point v (total n l) = values_at v l.
Proof.
  induction n; intros l.
  - destruct l as [|a [|b l]]; cbn [total values_at]; [apply at_zero|ring|].
    assert (G : forall l, at_point v (fold_right plus (constantly 0) l) = values_at v l).
    { induction l0; cbn [fold_right values_at]; [apply at_zero|rewrite at_plus, IHl0; auto]. }
    apply (G (a :: b :: l)).
  - destruct l as [|a [|b l]]; cbn [total values_at]; [apply at_zero|ring|].
    rewrite IHn. apply (values_at_pairs v _ (a :: b :: l) (le_n _)).
Qed.
Lemma at_sum v l : at_point v (sum l) = values_at v l.
Proof. apply at_total. Qed.

Lemma divisor_divides a : (divisor a | Zpos (denominator a))%Z /\ (divisor a | numerator0 a)%Z /\
  forall t, In t (numerators a) -> (divisor a | snd t)%Z.
Proof.
  unfold divisor. set (g0 := Z.gcd (numerator0 a) (Zpos (denominator a))).
  induction (numerators a) as [|t ts IH]; cbn [fold_right].
  - repeat split; [apply Z.gcd_divide_r|apply Z.gcd_divide_l|intros t []].
  - set (g := fold_right _ _ ts) in *. destruct IH as (D & C & T). destruct (Z.eqb_spec g 1) as [->|_].
    + repeat split; intros; apply Z.divide_1_l.
    + assert (G : (Z.gcd (snd t) g | g)%Z) by apply Z.gcd_divide_r.
      repeat split; [apply (Z.divide_trans _ g); auto|apply (Z.divide_trans _ g); auto|].
      intros s [<-|Hs]; [apply Z.gcd_divide_l|apply (Z.divide_trans _ g); auto].
Qed.
Lemma at_reduce v a : at_point v (reduce a) = at_point v a.
Proof.
  unfold reduce. destruct (Pos.eqb _ 1); [auto|]. pose proof (divisor_divides a) as (D & C & T).
  destruct (divisor a) as [|[g|g|]|] eqn:E; auto; rewrite <- E in *; set (p := divisor a) in *;
  assert (P : (0 < p)%Z) by (rewrite E; reflexivity); clearbody p; clear E;
  (assert (X : forall z, (p | z)%Z -> IZR z = IZR p * IZR (z / p)) by (intros z Z; rewrite <- mult_IZR; f_equal; apply Zdivide_Zdiv_eq; auto));
  (assert (S : sum_at v (numerators a) = IZR p * sum_at v (map (fun t => (fst t, (snd t / p)%Z)) (numerators a)));
   [revert T; clear - X; generalize (numerators a) as ts; induction ts as [|[i z] ts IH]; intros T; simpl; [ring|];
    rewrite IH, (X z (T (i, z) (or_introl eq_refl))) by (intros; apply T; right; auto); ring|]);
  (assert (Q : (0 < Zpos (denominator a) / p)%Z) by (apply Z.div_str_pos; split; [auto|apply Z.divide_pos_le; [reflexivity|auto]]));
  unfold at_point; cbn [denominator numerators numerator0]; rewrite Z2Pos.id by auto;
  rewrite S, (X _ C), (X _ D); apply IZR_lt in P, Q; field; lra.
Qed.

(** ** The forms of the network *)
Lemma coefficient_dot n v ts : (forall t, In t ts -> (N.to_nat (fst t) < n)%nat) ->
  dot n (coefficient ts) v = values_at v (map single ts).
Proof.
  induction ts as [|[j q] ts IH]; intros H.
  - cbn [map values_at]. clear H. induction n; simpl in *; [auto|rewrite IHn; ring].
  - cbn [map values_at]. rewrite at_single, <- IH by (intros; apply H; right; auto). cbn [fst snd].
    specialize (H (j, q) (or_introl eq_refl)). cbn [fst] in H. clear IH.
    assert (G : forall m, dot m (coefficient ((j, q) :: ts)) v = (if Nat.ltb (N.to_nat j) m then Q2R q * v (N.to_nat j) else 0) + dot m (coefficient ts) v).
    { induction m; [simpl; ring|]. cbn [dot]. rewrite IHm. cbn [coefficient].
      destruct (Nat.eqb_spec (N.to_nat j) m), (Nat.ltb_spec (N.to_nat j) m), (Nat.ltb_spec (N.to_nat j) (S m)); try lia; subst; ring. }
    rewrite G. destruct (Nat.ltb_spec (N.to_nat j) n); [ring|lia].
Qed.
Definition within_space (n : N) (a : affine) : bool := forallb (fun t => N.ltb (fst t) n) (terms a).
Lemma at_fraction_of n a v : within_space (N.of_nat n) a = true -> at_point v (fraction_of a) = value n (real_form a) v.
Proof.
  intros W. unfold fraction_of. rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly. unfold value, real_form; cbn [constant weight].
  rewrite coefficient_dot; auto. intros t T. unfold within_space in W. rewrite forallb_forall in W. specialize (W t T).
  apply N.ltb_lt in W. lia.
Qed.
Lemma same_at v a b : same a b = true -> at_point v a = at_point v b.
Proof.
  unfold same. pose proof (at_minus v a b) as E. destruct (minus a b) as [d [|] [| |]]; try discriminate. intros _.
  unfold at_point in E at 1; simpl in E. pose proof (IZR_pos d). assert ((0 + 0) / IZR (Zpos d) = 0) by (field; lra). lra.
Qed.
Lemma negative_constant_at v a : negative_constant a = true -> at_point v a < 0.
Proof.
  unfold negative_constant, at_point. destruct a as [d [|] c]; [|discriminate]. simpl. intros L. apply Z.ltb_lt, IZR_lt in L.
  pose proof (IZR_pos d). apply Rmult_lt_reg_r with (IZR (Zpos d)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.
