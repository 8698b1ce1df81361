(** * Any other facing is not DP-0-precise; the characterisation

    On a small box around q the lower line of the network is f(q) + base(q) (x - q): it dips below the range
    as soon as a right-facing neuron sits where base(q) < 0, or a left-facing one where base(q) > 0.
    The "exactly one facing" statement is B24's; the characterisation by base slopes is ours.       [THEORY 3.4] *)
Require Import Reals Lra Psatz List.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Exactness.
From Relucid.Trees Require Import Tree Lines Compile.
From Relucid.DeepPoly Require Import Bands Facings.
From Relucid.Triangle Require Import Enclosure.
Import ListNotations.
Open Scope R_scope.

Lemma isolated q ns : exists eps, 0 < eps /\ forall n, In n ns -> at_kink n = q \/ at_kink n <= q - eps \/ q + eps <= at_kink n.
Proof.
  induction ns as [|n ns (e & E & H)]; [exists 1; split; [lra|intros n []]|].
  destruct (Req_dec (at_kink n) q) as [Q|Q].
  - exists e; split; auto. intros m [<-|Hm]; auto.
  - set (t := Rabs (at_kink n - q)). assert (T : 0 < t) by (apply Rabs_pos_lt; lra).
    exists (Rmin e t). pose proof (Rmin_l e t). pose proof (Rmin_r e t). split; [apply Rmin_glb_lt; auto|].
    intros m [<-|Hm].
    + right. unfold t, Rabs in *. destruct (Rcase_abs _); lra.
    + destruct (H m Hm) as [A|[A|A]]; [left; auto|right; left; lra|right; right; lra].
Qed.

(** The lower line of one neuron on [q - e, q + e]. *)
Lemma unit_lower q e n : 0 < e -> 0 < gain n -> at_kink n = q \/ at_kink n <= q - e \/ q + e <= at_kink n ->
  forall x, at_ (fst (dp (unit_tree n) (q - e) (q + e))) x = ev (unit_tree n) q + base_of q n * (x - q).
Proof.
  intros E G H x. unfold unit_tree, base_of. destruct (faces n) eqn:F; cbn [dp ev]; (destruct (Rle_dec 0 (gain n)); [|lra]); cbn [fst]; rewrite at_sc.
  - change (relu_lines (q - e) (q + e) ?Z) with (relu_lines (q - e) (q + e) (dp (sh (at_kink n)) (q - e) (q + e))).
    unfold relu_lines. destruct (sh_lohi (at_kink n) (q - e) (q + e) ltac:(lra)) as [-> ->].
    destruct (sh_at (at_kink n) (q - e) (q + e) x) as [Lx _].
    destruct (Rle_dec 0 (q - e - at_kink n)); [|destruct (Rle_dec (q + e - at_kink n) 0)]; cbn [fst]; rewrite ?Lx, ?at_cst.
    + rewrite relu_pos by lra. destruct (Rlt_dec (at_kink n) q); [ring|lra].
    + rewrite relu_neg by lra. destruct (Rlt_dec (at_kink n) q); [lra|ring].
    + assert (at_kink n = q) by lra. rewrite relu_neg by lra. destruct (Rlt_dec (at_kink n) q); [lra|ring].
  - set (k := at_kink n) in *. pose proof (left_lines k (q - e) (q + e)) as LL. cbv zeta in LL.
    change (relu_lines (q - e) (q + e) ?Z) with (relu_lines (q - e) (q + e) (dp (Sum (Const k) (Scaled (-1) Input)) (q - e) (q + e))).
    set (P := dp (Sum (Const k) (Scaled (-1) Input)) (q - e) (q + e)) in *.
    unfold relu_lines.
    assert (E1 : lmin (fst P) (q - e) (q + e) = k - (q + e)) by (unfold lmin; rewrite !(proj1 (LL _)); rl; lra).
    assert (E2 : lmax (snd P) (q - e) (q + e) = k - (q - e)) by (unfold lmax; rewrite !(proj2 (LL _)); rl; lra).
    rewrite E1, E2. pose proof (proj1 (LL x)) as Lx. clearbody P.
    destruct (Rle_dec 0 (k - (q + e))); [|destruct (Rle_dec (k - (q - e)) 0)]; cbn [fst]; rewrite ?Lx, ?at_cst.
    + rewrite relu_pos by lra. destruct (Rlt_dec q k); [ring|lra].
    + rewrite relu_neg by lra. destruct (Rlt_dec q k); [lra|ring].
    + assert (k = q) by lra. rewrite relu_neg by lra. destruct (Rlt_dec q k); [lra|ring].
Qed.
Lemma layer_lower b c q e ns : 0 < e -> (forall n, In n ns -> 0 < gain n) ->
  (forall n, In n ns -> at_kink n = q \/ at_kink n <= q - e \/ q + e <= at_kink n) ->
  forall x, at_ (fst (dp (layer_tree b c ns) (q - e) (q + e))) x = ev (layer_tree b c ns) q + base c ns q * (x - q).
Proof.
  intros E G H x; induction ns as [|n ns IH].
  - cbn [layer_tree dp ev base]. destruct (Rle_dec 0 c); cbn [fst]; autorewrite with at_; unfold at_; simpl; ring.
  - cbn [layer_tree]. cbn [dp fst]. rewrite at_add. change (ev (Sum ?a ?b) q) with (ev a q + ev b q).
    rewrite IH by (intros; try apply G; try apply H; right; auto).
    rewrite (unit_lower q e n E (G n (or_introl eq_refl)) (H n (or_introl eq_refl)) x). cbn [base]. ring.
Qed.

(** A neuron at q lifts the function off its lower line on the side that it faces. *)
Lemma layer_lifted b c q e ns n : 0 < e -> (forall n, In n ns -> 0 < gain n) ->
  (forall n, In n ns -> at_kink n = q \/ at_kink n <= q - e \/ q + e <= at_kink n) -> In n ns -> at_kink n = q ->
  forall x, q - e <= x <= q + e ->
    at_ (fst (dp (layer_tree b c ns) (q - e) (q + e))) x + ev (unit_tree n) x <= ev (layer_tree b c ns) x.
Proof.
  intros E G H I Q x Hx; induction ns as [|m ns IH]; [destruct I|].
  cbn [layer_tree]. cbn [dp fst]. rewrite at_add. change (ev (Sum ?a ?b) x) with (ev a x + ev b x).
  destruct I as [->|I].
  - pose proof (dp_sound (layer_tree b c ns) _ _ x Hx). pose proof (unit_lower q e n E (G n (or_introl eq_refl)) (or_introl Q) x) as U.
    rewrite U. assert (base_of q n = 0) as -> by (unfold base_of; destruct (faces n), (Rlt_dec (at_kink n) q), (Rlt_dec q (at_kink n)); lra).
    assert (ev (unit_tree n) q = 0) as ->; [|lra]. unfold unit_tree; destruct (faces n); cbn [ev]; rewrite relu_neg by lra; ring.
  - pose proof (dp_sound (unit_tree m) _ _ x Hx). specialize (IH (fun k Hk => G k (or_intror Hk)) (fun k Hk => H k (or_intror Hk)) I). lra.
Qed.

(** Precise from below: no lower bound of the function is missed. *)
Definition tight_below (e : tree) : Prop := forall l u c, l <= u -> (forall x, l <= x <= u -> c <= ev e x) -> c <= lo e l u.

Theorem facing_fails b c ns : (forall n, In n ns -> 0 < gain n) -> tight_below (layer_tree b c ns) -> away c ns.
Proof.
  intros G P n Hn. set (q := at_kink n). destruct (isolated q ns) as (e & E & Iso).
  set (f := ev (layer_tree b c ns)). set (s := base c ns q).
  pose proof (layer_lower b c q e ns E G Iso) as Low. fold f in Low. fold s in Low.
  pose proof (layer_lifted b c q e ns n E G Iso Hn eq_refl) as Lift. fold f in Lift.
  assert (LoL : lo (layer_tree b c ns) (q - e) (q + e) <= f q - s * e).
  { unfold lo, lmin. rewrite !Low. eapply Rle_trans; [apply Rmin_l|]. lra. }
  assert (LoR : lo (layer_tree b c ns) (q - e) (q + e) <= f q + s * e).
  { unfold lo, lmin. rewrite !Low. eapply Rle_trans; [apply Rmin_r|]. lra. }
  specialize (G n Hn). unfold unit_tree in Lift. destruct (faces n); cbn [ev] in Lift; fold q in Lift; fold s.
  - destruct (Rle_dec 0 s); auto. exfalso. set (m := Rmin 0 (s + gain n)). assert (M : s < m <= 0 /\ m <= s + gain n) by (unfold m; rl; lra).
    assert (f q + m * e <= lo (layer_tree b c ns) (q - e) (q + e)); [|nra].
    apply P; [lra|]. intros x Hx. specialize (Lift x Hx). rewrite Low in Lift. destruct (Rle_dec x q).
    + rewrite relu_neg in Lift by lra. fold f. nra.
    + rewrite relu_pos in Lift by lra. fold f. assert (m * e <= m * (x - q)) by nra. nra.
  - destruct (Rle_dec s 0); auto. exfalso. set (m := Rmin 0 (gain n - s)). assert (M : - s < m <= 0 /\ m <= gain n - s) by (unfold m; rl; lra).
    assert (f q + m * e <= lo (layer_tree b c ns) (q - e) (q + e)); [|nra].
    apply P; [lra|]. intros x Hx. specialize (Lift x Hx). rewrite Low in Lift. destruct (Rle_dec q x).
    + rewrite relu_neg in Lift by lra. fold f. nra.
    + rewrite relu_pos in Lift by lra. fold f. assert (m * e <= m * (q - x)) by nra. nra.
Qed.

(** ** The characterisation, for networks *)
Lemma precise_tight_below e : precise deeppoly_0 everywhere (network_of e) -> tight_below e.
Proof.
  intros P l u c H C. set (L := fun _ : nat => l). set (U := fun _ : nat => u).
  assert (B : is_box 1 L U) by (intros i _; unfold L, U; auto).
  pose proof (P L U B ltac:(intros x _; exact I)) as E.
  destruct (line_bounds_network_of (chord_and slope_0) e L U (fun up a b => chord_slope_nonneg _ up a b slope_0_bounded) B) as [EL EU].
  destruct (tree_bounds_0 e l u) as [TL TU]. unfold L, U in EL, EU. rewrite TL in EL. rewrite TU in EU.
  apply (exact_ge _ _ c (lo e l u) E).
  - intros y (x & Hx & ->). rewrite run_network_of. apply C. exact (Hx O ltac:(simpl; auto)).
  - unfold deeppoly_0, lines, L, U. rewrite EL, EU. pose proof (lo_le_hi e l u H). lra.
Qed.

Theorem layer_precise_iff_away b c ns : (forall n, In n ns -> 0 < gain n) ->
  (precise deeppoly_0 everywhere (network_of (layer_tree b c ns)) <-> away c ns).
Proof.
  intros G; split; intros H.
  - apply (facing_fails b c ns G), precise_tight_below; auto.
  - apply precise_network_of, away_precise; auto.
Qed.

(** ** Exactly one facing, or none                                                                     [B24] *)
Definition only (F : facing) (ns : list unit) (q : R) : Prop := forall n, In n ns -> at_kink n = q -> faces n = F.

Lemma shape_at c b q e ns x : 0 < e -> (forall n, In n ns -> at_kink n = q \/ at_kink n <= q - e \/ q + e <= at_kink n) ->
  (q - e <= x <= q /\ only Rightwards ns q) \/ (q <= x <= q + e /\ only Leftwards ns q) ->
  ev (layer_tree b c ns) x = ev (layer_tree b c ns) q + base c ns q * (x - q).
Proof.
  intros E H O; induction ns as [|n ns IH]; [cbn [layer_tree ev base]; ring|].
  cbn [layer_tree base]. change (ev (Sum ?a ?b) ?y) with (ev a y + ev b y).
  rewrite IH; [|intros k Hk; apply H; right; auto|destruct O as [[A O]|[A O]]; [left|right]; (split; [auto|intros k Hk; apply O; right; auto])].
  assert (U : ev (unit_tree n) x = ev (unit_tree n) q + base_of q n * (x - q)); [|rewrite U; ring].
  specialize (H n (or_introl eq_refl)). unfold unit_tree, base_of.
  assert (On : at_kink n = q -> (q - e <= x <= q /\ faces n = Rightwards) \/ (q <= x <= q + e /\ faces n = Leftwards)).
  { intros Q. destruct O as [[A O]|[A O]]; [left|right]; split; auto; apply O; auto; left; auto. }
  assert (X : q - e <= x <= q + e) by lra.
  destruct (faces n); cbn [ev].
  - destruct (Rlt_dec (at_kink n) q).
    + rewrite !relu_pos by lra. ring.
    + destruct H as [Q|[Q|Q]]; [destruct (On Q) as [[? ?]|[? ?]]; [|discriminate]|lra|]; rewrite !relu_neg by lra; ring.
  - destruct (Rlt_dec q (at_kink n)).
    + rewrite !relu_pos by lra. ring.
    + destruct H as [Q|[Q|Q]]; [destruct (On Q) as [[? ?]|[? ?]]; [discriminate|]| |lra]; rewrite !relu_neg by lra; ring.
Qed.

(** Two precise facings of one function face the same way at every kink with one-sided neurons. *)
Theorem facing_unique b c ns b' c' ns' q : (forall n, In n ns -> 0 < gain n) -> (forall n, In n ns' -> 0 < gain n) ->
  (forall x, ev (layer_tree b c ns) x = ev (layer_tree b' c' ns') x) ->
  only Rightwards ns q -> (exists n, In n ns /\ at_kink n = q) ->
  only Leftwards ns' q -> (exists n, In n ns' /\ at_kink n = q) ->
  away c ns -> ~ away c' ns'.
Proof.
  intros G G' Same O (n & Hn & Q) O' (n' & Hn' & Q') A A'.
  pose proof (A n Hn) as S. rewrite (O n Hn Q), Q in S. pose proof (A' n' Hn') as S'. rewrite (O' n' Hn' Q'), Q' in S'.
  destruct (isolated q ns) as (e & E & Iso), (isolated q ns') as (e' & E' & Iso').
  pose proof (layer_lower b c q e ns E G Iso) as Low. set (t := Rmin e e').
  assert (T : 0 < t) by (apply Rmin_glb_lt; auto). pose proof (Rmin_l e e'). pose proof (Rmin_r e e'). fold t in H, H0.
  pose proof (layer_lifted b c q e ns n E G Iso Hn Q (q + t) ltac:(lra)) as L. rewrite Low, !Same in L.
  assert (B : q <= q + t <= q + e') by lra. rewrite (shape_at c' b' q e' ns' (q + t) E' Iso' (or_intror (conj B O'))) in L.
  unfold unit_tree in L. rewrite (O n Hn Q), Q in L. cbn [ev] in L. rewrite relu_pos in L by lra. specialize (G n Hn).
  assert (0 < gain n * t) by nra. nra.
Qed.

(** A strict local minimum at a kink needs neurons of both facings there: n + 1 neurons in case (b). *)
Theorem minimum_needs_both b c ns q e : 0 < e -> (forall n, In n ns -> 0 < gain n) ->
  (forall t, 0 < t <= e -> ev (layer_tree b c ns) q < ev (layer_tree b c ns) (q - t)) ->
  (forall t, 0 < t <= e -> ev (layer_tree b c ns) q < ev (layer_tree b c ns) (q + t)) ->
  (exists n, In n ns /\ at_kink n = q) -> only Rightwards ns q \/ only Leftwards ns q -> ~ away c ns.
Proof.
  intros He G ML MR (n & Hn & Q) O A. destruct (isolated q ns) as (d & D & Iso). set (t := Rmin e d).
  assert (T : 0 < t) by (apply Rmin_glb_lt; auto). pose proof (Rmin_l e d). pose proof (Rmin_r e d). fold t in H, H0.
  pose proof (A n Hn) as S. rewrite Q in S. destruct O as [O|O]; rewrite (O n Hn Q) in S.
  - assert (B : q - d <= q - t <= q) by lra. specialize (ML t ltac:(lra)). rewrite (shape_at c b q d ns (q - t) D Iso (or_introl (conj B O))) in ML. nra.
  - assert (B : q <= q + t <= q + d) by lra. specialize (MR t ltac:(lra)). rewrite (shape_at c b q d ns (q + t) D Iso (or_intror (conj B O))) in MR. nra.
Qed.
