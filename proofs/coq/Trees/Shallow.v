(** * Every CPWL function R -> R is c + m x + sum of g_i R(x - q_i): a network with one hidden layer *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Functions.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Trees Require Import Tree Compile.
From Relucid.DeepPoly Require Import Bands Zigzag.
Import ListNotations.
Open Scope R_scope.

(** The invariant: equal to f up to q, and beyond q a line from (q, f q). *)
Definition spelled (f : R -> R) (q : R) : Prop := exists c m ks s,
  (forall x, x <= q -> zzf c m ks x = f x) /\ (forall x, q <= x -> zzf c m ks x = f q + s * (x - q)).

Lemma spelled_step f q q' c0 s' : spelled f q -> q < q' -> (forall x, q <= x <= q' -> f x = c0 + s' * x) -> spelled f q'.
Proof.
  intros (c & m & ks & s & L & T) H A. exists c, m, ((q, s' - s) :: ks), s'.
  pose proof (A q ltac:(lra)) as Aq. pose proof (A q' ltac:(lra)) as Aq'. split; intros x Hx; rewrite zzf_cons.
  - destruct (Rle_dec x q).
    + rewrite relu_neg, L by lra. ring.
    + rewrite relu_pos, T, (A x) by lra. rewrite Aq. ring.
  - rewrite relu_pos, T by lra. rewrite Aq, Aq'. ring.
Qed.

Lemma spelled_all f : forall qs q, pieces_from f q qs -> spelled f q -> exists c m ks, forall x, zzf c m ks x = f x.
Proof.
  induction qs as [|q' qs IH]; intros q P S; simpl in P.
  - destruct S as (c & m & ks & s & L & T), P as (c0 & s' & A). exists c, m, ((q, s' - s) :: ks). intros x; rewrite zzf_cons.
    pose proof (A q ltac:(lra)) as Aq. destruct (Rle_dec x q).
    + rewrite relu_neg, L by lra. ring.
    + rewrite relu_pos, T, (A x) by lra. rewrite Aq. ring.
  - destruct P as (H & (c0 & s' & A) & P). apply (IH q'); auto. eapply spelled_step; eauto.
Qed.
Theorem cpwl_spelled f : cpwl f -> exists c m ks, forall x, ev (zz c m ks) x = f x.
Proof.
  intros (q & qs & (c & m & A) & P). apply (spelled_all f qs q P). exists c, m, [], m.
  unfold zzf; simpl. pose proof (A q ltac:(lra)) as Aq. split; intros x Hx; [rewrite A by auto; ring|rewrite Aq; ring].
Qed.

(** Trees in which R is applied to affine trees only have one hidden layer. *)
Fixpoint depth (e : tree) : nat :=
  match e with
  | Input | Const _ => 0
  | Sum a b => max (depth a) (depth b)
  | Scaled _ a => depth a
  | Relu a => S (depth a)
  end.
Lemma compile_affine e k : depth e = 0%nat -> supp 1 (snd (compile e k)) /\ fst (compile e k) = [].
Proof.
  revert k; induction e; intros k D; cbn [compile depth fst snd] in *; try discriminate.
  - split; auto. intros i Hi; simpl. destruct (Nat.eqb_spec i 0); [lia|auto].
  - split; auto. intros i Hi; reflexivity.
  - destruct (IHe1 k ltac:(lia)) as [A ->]. cbn [length]. destruct (IHe2 (k + 0)%nat ltac:(lia)) as [B ->]. split; auto.
    intros i Hi; simpl; rewrite A, B by auto; ring.
  - destruct (IHe k D) as [A ->]; split; auto. intros i Hi; simpl; rewrite A by auto; ring.
Qed.
Lemma compile_shallow e : forall k, (depth e <= 1)%nat -> Forall (supp 1) (fst (compile e k)).
Proof.
  induction e; intros k D; cbn [compile depth fst snd] in *; auto.
  - apply Forall_app; split; [apply IHe1|apply IHe2]; lia.
  - destruct (compile_affine e k ltac:(lia)) as [A ->]. cbn [app]. constructor; auto.
Qed.
Lemma depth_zz c m ks : (depth (zz c m ks) <= 1)%nat.
Proof. induction ks as [|k r IH]; cbn [zz kink depth]; lia. Qed.
