(** * Kinks: what every triangle-precise network in R^d must satisfy

    If f = g + a R(z) near a point of the hyperplane z = 0, then close to it the triangle relaxation of every network that
    encodes f is at least as loose as that of the single neuron.  Hence the necessary condition: for every 0 < m < 1 the
    numbers (g_i + m a w_i) w_i, w the weights of z, all have one weak sign.  To our knowledge new.     [THEORY 4.1, 4.2] *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Triangle Require Import Enclosure Lifting LiftingExists.
From Relucid.Ibp Require Import Monotone.
Open Scope R_scope.

Section Kink.
Variable d : nat.
Variables g z : form.
Variable a : R.
Variable j : nat.
Hypothesis j_input : (j < d)%nat.
Hypothesis z_slope : weight z j <> 0.
Notation Z := (value d z).

(** The relaxation of the single neuron is inside that of every network for f. *)
Theorem kink_looseness h (X : (nat -> R) -> Prop) f p0 e0 : inputs h = d -> encodes h X f ->
  0 < e0 -> Z p0 = 0 -> (forall x, ball d p0 e0 x -> X x) ->
  (forall x, ball d p0 e0 x -> f x = value d g x + a * relu (Z x)) ->
  exists p e, 0 < e /\ Z p = 0 /\ (forall x, ball d p e x -> ball d p0 e0 x) /\
    forall l u x r, is_box d l u -> (forall y, in_box d l u y -> ball d p e y) -> in_box d l u x ->
      in_triangle (over d z l u) (Z x) r -> triangle h l u (value d g x + a * r).
Proof.
  destruct h as [d' k N out]. cbn [inputs]. intros -> Enc He0 Zp0 HX Hf.
  destruct (lifting d N z j j_input z_slope k p0 e0 He0 Zp0) as (p & e & A & b & He & Zp & Sub & L1 & L2).
  exists p, e. split; [auto|split; [auto|split; [auto|]]]. intros l u x r B W Hx T.
  set (P := substitute (d + k) out A). set (G := dot (d + k) (weight out) b).
  assert (PG : forall x r, value (d + k) out (lift d A b x r) = value d P x + G * r) by (intros; apply value_lift).
  assert (Same : forall x, ball d p e x -> value d P x + G * relu (Z x) = value d g x + a * relu (Z x)).
  { intros y By. rewrite <- PG, <- Hf by auto. rewrite <- Enc by auto. unfold run; cbn [inputs size neuron output].
    apply value_ext. intros i Hi. symmetry; apply L1; auto. }
  (* P - g vanishes on the hyperplane, so it is a multiple of z, which both sides of the kink force to be 0 *)
  destruct (vanishing_form d z (add P (scale (-1) g)) p e j j_input z_slope He Zp) as (c & Pc).
  { intros y By Zy. rewrite value_add, value_scale. specialize (Same y By). rewrite Zy, (relu_neg 0) in Same by lra. lra. }
  assert (PZ : forall y, value d P y = value d g y + c * Z y).
  { intros y. specialize (Pc y). rewrite value_add, value_scale in Pc. lra. }
  assert (Sh : forall t, - e <= t <= e -> c * (weight z j * t) + G * relu (weight z j * t) = a * relu (weight z j * t)).
  { intros t Ht. pose proof (Same (shift p j t) (ball_shift d p e j t ltac:(lra) Ht)) as E.
    rewrite PZ, !value_shift, Zp, Rplus_0_l in E by auto. lra. }
  pose proof (Sh e ltac:(lra)) as Ep. pose proof (Sh (- e) ltac:(lra)) as En.
  replace (weight z j * - e) with (- (weight z j * e)) in En by ring. set (s := weight z j * e) in *.
  assert (S0 : s <> 0) by (unfold s; apply Rmult_integral_contrapositive; lra).
  assert (CG : c = 0 /\ G = a).
  { destruct (Rlt_dec 0 s).
    - rewrite relu_pos in Ep by lra. rewrite (relu_neg (- s)) in En by lra. split; nra.
    - rewrite (relu_neg s) in Ep by lra. rewrite relu_pos in En by lra. split; nra. }
  destruct CG as [C0 GA]. exists (lift d A b x r). cbn [inputs size neuron output]. split; [apply L2; auto|].
  rewrite PG, PZ, C0, GA. ring.
Qed.
End Kink.

Lemma triangle_negate h l u y : triangle (negate h) l u y <-> triangle h l u (- y).
Proof.
  unfold triangle, negate; cbn [inputs size neuron output].
  split; intros (v & F & E); exists v; (split; [auto|]); rewrite value_scale in *; lra.
Qed.
