(** * Relaxations as sets of assignments: the triangle relaxation and exact hulls are fit for the calculus      [THEORY 5.2] *)
Require Import Reals Lra Psatz Lia List.
From Relucid.Definitions Require Import Network Precision Triangle MultiNeuron.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Triangle Require Import Enclosure.
From Relucid.MultiNeuron Require Import OneLayer.
From Relucid.Calculus Require Import Bounding.
Import ListNotations.
Open Scope R_scope.

Section Points.
Variables (d n : nat) (N : nat -> form).
Variables l u : nat -> R.
Variable S : (nat -> R) -> Prop.
Definition points_up (F : functional) (c : R) : Prop := forall v, S v -> F v <= c.

(** A linear inequality between a neuron and its form holds in S if it holds between z and R(z) wherever z can be. *)
Definition neuron_facts : Prop := forall k (Z : R -> Prop) p q c, (k < n)%nat -> (forall v, S v -> Z (pre d N k v)) ->
  (forall z, Z z -> p * relu z + q * z <= c) -> forall v, S v -> p * post d k v + q * pre d N k v <= c.
Hypothesis in_S : forall v, S v -> in_box d l u v.
Hypothesis facts : neuron_facts.

Lemma fact k (Z : R -> Prop) p q F c : (k < n)%nat -> (forall v, S v -> Z (pre d N k v)) -> (forall v, F v = p * post d k v + q * pre d N k v) ->
  (forall z, Z z -> p * relu z + q * z <= c) -> points_up F c.
Proof. intros K H E I v Sv. rewrite E. apply (facts k Z); auto. Qed.

Theorem points_fit : bounding d n N l u points_up /\ chords d n N points_up /\ points d n N points_up.
Proof.
  split; [|split].
  - constructor; unfold points_up; intros.
    + specialize (H v H1). lra.
    + rewrite <- H; auto.
    + specialize (H v H1). specialize (H0 v H1). lra.
    + specialize (H0 v H1). nra.
    + lra.
    + apply (in_S v H0 i); auto.
    + specialize (in_S v H0 i H). lra.
    + apply (fact k (fun z => z <= c) 1 0 (post d k)); auto; [intros; ring|]. intros z Hz. pose proof (relu_mono z c Hz). lra.
    + apply (fact k (fun z => - z <= - c) (-1) 0 (fun v => - post d k v)); auto; [intros; ring|]. intros z Hz. pose proof (relu_mono c z ltac:(lra)). lra.
  - constructor; unfold points_up; intros.
    + apply (fact k (fun z => - z <= 0) 1 (-1) (fun v => post d k v - pre d N k v)); auto; [intros; ring|]. intros z Hz. rewrite relu_pos; lra.
    + apply (fact k (fun z => - z <= 0) (-1) 1 (fun v => pre d N k v - post d k v)); auto; [intros; ring|]. intros z Hz. rewrite relu_pos; lra.
    + apply (fact k (fun z => z <= hi /\ - z <= - lo) (hi - lo) (- hi) (fun v => (hi - lo) * post d k v - hi * pre d N k v)); auto; [intros; ring|].
      intros z Hz. rl; nra.
  - exists S. split; [intros; reflexivity|]. intros v k Sv K. apply Rmax_lub.
    + pose proof (facts k (fun _ => True) (-1) 1 0 K (fun _ _ => I)) as F.
      assert (-1 * post d k v + 1 * pre d N k v <= 0); [|lra]. apply F; auto. intros z _. pose proof (relu_ge z). lra.
    + pose proof (facts k (fun _ => True) (-1) 0 0 K (fun _ _ => I)) as F.
      assert (-1 * post d k v + 0 * pre d N k v <= 0); [|lra]. apply F; auto. intros z _. pose proof (relu_nonneg z). lra.
Qed.
End Points.

(** ** Triangle *)
Lemma feasible_extends d N l u k m v : feasible d N l u k v ->
  exists w, feasible d N l u (k + m) w /\ forall i, (i < d + k)%nat -> w i = v i.
