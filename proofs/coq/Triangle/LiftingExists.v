(** * The lifting lemma, proved: neuron by neuron

    The new neuron's pre-activation is P(x) + G R(z(x)).  Either P is not 0 somewhere on the hyperplane: near there the neuron
    is stable.  Or P = g z, and R(g z + G R(z)) = g' z + a' R(z) with g' = min(g, 0), a' = R(g + G) - g' [B24's replacement];
    a point of the triangle over z is a mixture of points of the graph, which the neuron maps to points of its own graph. *)
Require Import Reals Lra Psatz Lia Classical_Prop.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Triangle Require Import Enclosure Lifting.
Open Scope R_scope.

(** The replacement rule, and its triangle version. *)
Lemma replacement g G s : relu (g * s + G * relu s) = Rmin g 0 * s + (relu (g + G) - Rmin g 0) * relu s.
Proof.
  destruct (Rle_dec 0 s) as [P|P].
  - rewrite (relu_pos s) by auto. replace (g * s + G * s) with (s * (g + G)) by ring. rewrite relu_scale by auto. ring.
  - rewrite (relu_neg s) by lra. replace (g * s + G * 0) with (- s * - g) by ring. rewrite relu_scale by lra. rl; nra.
Qed.
Lemma replacement_triangle (S S' : R -> Prop) g G s r : S s ->
  (forall x, S x -> S' (g * x + G * relu x)) -> in_triangle S s r ->
  in_triangle S' (g * s + G * r) (Rmin g 0 * s + (relu (g + G) - Rmin g 0) * r).
Proof.
  intros Ss Sub (Y0 & Yz & z1 & z2 & t & S1 & S2 & T & E & U). set (g' := Rmin g 0). set (a' := relu (g + G) - g').
  assert (Gr : forall x, S x -> in_triangle S' (g * x + G * relu x) (g' * x + a' * relu x)).
  { intros x Sx. unfold g', a'. rewrite <- replacement. apply graph_in_triangle; auto. }
  set (top := t * relu z1 + (1 - t) * relu z2) in *.
  assert (Top : in_triangle S' (g * s + G * top) (g' * s + a' * top)).
  { replace (g * s + G * top) with (t * (g * z1 + G * relu z1) + (1 - t) * (g * z2 + G * relu z2)) by (rewrite E; unfold top; ring).
    replace (g' * s + a' * top) with (t * (g' * z1 + a' * relu z1) + (1 - t) * (g' * z2 + a' * relu z2)) by (rewrite E; unfold top; ring).
    apply in_triangle_mix; auto. }
  assert (Low : relu s <= r) by (apply Rmax_lub; auto).
  assert (M : exists m, 0 <= m <= 1 /\ r = m * top + (1 - m) * relu s).
  { destruct (Req_dec top (relu s)) as [D|D]; [exists 1; lra|]. exists ((r - relu s) / (top - relu s)).
    assert (K : (r - relu s) / (top - relu s) * (top - relu s) = r - relu s) by (field; lra).
    set (m := (r - relu s) / (top - relu s)) in *. clearbody m. split; [nra|lra]. }
  destruct M as (m & Hm & ->).
  replace (g * s + G * (m * top + (1 - m) * relu s)) with (m * (g * s + G * top) + (1 - m) * (g * s + G * relu s)) by ring.
  replace (g' * s + a' * (m * top + (1 - m) * relu s)) with (m * (g' * s + a' * top) + (1 - m) * (g' * s + a' * relu s)) by ring.
  apply in_triangle_mix; auto.
Qed.

Section Exists.
Variable d : nat.
Variable N : nat -> form.
Variable z : form.
Variable j : nat.
Hypothesis j_input : (j < d)%nat.
Hypothesis z_slope : weight z j <> 0.
Notation Z := (value d z).

Lemma ball_within p e p' e' : (forall i, (i < d)%nat -> p i - e <= p' i - e' /\ p' i + e' <= p i + e) ->
  forall x, ball d p' e' x -> ball d p e x.
Proof. intros H x B i Hi. specialize (H i Hi). specialize (B i Hi). lra. Qed.

(** A ball around an inner point that fits and is as small as wanted. *)
Lemma smaller_ball p e p' small : (forall i, (i < d)%nat -> p i - e < p' i < p i + e) -> 0 < small ->
  exists e', 0 < e' /\ e' <= small /\ forall x, ball d p' e' x -> ball d p e x.
Proof.
  intros H S. assert (K : forall n, (n <= d)%nat -> exists e', 0 < e' /\ e' <= small /\ forall i, (i < n)%nat -> p i - e <= p' i - e' /\ p' i + e' <= p i + e).
  { induction n; intros Hn; [exists small; repeat split; auto; try lra; lia|]. destruct (IHn ltac:(lia)) as (e' & E & E2 & B).
    specialize (H n ltac:(lia)). exists (Rmin e' (Rmin (p' n - (p n - e)) (p n + e - p' n))).
    pose proof (Rmin_l e' (Rmin (p' n - (p n - e)) (p n + e - p' n))). pose proof (Rmin_r e' (Rmin (p' n - (p n - e)) (p n + e - p' n))).
    pose proof (Rmin_l (p' n - (p n - e)) (p n + e - p' n)). pose proof (Rmin_r (p' n - (p n - e)) (p n + e - p' n)).
    split; [repeat apply Rmin_glb_lt; lra|split; [lra|]]. intros i Hi. destruct (Nat.eq_dec i n) as [->|D]; [lra|].
    specialize (B i ltac:(lia)). lra. }
  destruct (K d (le_n d)) as (e' & E & E2 & B). exists e'; split; [auto|split; [auto|]]. apply ball_within; auto.
Qed.

Theorem lifting : forall k p0 e0, 0 < e0 -> Z p0 = 0 -> exists p e A b,
  0 < e /\ Z p = 0 /\ (forall x, ball d p e x -> ball d p0 e0 x) /\ lifted d N z k p e A b.
Proof.
  induction k; intros p0 e0 He0 Zp0.
  - exists p0, e0, var, (fun _ => 0). split; [auto|split; [auto|split; [auto|split]]].
    + intros x i Hx Hi. unfold lift. rewrite value_var by lia. simpl; ring.
    + intros l u x r B W Hx _ i Hi. unfold lift. rewrite value_var by auto. specialize (Hx i Hi). lra.
  - destruct (IHk p0 e0 He0 Zp0) as (p & e & A & b & He & Zp & Sub & Lf).
    set (P := substitute (d + k) (N k) A). set (G := dot (d + k) (weight (N k)) b).
    assert (PG : forall x r, value (d + k) (N k) (lift d A b x r) = value d P x + G * r) by (intros; apply value_lift).
    destruct (classic (exists q, (forall i, (i < d)%nat -> p i - e < q i < p i + e) /\ Z q = 0 /\ value d P q <> 0)) as [(q & Hq & Zq & Pq)|None].
    + (* stable near q *)
      set (T := Rabs (value d P q)). assert (HT : 0 < T) by (apply Rabs_pos_lt; auto).
      set (M := norm d (weight P) + Rabs G * norm d (weight z) + 1).
      pose proof (norm_nonneg d (weight P)). pose proof (norm_nonneg d (weight z)). pose proof (Rabs_pos G).
      assert (HM : 0 < M) by (unfold M; nra).
      destruct (smaller_ball p e q (T / M) Hq ltac:(apply Rdiv_lt_0_compat; auto)) as (e' & He' & Small & In).
      assert (EM : e' * M <= T).
      { assert (K : T / M * M = T) by (field; lra). nra. }
      assert (Sign : forall x r, ball d q e' x -> 0 <= r <= norm d (weight z) * e' -> Rabs (value d P x + G * r - value d P q) <= T).
      { intros x r Bx Hr. pose proof (value_near d P q e' x Bx ltac:(lra)) as V.
        replace (_ - _) with ((value d P x - value d P q) + G * r) by ring. eapply Rle_trans; [apply Rabs_triang|].
        rewrite Rabs_mult, (Rabs_right r) by lra. assert (Rabs G * r <= Rabs G * (norm d (weight z) * e')) by (apply Rmult_le_compat_l; lra).
        unfold M in EM. nra. }
      assert (Size : forall x, ball d q e' x -> 0 <= relu (Z x) <= norm d (weight z) * e').
      { intros x Bx. pose proof (value_near d z q e' x Bx ltac:(lra)) as V. rewrite Zq, Rminus_0_r in V. pose proof (Rle_abs (Z x)).
        split; [apply relu_nonneg|]. pose proof (Rabs_pos (Z x)). apply Rmax_lub; lra. }
      destruct (Rle_dec 0 (value d P q)) as [Pos|Neg].
      * assert (ET : T = value d P q) by (apply Rabs_right; lra).
        assert (Act : forall x r, ball d q e' x -> 0 <= r <= norm d (weight z) * e' -> relu (value d P x + G * r) = value d P x + G * r).
        { intros x r Bx Hr. apply relu_pos. specialize (Sign x r Bx Hr). unfold Rabs in Sign. destruct (Rcase_abs _); lra. }
        exists q, e', (extend d k A P), (extend d k b G). split; [auto|split; [auto|split; [auto|]]].
        eapply lifted_S; eauto.
        { intros x Bx. rewrite PG. apply Act; auto. }
        intros l u x r B W Hx Tr. rewrite PG.
        pose proof (triangle_size d z l u q e' x r ltac:(lra) Zq W Hx Tr) as Hr.
        rewrite <- (Act x r) at 2 by auto. apply graph_in_triangle. exists (lift d A b x r). rewrite PG. split; auto.
        apply (proj2 Lf); auto.
      * assert (ET : T = - value d P q) by (apply Rabs_left; lra).
        assert (Ina : forall x r, ball d q e' x -> 0 <= r <= norm d (weight z) * e' -> relu (value d P x + G * r) = 0).
        { intros x r Bx Hr. apply relu_neg. specialize (Sign x r Bx Hr). unfold Rabs in Sign. destruct (Rcase_abs _); lra. }
        exists q, e', (extend d k A (const 0)), (extend d k b 0). split; [auto|split; [auto|split; [auto|]]].
        eapply lifted_S; eauto.
        { intros x Bx. rewrite PG, value_const, Ina; auto. ring. }
        intros l u x r B W Hx Tr. rewrite PG, value_const.
        pose proof (triangle_size d z l u q e' x r ltac:(lra) Zq W Hx Tr) as Hr.
        replace (0 + 0 * r) with (relu (value d P x + G * r)) by (rewrite Ina by auto; ring).
        apply graph_in_triangle. exists (lift d A b x r). rewrite PG. split; auto. apply (proj2 Lf); auto.
    + (* P is a multiple of z *)
      destruct (vanishing_form d z P p (e / 2) j j_input z_slope ltac:(lra) Zp) as (g & Pg).
      { intros x Bx Zx. destruct (Req_dec (value d P x) 0); auto. exfalso; apply None. exists x; split; [|split; auto].
        intros i Hi; specialize (Bx i Hi); lra. }
      set (g' := Rmin g 0). set (a' := relu (g + G) - g').
      exists p, e, (extend d k A (scale g' z)), (extend d k b a'). split; [auto|split; [auto|split; [auto|]]].
      eapply lifted_S; eauto.
      * intros x Bx. rewrite PG, Pg, value_scale. apply replacement.
      * intros l u x r B W Hx Tr. rewrite PG, Pg, value_scale. unfold a', g'. apply (replacement_triangle (over d z l u)); auto.
        { exists x; auto. }
        intros s (y & Hy & ->). rewrite <- Pg, <- PG. eapply admitted_graph; eauto.
Qed.
End Exists.
