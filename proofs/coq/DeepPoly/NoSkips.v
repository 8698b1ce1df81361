(** * Band networks without skips: DP-0 expresses every CPWL function by networks of three even layers

    A zigzag with kinks is written from its first kink q, a peak or a valley: c + m x = (c + m q) - m R(q - x) + m R(x - q);
    the signs of the two slopes there keep the band argument.  Depths are padded with R(R(z)), which DP-0 passes exactly.
    To our knowledge new.                                                                            [THEORY 3.6] *)
Require Import Reals Lra Psatz List Lia FunctionalExtensionality.
From Relucid.Definitions Require Import Network Precision Functions DeepPoly Triangle SkipFree.
From Relucid.Basics Require Import Relu LocalShape.
From Relucid.Trees Require Import Tree Lines Compile SkipFree.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Bands Zigzag Facings Cpwl.
Import ListNotations.
Open Scope R_scope.

(** ** Padding *)
Fixpoint pad (e : tree) : tree :=
  match e with
  | Sum a b => Sum (pad a) (pad b)
  | Scaled c a => Scaled c (pad a)
  | Relu a => Relu (Relu a)
  | e => e
  end.
Lemma pad_ev e x : ev (pad e) x = ev e x.
Proof. induction e; cbn [pad ev]; rewrite ?IHe, ?IHe1, ?IHe2; auto. rl; lra. Qed.
Lemma relu_relu_lines l u P : relu_lines l u (relu_lines l u P) = relu_lines l u P.
Proof.
  unfold relu_lines at 2 3. destruct (Rle_dec 0 (lmin (fst P) l u)) as [H|H].
  - unfold relu_lines. destruct (Rle_dec 0 (lmin (fst P) l u)); [auto|contradiction].
  - destruct (Rle_dec (lmax (snd P) l u) 0); unfold relu_lines; cbn [fst snd];
    (replace (lmin (lcst 0) l u) with 0 by (unfold lmin; rewrite !at_cst; rl; lra)); destruct (Rle_dec 0 0); auto; lra.
Qed.
Lemma pad_dp e l u : dp (pad e) l u = dp e l u.
Proof. induction e; cbn [pad dp]; rewrite ?IHe, ?IHe1, ?IHe2; auto. apply relu_relu_lines. Qed.
Lemma pad_precise e : tree_precise dp0 e -> tree_precise dp0 (pad e).
Proof.
  intros P l u H. assert (E : ev (pad e) = ev e) by (apply functional_extensionality; intros; apply pad_ev).
  unfold dp0, lo, hi. rewrite E, pad_dp. apply P; auto.
Qed.
Lemma precise_clip h a : 0 <= h -> tree_precise dp0 a -> tree_precise dp0 (clip h a).
Proof.
  intros Hh P; apply dp_precise_attained; intros l u H. destruct (precise_bounds a l u P H) as [[_ (x & Hx & X)] [_ (y & Hy & Y)]].
  rewrite clip_lo, clip_hi by auto. split; [exists x|exists y]; split; auto; rewrite clip_ev, ?X, ?Y by auto; lra.
Qed.

(** ** A zigzag from its first kink *)
Definition right_unit (g q : R) : tree := Scaled g (Relu (Sum Input (Const (- q)))).
Definition left_unit (g q : R) : tree := Scaled g (Relu (Sum (Const q) (Scaled (-1) Input))).
Fixpoint zigzag (c m : R) (ks : list (R * R)) : tree :=
  match ks with
  | [] => Sum (Const c) (Scaled m Input)
  | k :: rest => match rest with
      | [] => Sum (Const (c + m * fst k)) (Sum (left_unit (- m) (fst k)) (right_unit (m + snd k) (fst k)))
      | _ => Sum (right_unit (snd k) (fst k)) (zigzag c m rest)
      end
  end.
Lemma zigzag_ev c m ks x : ev (zigzag c m ks) x = ev (zz c m ks) x.
Proof.
  induction ks as [|[q g] ks IH]; [reflexivity|]. destruct ks as [|k ks].
  - cbn [zigzag zz kink left_unit right_unit ev fst snd]. destruct (Rle_dec x q).
    + rewrite (relu_pos (q + -1 * x)), (relu_neg (x + - q)) by lra. ring.
    + rewrite (relu_neg (q + -1 * x)), (relu_pos (x + - q)) by lra. ring.
  - change (ev (zigzag c m ((q, g) :: k :: ks)) x) with (ev (right_unit g q) x + ev (zigzag c m (k :: ks)) x). rewrite IH. reflexivity.
