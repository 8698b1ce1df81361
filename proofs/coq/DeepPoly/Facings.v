(** * One hidden layer: b + c x + sum of g_i R(+-(x - q_i)), g_i > 0, and which facings are DP-0-precise

    For a kink at q let base(q) be the slope of the lower line on small boxes around q: c, plus g_i for right-facing
    neurons left of q, minus g_i for left-facing neurons right of q.  The network is precise iff base(q) >= 0 at every
    right-facing and base(q) <= 0 at every left-facing neuron: every ReLU faces away from the minimiser.  This file proves
    "if" (the three cases of B24); [DeepPoly.FacingsFail] "only if".                                [B24; THEORY 3.4] *)
Require Import Reals Lra Psatz List Classical_Prop.
From Relucid.Definitions Require Import Network.
From Relucid.Basics Require Import Relu.
From Relucid.Trees Require Import Tree Lines.
From Relucid.DeepPoly Require Import Bands.
Import ListNotations.
Open Scope R_scope.

Inductive facing := Rightwards | Leftwards.
Record unit := Unit { at_kink : R; gain : R; faces : facing }.

Definition unit_tree (n : unit) : tree :=
  match faces n with
  | Rightwards => Scaled (gain n) (Relu (Sum Input (Const (- at_kink n))))
  | Leftwards => Scaled (gain n) (Relu (Sum (Const (at_kink n)) (Scaled (-1) Input)))
  end.
Fixpoint layer_tree (b c : R) (ns : list unit) : tree :=
  match ns with [] => Sum (Const b) (Scaled c Input) | n :: rest => Sum (unit_tree n) (layer_tree b c rest) end.

(** What it computes, written out. *)
Lemma layer_tree_ev b c ns x : ev (layer_tree b c ns) x =
  fold_right (fun n s => gain n * relu (match faces n with Rightwards => x - at_kink n | Leftwards => at_kink n - x end) + s) (b + c * x) ns.
Proof.
  induction ns as [|n ns IH]; simpl; [ring|]. rewrite IH. unfold unit_tree; destruct (faces n); cbn [ev]; do 3 f_equal; ring.
Qed.

Definition base_of (q : R) (n : unit) : R :=
  match faces n with
  | Rightwards => if Rlt_dec (at_kink n) q then gain n else 0
  | Leftwards => if Rlt_dec q (at_kink n) then - gain n else 0
  end.
Fixpoint base (c : R) (ns : list unit) (q : R) : R :=
  match ns with [] => c | n :: rest => base_of q n + base c rest q end.

Definition away (c : R) (ns : list unit) : Prop := forall n, In n ns ->
  match faces n with Rightwards => 0 <= base c ns (at_kink n) | Leftwards => base c ns (at_kink n) <= 0 end.

(** ** Rules of the calculus *)
Lemma precise_bounds e l u : tree_precise dp0 e -> l <= u -> is_min (ev e) l u (lo e l u) /\ is_max (ev e) l u (hi e l u).
Proof. intros P H; exact (P l u H). Qed.
Lemma precise_relu e : tree_precise dp0 e -> tree_precise dp0 (Relu e).
Proof.
  intros P; apply dp_precise_attained; intros l u H. destruct (precise_bounds e l u P H) as [[_ (x & Hx & X)] [_ (y & Hy & Y)]].
  rewrite relu_lo, relu_hi by auto. split; [exists x|exists y]; split; auto; cbn [ev]; rewrite ?X, ?Y; lra.
Qed.
Lemma scaled_bounds k e l u : 0 <= k -> lo (Scaled k e) l u = k * lo e l u /\ hi (Scaled k e) l u = k * hi e l u.
Proof.
  intros H; unfold lo, hi; cbn [dp]. destruct (Rle_dec 0 k); [|lra]. cbn [fst snd]. unfold lmin, lmax. rewrite !at_sc.
  split; rl; nra.
