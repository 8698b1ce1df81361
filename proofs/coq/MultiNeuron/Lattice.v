(** * Max-min trees under multi-neuron: interval evaluation is an upper estimate; monotone functions of R^d

    A tree of max and min over leaves, max(u, v) = u + R(v - u) and min(u, v) = u - R(u - v) with u carried, has multi-neuron
    bounds inside its interval evaluation.  If all leaves are affine and monotone in the same directions, that is exact:
    all extremes are attained at one pair of corners.  To our knowledge new.                          [THEORY 8] *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.MultiNeuron Require Import OneLayer Single.
Import ListNotations.
Open Scope R_scope.

Inductive lattice := Leaf (a : form) | Join (e e' : lattice) | Meet (e e' : lattice).

(** The tree evaluated with given values of its leaves. *)
Fixpoint lattice_value (phi : form -> R) (e : lattice) : R :=
  match e with
  | Leaf a => phi a
  | Join e e' => Rmax (lattice_value phi e) (lattice_value phi e')
  | Meet e e' => Rmin (lattice_value phi e) (lattice_value phi e')
  end.
Fixpoint all_leaves (P : form -> Prop) (e : lattice) : Prop :=
  match e with Leaf a => P a | Join e e' | Meet e e' => all_leaves P e /\ all_leaves P e' end.
Lemma lattice_value_ext phi psi e : all_leaves (fun a => phi a = psi a) e -> lattice_value phi e = lattice_value psi e.
Proof. induction e; simpl; auto; intros [A B]; rewrite IHe1, IHe2; auto. Qed.
Lemma all_leaves_impl (P Q : form -> Prop) e : (forall a, P a -> Q a) -> all_leaves P e -> all_leaves Q e.
Proof. intros H; induction e; simpl; auto; intros [A B]; auto. Qed.

Section Compile.
Variable d s : nat.

(** The neurons of a tree, the first of which is neuron s + k, and its output form. *)
Fixpoint neurons (e : lattice) (k : nat) : list form * form :=
  match e with
  | Leaf a => ([], a)
  | Join e e' => let A := neurons e k in let B := neurons e' (k + length (fst A)) in
      (fst A ++ fst B ++ [add (snd B) (scale (-1) (snd A))], add (snd A) (var (d + (s + (k + (length (fst A) + length (fst B)))))))
  | Meet e e' => let A := neurons e k in let B := neurons e' (k + length (fst A)) in
      (fst A ++ fst B ++ [add (snd A) (scale (-1) (snd B))], add (snd A) (scale (-1) (var (d + (s + (k + (length (fst A) + length (fst B))))))))
  end.
Notation len e k := (length (fst (neurons e k))).
Notation out e k := (snd (neurons e k)).

Definition support (n : nat) (a : form) : Prop := forall i, (n <= i)%nat -> weight a i = 0.
Definition leaves_ok (e : lattice) : Prop := all_leaves (support (d + s)) e.

Lemma len_join e e' k : len (Join e e') k = S (len e k + len e' (k + len e k)).
Proof. simpl. rewrite !app_length; simpl. lia. Qed.
Lemma len_meet e e' k : len (Meet e e') k = S (len e k + len e' (k + len e k)).
Proof. simpl. rewrite !app_length; simpl. lia. Qed.

Lemma out_support e : forall k, leaves_ok e -> support (d + (s + (k + len e k))) (out e k).
Proof.
  unfold leaves_ok; induction e; intros k H; cbn [all_leaves] in H.
  - intros i Hi; apply H; simpl in Hi; lia.
  - destruct H as [H1 H2]. intros i Hi. rewrite len_join in Hi. cbn [neurons snd]. cbn [add var weight].
    rewrite (IHe1 k H1) by lia. destruct (Nat.eqb_spec i (d + (s + (k + (len e1 k + len e2 (k + len e1 k)))))); [lia|ring].
  - destruct H as [H1 H2]. intros i Hi. rewrite len_meet in Hi. cbn [neurons snd]. cbn [add scale var weight].
    rewrite (IHe1 k H1) by lia. destruct (Nat.eqb_spec i (d + (s + (k + (len e1 k + len e2 (k + len e1 k)))))); [lia|ring].
Qed.

Variable N : nat -> form.
Definition placed (k : nat) (L : list form) : Prop := forall i, (i < length L)%nat -> N (s + (k + i))%nat = nth i L (const 0).
Lemma placed_app k L L' : placed k (L ++ L') -> placed k L /\ placed (k + length L) L'.
Proof.
  intros H; split; intros i Hi.
  - rewrite H by (rewrite app_length; lia). apply app_nth1; auto.
  - rewrite <- Nat.add_assoc, H by (rewrite app_length; lia). rewrite app_nth2 by lia. f_equal; lia.