Qed.

Lemma left_low_out q l u : l <= u -> q <= l \/ u <= q -> PL (Relu (Sum (Const q) (Scaled (-1) Input))) l u.
Proof.
  intros H O. unfold PL. cbn [ev]. change (dp (Relu ?a) l u) with (relu_lines l u (dp a l u)).
  destruct (left_lines q l u l) as [L1 L2], (left_lines q l u u) as [U1 U2]. cbv zeta in *.
  unfold relu_lines. set (P := dp (Sum (Const q) (Scaled (-1) Input)) l u) in *. clearbody P.
  assert (E1 : lmin (fst P) l u = q - u) by (unfold lmin; rewrite L1, U1; rl; lra).
  assert (E2 : lmax (snd P) l u = q - l) by (unfold lmax; rewrite L2, U2; rl; lra).
  rewrite E1, E2. destruct (Rle_dec 0 (q - u)); [rewrite L1, U1, !relu_pos by lra; lra|].
  destruct (Rle_dec (q - l) 0); cbn [fst snd]; autorewrite with at_; [rewrite !relu_neg by lra; lra|lra].
Qed.
Lemma PL_left g q l u : l <= u -> g <= 0 \/ q <= l \/ u <= q -> PL (left_unit g q) l u.
Proof.
  intros H D. unfold left_unit. destruct (Req_dec g 0) as [->|N]; [apply sc0_PL|].
  apply sc_PL; intros G; [|apply left_up; auto]. destruct D as [D|D]; [lra|apply left_low_out; auto].
Qed.
Lemma PU_left g q l u : l <= u -> 0 <= g \/ q <= l \/ u <= q -> PU (left_unit g q) l u.
Proof.
  intros H D. unfold left_unit. destruct (Req_dec g 0) as [->|N]; [apply sc0_PU|].
  apply sc_PU; intros G; [apply left_up; auto|]. destruct D as [D|D]; [lra|apply left_low_out; auto].
Qed.
Lemma PLU_const c l u : PL (Const c) l u /\ PU (Const c) l u.
Proof. unfold PL, PU; cbn [dp ev fst snd]. rewrite !at_cst; auto. Qed.

