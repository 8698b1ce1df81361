(** * Trees in which every path to the input passes the same number of ReLUs compile to networks without skips *)
Require Import Reals Lra List Lia.
From Relucid.Definitions Require Import Network SkipFree.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Trees Require Import Tree Lines Compile.
Import ListNotations.
Open Scope R_scope.

(** All paths to the input pass n ReLUs; the input may occur elsewhere with weight 0. *)
Fixpoint even (n : nat) (e : tree) : Prop :=
  match e with
  | Input => n = O
  | Const _ => True
  | Sum a b => even n a /\ even n b
  | Scaled c a => even n a \/ (c = 0 /\ a = Input)
  | Relu a => match n with O => False | S n' => even n' a end
  end.

(** The layers of the compiled neurons. *)
Fixpoint layers (n : nat) (e : tree) : list nat :=
  match e with
  | Input | Const _ => []
  | Sum a b => layers n a ++ layers n b
  | Scaled _ a => layers n a
  | Relu a => layers (pred n) a ++ [n]
  end.
Lemma layers_length e : forall n k, length (layers n e) = length (fst (compile e k)).
Proof. induction e; intros n k; simpl; auto; rewrite !app_length; simpl; auto. Qed.

Section Layers.
Variable N : nat -> form.
Variable layer : nat -> nat.
Hypothesis layer_0 : layer O = O.
Definition labelled (k : nat) (L : list nat) : Prop := forall i, (i < length L)%nat -> layer (1 + (k + i))%nat = nth i L O.
Lemma labelled_app k L L' : labelled k (L ++ L') -> labelled k L /\ labelled (k + length L) L'.
Proof.
  intros H; split; intros i Hi.
  - rewrite H by (rewrite app_length; lia). apply app_nth1; auto.
  - replace (1 + (k + length L + i))%nat with (1 + (k + (length L + i)))%nat by lia. rewrite H by (rewrite app_length; lia).
    rewrite app_nth2 by lia. f_equal; lia.
Qed.

Theorem compile_layers e : forall n k, even n e -> block N k (fst (compile e k)) -> labelled k (layers n e) ->
  (forall i, weight (snd (compile e k)) i <> 0 -> layer i = n) /\
  (forall j i, (k <= j < k + length (fst (compile e k)))%nat -> (i < 1 + j)%nat -> weight (N j) i <> 0 -> layer (1 + j)%nat = S (layer i)).
Proof.
  induction e; intros n k E B L; cbn [even layers compile fst snd] in *.
  - subst n. split; [|intros; simpl in *; lia]. intros i Hi. simpl in Hi. destruct (Nat.eqb_spec i 0); [subst; auto|congruence].
  - split; [|intros; simpl in *; lia]. intros i Hi. simpl in Hi. congruence.
  - destruct E as [E1 E2]. apply labelled_app in L as [L1 L2]. rewrite (layers_length e1 n k) in L2.
    destruct (IHe1 n k E1 (block_app1 _ _ _ _ B) L1) as [O1 M1]. destruct (IHe2 n _ E2 (block_app2 _ _ _ _ B) L2) as [O2 M2]. split.
    + intros i Hi. cbn [add weight] in Hi. destruct (Req_dec (weight (snd (compile e1 k)) i) 0) as [Z|Z]; [|apply O1; auto].
      apply O2. intros Z2. apply Hi. rewrite Z, Z2. ring.
    + intros j i Hj Hi W. rewrite app_length in Hj. destruct (Nat.lt_ge_cases j (k + length (fst (compile e1 k)))); [apply M1; auto; lia|].
      apply M2; auto; lia.
  - destruct E as [E|[-> ->]].
    + destruct (IHe n k E B L) as [Ou M]. split; auto. intros i Hi. apply Ou. intros Z. apply Hi. cbn [scale weight]. rewrite Z; ring.
    + split; [|intros; simpl in *; lia]. intros i Hi. exfalso; apply Hi. cbn [scale weight]. ring.
  - destruct n as [|n]; [contradiction|]. cbn [pred] in L. apply labelled_app in L as [L1 L2].
    destruct (IHe n k E (block_app1 _ _ _ _ B) L1) as [Ou M]. set (m := length (fst (compile e k))) in *.
    rewrite (layers_length e n k) in L2. fold m in L2. specialize (L2 0%nat ltac:(simpl; lia)). rewrite Nat.add_0_r in L2. cbn [nth] in L2.
    split.
    + intros i Hi. cbn [var weight] in Hi. fold m in Hi. destruct (Nat.eqb_spec i (1 + (k + m))); [subst; auto|congruence].
    + intros j i Hj Hi W. rewrite app_length in Hj; cbn [length] in Hj. fold m in Hj.
      destruct (Nat.eq_dec j (k + m)) as [->|D]; [|apply M; auto; lia]. rewrite L2. f_equal. symmetry. apply Ou.
      assert (NA : N (k + m)%nat = snd (compile e k)).
      { unfold m. rewrite B by (rewrite app_length; simpl; lia). rewrite app_nth2, Nat.sub_diag by lia. reflexivity. }
      rewrite <- NA; auto.
Qed.
End Layers.

Theorem even_skip_free n e : even n e -> skip_free (network_of e).
Proof.
  intros E. set (layer := fun i : nat => match i with O => O | S j => nth j (layers n e) O end).
  exists layer, n. destruct (compile_layers (net_of (fst (compile e 0))) layer eq_refl e n 0 E) as [Ou M].
  - intros i Hi; reflexivity.
  - intros i Hi; reflexivity.
  - cbn [inputs size neuron output network_of]. split; [intros i Hi; replace i with 0%nat by lia; auto|split].
    + intros k i Hk Hi W. apply M; auto. lia.
    + intros i Hi W. apply Ou; auto.
Qed.