Qed.
Lemma placed_last k a : placed k [a] -> N (s + k)%nat = a.
Proof. intros H. specialize (H O ltac:(simpl; lia)). rewrite Nat.add_0_r in H. exact H. Qed.

(** ** Bounds *)
Section Bounds.
Variable P0 : (nat -> R) -> Prop.
Variables lo hi : form -> R.
Notation after := (after d N s P0).

Theorem lattice_bounds e : forall k, leaves_ok e -> placed k (fst (neurons e k)) ->
  all_leaves (fun a => forall v, P0 v -> lo a <= value (d + s) a v <= hi a) e ->
  forall v, after (k + len e k) v ->
    lattice_value lo e <= value (d + (s + (k + len e k))) (out e k) v <= lattice_value hi e.
Proof.
  induction e; intros k Ok Pl B v Hv.
  - cbn [neurons fst snd length lattice_value] in *. rewrite Nat.add_0_r in *. change k with (0 + k)%nat in Hv. change k with (0 + k)%nat.
    apply (bounds_survive d N s P0 0 a); auto.
    + intros i Hi. apply Ok. lia.
    + intros w Hw. rewrite Nat.add_0_r. apply B; auto.
  - destruct Ok as [Ok1 Ok2], B as [B1 B2]. rewrite len_join in *. set (m := (len e1 k + len e2 (k + len e1 k))%nat) in *.
    cbn [neurons fst snd] in Pl. apply placed_app in Pl as [Pl1 Pl]. apply placed_app in Pl as [Pl2 Pl]. apply placed_last in Pl.
    replace (k + len e1 k + len e2 (k + len e1 k))%nat with (k + m)%nat in Pl by (unfold m; lia).
    replace (k + S m)%nat with (S (k + m)) in * by lia. cbn [lattice_value]. 
    change (out (Join e1 e2) k) with (add (out e1 k) (var (d + (s + (k + m))))).
    pose proof (out_support e1 k Ok1) as S1.
    apply (join_bounds d N s P0 (k + m) (out e1 k) (out e2 (k + len e1 k))); auto.
    + intros i Hi; apply S1; unfold m in Hi; lia.
    + intros w Hw. split.
      * replace (k + m)%nat with (k + len e1 k + len e2 (k + len e1 k))%nat in Hw |- * by (unfold m; lia).
        apply (bounds_survive d N s P0 (k + len e1 k)); auto.
      * replace (k + m)%nat with (k + len e1 k + len e2 (k + len e1 k))%nat in Hw |- * by (unfold m; lia). apply IHe2; auto.
  - destruct Ok as [Ok1 Ok2], B as [B1 B2]. rewrite len_meet in *. set (m := (len e1 k + len e2 (k + len e1 k))%nat) in *.
    cbn [neurons fst snd] in Pl. apply placed_app in Pl as [Pl1 Pl]. apply placed_app in Pl as [Pl2 Pl]. apply placed_last in Pl.
    replace (k + len e1 k + len e2 (k + len e1 k))%nat with (k + m)%nat in Pl by (unfold m; lia).
    replace (k + S m)%nat with (S (k + m)) in * by lia. cbn [lattice_value].
    change (out (Meet e1 e2) k) with (add (out e1 k) (scale (-1) (var (d + (s + (k + m)))))).
    pose proof (out_support e1 k Ok1) as S1.
    apply (meet_bounds d N s P0 (k + m) (out e1 k) (out e2 (k + len e1 k))); auto.
    + intros i Hi; apply S1; unfold m in Hi; lia.
    + intros w Hw. split.
      * replace (k + m)%nat with (k + len e1 k + len e2 (k + len e1 k))%nat in Hw |- * by (unfold m; lia).
        apply (bounds_survive d N s P0 (k + len e1 k)); auto.
      * replace (k + m)%nat with (k + len e1 k + len e2 (k + len e1 k))%nat in Hw |- * by (unfold m; lia). apply IHe2; auto.
Qed.
End Bounds.