Qed.
Lemma precise_scaled k e : 0 <= k -> tree_precise dp0 e -> tree_precise dp0 (Scaled k e).
Proof.
  intros K P; apply dp_precise_attained; intros l u H. destruct (precise_bounds e l u P H) as [[_ (x & Hx & X)] [_ (y & Hy & Y)]].
  destruct (scaled_bounds k e l u K) as [-> ->]. split; [exists x|exists y]; split; auto; cbn [ev]; rewrite ?X, ?Y; lra.
Qed.
(** A tree whose lines are its function at both ends is precise: in particular every affine tree. *)
Lemma precise_of_ends e : (forall l u, l <= u -> PL e l u /\ PU e l u) -> tree_precise dp0 e.
Proof.
  intros H; apply dp_precise_attained; intros l u Hlu. destruct (H l u Hlu) as [A B].
  destruct (PL_lo e l u Hlu A) as (x & Hx & ->), (PU_hi e l u Hlu B) as (y & Hy & ->). split; [exists x|exists y]; split; auto; lra.
Qed.

(** ** The upper line is exact at both ends, whatever the facings *)
Lemma left_lines q l u x : let e := Sum (Const q) (Scaled (-1) Input) in
  at_ (fst (dp e l u)) x = q - x /\ at_ (snd (dp e l u)) x = q - x.
Proof. cbn [dp]. destruct (Rle_dec 0 (-1)); [lra|]. cbn [fst snd]. unfold at_; simpl; split; ring. Qed.
Lemma left_up q l u : l <= u -> PU (Relu (Sum (Const q) (Scaled (-1) Input))) l u.
Proof.
  intros H. unfold PU. cbn [ev]. cbn [dp]. fold (dp (Sum (Const q) (Scaled (-1) Input)) l u).
  change (ladd ?a ?b, ladd ?c ?d) with (dp (Sum (Const q) (Scaled (-1) Input)) l u).
  destruct (left_lines q l u l) as [L1 L2], (left_lines q l u u) as [U1 U2]. cbv zeta in *.
  unfold relu_lines. set (P := dp (Sum (Const q) (Scaled (-1) Input)) l u) in *. clearbody P.
  assert (E1 : lmin (fst P) l u = q - u) by (unfold lmin; rewrite L1, U1; rl; lra).
  assert (E2 : lmax (snd P) l u = q - l) by (unfold lmax; rewrite L2, U2; rl; lra).
  rewrite E1, E2. destruct (Rle_dec 0 (q - u)); [rewrite L2, U2, !relu_pos by lra; lra|].
  destruct (Rle_dec (q - l) 0); cbn [fst snd]; autorewrite with at_; [rewrite !relu_neg by lra; lra|].
  rewrite L2, U2, (relu_pos (q + -1 * l)), (relu_neg (q + -1 * u)) by lra. split; field; lra.
Qed.
Lemma unit_up n l u : 0 <= gain n -> l <= u -> PU (unit_tree n) l u.
Proof.
  intros G H. unfold unit_tree. destruct (faces n); apply sc_PU; try lra; intros _; [apply relu_up; auto|apply left_up; auto].
Qed.
Lemma layer_up b c ns l u : (forall n, In n ns -> 0 <= gain n) -> l <= u -> PU (layer_tree b c ns) l u.
Proof.
  intros G H; induction ns as [|n ns IH]; [apply aff_PLU|]. apply PU_add; [apply unit_up; [apply G; left|]; auto|].
  apply IH; intros m Hm; apply G; right; auto.
Qed.

(** ** One-sided layers *)
Definition right_sum (ns : list unit) := filter (fun n => match faces n with Rightwards => true | _ => false end) ns.

Lemma unit_right n : faces n = Rightwards -> 0 <= gain n ->
  tree_precise dp0 (unit_tree n) /\ forall x y, x <= y -> ev (unit_tree n) x <= ev (unit_tree n) y.
Proof.
  intros F G. unfold unit_tree; rewrite F. split.
  - apply precise_scaled, precise_relu, precise_of_ends; auto. intros l u H.
    split; split; destruct (sh_at (at_kink n) l u l), (sh_at (at_kink n) l u u); cbn [ev]; unfold sh in *; lra.
  - intros x y H; cbn [ev]. apply Rmult_le_compat_l; auto. apply relu_mono; lra.
