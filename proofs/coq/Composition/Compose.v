(** * Composition through a scalar: h2 after h1, h2 univariate

    The input of h2 is replaced by the output form of h1.  An analysis composes if on the composed network it is no looser
    than on h2 over the interval that it computes for h1; then precise networks compose to precise networks, because h1
    reaches every value of that interval.  To our knowledge new.                                  [THEORY 3.6, last line] *)
Require Import Reals Lra Lia Psatz.
From Relucid.Definitions Require Import Network Precision Triangle.
From Relucid.Basics Require Import Relu Forms Exactness Continuity.
From Relucid.Triangle Require Import Enclosure.
Open Scope R_scope.

Section Compose.
Variables h1 h2 : network.
Notation d := (inputs h1).
Notation k1 := (size h1).
Notation n1 := (inputs h1 + size h1)%nat.

(** A form over (y, neurons of h2) becomes one over all variables: y is the output of h1. *)
Definition translate (a : form) : form :=
  Form (constant a + weight a 0 * constant (output h1))
       (fun i => if Nat.ltb i n1 then weight a 0 * weight (output h1) i else weight a (S (i - n1))).
Definition composed_neuron (k : nat) : form := if Nat.ltb k k1 then neuron h1 k else translate (neuron h2 (k - k1)).
Definition compose : network := Network d (k1 + size h2) composed_neuron (translate (output h2)).

(** What h2 sees of an assignment to all variables. *)
Definition seen (v : nat -> R) (i : nat) : R := match i with O => value n1 (output h1) v | S i' => v (n1 + i')%nat end.

Lemma value_translate a v j : value (n1 + j) (translate a) v = value (1 + j) a (seen v).
Proof.
  unfold value, translate; cbn [constant weight].
  assert (D : dot (n1 + j) (fun i => if Nat.ltb i n1 then weight a 0 * weight (output h1) i else weight a (S (i - n1))) v
              = weight a 0 * dot n1 (weight (output h1)) v + (dot (1 + j) (weight a) (seen v) - weight a 0 * seen v 0)).
  { induction j.
    - rewrite Nat.add_0_r. cbn [Nat.add dot]. rewrite (dot_ext_w n1 _ (fun i => weight a 0 * weight (output h1) i)).
      + rewrite dot_scale. ring.
      + intros i Hi. destruct (Nat.ltb_spec i n1); [auto|lia].
    - rewrite Nat.add_succ_r. change (1 + S j)%nat with (S (1 + j)). cbn [dot] in *. rewrite IHj.
      destruct (Nat.ltb_spec (n1 + j) n1); [lia|]. replace (n1 + j - n1)%nat with j by lia. change (seen v (1 + j)) with (v (n1 + j)%nat).
      change (weight a (1 + j)) with (weight a (S j)). cbn [seen]. ring. }
  rewrite D. cbn [seen]. unfold value. ring.
Qed.

Lemma composed_values_low k x : (k <= k1)%nat -> forall i, values d composed_neuron k x i = values d (neuron h1) k x i.
Proof.
  induction k; intros H i; [reflexivity|]. cbn [values]. rewrite IHk by lia. unfold composed_neuron at 1.
  destruct (Nat.ltb_spec k k1); [|lia]. destruct (Nat.eqb i (d + k)); auto. f_equal. apply value_ext. intros; apply IHk; lia.
Qed.
Lemma composed_values x j : forall i, (i < 1 + j)%nat ->
  seen (values d composed_neuron (k1 + j) x) i = values 1 (neuron h2) j (fun _ => run h1 x) i.
