(** * IBP through compilation: the network of a tree has IBP bounds no looser than the tree's *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision Ibp.
From Relucid.Basics Require Import Relu Forms Corners Exactness.
From Relucid.Trees Require Import Tree Compile.
From Relucid.Ibp Require Import Soundness Steps.
Import ListNotations.
Open Scope R_scope.

Section Compiled.
Variable N : nat -> form.
Variables l u : nat -> R.
Hypothesis lu : l O <= u O.
Notation Lo k := (fst (ends 1 N l u k)).
Notation Hi k := (snd (ends 1 N l u k)).

Lemma ends_ordered k i : (i < 1 + k)%nat -> Lo k i <= Hi k i.
Proof.
  assert (B : in_box 1 l u l) by (intros j Hj; replace j with O by lia; lra).
  intros H. pose proof (ends_enclose 1 N l u l B k i H). lra.
Qed.
Lemma bounds_later k n a : (forall i, (1 + k <= i)%nat -> weight a i = 0) ->
  form_min (1 + (k + n)) a (Lo (k + n)) (Hi (k + n)) = form_min (1 + k) a (Lo k) (Hi k) /\
  form_max (1 + (k + n)) a (Lo (k + n)) (Hi (k + n)) = form_max (1 + k) a (Lo k) (Hi k).
Proof.
  intros Z; unfold form_min, form_max. rewrite !(corner_low (1 + k) (1 + (k + n))) by (auto; lia).
  split; f_equal; apply corner_ext; intros i Hi; destruct (ends_old 1 N l u n k i Hi); auto.
Qed.

Theorem compile_ibp : forall e k, block N k (fst (compile e k)) -> let n := (k + length (fst (compile e k)))%nat in
  fst (tree_ibp e (l O) (u O)) <= form_min (1 + n) (snd (compile e k)) (Lo n) (Hi n) /\
  form_max (1 + n) (snd (compile e k)) (Lo n) (Hi n) <= snd (tree_ibp e (l O) (u O)).
Proof.
  induction e; intros k B n; cbn [compile fst snd length tree_ibp] in *.
  - unfold form_min, form_max. rewrite !corner_var by lia. cbn [var constant].
    destruct (ends_old 1 N l u n 0 0 ltac:(lia)) as [E1 E2]. cbn [Nat.add] in E1, E2. rewrite E1, E2. simpl. lra.
  - unfold form_min, form_max, const; cbn [constant weight].
    assert (Z : forall m a b, corner m (fun _ => 0) a b = 0) by (induction m; intros; simpl; [auto|destruct (Rle_dec 0 0); rewrite IHm; lra]).
    rewrite !Z; lra.
  - pose proof (compile_support e1 k) as S1. specialize (IHe1 k (block_app1 _ _ _ _ B)). cbv zeta in IHe1.
    specialize (IHe2 _ (block_app2 _ _ _ _ B)). cbv zeta in IHe2.
    set (A := compile e1 k) in *. set (C := compile e2 (k + length (fst A))) in *.
    subst n. rewrite app_length.
    replace (k + (length (fst A) + length (fst C)))%nat with (k + length (fst A) + length (fst C))%nat by lia. set (n1 := (k + length (fst A))%nat) in *. set (n2 := length (fst C)) in *.
    destruct (bounds_later n1 n2 (snd A) S1) as [M1 M2].
    pose proof (corner_add (1 + (n1 + n2)) (weight (snd A)) (weight (snd C)) (Lo (n1 + n2)) (Hi (n1 + n2)) (ends_ordered (n1 + n2))).
    unfold form_min, form_max in *. cbn [add constant weight fst snd]. lra.
  - specialize (IHe k B). cbv zeta in IHe. fold n in IHe. unfold form_min, form_max in *. cbn [scale constant weight].
    rewrite !corner_scale. destruct (Rle_dec 0 r); cbn [fst snd]; nra.
  - specialize (IHe k (block_app1 _ _ _ _ B)). cbv zeta in IHe. subst n.
    set (A := compile e k) in *. rewrite app_length; cbn [length].
    replace (k + (length (fst A) + 1))%nat with (S (k + length (fst A))) by lia. set (n := (k + length (fst A))%nat) in *.
    assert (NA : N n = snd A).
    { unfold n. rewrite B by (rewrite app_length; simpl; lia). rewrite app_nth2, Nat.sub_diag by lia. reflexivity. }
    unfold form_min at 1, form_max at 1. rewrite !corner_var by lia. cbn [var constant ends fst snd].
    change (1 + n)%nat with (S n) in *. rewrite Nat.eqb_refl, NA.
    destruct IHe as [I1 I2]. pose proof (relu_mono _ _ I1). pose proof (relu_mono _ _ I2). lra.
Qed.
End Compiled.

Theorem ibp_precise_network_of e : tree_precise tree_ibp e -> precise ibp everywhere (network_of e).
Proof.
  intros P; apply ibp_precise_attained; intros l u B _. cbn [inputs network_of] in *.
  pose proof (box_1 l u B) as lu. destruct (P _ _ lu) as [[_ [x [Hx X]]] [_ [y [Hy Y]]]].
  assert (IB : forall z, l O <= z <= u O -> in_box 1 l u (fun _ => z)) by (intros z Hz i Hi; replace i with O by lia; auto).
  pose proof (compile_ibp (net_of (fst (compile e 0))) l u lu e 0 ltac:(intros i Hi; reflexivity)) as [L U].
  split; [exists (fun _ => x)|exists (fun _ => y)]; (split; [apply IB; auto|]); rewrite run_network_of.
  - rewrite X; exact L.
  - rewrite Y; exact U.
Qed.
Corollary tree_expresses_ibp f : tree_expresses tree_ibp f -> expresses 1 ibp everywhere (univariate f).
Proof.
  intros (e & E & P). exists (network_of e); split; [reflexivity|split].
  - intros x _. rewrite run_network_of. apply E.
  - apply ibp_precise_network_of; auto.
Qed.
