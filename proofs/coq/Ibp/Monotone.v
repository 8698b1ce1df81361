(** * IBP expresses exactly the monotone CPWL functions

    Monotone functions are sums of steps [B24]; that nothing else is expressible is, to our knowledge, new; |x| is Mi21's.
    A function that is not monotone has a valley or a peak p < q < r, hence two outward crossings of one level, which
    local linearity excludes.                                                                       [THEORY 3.2, 3.3] *)
Require Import Reals Lra Psatz List Lia FunctionalExtensionality Classical_Prop.
From Relucid.Definitions Require Import Network Precision Functions Ibp.
From Relucid.Basics Require Import Relu Forms Corners Exactness LocalShape.
From Relucid.Trees Require Import Tree.
From Relucid.Ibp Require Import Soundness LocalLinearity Steps Compile.
Import ListNotations.
Open Scope R_scope.

(** ** Monotone functions are expressed *)
Fixpoint rises (f : R -> R) (q : R) (qs : list R) : list (R * R) :=
  match qs with [] => [] | q' :: rest => (q', f q' - f q) :: rises f q' rest end.

Lemma mono_spec f : non_decreasing f -> forall qs q, pieces_from f q qs -> exists mn, 0 <= mn /\ inc q (rises f q qs) /\
  (forall x, x <= q -> ev (mono q (rises f q qs) mn) x = 0) /\
  (forall x, q <= x -> ev (mono q (rises f q qs) mn) x = f x - f q).