Proof.
  assert (Y : forall j, value n1 (output h1) (values d composed_neuron (k1 + j) x) = run h1 x).
  { intros m. unfold run. apply value_ext. intros i Hi. rewrite values_old by auto. apply composed_values_low; auto. }
  induction j; intros i Hi.
  - replace i with O by lia. apply Y.
  - destruct i as [|i]; [cbn [seen]; rewrite Y; symmetry; apply values_input; lia|]. cbn [seen].
    destruct (Nat.eq_dec i j) as [->|D].
    + rewrite Nat.add_succ_r. replace (n1 + j)%nat with (d + (k1 + j))%nat by lia. rewrite values_neuron.
      unfold composed_neuron at 1. destruct (Nat.ltb_spec (k1 + j) k1); [lia|]. replace (k1 + j - k1)%nat with j by lia.
      rewrite Nat.add_assoc, value_translate. transitivity (relu (value (1 + j) (neuron h2 j) (values 1 (neuron h2) j (fun _ => run h1 x)))); [f_equal|symmetry; apply (values_neuron 1)].
      apply value_ext. intros m Hm; apply IHj; auto.
    + assert (Hi' : (S i < 1 + j)%nat) by lia. pose proof (IHj (S i) Hi') as E. cbn [seen] in E.
      replace (k1 + S j)%nat with (k1 + j + 1)%nat by lia. rewrite values_old by lia. rewrite E.
      replace (S j) with (j + 1)%nat by lia. symmetry; apply values_old; auto.
Qed.
Theorem run_compose x : inputs h2 = 1%nat -> run compose x = run h2 (fun _ => run h1 x).
Proof.
  intros H. unfold run at 1; cbn [inputs size neuron output compose]. rewrite Nat.add_assoc, value_translate.
  unfold run at 1. rewrite H. apply value_ext. intros i Hi; apply composed_values; auto.
Qed.

(** ** Precision *)
Definition composes (A : analysis) : Prop := forall l u L U, is_box d l u ->
  (forall c, upper_bound (A h1 l u) c <-> U <= c) -> (forall c, lower_bound (A h1 l u) c <-> c <= L) ->
  forall y, A compose l u y -> A h2 (fun _ => L) (fun _ => U) y.

(** The least and greatest end of a set of values. *)
Lemma ends_of_range l u : is_box d l u -> (exists b, upper_bound (range h1 l u) b) -> (exists b, lower_bound (range h1 l u) b) ->
  exists L U, L <= U /\ (forall c, upper_bound (range h1 l u) c <-> U <= c) /\ (forall c, lower_bound (range h1 l u) c <-> c <= L).
Proof.
  intros B (b & Hb) (b' & Hb'). assert (Ne : range h1 l u (run h1 l)) by (exists l; split; auto; intros i Hi; specialize (B i Hi); lra).
  destruct (completeness (range h1 l u)) as (U & U1 & U2); [exists b; exact Hb|exists (run h1 l); auto|].
  destruct (completeness (fun y => range h1 l u (- y))) as (L & L1 & L2).
  { exists (- b'). intros y Hy. specialize (Hb' _ Hy). lra. }
  { exists (- run h1 l). rewrite Ropp_involutive; auto. }
  exists (- L), U. assert (LL : forall y, range h1 l u y -> - L <= y).
  { intros y Hy. specialize (L1 (- y)). cbv beta in L1. rewrite Ropp_involutive in L1. specialize (L1 Hy). lra. }
  split; [specialize (LL _ Ne); specialize (U1 _ Ne); lra|]. split; intros c; split; intros H.
  - apply U2. intros y Hy; apply H; auto.
  - intros y Hy. specialize (U1 y Hy). lra.
  - assert (L <= - c); [|lra]. apply L2. intros y Hy. specialize (H _ Hy). lra.
  - intros y Hy. specialize (LL y Hy). lra.
Qed.

Theorem compose_precise (A : analysis) X : inputs h2 = 1%nat -> composes A -> sound A compose ->
  (forall l u, is_box d l u -> (exists b, upper_bound (range h1 l u) b) /\ exists b, lower_bound (range h1 l u) b) ->
  precise A X h1 -> precise A everywhere h2 -> precise A X compose.
