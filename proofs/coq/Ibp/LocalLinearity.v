(** * Local linearity: on slightly larger boxes the IBP end points are affine

    For every network and every interval [x0, y0] there is eps > 0 such that on [x0 - s, y0 + t], 0 <= s, t <= eps, every
    IBP end point is affine in (s, t): all deviations of an upper end are >= 0, so R acts on them as identity or zero.
    Hence a function that rises on both sides of an interval from its maximum there has no IBP-precise network.
    The case |x| is Mi21's; the general statement is, to our knowledge, new.                         [THEORY 3.3] *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Ibp.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Ibp Require Import Soundness.
Open Scope R_scope.

(* p(s,t) = c + a s + b t near 0, for s,t >= 0 *)
Definition loclin (F : R -> R -> R) (sgn : R) : Prop :=
  exists eps c a b, 0 < eps /\ 0 <= sgn * a /\ 0 <= sgn * b /\
    forall s t, 0 <= s <= eps -> 0 <= t <= eps -> F s t = c + a * s + b * t.

Lemma loclin_relu F sgn : (sgn = 1 \/ sgn = -1) -> loclin F sgn -> loclin (fun s t => relu (F s t)) sgn.
Proof.
  intros Hs (eps & c & a & b & He & Ha & Hb & H).
  destruct (Rtotal_order c 0) as [Hc | [Hc | Hc]].
  - (* c < 0 : inactive near 0 *)
    set (M := Rabs a + Rabs b + 1). assert (HM : 1 <= M) by (unfold M; pose proof (Rabs_pos a); pose proof (Rabs_pos b); lra).
    assert (Hd : 0 < - c / M) by (apply Rdiv_lt_0_compat; lra).
    exists (Rmin eps (- c / M)), 0, 0, 0. repeat split; try lra.
    { apply Rmin_glb_lt; lra. }
    intros s t S T. pose proof (Rmin_l eps (-c/M)); pose proof (Rmin_r eps (-c/M)).
    rewrite H by lra. assert (Hcm : - c / M * M = - c) by (field; lra).
    pose proof (Rle_abs a); pose proof (Rle_abs b); pose proof (Rabs_pos a); pose proof (Rabs_pos b).
    assert (a * s <= Rabs a * (- c / M)) by nra. assert (b * t <= Rabs b * (- c / M)) by nra.
    assert (Rabs a * (- c / M) + Rabs b * (- c / M) <= - c) by (unfold M in *; nra).
    rl; lra.
  - (* c = 0 : all deviations have one sign *)
    subst c. destruct Hs as [-> | ->].
    + exists eps, 0, a, b; repeat split; try lra. intros s t S T; rewrite H by lra.
      assert (0 <= a * s) by nra. assert (0 <= b * t) by nra. rl; lra.
    + exists eps, 0, 0, 0; repeat split; try lra. intros s t S T; rewrite H by lra.
      assert (a * s <= 0) by nra. assert (b * t <= 0) by nra. rl; lra.
  - (* c > 0 : active near 0 *)
    set (M := Rabs a + Rabs b + 1). assert (HM : 1 <= M) by (unfold M; pose proof (Rabs_pos a); pose proof (Rabs_pos b); lra).
    assert (Hd : 0 < c / M) by (apply Rdiv_lt_0_compat; lra).
    exists (Rmin eps (c / M)), c, a, b. repeat split; try lra.
    { apply Rmin_glb_lt; lra. }
    intros s t S T. pose proof (Rmin_l eps (c/M)); pose proof (Rmin_r eps (c/M)).
    rewrite H by lra. assert (Hcm : c / M * M = c) by (field; lra).
    pose proof (Rle_abs (-a)); pose proof (Rle_abs (-b)); rewrite Rabs_Ropp in *.
    pose proof (Rabs_pos a); pose proof (Rabs_pos b).
    assert (- a * s <= Rabs a * (c / M)) by nra. assert (- b * t <= Rabs b * (c / M)) by nra.
    assert (Rabs a * (c / M) + Rabs b * (c / M) <= c) by (unfold M in *; nra).
    rl; lra.
Qed.

Lemma loclin_add F G sgn : loclin F sgn -> loclin G sgn -> loclin (fun s t => F s t + G s t) sgn.
Proof.
  intros (e1 & c1 & a1 & b1 & P1 & Q1 & S1 & E1) (e2 & c2 & a2 & b2 & P2 & Q2 & S2 & E2).
  exists (Rmin e1 e2), (c1 + c2), (a1 + a2), (b1 + b2). repeat split; try lra.
  { apply Rmin_glb_lt; lra. }
  intros s t S T. pose proof (Rmin_l e1 e2); pose proof (Rmin_r e1 e2).
  rewrite E1, E2 by lra; ring.
Qed.

Lemma loclin_sc F k sgn sgn' : 0 <= k * sgn * sgn' -> (sgn = 1 \/ sgn = -1) -> (sgn' = 1 \/ sgn' = -1) ->
  loclin F sgn -> loclin (fun s t => k * F s t) sgn'.
Proof.
  intros Hk Hs Hs' (e1 & c1 & a1 & b1 & P1 & Q1 & S1 & E1).
  exists e1, (k * c1), (k * a1), (k * b1). 
  destruct Hs as [-> | ->], Hs' as [-> | ->]; repeat split; try nra;
  intros s t S T; rewrite E1 by lra; ring.
Qed.

Lemma loclin_const c sgn : loclin (fun _ _ => c) sgn.
Proof. exists 1, c, 0, 0; repeat split; try lra; intros; lra. Qed.
Lemma loclin_ext F G sgn : (forall s t, F s t = G s t) -> loclin F sgn -> loclin G sgn.
Proof. intros E (e & c & a & b & H1 & H2 & H3 & H). exists e, c, a, b; repeat split; auto. intros; rewrite <- E; auto. Qed.

(** If all lower ends (sign -1) and upper ends (sign 1) are locally linear, so are the bounds of a form. *)
Lemma loclin_corner n w (lower upper : R -> R -> nat -> R) sgn : (sgn = 1 \/ sgn = -1) ->
  (forall i, (i < n)%nat -> loclin (fun s t => lower s t i) (- sgn) /\ loclin (fun s t => upper s t i) sgn) ->
  loclin (fun s t => corner n w (lower s t) (upper s t)) sgn.
Proof.
  intros Hs; induction n; intros H; simpl; [apply loclin_const|]. destruct (H n ltac:(lia)) as [A B].
  apply loclin_add; [apply IHn; intros; apply H; lia|].
  destruct (Rle_dec 0 (w n)).
  - apply loclin_sc with (sgn := sgn); auto. destruct Hs as [-> | ->]; lra.
  - apply loclin_sc with (sgn := - sgn); auto; destruct Hs as [-> | ->]; auto; lra.
Qed.

Section Networks.
Variable N : nat -> form.
Variables x0 y0 : R.
Notation E k s t := (ends 1 N (fun _ => x0 - s) (fun _ => y0 + t) k).

Theorem local_linearity : forall k i, (i < 1 + k)%nat ->
  loclin (fun s t => fst (E k s t) i) (-1) /\ loclin (fun s t => snd (E k s t) i) 1.
Proof.
  induction k; intros i Hi; simpl.
  - split; [exists 1, x0, (-1), 0 | exists 1, y0, 0, 1]; repeat split; try lra; intros; lra.
  - destruct (Nat.eqb_spec i (S k)); [|apply IHk; lia].
    split; apply loclin_relu; auto; unfold form_min, form_max; apply loclin_add; try apply loclin_const.
    + apply (loclin_corner (S k) (weight (N k)) (fun s t => snd (E k s t)) (fun s t => fst (E k s t))); auto.
      intros j Hj; replace (- -1) with 1 by ring. destruct (IHk j ltac:(lia)); auto.
    + apply (loclin_corner (S k) (weight (N k)) (fun s t => fst (E k s t)) (fun s t => snd (E k s t))); auto.
Qed.
Corollary local_linearity_form k a :
  loclin (fun s t => form_max (1 + k) a (fst (E k s t)) (snd (E k s t))) 1.
Proof.
  unfold form_max; apply loclin_add; [apply loclin_const|].
  apply (loclin_corner (1 + k) (weight a) (fun s t => fst (E k s t)) (fun s t => snd (E k s t))); auto.
  intros i Hi; apply local_linearity; auto.
Qed.
End Networks.

(** The core: a two-sided strict rise from equal heights is not IBP-expressible, on any domain around it. *)
Theorem ibp_two_sided_rise f (X : (nat -> R) -> Prop) a b eps sig tau :
  a <= b -> 0 < eps -> 0 < sig -> 0 < tau ->
  (forall x, a - eps <= x O <= b + eps -> X x) ->
  (forall x, a <= x <= b -> f x <= f a) ->
  (forall s, 0 <= s <= eps -> f (a - s) = f a + sig * s) ->
  (forall t, 0 <= t <= eps -> f (b + t) = f a + tau * t) ->
  ~ expresses 1 ibp X (univariate f).
Proof.
  intros Hab He Hsig Htau HX Hin Hl Hr ([d k N out] & D & Hev & Hp). cbn in D; subst d.
  destruct (local_linearity_form N a b k out) as (del & c & al & be & Hd & _ & _ & Hlin).
  assert (Hmax : forall s t, 0 <= s <= eps -> 0 <= t <= eps ->
     form_max (1 + k) out (fst (ends 1 N (fun _ => a - s) (fun _ => b + t) k)) (snd (ends 1 N (fun _ => a - s) (fun _ => b + t) k))
       = f a + Rmax (sig * s) (tau * t)).
  { intros s t S T. set (h := Network 1 k N out) in *.
    assert (IB : forall x, a - s <= x <= b + t -> range h (fun _ => a - s) (fun _ => b + t) (f x)).
    { intros x Hx. exists (fun _ => x). split; [intros i _; lra|]. rewrite (Hev (fun _ => x)); [reflexivity|apply HX; lra]. }
    pose proof (Hp (fun _ => a - s) (fun _ => b + t) ltac:(intros i _; lra)
                   ltac:(intros x Hx; apply HX; specialize (Hx O ltac:(simpl; lia)); simpl in Hx; lra)) as Ex.
    apply Rle_antisym.
    - apply (exact_le _ _ _ (ibp_upper h (fun _ => a - s) (fun _ => b + t)) Ex).
      + intros y (x & Hx & ->). specialize (Hx O ltac:(simpl; lia)). simpl in Hx.
        rewrite Hev by (apply HX; lra). unfold univariate. set (p := x O) in *.
        destruct (Rle_dec a p); [destruct (Rle_dec p b)|].
        * pose proof (Hin p ltac:(lra)). rl; nra.
        * replace p with (b + (p - b)) by ring. rewrite Hr by lra. rl; nra.
        * replace p with (a - (a - p)) by ring. rewrite Hl by lra. rl; nra.
      + pose proof (ibp_sound h (fun _ => a - s) (fun _ => b + t) _ ltac:(intros i _; lra) (IB a ltac:(lra))) as K. unfold ibp in *. split; [|apply Rle_refl]. eapply Rle_trans; apply K.
    - assert (K : forall x, a - s <= x <= b + t -> f x <= ibp_upper h (fun _ => a - s) (fun _ => b + t)).
      { intros x Hx. pose proof (ibp_sound h (fun _ => a - s) (fun _ => b + t) _ ltac:(intros i _; lra) (IB x Hx)) as K. apply K. }
      unfold Rmax; destruct (Rle_dec (sig * s) (tau * t)).
      + rewrite <- Hr by lra. apply K; lra.
      + rewrite <- Hl by lra. apply K; lra. }
  assert (Hk : exists m, m = Rmin del eps) by eauto; destruct Hk as [m Hk]. assert (0 < m) by (rewrite Hk; apply Rmin_glb_lt; auto).
  pose proof (Rmin_l del eps); pose proof (Rmin_r del eps). rewrite <- Hk in *.
  pose proof (Hlin 0 0 ltac:(lra) ltac:(lra)) as E0. pose proof (Hlin m 0 ltac:(lra) ltac:(lra)) as E1.
  pose proof (Hlin 0 m ltac:(lra) ltac:(lra)) as E2. pose proof (Hlin m m ltac:(lra) ltac:(lra)) as E3.
  rewrite Hmax in E0, E1, E2, E3 by lra.
  assert (0 < sig * m) by nra. assert (0 < tau * m) by nra. rl; lra.
Qed.

Theorem ibp_cannot_abs : ~ expresses 1 ibp everywhere (univariate Rabs).
Proof.
  apply ibp_two_sided_rise with (a := 0) (b := 0) (eps := 1) (sig := 1) (tau := 1); try lra; intros; try exact I;
  try (replace x with 0 by lra; lra); rewrite Rabs_R0; unfold Rabs; destruct (Rcase_abs _); lra.
Qed.