Proof.
  intros F. induction m as [|m (w & Fw & E)]; [rewrite Nat.add_0_r; exists v; auto|]. rewrite Nat.add_succ_r.
  set (w' := fun i => if Nat.eqb i (d + (k + m)) then relu (value (d + (k + m)) (N (k + m)%nat) w) else w i).
  assert (O : forall i, (i < d + (k + m))%nat -> w i = w' i) by (intros i I; unfold w'; destruct (Nat.eqb_spec i (d + (k + m))); [lia|auto]).
  assert (Fw' : feasible d N l u (k + m) w') by (apply (feasible_ext d N l u (k + m) w w'); auto).
  exists w'. split.
  - split; [auto|]. unfold w' at 2. rewrite Nat.eqb_refl. rewrite <- (value_ext _ _ w w' O). apply graph_in_triangle. exists w; auto.
  - intros i I. rewrite <- O by lia. auto.
Qed.
Lemma feasible_prefix d N l u n k v : (k <= n)%nat -> feasible d N l u n v -> feasible d N l u k v.
Proof. induction 1; auto. intros [F _]; auto. Qed.
Theorem triangle_fit d n N l u : let up := points_up (feasible d N l u n) in
  bounding d n N l u up /\ chords d n N up /\ points d n N up.
Proof.
  apply points_fit; [intros v F; apply (feasible_in_box d N l u n); auto|]. intros k Z p q c K HZ H v F.
  apply (feasible_prefix d N l u n (S k)) in F; [|lia]. destruct F as [F (Y0 & Yz & z1 & z2 & t & S1 & S2 & T & E & U)].
  assert (Each : forall z, (exists v', feasible d N l u k v' /\ z = value (d + k) (N k) v') -> Z z).
  { intros z (v' & F' & ->). destruct (feasible_extends d N l u k (n - k) v' F') as (w & Fw & Ew). replace (k + (n - k))%nat with n in Fw by lia.
    specialize (HZ w Fw). unfold pre in HZ. rewrite (value_ext _ _ w v') in HZ; auto. }
  pose proof (H _ (Each _ S1)) as G1. pose proof (H _ (Each _ S2)) as G2. pose proof (H _ (Each (value (d + k) (N k) v) ltac:(exists v; auto))) as G3.
  unfold pre, post in *. set (y := v (d + k)%nat) in *. set (z := value (d + k) (N k) v) in *. destruct (Rle_dec 0 p).
  - rewrite E. nra.
  - assert (relu z <= y) by (apply Rmax_lub; auto). nra.
Qed.

(** ** Exact hulls *)
Lemma layer_below d N s m v i : (i < d + s)%nat -> layer d N s m v i = v i.
Proof. intros I. unfold layer. destruct (Nat.leb_spec (d + s) i); [lia|auto]. Qed.
Lemma layer_at d N s m v k : (s <= k < s + m)%nat -> layer d N s m v (d + k)%nat = relu (value (d + s) (N k) v).
Proof.
  intros K. unfold layer. destruct (Nat.leb_spec (d + s) (d + k)); [|lia]. destruct (Nat.ltb_spec (d + k) (d + s + m)); [|lia]. cbn [andb].
  replace (d + k - d)%nat with k by lia. auto.
Qed.
Lemma polytope_extends d N ms : forall s (P : (nat -> R) -> Prop) v, P v ->
  exists w, polytope d N s ms P w /\ forall i, (i < d + s)%nat -> w i = v i.
Proof.
  induction ms as [|m ms IH]; intros s P v Pv; cbn [polytope]; [exists v; auto|].
  destruct (IH (s + m)%nat (hull (fun w => exists v', P v' /\ w = layer d N s m v')) (layer d N s m v)) as (w & W & E).
  { apply hull_in. exists v; auto. }
  exists w. split; [auto|]. intros i I. rewrite E by lia. apply layer_below; auto.
Qed.
Lemma polytope_le d N ms : forall s (P : (nat -> R) -> Prop) a c, (forall v, P v -> value (d + s) a v <= c) ->
  forall v, polytope d N s ms P v -> value (d + s) a v <= c.
Proof.
  induction ms as [|m ms IH]; intros s P a c H v Hv; cbn [polytope] in Hv; [auto|].
  set (a' := Form (constant a) (fun i => if Nat.ltb i (d + s) then weight a i else 0)).
  assert (E : forall w, value (d + s) a w = value (d + (s + m)) a' w).
  { intros w. rewrite (value_low (d + s) (d + (s + m))); [|lia|intros i I; simpl; destruct (Nat.ltb_spec i (d + s)); [lia|auto]].
    unfold value; f_equal. apply dot_ext_w. intros i I. simpl. destruct (Nat.ltb_spec i (d + s)); [auto|lia]. }
  rewrite E. revert v Hv. apply IH. intros w Hw. rewrite <- E. revert w Hw. apply hull_le. intros w (v' & Pv & ->).
  rewrite (value_ext _ _ _ v'); [auto|]. intros i I. apply layer_below; auto.
Qed.
Lemma polytope_neuron d N ms : forall s (P : (nat -> R) -> Prop) k (Z : R -> Prop) p q c, layered_from d N s ms -> (s <= k < s + list_sum ms)%nat ->
  (forall v, polytope d N s ms P v -> Z (pre d N k v)) -> (forall z, Z z -> p * relu z + q * z <= c) ->
  forall v, polytope d N s ms P v -> p * post d k v + q * pre d N k v <= c.
Proof.
  induction ms as [|m ms IH]; intros s P k Z p q c L K HZ H v Hv; cbn [list_sum fold_right] in K; [simpl in K; lia|].
  destruct L as [W L]. cbn [polytope] in *. change (fold_right Nat.add 0%nat ms) with (list_sum ms) in K. destruct (le_lt_dec (s + m) k) as [K'|K'].
  - apply (IH (s + m)%nat _ k Z p q c L ltac:(lia) HZ H v Hv).
  - set (a := add (scale p (var (d + k))) (scale q (Form (constant (N k)) (fun i => if Nat.ltb i (d + s) then weight (N k) i else 0)))).
    assert (Pre : forall w, pre d N k w = value (d + s) (N k) w).
    { intros w. unfold pre. apply value_low; [lia|]. intros i I. apply W; lia. }
    assert (V : forall w, value (d + (s + m)) a w = p * post d k w + q * pre d N k w).
    { intros w. unfold a. rewrite value_add, !value_scale, value_var by lia. rewrite Pre. f_equal. f_equal.
      rewrite (value_low (d + s) (d + (s + m))); [|lia|intros i I; simpl; destruct (Nat.ltb_spec i (d + s)); [lia|auto]].
      unfold value; f_equal. apply dot_ext_w. intros i I. simpl. destruct (Nat.ltb_spec i (d + s)); [auto|lia]. }
    rewrite <- V. revert v Hv. apply polytope_le. intros w Hw. revert w Hw. apply hull_le. intros w (v' & Pv & ->). rewrite V.
    unfold post. rewrite layer_at by lia. rewrite Pre. rewrite (value_ext (d + s) (N k) (layer d N s m v') v') by (intros; apply layer_below; auto).
    apply H. destruct (polytope_extends d N ms (s + m) (hull (fun w => exists v', P v' /\ w = layer d N s m v')) (layer d N s m v')) as (w & Hw & E).
    { apply hull_in. exists v'; auto. }
    specialize (HZ w Hw). rewrite Pre in HZ. rewrite (value_ext (d + s) (N k) w v') in HZ; auto. intros i I. rewrite E by lia. apply layer_below; auto.
Qed.
Lemma polytope_in_box d N l u ms v : polytope d N 0 ms (in_box d l u) v -> in_box d l u v.
Proof.
  intros H i I. assert (V : forall s w, value (d + 0) (scale s (var i)) w = s * w i) by (intros; rewrite value_scale, value_var by lia; auto).
  pose proof (polytope_le d N ms 0 (in_box d l u) (scale 1 (var i)) (u i)) as U. pose proof (polytope_le d N ms 0 (in_box d l u) (scale (-1) (var i)) (- l i)) as L.
  specialize (U ltac:(intros w Hw; rewrite V; specialize (Hw i I); lra) v H). specialize (L ltac:(intros w Hw; rewrite V; specialize (Hw i I); lra) v H).
  rewrite V in U, L. lra.
Qed.
Theorem hulls_fit d n N l u ms : list_sum ms = n -> layered_from d N 0 ms -> let up := points_up (polytope d N 0 ms (in_box d l u)) in
  bounding d n N l u up /\ chords d n N up /\ points d n N up.
Proof.
  intros E L. apply points_fit; [intros v; apply polytope_in_box|]. intros k Z p q c K HZ H v Hv.
  apply (polytope_neuron d N ms 0 (in_box d l u) k Z p q c L); auto. lia.
Qed.
