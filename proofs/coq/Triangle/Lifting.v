(** * The lifting lemma: near a generic point of a hyperplane z(x) = 0 every network is an affine function of x and R(z(x))

    For every network over d inputs, every hyperplane and every point of it there are, as close as wanted, a point of it, a
    ball and for each variable an affine form a_i and a number b_i such that in the ball the variable is a_i(x) + b_i R(z(x)),
    and on every box in the ball the assignment a_i(x) + b_i r is feasible for the triangle relaxation for all x in the
    box and all r in the triangle over z: the relaxation is at least as loose as that of the one neuron R(z).
    To our knowledge new.                                                                           [THEORY 4.1] *)
Require Import Reals Lra Psatz Lia Classical_Prop.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Triangle Require Import Enclosure.
Open Scope R_scope.

Definition ball (d : nat) (p : nat -> R) (e : R) (x : nat -> R) : Prop := forall i, (i < d)%nat -> p i - e <= x i <= p i + e.

(** ** Affine forms near a point *)
Fixpoint norm (n : nat) (w : nat -> R) : R := match n with O => 0 | S k => norm k w + Rabs (w k) end.
Lemma norm_nonneg n w : 0 <= norm n w.
Proof. induction n; simpl; [lra|]. pose proof (Rabs_pos (w n)). lra. Qed.
Lemma value_near d a p e x : ball d p e x -> 0 <= e -> Rabs (value d a x - value d a p) <= norm d (weight a) * e.
Proof.
  intros B E. unfold value. replace (_ - _) with (dot d (weight a) x - dot d (weight a) p) by ring. unfold ball in B.
  induction d; simpl; [rewrite Rminus_0_r, Rabs_R0; lra|]. specialize (IHd ltac:(intros; apply B; lia)). specialize (B d ltac:(lia)).
  replace (_ - _) with ((dot d (weight a) x - dot d (weight a) p) + weight a d * (x d - p d)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  assert (Rabs (x d - p d) <= e) by (apply Rabs_le; lra). pose proof (Rabs_pos (weight a d)). nra.
Qed.

Definition shift (p : nat -> R) (j : nat) (t : R) : nat -> R := fun i => if Nat.eqb i j then p i + t else p i.
Lemma value_shift d a p j t : (j < d)%nat -> value d a (shift p j t) = value d a p + weight a j * t.
Proof.
  intros H. unfold value. rewrite Rplus_assoc. f_equal.
  assert (Z : forall n, (n <= j)%nat -> dot n (weight a) (shift p j t) = dot n (weight a) p).
  { intros n Hn. apply dot_ext. intros i Hi. unfold shift. destruct (Nat.eqb_spec i j); [lia|auto]. }
  induction d; [lia|]. simpl. destruct (Nat.eq_dec j d) as [->|D].
  - rewrite Z by lia. unfold shift. rewrite Nat.eqb_refl. ring.
  - rewrite IHd by lia. unfold shift at 1. destruct (Nat.eqb_spec d j); [lia|ring].
Qed.
Lemma ball_shift d p e j t : 0 <= e -> - e <= t <= e -> ball d p e (shift p j t).
Proof. intros E H i Hi; unfold shift; destruct (Nat.eqb i j); lra. Qed.
Lemma ball_center d p e : 0 <= e -> ball d p e p.
Proof. intros E i Hi; lra. Qed.

(** A form that vanishes where z does, near a point of the hyperplane, is a multiple of z. *)
Lemma vanishing_form d z a p e j : (j < d)%nat -> weight z j <> 0 -> 0 < e -> value d z p = 0 ->
  (forall x, ball d p e x -> value d z x = 0 -> value d a x = 0) -> exists g, forall x, value d a x = g * value d z x.
Proof.
  intros Hj W E Zp V. set (g := weight a j / weight z j). exists g. set (q := add a (scale (- g) z)).
  assert (Q : forall x, value d q x = value d a x - g * value d z x) by (intros; unfold q; rewrite value_add, value_scale; ring).
  assert (Qp : value d q p = 0) by (rewrite Q, Zp, V; [ring|apply ball_center; lra|auto]).
  assert (Qw : forall i, (i < d)%nat -> weight q i = 0).
  { intros i Hi. destruct (Nat.eq_dec i j) as [->|D]; [unfold q; cbn [add scale weight]; unfold g; field; auto|].
    set (k := weight z i / weight z j). assert (Hk : k * weight z j = weight z i) by (unfold k; field; auto).
    set (t := e / (1 + Rabs k)). assert (K1 : 0 < 1 + Rabs k) by (pose proof (Rabs_pos k); lra).
    assert (Ht : t * (1 + Rabs k) = e) by (unfold t; field; lra). assert (T : 0 < t) by (apply Rdiv_lt_0_compat; lra).
    clearbody t. pose proof (Rabs_pos k). assert (KT : - e <= - (k * t) <= e).
    { pose proof (Rle_abs k). pose proof (Rle_abs (- k)) as Nk. rewrite Rabs_Ropp in Nk. nra. }
    set (x := shift (shift p i t) j (- (k * t))).
    assert (Bx : ball d p e x).
    { intros m Hm. unfold x, shift. destruct (Nat.eqb_spec m j), (Nat.eqb_spec m i); subst; try lia; nra. }
    assert (Zx : value d z x = 0) by (unfold x; rewrite !value_shift by auto; rewrite Zp, <- Hk; ring).
    assert (Qx : value d q x = 0) by (rewrite Q, Zx, V by auto; ring).
    assert (Wj : weight q j = 0) by (unfold q; cbn [add scale weight]; unfold g; field; auto).
    unfold x in Qx. rewrite !value_shift, Qp, Wj in Qx by auto. nra. }
  intros x. assert (E1 : value d q x = value d q p).
  { unfold value; f_equal. rewrite !(dot_ext_w d (weight q) (fun _ => 0)) by auto. rewrite !dot_0; auto. }
  rewrite Q in E1. lra.
Qed.

(** ** Substituting lifted variables into a form *)
Fixpoint combine (n : nat) (w : nat -> R) (A : nat -> form) : form :=
  match n with O => const 0 | S k => add (combine k w A) (scale (w k) (A k)) end.
Definition substitute (n : nat) (a : form) (A : nat -> form) : form := add (const (constant a)) (combine n (weight a) A).
Definition lift (d : nat) (A : nat -> form) (b : nat -> R) (x : nat -> R) (r : R) : nat -> R := fun i => value d (A i) x + b i * r.

Lemma value_lift d n a A b x r : value n a (lift d A b x r) = value d (substitute n a A) x + dot n (weight a) b * r.
Proof.
  unfold substitute. rewrite value_add, value_const. unfold value at 1. rewrite Rplus_assoc. f_equal.
  induction n; simpl; [rewrite value_const; ring|]. rewrite IHn, value_add, value_scale. unfold lift. ring.
Qed.

Section Lifting.
Variable d : nat.
Variable N : nat -> form.
Variable z : form.
Variable j : nat.
Hypothesis j_input : (j < d)%nat.
Hypothesis z_slope : weight z j <> 0.
Notation Z := (value d z).

Definition over (l u : nat -> R) (s : R) : Prop := exists x, in_box d l u x /\ s = Z x.

Definition lifted (k : nat) (p : nat -> R) (e : R) (A : nat -> form) (b : nat -> R) : Prop :=
  (forall x i, ball d p e x -> (i < d + k)%nat -> values d N k x i = lift d A b x (relu (Z x)) i) /\
  (forall l u x r, is_box d l u -> (forall y, in_box d l u y -> ball d p e y) -> in_box d l u x ->
     in_triangle (over l u) (Z x) r -> feasible d N l u k (lift d A b x r)).

Lemma triangle_size l u p e x r : 0 <= e -> Z p = 0 -> (forall y, in_box d l u y -> ball d p e y) -> in_box d l u x ->
  in_triangle (over l u) (Z x) r -> 0 <= r <= norm d (weight z) * e.
Proof.
  intros E Zp B Hx (Y0 & _ & z1 & z2 & t & (x1 & X1 & E1) & (x2 & X2 & E2) & T & _ & U). split; auto.
  pose proof (norm_nonneg d (weight z)).
  assert (Up : forall y, in_box d l u y -> relu (Z y) <= norm d (weight z) * e).
  { intros y Hy. pose proof (value_near d z p e y (B y Hy) E) as V. rewrite Zp, Rminus_0_r in V. pose proof (Rle_abs (Z y)).
    apply Rmax_lub; [lra|]. pose proof (Rabs_pos (Z y)). lra. }
  pose proof (Up x1 X1). pose proof (Up x2 X2). subst z1 z2. nra.
Qed.

Definition extend (k : nat) {T : Type} (f : nat -> T) (v : T) (i : nat) : T := if Nat.eqb i (d + k) then v else f i.
Lemma lift_extend k A b a c x r i : lift d (extend k A a) (extend k b c) x r i = if Nat.eqb i (d + k) then value d a x + c * r else lift d A b x r i.
Proof. unfold lift, extend; destruct (Nat.eqb i (d + k)); auto. Qed.

(** The set of pre-activations that the relaxation of the first k neurons admits. *)
Definition admitted (k : nat) (l u : nat -> R) (s : R) : Prop := exists v, feasible d N l u k v /\ s = value (d + k) (N k) v.

(** One more neuron, given what it becomes. *)
Lemma lifted_S k p e p' e' A b a c : lifted k p e A b -> (forall x, ball d p' e' x -> ball d p e x) ->
  (forall x, ball d p' e' x -> relu (value (d + k) (N k) (lift d A b x (relu (Z x)))) = value d a x + c * relu (Z x)) ->
  (forall l u x r, is_box d l u -> (forall y, in_box d l u y -> ball d p' e' y) -> in_box d l u x -> in_triangle (over l u) (Z x) r ->
     in_triangle (admitted k l u) (value (d + k) (N k) (lift d A b x r)) (value d a x + c * r)) ->
  lifted (S k) p' e' (extend k A a) (extend k b c).
Proof.
  intros [L1 L2] Sub H1 H2. split.
  - intros x i Hx Hi. rewrite lift_extend. cbn [values]. destruct (Nat.eqb_spec i (d + k)); [|apply L1; auto; lia].
    rewrite <- H1 by auto. f_equal. apply value_ext. intros m Hm; apply L1; auto.
  - intros l u x r B W Hx T. cbn [feasible].
    assert (E : forall i, (i < d + k)%nat -> lift d A b x r i = lift d (extend k A a) (extend k b c) x r i).
    { intros i Hi; rewrite lift_extend. destruct (Nat.eqb_spec i (d + k)); [lia|auto]. }
    split; [eapply feasible_ext; [exact E|]; apply L2; auto|].
    rewrite <- (value_ext (d + k) (N k) _ _ E), lift_extend, Nat.eqb_refl. apply H2; auto.
Qed.

(** True points of the graph are admitted. *)
Lemma admitted_graph k p e A b l u y : lifted k p e A b -> (forall y, in_box d l u y -> ball d p e y) -> in_box d l u y ->
  admitted k l u (value (d + k) (N k) (lift d A b y (relu (Z y)))).
Proof.
  intros [L1 _] W Hy. exists (values d N k y). split; [apply values_feasible; auto|].
  apply value_ext. intros i Hi; symmetry; apply L1; auto.
Qed.
End Lifting.
