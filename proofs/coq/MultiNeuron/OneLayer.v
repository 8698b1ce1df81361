(** * Multi-neuron: every network with one hidden layer is precise, in any dimension                 [B24; THEORY 3.7]

    A linear output has the same bounds over conv(S) as over S. *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision MultiNeuron.
From Relucid.Basics Require Import Relu Forms Exactness.
Import ListNotations.
Open Scope R_scope.

Lemma hull_value (S : (nat -> R) -> Prop) n a lo hi :
  (forall v, S v -> lo <= value n a v <= hi) -> forall v, hull S v -> lo <= value n a v <= hi.
Proof. intros H v Hv; induction Hv as [v Hv|v w t _ IH1 _ IH2 T]; [auto|]. rewrite value_mix. nra. Qed.
Lemma hull_le (S : (nat -> R) -> Prop) n a c :
  (forall v, S v -> value n a v <= c) -> forall v, hull S v -> value n a v <= c.
Proof. intros H v Hv; induction Hv as [v Hv|v w t _ IH1 _ IH2 T]; [auto|]. rewrite value_mix. nra. Qed.
Lemma hull_ge (S : (nat -> R) -> Prop) n a c :
  (forall v, S v -> c <= value n a v) -> forall v, hull S v -> c <= value n a v.
Proof. intros H v Hv; induction Hv as [v Hv|v w t _ IH1 _ IH2 T]; [auto|]. rewrite value_mix. nra. Qed.
Lemma hull_mono (S T : (nat -> R) -> Prop) : (forall v, S v -> T v) -> forall v, hull S v -> hull T v.
Proof. intros H v Hv; induction Hv; [apply hull_in; auto|apply hull_mix; auto]. Qed.

(** A layer of a layered network computes the values of its neurons. *)
Lemma layer_values d N s m x v :
  (forall k i, (s <= k < s + m)%nat -> (d + s <= i)%nat -> weight (N k) i = 0) ->
  (forall i, (i < d + s)%nat -> v i = values d N s x i) ->
  forall i, (i < d + (s + m))%nat -> layer d N s m v i = values d N (s + m) x i.
Proof.
  intros Z E i Hi. unfold layer.
  destruct (Nat.leb_spec (d + s) i); destruct (Nat.ltb_spec i (d + s + m)); cbn [andb]; try lia.
  - remember (i - d)%nat as k. assert (i = d + k)%nat by lia. subst i.
    replace (s + m)%nat with (S k + (s + m - S k))%nat by lia. rewrite values_old by lia. rewrite values_neuron. f_equal.
    rewrite (value_low (d + s) (d + k)) by (intros; try apply Z; lia). rewrite (value_ext (d + s) _ _ _ E). apply value_ext.
    intros i Hi'. replace k with (s + (k - s))%nat by lia. symmetry; apply values_old; auto.
  - rewrite values_old by lia. apply E; lia.
Qed.

Lemma polytope_mono d N ms : forall s (P Q : (nat -> R) -> Prop), (forall v, P v -> Q v) -> forall v, polytope d N s ms P v -> polytope d N s ms Q v.
Proof.
  induction ms as [|m ms IH]; intros s P Q H v Hv; simpl in *; [auto|]. eapply IH; [|exact Hv].
  apply hull_mono. intros w (v' & A & B); exists v'; auto.
Qed.

(** The true values are in the polytope, up to variables that are not there. *)
Lemma values_in_polytope d N ms x : forall s (P : (nat -> R) -> Prop) v,
  layered_from d N s ms -> P v -> (forall i, (i < d + s)%nat -> v i = values d N s x i) ->
  exists w, polytope d N s ms P w /\ forall i, (i < d + (s + list_sum ms))%nat -> w i = values d N (s + list_sum ms) x i.
Proof.
  induction ms as [|m ms IH]; intros s P v L Hv E; simpl in *.
  - rewrite Nat.add_0_r; exists v; auto.
  - destruct L as [Z L]. replace (s + (m + list_sum ms))%nat with (s + m + list_sum ms)%nat by lia.
    apply (IH (s + m)%nat _ (layer d N s m v)); auto.
    + apply hull_in; exists v; auto.
    + apply layer_values; auto.
Qed.
Theorem multi_neuron_sound ms h : layered h ms -> sound (multi_neuron ms) h.
Proof.
  intros [E L] l u y _ (x & Hx & ->).
  destruct (values_in_polytope (inputs h) (neuron h) ms x 0 (in_box (inputs h) l u) x L Hx ltac:(auto)) as (w & W & V).
  cbn [Nat.add] in V. rewrite E in V. exists w; split; [auto|]. symmetry; apply value_ext; auto.
Qed.

Theorem one_layer_precise h X : layered h [size h] -> precise (multi_neuron [size h]) X h.
Proof.
  intros L l u B _. pose proof (multi_neuron_sound _ _ L l u) as S. destruct L as [_ [Z _]].
  assert (V : forall v, in_box (inputs h) l u v ->
    value (inputs h + size h) (output h) (layer (inputs h) (neuron h) 0 (size h) v) = run h v).
  { intros v Hv. apply value_ext. intros i Hi. apply (layer_values _ _ 0 (size h) v v Z); auto. }
  split; intros c; split; intros H y Hy.
  - apply H, S; auto.
  - destruct Hy as (v & Hv & ->). cbn [polytope] in Hv. revert v Hv. apply hull_le. intros w (v & Hv & ->).
    rewrite V by auto. apply H; exists v; auto.
  - apply H, S; auto.
  - destruct Hy as (v & Hv & ->). cbn [polytope] in Hv. revert v Hv. apply hull_ge. intros w (v & Hv & ->).
    rewrite V by auto. apply H; exists v; auto.
Qed.