Qed.
Lemma unit_left n : faces n = Leftwards -> 0 <= gain n ->
  tree_precise dp0 (unit_tree n) /\ forall x y, x <= y -> ev (unit_tree n) y <= ev (unit_tree n) x.
Proof.
  intros F G. unfold unit_tree; rewrite F. split.
  - apply precise_scaled, precise_relu, precise_of_ends; auto. intros l u H.
    destruct (left_lines (at_kink n) l u l) as [L1 L2], (left_lines (at_kink n) l u u) as [U1 U2]. cbv zeta in *.
    split; split; cbn [ev]; lra.
  - intros x y H; cbn [ev]. apply Rmult_le_compat_l; auto. apply relu_mono; lra.
Qed.
Lemma affine_precise b c : tree_precise dp0 (Sum (Const b) (Scaled c Input)).
Proof. apply precise_of_ends; intros l u H; apply aff_PLU. Qed.

(** All facing right over a non-decreasing linear term: the monotone case (c). *)
Lemma all_right_precise b c ns : 0 <= c -> (forall n, In n ns -> 0 <= gain n /\ faces n = Rightwards) ->
  factors (layer_tree b c ns) (fun x => x) /\ tree_precise dp0 (layer_tree b c ns).
Proof.
  intros C H; induction ns as [|n ns IH].
  - split; [intros x y Hxy; cbn [layer_tree ev]; nra|apply affine_precise].
  - destruct (H n (or_introl eq_refl)) as [G F]. destruct (unit_right n F G) as [P M].
    destruct IH as [IF IP]; [intros m Hm; apply H; right; auto|]. apply (comono_add (unit_tree n) (layer_tree b c ns)); auto.
Qed.
Lemma all_left_precise b c ns : c <= 0 -> (forall n, In n ns -> 0 <= gain n /\ faces n = Leftwards) ->
  factors (layer_tree b c ns) (fun x => - x) /\ tree_precise dp0 (layer_tree b c ns).
Proof.
  intros C H; induction ns as [|n ns IH].
  - split; [intros x y Hxy; cbn [layer_tree ev]; nra|apply affine_precise].
  - destruct (H n (or_introl eq_refl)) as [G F]. destruct (unit_left n F G) as [P M].
    destruct IH as [IF IP]; [intros m Hm; apply H; right; auto|]. apply (comono_add (unit_tree n) (layer_tree b c ns)); auto.
    intros x y Hxy. apply M; lra.
Qed.

(** Facing away from p, no linear term: cases (a) and (b), and (c) on an interval that starts at p. *)
Theorem away_from_point_precise b ns p :
  (forall n, In n ns -> 0 <= gain n /\ match faces n with Rightwards => p <= at_kink n | Leftwards => at_kink n <= p end) ->
  tree_precise dp0 (layer_tree b 0 ns).
Proof.
  intros H. apply dp_precise_attained; intros l u Hlu. split.
  2:{ destruct (PU_hi _ l u Hlu (layer_up b 0 ns l u (fun n Hn => proj1 (H n Hn)) Hlu)) as (x & Hx & ->). exists x; split; auto; lra. }
  set (m := Rmax l (Rmin u p)). assert (Hm : l <= m <= u) by (unfold m; rl; lra).
  exists m; split; auto. apply Rle_ge.
  (* every term has its least value on the box at m *)
  induction ns as [|n ns IH].
  - destruct (precise_bounds _ l u (affine_precise b 0) Hlu) as [[_ (x & _ & X)] _]. cbn [layer_tree]. rewrite <- X. cbn [ev]. lra.
  - pose proof (add_lo (unit_tree n) (layer_tree b 0 ns) l u) as A. specialize (IH (fun k Hk => H k (or_intror Hk))).
    destruct (H n (or_introl eq_refl)) as [G S].
    assert (E : ev (unit_tree n) m <= lo (unit_tree n) l u).
    { destruct (faces n) eqn:F.
      - destruct (precise_bounds _ l u (proj1 (unit_right n F G)) Hlu) as [[_ (x & Hx & X)] _]. rewrite <- X.
        unfold unit_tree; rewrite F; cbn [ev]. apply Rmult_le_compat_l; auto.
        destruct (Rle_dec p l); [apply relu_mono; unfold m; rl; lra|]. rewrite (relu_neg (m + _)); [apply relu_nonneg|unfold m; rl; lra].
      - destruct (precise_bounds _ l u (proj1 (unit_left n F G)) Hlu) as [[_ (x & Hx & X)] _]. rewrite <- X.
        unfold unit_tree; rewrite F; cbn [ev]. apply Rmult_le_compat_l; auto.
        destruct (Rle_dec u p); [apply relu_mono; unfold m; rl; lra|]. rewrite (relu_neg (_ + -1 * m)); [apply relu_nonneg|unfold m; rl; lra]. }
    cbn [layer_tree]. change (ev (Sum ?x ?y) m) with (ev x m + ev y m). lra.
