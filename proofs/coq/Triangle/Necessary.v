(** * A necessary condition for the triangle relaxation in R^d

    If f is expressed, then at every kink facet (normal w, gradients g and g + a w) and for every 0 < m < 1 the numbers
    (g_i + m a w_i) w_i are all >= 0 or all <= 0: the chord of slope m must touch f at a corner of the box where z is least
    or greatest.  To our knowledge new.                                                              [THEORY 4.2] *)
Require Import Reals Lra Psatz Lia Classical_Prop.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Triangle Require Import Enclosure Lifting Kinks.
From Relucid.Ibp Require Import Monotone.
Open Scope R_scope.

(** The plane computation: the gap between the chord's value at its best corner and f, on the whole box. *)
Lemma chord_gap m a eps p q s t : 0 < m < 1 -> 0 < a -> 0 < eps -> 0 < p -> q < 0 ->
  - (1 - m) * eps <= s <= m * eps -> - (1 - m) * eps <= t <= m * eps ->
  (p - m * a) * s + (q - m * a) * t + a * relu (s + t) + eps / 2 * Rmin (Rmin p (- q)) (a * Rmin m (1 - m))
    <= (p - m * a) * (m * eps) + (q - m * a) * (- (1 - m) * eps) + a * (m * eps).
Proof.
  intros Hm Ha He Hp Hq Hs Ht. set (A := m * eps - s). set (B := t + (1 - m) * eps).
  assert (HA : 0 <= A <= eps) by (unfold A; lra). assert (HB : 0 <= B <= eps) by (unfold B; lra).
  set (D := Rmin (Rmin p (- q)) (a * Rmin m (1 - m))).
  assert (D1 : D <= p /\ D <= - q) by (unfold D; rl; lra).
  assert (D2 : D <= a * m /\ D <= a * (1 - m)).
  { pose proof (Rmin_l m (1 - m)). pose proof (Rmin_r m (1 - m)). pose proof (Rmin_r (Rmin p (- q)) (a * Rmin m (1 - m))).
    fold D in H1. split; nra. }
  replace s with (m * eps - A) by (unfold A; ring). replace t with (B - (1 - m) * eps) by (unfold B; ring). clearbody A B D. clear s t Hs Ht.
  replace (m * eps - A + (B - (1 - m) * eps)) with ((2 * m - 1) * eps - A + B) by ring.
  assert (K : eps / 2 * D <= p * A + - q * B + a * (m * eps - m * A + m * B - relu ((2 * m - 1) * eps - A + B))); [|nra].
  assert (PA : 0 <= p * A) by (apply Rmult_le_pos; lra). assert (QB : 0 <= - q * B) by (apply Rmult_le_pos; lra).
  destruct (Rle_dec 0 ((2 * m - 1) * eps - A + B)) as [S|S].
  - rewrite relu_pos by auto.
    replace (a * _) with (a * (1 - m) * (eps + A - B)) by ring. assert (H1 : 0 < a * (1 - m)) by nra.
    destruct (Rle_dec B (eps / 2)).
    + assert (a * (1 - m) * (eps / 2) <= a * (1 - m) * (eps + A - B)) by (apply Rmult_le_compat_l; lra). nra.
    + assert (0 <= a * (1 - m) * (eps + A - B)) by (apply Rmult_le_pos; lra).
      assert (- q * (eps / 2) <= - q * B) by (apply Rmult_le_compat_l; lra). nra.
  - rewrite relu_neg by lra.
    replace (a * _) with (a * m * (eps - A + B)) by ring. assert (H1 : 0 < a * m) by nra.
    destruct (Rle_dec A (eps / 2)).
    + assert (a * m * (eps / 2) <= a * m * (eps - A + B)) by (apply Rmult_le_compat_l; lra). nra.
    + assert (0 <= a * m * (eps - A + B)) by (apply Rmult_le_pos; lra).
      assert (p * (eps / 2) <= p * A) by (apply Rmult_le_compat_l; lra). nra.
Qed.

Section Condition.
Variable d : nat.
Variables g z : form.
Variable a : R.
Variables i j : nat.
Hypothesis i_input : (i < d)%nat.
Hypothesis j_input : (j < d)%nat.
Hypothesis ij : i <> j.
Notation w := (weight z).

(** A form on the points that differ from p in coordinates i and j only. *)
Definition point (p : nat -> R) (s t : R) : nat -> R := shift (shift p i (s / w i)) j (t / w j).
Lemma value_point F p s t : value d F (point p s t) = value d F p + weight F i / w i * s + weight F j / w j * t.
Proof. unfold point. rewrite !value_shift by auto. unfold Rdiv. ring. Qed.

(** The box around p on which s = w_i (x_i - p_i) and t = w_j (x_j - p_j) range over [-lo, hi]. *)
Definition low (p : nat -> R) (lo hi : R) : nat -> R := fun k =>
  if Nat.eqb k i then p k + Rmin (- lo / w i) (hi / w i) else if Nat.eqb k j then p k + Rmin (- lo / w j) (hi / w j) else p k.
Definition high (p : nat -> R) (lo hi : R) : nat -> R := fun k =>
  if Nat.eqb k i then p k + Rmax (- lo / w i) (hi / w i) else if Nat.eqb k j then p k + Rmax (- lo / w j) (hi / w j) else p k.

Lemma scaled_range c lo hi x : c <> 0 -> 0 <= lo -> 0 <= hi ->
  (Rmin (- lo / c) (hi / c) <= x <= Rmax (- lo / c) (hi / c) <-> - lo <= c * x <= hi).
Proof.
  intros C L H. set (k := / c). assert (K : k * c = 1) by (unfold k; field; auto). unfold Rdiv; fold k.
  destruct (Rlt_dec 0 c) as [P|P].
  - assert (0 < k) by (apply Rinv_0_lt_compat; auto).
    rewrite Rmin_left, Rmax_right by nra. split; intros [A B]; split; nra.
  - assert (k < 0) by (apply Rinv_lt_0_compat; lra).
    rewrite Rmin_right, Rmax_left by nra. split; intros [A B]; split; nra.
Qed.

Hypothesis wi : w i <> 0.
Hypothesis wj : w j <> 0.

Lemma in_plane_box p lo hi x : 0 <= lo -> 0 <= hi -> in_box d (low p lo hi) (high p lo hi) x ->
  exists s t, - lo <= s <= hi /\ - lo <= t <= hi /\ forall F, value d F x = value d F (point p s t).
Proof.
  intros L H B. exists (w i * (x i - p i)), (w j * (x j - p j)).
  pose proof (B i i_input) as Bi. pose proof (B j j_input) as Bj. unfold low, high in Bi, Bj. rewrite !Nat.eqb_refl in Bi.
  destruct (Nat.eqb_spec j i); [congruence|]. rewrite Nat.eqb_refl in Bj.
  split; [apply (scaled_range (w i)); auto; lra|split; [apply (scaled_range (w j)); auto; lra|]].
  intros F. apply value_ext. intros k Hk. unfold point, shift. specialize (B k Hk). unfold low, high in B.
  destruct (Nat.eqb_spec k j) as [E|]; [subst k; destruct (Nat.eqb_spec j i); [congruence|]; field; auto|].
  destruct (Nat.eqb_spec k i) as [E|]; [subst k; field; auto|lra].
Qed.
Lemma point_in_box p lo hi s t : 0 <= lo -> 0 <= hi -> - lo <= s <= hi -> - lo <= t <= hi ->
  in_box d (low p lo hi) (high p lo hi) (point p s t).
Proof.
  intros L H S T k Hk. unfold low, high, point, shift.
  assert (Si := proj2 (scaled_range (w i) lo hi (s / w i) wi L H)). assert (Tj := proj2 (scaled_range (w j) lo hi (t / w j) wj L H)).
  replace (w i * (s / w i)) with s in Si by (field; auto). replace (w j * (t / w j)) with t in Tj by (field; auto).
  specialize (Si S). specialize (Tj T).
  destruct (Nat.eqb_spec k j) as [E|]; [subst k; destruct (Nat.eqb_spec j i); [congruence|]; lra|].
  destruct (Nat.eqb_spec k i) as [E|]; [subst k|]; lra.
Qed.
Lemma plane_box_small p e lo hi : 0 <= lo <= e * Rmin (Rabs (w i)) (Rabs (w j)) -> 0 <= hi <= e * Rmin (Rabs (w i)) (Rabs (w j)) -> 0 < e ->
  forall x, in_box d (low p lo hi) (high p lo hi) x -> ball d p e x.
Proof.
  intros L H E x B k Hk. specialize (B k Hk). unfold low, high in B.
  assert (Q : forall c y, c <> 0 -> Rmin (Rabs (w i)) (Rabs (w j)) <= Rabs c -> Rmin (- lo / c) (hi / c) <= y <= Rmax (- lo / c) (hi / c) -> - e <= y <= e).
  { intros c y C M R. apply (scaled_range c lo hi y C ltac:(lra) ltac:(lra)) in R.
    assert (M' : e * Rmin (Rabs (w i)) (Rabs (w j)) <= e * Rabs c) by (apply Rmult_le_compat_l; [lra|exact M]).
    assert (LC : lo <= e * Rabs c) by lra. assert (HC : hi <= e * Rabs c) by lra. clear M M' L H.
    unfold Rabs in LC, HC. destruct (Rcase_abs c); split; nra. }
  destruct (Nat.eqb_spec k i) as [Ek|]; [subst k|].
  - specialize (Q (w i) (x i - p i) wi (Rmin_l _ _) ltac:(lra)). lra.
  - destruct (Nat.eqb_spec k j) as [Ek|]; [subst k|lra]. specialize (Q (w j) (x j - p j) wj (Rmin_r _ _) ltac:(lra)). lra.
Qed.

Theorem signs_clash h (X : (nat -> R) -> Prop) f p0 e0 m : inputs h = d -> encodes h X f -> precise triangle X h ->
  0 < e0 -> value d z p0 = 0 -> (forall x, ball d p0 e0 x -> X x) ->
  (forall x, ball d p0 e0 x -> f x = value d g x + a * relu (value d z x)) ->
  0 < a -> 0 < m < 1 -> 0 < (weight g i + m * a * w i) * w i -> (weight g j + m * a * w j) * w j < 0 -> False.
Proof.
  intros D Enc Pr He0 Zp0 HX Hf Ha Hm Gi Gj.
  destruct (kink_looseness d g z a j j_input wj h X f p0 e0 D Enc He0 Zp0 HX Hf) as (p & e & He & Zp & Sub & Loose).
  set (W := Rmin (Rabs (w i)) (Rabs (w j))). assert (HW : 0 < W) by (apply Rmin_glb_lt; apply Rabs_pos_lt; auto).
  set (eps := e * W). assert (Heps : 0 < eps) by (apply Rmult_lt_0_compat; auto).
  set (lo := (1 - m) * eps). set (hi := m * eps).
  assert (Lo : 0 <= lo <= eps) by (unfold lo; nra). assert (Hi : 0 <= hi <= eps) by (unfold hi; nra).
  set (pi := weight g i / w i + m * a). set (qj := weight g j / w j + m * a).
  assert (Pi : 0 < pi).
  { assert (E : pi * (w i * w i) = (weight g i + m * a * w i) * w i) by (unfold pi; field; auto). assert (0 < w i * w i) by nra. nra. }
  assert (Qj : qj < 0).
  { assert (E : qj * (w j * w j) = (weight g j + m * a * w j) * w j) by (unfold qj; field; auto). assert (0 < w j * w j) by nra. nra. }
  set (l := low p lo hi). set (u := high p lo hi).
  assert (PB : forall s t, - lo <= s <= hi -> - lo <= t <= hi -> in_box d l u (point p s t)) by (intros; apply point_in_box; lra).
  assert (B : is_box d l u). { intros k Hk. specialize (PB 0 0 ltac:(lra) ltac:(lra) k Hk). lra. }
  assert (W1 : forall y, in_box d l u y -> ball d p e y) by (apply plane_box_small; auto; fold W; fold eps; lra).
  assert (ZP : forall s t, value d z (point p s t) = s + t) by (intros; rewrite value_point, Zp; field; auto).
  assert (GP : forall s t, value d g (point p s t) = value d g p + (pi - m * a) * s + (qj - m * a) * t).
  { intros. rewrite value_point. unfold pi, qj. ring. }
  (* the chord's value at the corner s = hi, t = - lo *)
  assert (T : triangle h l u (value d g (point p hi (- lo)) + a * hi)).
  { apply (Loose l u (point p hi (- lo)) hi); auto; [apply PB; lra|]. rewrite ZP.
    split; [lra|split; [lra|]]. exists (hi + hi), (- lo + - lo), (1 / 2).
    split; [exists (point p hi hi); rewrite ZP; split; [apply PB; lra|auto]|].
    split; [exists (point p (- lo) (- lo)); rewrite ZP; split; [apply PB; lra|auto]|].
    split; [lra|split; [lra|]]. rewrite relu_pos by lra. rewrite relu_neg by lra. lra. }
  assert (Ex : same_bounds (triangle h l u) (range h l u)).
  { apply Pr; rewrite D; auto. intros x Hx. apply HX, Sub, W1; auto. }
  set (gap := eps / 2 * Rmin (Rmin pi (- qj)) (a * Rmin m (1 - m))).
  assert (Gap : 0 < gap).
  { unfold gap. apply Rmult_lt_0_compat; [lra|]. repeat apply Rmin_glb_lt; try lra. apply Rmult_lt_0_compat; auto. apply Rmin_glb_lt; lra. }
  assert (value d g (point p hi (- lo)) + a * hi <= value d g (point p hi (- lo)) + a * hi - gap); [|lra].
  refine (exact_le _ _ _ _ Ex _ T). intros y (x & Hx & ->). rewrite D in Hx. rewrite Enc by (apply HX, Sub, W1; auto). rewrite Hf by (apply Sub, W1; auto).
  destruct (in_plane_box p lo hi x ltac:(lra) ltac:(lra) Hx) as (s & t & Hs & Ht & V). rewrite (V g), (V z), ZP, !GP.
  pose proof (chord_gap m a eps pi qj s t Hm Ha Heps Pi Qj) as C. fold gap in C. unfold lo, hi in *.
  specialize (C ltac:(lra) ltac:(lra)). lra.
Qed.
End Condition.

Theorem necessary_condition d (X : (nat -> R) -> Prop) f g z a p0 e0 : expresses d triangle X f ->
  0 < e0 -> value d z p0 = 0 -> (forall x, ball d p0 e0 x -> X x) ->
  (forall x, ball d p0 e0 x -> f x = value d g x + a * relu (value d z x)) -> a <> 0 ->
  forall m, 0 < m < 1 ->
    (forall i, (i < d)%nat -> 0 <= (weight g i + m * a * weight z i) * weight z i) \/
    (forall i, (i < d)%nat -> (weight g i + m * a * weight z i) * weight z i <= 0).
Proof.
  intros (h & D & Enc & Pr) He0 Zp0 HX Hf Ha m Hm.
  destruct (classic (exists i, (i < d)%nat /\ (weight g i + m * a * weight z i) * weight z i < 0)) as [(j & Hj & Nj)|None].
  2:{ left. intros i Hi. destruct (Rle_dec 0 ((weight g i + m * a * weight z i) * weight z i)); auto. exfalso; apply None; exists i; split; auto; lra. }
  right. intros i Hi. destruct (Rle_dec ((weight g i + m * a * weight z i) * weight z i) 0) as [|Pi]; auto. exfalso. apply Rnot_le_lt in Pi.
  assert (wi : weight z i <> 0) by (intros E; rewrite E in Pi; lra). assert (wj : weight z j <> 0) by (intros E; rewrite E in Nj; lra).
  assert (ij : i <> j) by (intros ->; lra).
  destruct (Rlt_dec 0 a) as [P|P].
  - exact (signs_clash d g z a i j Hi Hj ij wi wj h X f p0 e0 m D Enc Pr He0 Zp0 HX Hf P Hm Pi Nj).
  - apply (signs_clash d (scale (-1) g) z (- a) j i Hj Hi (not_eq_sym ij) wj wi (negate h) X (fun x => - f x) p0 e0 m); auto; try lra.
    + intros x Hx. rewrite run_negate, (Enc x Hx). auto.
    + apply precise_negate; auto. intros; apply triangle_negate.
    + intros x Hx. rewrite Hf, value_scale by auto. ring.
    + cbn [scale weight]. lra.
    + cbn [scale weight]. lra.
Qed.