Proof.
  intros ND; induction qs as [|q' qs IH]; intros q P; cbn [pieces_from rises] in *.
  - destruct P as (c & m & A). exists m. pose proof (A q ltac:(lra)) as Aq. pose proof (A (q + 1) ltac:(lra)) as A1.
    pose proof (ND q (q + 1) ltac:(lra)). split; [lra|split; [exact I|]]. cbn [mono ev]. split; intros x Hx.
    + rewrite relu_neg by lra. ring.
    + rewrite relu_pos, (A x) by lra. rewrite Aq. ring.
  - destruct P as (L & (c & m & A) & P). destruct (IH q' P) as (mn & M & J & Lo & Hi). exists mn.
    pose proof (ND q q' ltac:(lra)) as Rise. pose proof (A q ltac:(lra)) as Aq. pose proof (A q' ltac:(lra)) as Aq'.
    split; [auto|split; [cbn [inc]; repeat split; auto; lra|]].
    assert (K : (f q' - f q) / (q' - q) = m) by (rewrite Aq, Aq'; field; lra).
    assert (M0 : 0 <= m) by (rewrite <- K; apply slope_nonneg; lra).
    assert (V : forall x, ev (mono q ((q', f q' - f q) :: rises f q' qs) mn) x
                = Rmax 0 (Rmin (f q' - f q) (m * (x - q))) + ev (mono q' (rises f q' qs) mn) x).
    { intros x. cbn [mono]. change (ev (Sum ?a ?b) x) with (ev a x + ev b x). rewrite step_spec, K by lra. reflexivity. }
    split; intros x Hx; rewrite V.
    + rewrite Lo by lra. assert (m * (x - q) <= 0) by nra. rl; lra.
    + destruct (Rle_dec x q').
      * rewrite Lo, (A x) by lra. rewrite Aq, Aq'. assert (0 <= m * (x - q) <= m * (q' - q)) by nra. rl; lra.
      * rewrite Hi by lra. rewrite Aq, Aq'. assert (m * (q' - q) <= m * (x - q)) by nra. rl; lra.
Qed.

Lemma non_decreasing_tree f : cpwl f -> non_decreasing f -> tree_expresses tree_ibp f.
Proof.
  intros (q & qs & (c & m0 & A) & P) ND. destruct (mono_spec f ND qs q P) as (mn & M & J & Lo & Hi).
  exists (mono_net (f q) m0 q (rises f q qs) mn). pose proof (A q ltac:(lra)) as Aq.
  pose proof (A (q - 1) ltac:(lra)) as A1. pose proof (ND (q - 1) q ltac:(lra)).
  split; [|apply mono_net_precise; auto; lra]. intros x. unfold mono_net.
  change (f q + (- m0 * relu (q + -1 * x) + ev (mono q (rises f q qs) mn) x) = f x). destruct (Rle_dec x q).
  - rewrite Lo, relu_pos, (A x) by lra. rewrite Aq. ring.
  - rewrite Hi, relu_neg by lra. ring.
Qed.

(** ** Negation *)
Definition negate (h : network) : network := Network (inputs h) (size h) (neuron h) (scale (-1) (output h)).
Lemma run_negate h x : run (negate h) x = - run h x.
Proof. unfold run, negate; cbn [inputs size neuron output]. rewrite value_scale. ring. Qed.
Lemma ibp_negate h l u y : ibp (negate h) l u y <-> ibp h l u (- y).
Proof.
  unfold ibp, ibp_lower, ibp_upper, negate; cbn [inputs size neuron output]. rewrite form_min_neg, form_max_neg. split; intros; lra.
Qed.
Lemma precise_negate (A : analysis) X h : (forall l u y, A (negate h) l u y <-> A h l u (- y)) ->
  precise A X h -> precise A X (negate h).
Proof.
  intros N P l u B W. destruct (P l u B W) as [U L].
  assert (Rg : forall y, range (negate h) l u y <-> range h l u (- y)).
  { intros y; unfold range; split; intros (x & Hx & E); exists x; (split; [exact Hx|]); rewrite run_negate in *; lra. }
  split; intros c; split; intros H y Hy.
  - apply Rg in Hy. pose proof (proj1 (L (- c))) as Q. assert (- c <= - y); [|lra]. apply Q; auto.
    intros s Hs. assert (- s <= c); [|lra]. apply H, N. rewrite Ropp_involutive; auto.
  - apply N in Hy. pose proof (proj2 (L (- c))) as Q. assert (- c <= - y); [|lra]. apply Q; auto.
    intros s Hs. assert (- s <= c); [|lra]. apply H, Rg. rewrite Ropp_involutive; auto.
  - apply Rg in Hy. pose proof (proj1 (U (- c))) as Q. assert (- y <= - c); [|lra]. apply Q; auto.
    intros s Hs. assert (c <= - s); [|lra]. apply H, N. rewrite Ropp_involutive; auto.
  - apply N in Hy. pose proof (proj2 (U (- c))) as Q. assert (- y <= - c); [|lra]. apply Q; auto.
    intros s Hs. assert (c <= - s); [|lra]. apply H, Rg. rewrite Ropp_involutive; auto.
Qed.
Lemma ibp_expresses_neg X f : expresses 1 ibp X (univariate f) -> expresses 1 ibp X (univariate (fun x => - f x)).
Proof.
  intros (h & D & E & P). exists (negate h); split; [exact D|split].
  - intros x Hx. rewrite run_negate, (E x Hx). reflexivity.
  - apply precise_negate; auto. intros; apply ibp_negate.
Qed.

(** ** Nothing else is expressed *)
Lemma no_valley f (X : (nat -> R) -> Prop) p q r : locally_affine f -> p < q < r -> f q < f p -> f q < f r ->
  (forall x, p <= x O <= r -> X x) -> ~ expresses 1 ibp X (univariate f).
Proof.
  intros LA Hpqr Hp Hr HX. set (c := (f q + Rmin (f p) (f r)) / 2).
  assert (C : f q < c < f p /\ c < f r).
  { pose proof (Rmin_l (f p) (f r)). pose proof (Rmin_r (f p) (f r)). assert (f q < Rmin (f p) (f r)) by (apply Rmin_glb_lt; auto).
    unfold c; lra. }
  destruct (crossing_left f p q c LA) as (a & e1 & sig & A1 & A2 & A3 & A4 & A5 & A6 & A7); try lra.
  destruct (crossing_right f q r c LA) as (b & e2 & tau & B1 & B2 & B3 & B4 & B5 & B6 & B7); try lra.
  pose proof (Rmin_l e1 e2). pose proof (Rmin_r e1 e2). assert (0 < Rmin e1 e2) by (apply Rmin_glb_lt; auto).
  apply (ibp_two_sided_rise f X a b (Rmin e1 e2) sig tau); auto; try lra.
  - intros x Hx; apply HX; lra.
  - intros x Hx. rewrite A5. destruct (Rle_dec x q); [apply A6; lra|apply B6; lra].
  - intros s Hs. rewrite A5; apply A7; lra.
  - intros t Ht. rewrite A5; apply B7; lra.
Qed.

(** A function without valleys and peaks inside [lo, hi] is monotone there. *)
Lemma monotone_between f (I : R -> Prop) :
  (forall p q r, I p -> I r -> p < q < r -> f q < f p -> f q < f r -> False) ->
  (forall p q r, I p -> I r -> p < q < r -> f p < f q -> f r < f q -> False) ->
  (forall x y, I x -> I y -> x <= y -> f x <= f y) \/ (forall x y, I x -> I y -> x <= y -> f y <= f x).
Proof.
  intros V P. destruct (classic (exists x y, I x /\ I y /\ x <= y /\ f y < f x)) as [(x & y & Ix & Iy & H & D)|N].
  - assert (XY : x < y) by (destruct (Req_dec x y) as [->|]; lra).
    assert (After : forall w, I w -> y <= w -> f w <= f y).
    { intros w Iw Hw. destruct (Rle_dec (f w) (f y)); auto. exfalso. destruct (Req_dec y w) as [<-|]; [lra|].
      apply (V x y w); auto; lra. }
    assert (Before : forall w, I w -> w <= x -> f x <= f w).
    { intros w Iw Hw. destruct (Rle_dec (f x) (f w)); auto. exfalso. destruct (Req_dec w x) as [->|]; [lra|].
      apply (P w x y); auto; lra. }
    assert (Between : forall w, x <= w <= y -> f y <= f w <= f x).
    { intros w Hw. destruct (Req_dec x w) as [<-|]; [lra|]. destruct (Req_dec w y) as [->|]; [lra|].
      split; [destruct (Rle_dec (f y) (f w))|destruct (Rle_dec (f w) (f x))]; auto; exfalso.
      - apply (V x w y); auto; lra.
      - apply (P x w y); auto; lra. }
    right. intros x' y' Ix' Iy' H'. destruct (Rle_dec (f y') (f x')); auto. exfalso.
    assert (XY' : x' < y') by (destruct (Req_dec x' y') as [->|]; lra).
    destruct (Rle_dec x' x) as [L1|L1]; [|destruct (Rle_dec x' y) as [L2|L2]].
    + pose proof (Before x' Ix' L1). destruct (Rlt_dec y' x); [apply (P x' y' y); auto; lra|].
      destruct (Rle_dec y' y); [pose proof (Between y' ltac:(lra)); lra|pose proof (After y' Iy' ltac:(lra)); lra].
    + pose proof (Between x' ltac:(lra)). destruct (Rlt_dec y' y); [apply (P x' y' y); auto; lra|].
      pose proof (After y' Iy' ltac:(lra)). lra.
    + pose proof (After x' Ix' ltac:(lra)). apply (V x x' y'); auto; lra.
  - left. intros x y Ix Iy H. destruct (Rle_dec (f x) (f y)) as [|D]; auto. exfalso. apply N. exists x, y. repeat split; auto; lra.
Qed.

Theorem ibp_expresses_monotone f : cpwl f -> monotone f -> expresses 1 ibp everywhere (univariate f).
Proof.
  intros C [M|M].
  - apply tree_expresses_ibp, non_decreasing_tree; auto.
  - assert (E : univariate f = univariate (fun x => - - f x)) by (apply functional_extensionality; intros x; unfold univariate; ring).
    rewrite E. apply (ibp_expresses_neg everywhere (fun x => - f x)), tree_expresses_ibp, non_decreasing_tree; [apply cpwl_neg; auto|].
    intros x y H; specialize (M x y H); lra.
Qed.

(** On any domain that contains the segment between two of its points. *)
Theorem ibp_expresses_only_monotone f (X : (nat -> R) -> Prop) (I : R -> Prop) : cpwl f ->
  (forall p r, I p -> I r -> forall x, p <= x O <= r -> X x) -> expresses 1 ibp X (univariate f) ->
  (forall x y, I x -> I y -> x <= y -> f x <= f y) \/ (forall x y, I x -> I y -> x <= y -> f y <= f x).
Proof.
  intros C HX E. apply monotone_between.
  - intros p q r Ip Ir B D1 D2. apply (no_valley f X p q r); auto; [apply cpwl_locally_affine; auto|]. apply HX; auto.
  - intros p q r Ip Ir B D1 D2. apply (no_valley (fun x => - f x) X p q r); auto; try lra.
    + apply locally_affine_neg, cpwl_locally_affine; auto.
    + apply HX; auto.
    + apply ibp_expresses_neg; auto.
Qed.

Theorem ibp_expresses_iff_monotone f : cpwl f -> (expresses 1 ibp everywhere (univariate f) <-> monotone f).
Proof.
  intros C. split; [|apply ibp_expresses_monotone; auto]. intros E.
  destruct (ibp_expresses_only_monotone f everywhere (fun _ => True) C ltac:(intros; exact Logic.I) E) as [M|M]; [left|right];
  intros x y H; apply M; auto.
Qed.
(** The same on a compact interval. *)
Theorem ibp_expresses_only_monotone_on lo hi f : cpwl f -> (expresses 1 ibp (interval lo hi) (univariate f) ->
  (forall x y, lo <= x -> x <= y -> y <= hi -> f x <= f y) \/ (forall x y, lo <= x -> x <= y -> y <= hi -> f y <= f x)).
Proof.
  intros C E. destruct (ibp_expresses_only_monotone f (interval lo hi) (fun x => lo <= x <= hi) C) as [M|M]; auto.
  - intros p r Hp Hr x Hx. unfold interval; lra.
  - left; intros; apply M; lra.
  - right; intros; apply M; lra.
Qed.