Qed.

(** ** The condition in terms of base slopes *)
Lemma base_of_mono n q q' : 0 <= gain n -> q <= q' -> base_of q n <= base_of q' n.
Proof.
  intros G H; unfold base_of. destruct (faces n), (Rlt_dec (at_kink n) q), (Rlt_dec (at_kink n) q'), (Rlt_dec q (at_kink n)), (Rlt_dec q' (at_kink n)); lra.
Qed.
Lemma base_mono c ns q q' : (forall n, In n ns -> 0 <= gain n) -> q <= q' -> base c ns q <= base c ns q'.
Proof.
  intros G H; induction ns as [|n ns IH]; simpl; [lra|]. pose proof (base_of_mono n q q' (G n (or_introl eq_refl)) H).
  specialize (IH (fun k Hk => G k (or_intror Hk))). lra.
Qed.
(** Passing a neuron's kink raises the base slope by its gain. *)
Lemma base_gap c ns q q' n : (forall n, In n ns -> 0 <= gain n) -> In n ns -> q < q' ->
  base_of q n + gain n <= base_of q' n -> base c ns q + gain n <= base c ns q'.
Proof.
  intros G I H J; induction ns as [|m ns IH]; [destruct I|]. simpl.
  pose proof (base_of_mono m q q' (G m (or_introl eq_refl)) ltac:(lra)).
  pose proof (base_mono c ns q q' (fun k Hk => G k (or_intror Hk)) ltac:(lra)).
  destruct I as [->|I]; [lra|]. specialize (IH (fun k Hk => G k (or_intror Hk)) I). lra.
Qed.
Lemma away_sorted c ns n m : (forall n, In n ns -> 0 < gain n) -> away c ns -> In n ns -> In m ns ->
  faces n = Leftwards -> faces m = Rightwards -> at_kink n <= at_kink m.
Proof.
  intros G A In_n In_m Fn Fm. destruct (Rle_dec (at_kink n) (at_kink m)); auto. exfalso.
  pose proof (A n In_n) as An. pose proof (A m In_m) as Am. rewrite Fn in An. rewrite Fm in Am.
  pose proof (base_gap c ns (at_kink m) (at_kink n) m (fun k Hk => Rlt_le _ _ (G k Hk)) In_m ltac:(lra)) as B.
  unfold base_of in B; rewrite Fm in B. destruct (Rlt_dec (at_kink m) (at_kink m)), (Rlt_dec (at_kink m) (at_kink n)); try lra.
  specialize (G m In_m). lra.
Qed.
(** Where no right-facing kink is strictly left of q and no left-facing one strictly right of it, the base slope is c. *)
Lemma base_clear c ns q : (forall n, In n ns -> match faces n with Rightwards => q <= at_kink n | Leftwards => at_kink n <= q end) ->
  base c ns q = c.
Proof.
  intros H; induction ns as [|n ns IH]; simpl; [auto|]. rewrite IH by (intros k Hk; apply H; right; auto).
  specialize (H n (or_introl eq_refl)). unfold base_of. destruct (faces n).
  - destruct (Rlt_dec (at_kink n) q); lra.
  - destruct (Rlt_dec q (at_kink n)); lra.
Qed.
Lemma least (h : unit -> R) (P : unit -> Prop) ns : (exists n, In n ns /\ P n) ->
  exists n, In n ns /\ P n /\ forall m, In m ns -> P m -> h n <= h m.
Proof.
  induction ns as [|k ns IH]; intros (n & I & F); [destruct I|].
  destruct (classic (exists n, In n ns /\ P n)) as [E|E].
  - destruct (IH E) as (m & Im & Fm & Lm). destruct (classic (P k /\ h k <= h m)) as [[Pk L]|N].
    + exists k; split; [left; auto|split; [auto|]]. intros j [<-|Ij] Fj; [lra|]. specialize (Lm j Ij Fj); lra.
    + exists m; split; [right; auto|split; [auto|]]. intros j [<-|Ij] Fj; [|auto].
      destruct (Rle_dec (h m) (h k)); auto. exfalso; apply N; split; auto; lra.
  - destruct I as [->|I]; [|exfalso; apply E; exists n; auto]. exists n; split; [left; auto|split; [auto|]].
    intros j [<-|Ij] Fj; [lra|]. exfalso; apply E; exists j; auto.
Qed.

(** Every neuron faces away from the minimiser: the network is precise. *)
Theorem away_precise b c ns : (forall n, In n ns -> 0 < gain n) -> away c ns -> tree_precise dp0 (layer_tree b c ns).
Proof.
  intros G A. assert (G0 : forall n, In n ns -> 0 <= gain n) by (intros n Hn; apply Rlt_le; auto).
  assert (Right : (exists n, In n ns /\ faces n = Rightwards) -> 0 <= c /\
    exists p, forall n, In n ns -> match faces n with Rightwards => p <= at_kink n | Leftwards => at_kink n <= p end).
  { intros E. destruct (least at_kink _ ns E) as (m & Im & Fm & Lm).
    assert (S : forall n, In n ns -> match faces n with Rightwards => at_kink m <= at_kink n | Leftwards => at_kink n <= at_kink m end).
    { intros n Hn. destruct (faces n) eqn:F; [apply Lm; auto|]. apply (away_sorted c ns n m); auto. }
    split; [|exists (at_kink m); auto]. pose proof (A m Im) as Am. rewrite Fm, base_clear in Am; auto. }
  assert (Left : (exists n, In n ns /\ faces n = Leftwards) -> c <= 0).
  { intros E. destruct (least (fun n => - at_kink n) _ ns E) as (m & Im & Fm & Lm).
    pose proof (A m Im) as Am. rewrite Fm, base_clear in Am; auto.
    intros n Hn. destruct (faces n) eqn:F; [apply (away_sorted c ns m n); auto|]. specialize (Lm n Hn F). simpl in Lm; lra. }
  destruct (classic (exists n, In n ns /\ faces n = Rightwards)) as [ER|ER];
  [|destruct (classic (exists n, In n ns /\ faces n = Leftwards)) as [EL|EL]].
  - destruct (Right ER) as [C (p & S)]. destruct (classic (exists n, In n ns /\ faces n = Leftwards)) as [EL|EL].
    + assert (c = 0) by (specialize (Left EL); lra). subst c. apply (away_from_point_precise b ns p). intros n Hn; split; [auto|apply S; auto].
    + refine (proj2 (all_right_precise b c ns C _)). intros n Hn; split; auto. destruct (faces n) eqn:F; auto. exfalso; apply EL; exists n; auto.
  - refine (proj2 (all_left_precise b c ns (Left EL) _)). intros n Hn; split; auto. destruct (faces n) eqn:F; auto. exfalso; apply ER; exists n; auto.
  - destruct ns as [|n ns]; [apply affine_precise|]. exfalso. destruct (faces n) eqn:F; [apply ER|apply EL]; exists n; split; auto; left; auto.
Qed.