(** ** Values *)
Lemma values_later k n a x : support (d + k) a -> forall m, (d + k <= m)%nat -> value m a (values d N (k + n) x) = value (d + k) a (values d N k x).
Proof.
  intros Z m Hm. rewrite (value_low (d + k) m) by auto. apply value_ext. intros i Hi; apply values_old; auto.
Qed.
Theorem lattice_values e x : forall k, leaves_ok e -> placed k (fst (neurons e k)) ->
  value (d + (s + (k + len e k))) (out e k) (values d N (s + (k + len e k)) x)
    = lattice_value (fun a => value (d + s) a (values d N s x)) e.
Proof.
  induction e; intros k Ok Pl.
  - cbn [neurons fst snd length lattice_value] in *. rewrite Nat.add_0_r. apply values_later; [exact Ok|lia].
  - destruct Ok as [Ok1 Ok2]. rewrite len_join. set (m := (len e1 k + len e2 (k + len e1 k))%nat) in *.
    cbn [neurons fst snd] in Pl. apply placed_app in Pl as [Pl1 Pl]. apply placed_app in Pl as [Pl2 Pl]. apply placed_last in Pl.
    replace (k + len e1 k + len e2 (k + len e1 k))%nat with (k + m)%nat in Pl by (unfold m; lia).
    change (out (Join e1 e2) k) with (add (out e1 k) (var (d + (s + (k + m))))).
    replace (s + (k + S m))%nat with (S (s + (k + m))) by lia. cbn [lattice_value].
    rewrite value_add, value_var, values_neuron, Pl, value_add, value_scale by lia.
    pose proof (out_support e1 k Ok1) as S1. specialize (IHe1 k Ok1 Pl1). specialize (IHe2 (k + len e1 k)%nat Ok2 Pl2).
    assert (E1 : forall n M, (d + (s + (k + len e1 k)) <= M)%nat -> value M (out e1 k) (values d N (s + (k + len e1 k) + n) x) = lattice_value (fun a => value (d + s) a (values d N s x)) e1).
    { intros n M HM. rewrite values_later by auto. exact IHe1. }
    replace (S (s + (k + m))) with (s + (k + len e1 k) + S (len e2 (k + len e1 k)))%nat at 2 by (unfold m; lia). rewrite E1 by (unfold m; lia).
    replace (s + (k + m))%nat with (s + (k + len e1 k) + len e2 (k + len e1 k))%nat at 4 by (unfold m; lia). rewrite E1 by (unfold m; lia).
    replace (s + (k + m))%nat with (s + (k + len e1 k + len e2 (k + len e1 k)))%nat by (unfold m; lia). rewrite IHe2. rl; lra.
  - destruct Ok as [Ok1 Ok2]. rewrite len_meet. set (m := (len e1 k + len e2 (k + len e1 k))%nat) in *.
    cbn [neurons fst snd] in Pl. apply placed_app in Pl as [Pl1 Pl]. apply placed_app in Pl as [Pl2 Pl]. apply placed_last in Pl.
    replace (k + len e1 k + len e2 (k + len e1 k))%nat with (k + m)%nat in Pl by (unfold m; lia).
    change (out (Meet e1 e2) k) with (add (out e1 k) (scale (-1) (var (d + (s + (k + m)))))).
    replace (s + (k + S m))%nat with (S (s + (k + m))) by lia. cbn [lattice_value].
    rewrite value_add, value_scale, value_var, values_neuron, Pl, value_add, value_scale by lia.
    pose proof (out_support e1 k Ok1) as S1. specialize (IHe1 k Ok1 Pl1). specialize (IHe2 (k + len e1 k)%nat Ok2 Pl2).
    assert (E1 : forall n M, (d + (s + (k + len e1 k)) <= M)%nat -> value M (out e1 k) (values d N (s + (k + len e1 k) + n) x) = lattice_value (fun a => value (d + s) a (values d N s x)) e1).
    { intros n M HM. rewrite values_later by auto. exact IHe1. }
    replace (S (s + (k + m))) with (s + (k + len e1 k) + S (len e2 (k + len e1 k)))%nat at 2 by (unfold m; lia). rewrite E1 by (unfold m; lia).
    replace (s + (k + m))%nat with (s + (k + len e1 k) + len e2 (k + len e1 k))%nat at 2 by (unfold m; lia). rewrite E1 by (unfold m; lia).
    replace (s + (k + m))%nat with (s + (k + len e1 k + len e2 (k + len e1 k)))%nat by (unfold m; lia). rewrite IHe2. rl; lra.
Qed.
End Compile.