Proof.
  intros H2 Co So Bd P1 P2 l u B W. cbn [inputs compose] in B, W.
  destruct (ends_of_range l u B (proj1 (Bd l u B)) (proj2 (Bd l u B))) as (L & U & LU & UU & LL).
  destruct (P1 l u B W) as [E1 E2].
  assert (CA : forall y, A compose l u y -> A h2 (fun _ => L) (fun _ => U) y).
  { apply Co; auto; intros c; [rewrite E1; apply UU|rewrite E2; apply LL]. }
  assert (B2 : is_box (inputs h2) (fun _ => L) (fun _ => U)) by (intros i _; auto).
  destruct (P2 _ _ B2 ltac:(intros x _; exact I)) as [F1 F2].
  assert (C2 : continuity (fun y => run h2 (fun _ => y))).
  { apply (run_continuous h2 (fun t _ => t)). intros i. exact (derivable_continuous _ derivable_id). }
  (* h1 reaches every value strictly between L and U *)
  assert (In : forall y, L < y < U -> range h1 l u y).
  { intros y Hy. assert (Up : exists y2, range h1 l u y2 /\ y <= y2).
    { apply Classical_Prop.NNPP. intros N. assert (U <= y); [|lra]. apply (proj1 (UU y)). intros z Hz. destruct (Rle_dec z y); auto.
      exfalso; apply N; exists z; split; auto; lra. }
    assert (Lo : exists y1, range h1 l u y1 /\ y1 <= y).
    { apply Classical_Prop.NNPP. intros N. assert (y <= L); [|lra]. apply (proj1 (LL y)). intros z Hz. destruct (Rle_dec y z); auto.
      exfalso; apply N; exists z; split; auto; lra. }
    destruct Up as (y2 & R2 & H2'), Lo as (y1 & R1 & H1'). apply (range_interval h1 l u y1 y2); auto. }
  assert (Ext : forall x, in_box 1 (fun _ => L) (fun _ => U) x -> run h2 x = run h2 (fun _ => x O)).
  { intros x _. apply run_ext. rewrite H2. intros i Hi. replace i with O by lia; auto. }
  assert (One : forall x, in_box d l u x -> L <= run h1 x <= U).
  { intros x Hx. assert (Rx : range h1 l u (run h1 x)) by (exists x; auto).
    split; [apply (proj2 (LL L) (Rle_refl L)); auto|apply (proj2 (UU U) (Rle_refl U)); auto]. }
  assert (Ne : in_box d l u l) by (intros i Hi; specialize (B i Hi); lra).
  assert (Le : forall c, upper_bound (range compose l u) c -> upper_bound (range h2 (fun _ => L) (fun _ => U)) c).
  { intros c Hc y (x & Hx & ->). rewrite H2 in Hx. rewrite Ext by auto. specialize (Hx O ltac:(lia)).
    destruct (Req_dec L U) as [E|D].
    - replace (x O) with (run h1 l) by (pose proof (One l Ne); lra). apply Hc. exists l; split; auto. rewrite run_compose; auto.
    - apply (closed_bound (fun y => run h2 (fun _ => y)) L U c C2); auto; [lra|].
      intros y Hy. destruct (In y Hy) as (p & Hp & ->). apply Hc. exists p; split; auto. rewrite run_compose; auto. }
  assert (Ge : forall c, lower_bound (range compose l u) c -> lower_bound (range h2 (fun _ => L) (fun _ => U)) c).
  { intros c Hc y (x & Hx & ->). rewrite H2 in Hx. rewrite Ext by auto. specialize (Hx O ltac:(lia)).
    destruct (Req_dec L U) as [E|D].
    - replace (x O) with (run h1 l) by (pose proof (One l Ne); lra). apply Hc. exists l; split; auto. rewrite run_compose; auto.
    - assert (- run h2 (fun _ => x O) <= - c); [|lra].
      apply (closed_bound (fun y => - run h2 (fun _ => y)) L U (- c) (continuity_opp _ C2)); auto; [lra|].
      intros y Hy. destruct (In y Hy) as (p & Hp & ->). assert (c <= run h2 (fun _ => run h1 p)); [|lra].
      apply Hc. exists p; split; auto. rewrite run_compose; auto. }
  split; intros c; split; intros H y Hy.
  - apply H, So; auto.
  - apply (proj2 (F1 c)); auto.
  - apply H, So; auto.
  - apply (proj2 (F2 c)); auto.
Qed.
End Compose.