Lemma first_tail m k k' ks : first_ok m (k :: k' :: ks) -> first_ok m (k' :: ks).
Proof.
  intros [E|(ks' & q & g & E & H)]; [discriminate|]. destruct ks' as [|a ks']; [discriminate|]. injection E as -> E. right. exists ks', q, g. auto.
Qed.
Lemma PL_zigzag c m ks l u : l <= u -> first_ok m ks -> Forall (fun k => snd k <= 0 \/ outside l u k) ks -> PL (zigzag c m ks) l u.
Proof.
  intros H F A; induction ks as [|[q g] ks IH]; [apply aff_PLU|]. inversion A as [|k r K R]; subst. destruct ks as [|k ks].
  - destruct F as [F|(ks' & q' & g' & E & S)]; [discriminate|]. destruct ks' as [|a ks']; [|destruct ks'; discriminate]. injection E as <- <-.
    unfold outside in K; cbn [fst snd] in K. cbn [zigzag fst snd].
    apply PL_add; [apply PLU_const|apply PL_add].
    + apply PL_left; auto. destruct K as [K|K]; [left; lra|right; auto].
    + apply (PL_kink (q, m + g)); auto. unfold outside; cbn [fst snd]. destruct K as [K|K]; [left; lra|right; auto].
  - apply (PL_add (right_unit g q) (zigzag c m (k :: ks))); [apply (PL_kink (q, g)); auto|]. apply IH; auto. eapply first_tail; eauto.
Qed.
Lemma PU_zigzag c m ks l u : l <= u -> first_ok m ks -> Forall (fun k => 0 <= snd k \/ outside l u k) ks -> PU (zigzag c m ks) l u.
Proof.
  intros H F A; induction ks as [|[q g] ks IH]; [apply aff_PLU|]. inversion A as [|k r K R]; subst. destruct ks as [|k ks].
  - destruct F as [F|(ks' & q' & g' & E & S)]; [discriminate|]. destruct ks' as [|a ks']; [|destruct ks'; discriminate]. injection E as <- <-.
    unfold outside in K; cbn [fst snd] in K. cbn [zigzag fst snd].
    apply PU_add; [apply PLU_const|apply PU_add].
    + apply PU_left; auto. destruct K as [K|K]; [left; lra|right; auto].
    + apply (PU_kink (q, m + g)); auto. unfold outside; cbn [fst snd]. destruct K as [K|K]; [left; lra|right; auto].
  - apply (PU_add (right_unit g q) (zigzag c m (k :: ks))); [apply (PU_kink (q, g)); auto|]. apply IH; auto. eapply first_tail; eauto.
Qed.

Theorem zigzag_band_precise h c m ks : 0 <= h -> first_ok m ks -> Forall (kink_ok h (ev (zz c m ks))) ks ->
  tree_precise dp0 (clip h (zigzag c m ks)).
Proof.
  intros Hh F OK. apply dp_precise_attained; intros l u H. set (A := zigzag c m ks) in *.
  assert (EA : forall x, ev A x = ev (zz c m ks) x) by (intros; apply zigzag_ev).
  rewrite clip_lo, clip_hi by auto. destruct (split_kinks _ _ l u _ OK) as [V P]. split.
  - destruct V as [V|(q & Hq & Aq)].
    + destruct (PL_lo A l u H (PL_zigzag c m ks l u H F V)) as (x & Hx & E). exists x; split; auto; rewrite clip_ev by auto; rewrite E; lra.
    + exists q; split; auto; rewrite clip_ev, EA by auto. unfold clamp; rl; lra.
  - destruct P as [P|(q & Hq & Aq)].
    + destruct (PU_hi A l u H (PU_zigzag c m ks l u H F P)) as (x & Hx & E). exists x; split; auto; rewrite clip_ev by auto; rewrite E; lra.
    + exists q; split; auto; rewrite clip_ev, EA by auto. unfold clamp; rl; lra.
Qed.

(** A band as a tree of three even layers. *)
Lemma zigzag_even c m k ks : even 1 (zigzag c m (k :: ks)).
Proof.
  revert k; induction ks as [|k' ks IH]; intros k; [cbn; auto 8|].
  change (even 1 (right_unit (snd k) (fst k)) /\ even 1 (zigzag c m (k' :: ks))). split; [cbn; auto|apply IH].
Qed.
Lemma band_exists h c m ks : 0 <= h -> first_ok m ks -> Forall (kink_ok h (ev (zz c m ks))) ks ->
  exists e, even 3 e /\ (forall x, ev e x = clamp h (ev (zz c m ks) x)) /\ tree_precise dp0 e.
Proof.
  intros Hh F OK. destruct ks as [|k ks].
  - exists (clip h (Relu (zz c m []))). split; [cbn; auto 10|split].
    + intros x. rewrite clip_ev by auto. cbn [ev zz]. unfold clamp; rl; lra.
    + apply precise_clip, precise_relu, affine_precise; auto.
  - exists (clip h (zigzag c m (k :: ks))). split; [|split].
    + pose proof (zigzag_even c m k ks) as E. unfold clip, Minus. cbn [even]. auto 10.
    + intros x. rewrite clip_ev, zigzag_ev by auto. auto.
    + apply zigzag_band_precise; auto.
Qed.

(** ** Half bands *)
Lemma relu_affine_exists c m : exists e, even 3 e /\ (forall x, ev e x = relu (c + m * x)) /\ tree_precise dp0 e.
Proof.
  exists (pad (pad (Relu (Sum (Const c) (Scaled m Input))))). split; [cbn; auto 10|split].
  - intros x; rewrite !pad_ev; reflexivity.
  - apply pad_precise, pad_precise, precise_relu, affine_precise.
Qed.

(** The positive parts of a falling line with root r0 and a rising one with root r1 >= r0. *)
Lemma two_sided_exists a0 r0 a1 r1 : 0 <= a0 -> 0 <= a1 -> r0 <= r1 ->
  exists e, even 3 e /\ (forall x, ev e x = a0 * relu (r0 - x) + a1 * relu (x - r1)) /\ tree_precise dp0 e.
Proof.
  intros H0 H1 R. set (e := layer_tree 0 0 [Unit r0 a0 Leftwards; Unit r1 a1 Rightwards]).
  exists (pad (pad e)). split; [cbn; auto 12|split].
  - intros x. rewrite !pad_ev. unfold e. rewrite layer_tree_ev. cbn [fold_right gain faces at_kink]. ring.
  - apply pad_precise, pad_precise, (away_from_point_precise 0 _ r0). intros n [<-|[<-|[]]]; cbn [gain faces at_kink]; lra.
Qed.

Lemma half_exists_even f q qs : has_breakpoints f q qs -> Forall (fun p => f p <= 0) (q :: qs) ->
  exists e, even 3 e /\ (forall x, ev e x = relu (f x)) /\ tree_precise dp0 e.
Proof.
  intros [(c0 & m0 & L) C] O. destruct (cpr_mid f qs q O C) as (qn & c1 & m1 & Q & M & T).
  assert (Vq : f q <= 0) by (inversion O; auto). assert (Vn : f qn <= 0) by (apply M; lra).
  pose proof (L q ltac:(lra)) as Lq. pose proof (T qn ltac:(lra)) as Tq.
  assert (M0 : forall x, (q <= x <= qn /\ f x <= 0) \/ (x < q /\ f x = c0 + m0 * x) \/ (qn < x /\ f x = c1 + m1 * x)).
  { intros x. destruct (Rle_dec q x); [destruct (Rle_dec x qn)|].
    left; split; [lra|apply M; lra]. right; right; split; [lra|apply T; lra]. right; left; split; [lra|apply L; lra]. }
  assert (L0 : exists a0 r0, 0 <= a0 /\ r0 <= q /\ forall x, x <= q -> relu (c0 + m0 * x) = a0 * relu (r0 - x)).
  { destruct (Rle_dec 0 m0).
    - exists 0, q. split; [lra|split; [lra|]]. intros x Hx. rewrite relu_neg by nra. ring.
    - set (r := - c0 / m0). assert (E : c0 + m0 * r = 0) by (unfold r; field; lra). clearbody r.
      exists (- m0), r. split; [lra|split; [nra|]]. intros x Hx. rewrite <- relu_scale by lra. f_equal. lra. }
  assert (R0 : exists a1 r1, 0 <= a1 /\ qn <= r1 /\ forall x, qn <= x -> relu (c1 + m1 * x) = a1 * relu (x - r1)).
  { destruct (Rle_dec m1 0).
    - exists 0, qn. split; [lra|split; [lra|]]. intros x Hx. rewrite relu_neg by nra. ring.
    - set (r := - c1 / m1). assert (E : c1 + m1 * r = 0) by (unfold r; field; lra). clearbody r.
      exists m1, r. split; [lra|split; [nra|]]. intros x Hx. rewrite <- relu_scale by lra. f_equal. lra. }
  destruct L0 as (a0 & r0 & A0 & B0 & E0), R0 as (a1 & r1 & A1 & B1 & E1).
  destruct (two_sided_exists a0 r0 a1 r1 A0 A1 ltac:(lra)) as (e & Ev & E & P). exists e. split; [auto|split; [|auto]].
  intros x. rewrite E. destruct (M0 x) as [[X F]|[[X F]|[X F]]].
  - rewrite (relu_neg (f x)), (relu_neg (r0 - x)), (relu_neg (x - r1)) by lra. ring.
  - rewrite F, E0, (relu_neg (x - r1)) by lra. ring.
  - rewrite F, E1, (relu_neg (r0 - x)) by lra. ring.
Qed.

(** ** All bands together *)
Lemma bands_even f q qs : has_breakpoints f q qs -> forall ts t, incl t ts -> Forall (fun p => geq t ts (f p)) (q :: qs) ->
  exists e, even 3 e /\ (forall x, ev e x = relu (f x - t)) /\ good f e.
Proof.
  intros HC; induction ts as [|t1 r IH]; intros t In O.
  - destruct (half_exists_even (fun x => - t + 1 * f x) q qs) as (e & Ev & E & P).
    { apply cpw_map; auto. }
    { eapply Forall_impl; [|exact O]. intros p [D|[D|[]]]; lra. }
    exists e; split; [auto|split; [|split; auto]].
    + intros x; rewrite E; f_equal; ring.
    + intros x y H; rewrite !E. apply relu_mono; lra.
  - destruct In as [I1 I2].
    destruct (zigzag_exists (fun x => - t + 1 * f x) (t1 - t) q qs) as (c & m & ks & K & Fi & Cl); [lra|apply cpw_map; auto| |].
    { eapply Forall_impl; [|exact O]. intros p [D|[D|D]]; unfold off; [left; lra|left; lra|right].
      pose proof (lev_ge r t1 (f p) I2 D); lra. }
    destruct (IH t1 I2) as (e & Ev & E & F & P).
    { eapply Forall_impl; [|exact O]. intros p [D|[D|D]]; unfold geq; [left; lra|left; lra|right; exact D]. }
    destruct (band_exists (t1 - t) c m ks ltac:(lra) Fi K) as (b & Bv & B & Pb).
    assert (BE : forall x, ev b x = clamp (t1 - t) (f x - t)).
    { intros x; rewrite B. change (ev (zz c m ks) x) with (zzf c m ks x). rewrite Cl. f_equal; ring. }
    exists (Sum b e). split; [cbn; auto|split].
    + intros x. change (ev (Sum b e) x) with (ev b x + ev e x). rewrite E, BE. unfold clamp; rl; lra.
    + apply comono_add; auto. intros x y H; rewrite !BE. unfold clamp; rl; lra.
Qed.

Theorem cpwl_even_tree f : cpwl f -> exists e, even 3 e /\ (forall x, ev e x = f x) /\ tree_precise dp0 e.
Proof.
  intros (q & qs & HC). destruct (levels (map f qs) (f q)) as (t & ts & In & L).
  assert (V : Forall (fun p => lev t ts (f p)) (q :: qs)).
  { apply Forall_forall; intros p [->|Hp]; apply L; simpl; auto. right; apply in_map; auto. }
  destruct (bands_even f q qs HC ts t In) as (e & Ev & E & F & P).
  { eapply Forall_impl; [|exact V]. intros p D; right; exact D. }
  destruct (half_exists_even (fun x => t + (-1) * f x) q qs) as (d & Dv & D & Pd).
  { apply cpw_map; auto. }
  { eapply Forall_impl; [|exact V]. intros p Hp; pose proof (lev_ge ts t (f p) In Hp); lra. }
  exists (Sum (Const t) (Sum e (Scaled (-1) d))). split; [cbn; auto|split].
  - intros x; cbn [ev]. rewrite E, D. rl; lra.
  - assert (Fd : factors (Scaled (-1) d) f).
    { intros x y H; cbn [ev]; rewrite !D. pose proof (relu_mono (t + -1 * f y) (t + -1 * f x)). lra. }
    assert (Fc : factors (Const t) f) by (intros x y H; simpl; lra).
    destruct (comono_add e (Scaled (-1) d) f F Fd P (precise_neg d Pd)) as [F1 P1].
    destruct (comono_add (Const t) (Sum e (Scaled (-1) d)) f Fc F1 (precise_cst t) P1); auto.
Qed.

(** ** For networks: without skips, on all of R *)
Theorem cpwl_without_skips f : cpwl f -> exists h, inputs h = 1%nat /\ skip_free h /\ encodes h everywhere (univariate f) /\
  precise deeppoly_0 everywhere h /\ precise triangle everywhere h.
Proof.
  intros C. destruct (cpwl_even_tree f C) as (e & Ev & E & P). exists (network_of e).
  pose proof (precise_network_of e P) as P0.
  split; [reflexivity|split; [apply (even_skip_free 3); auto|split; [|split; [exact P0|]]]].
  - intros x _. rewrite run_network_of. apply E.
  - apply (lines_precise_triangle_precise (chord_and slope_0)); [apply deeppoly_0_proper|exact P0].
Qed.
