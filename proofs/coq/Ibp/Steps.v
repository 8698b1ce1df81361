(** * Steps: the IBP-precise networks of monotone functions                                          [B24; THEORY 3.2]

    phi(x) = beta - R(beta - beta/(x1-x0) R(x - x0)) rises from (x0, 0) to (x1, beta); under IBP its bounds are its values
    at the ends of the box, and sums of such networks keep this property. *)
Require Import Reals Lra Psatz List.
From Relucid.Definitions Require Import Network.
From Relucid.Basics Require Import Relu.
From Relucid.Trees Require Import Tree.
Open Scope R_scope.

(** IBP on trees; [Ibp.Compile] carries it over to networks. *)
Fixpoint tree_ibp (e : tree) (l u : R) : R * R :=
  match e with
  | Input => (l, u)
  | Const c => (c, c)
  | Sum a b => (fst (tree_ibp a l u) + fst (tree_ibp b l u), snd (tree_ibp a l u) + snd (tree_ibp b l u))
  | Scaled c a => if Rle_dec 0 c then (c * fst (tree_ibp a l u), c * snd (tree_ibp a l u))
              else (c * snd (tree_ibp a l u), c * fst (tree_ibp a l u))
  | Relu a => (relu (fst (tree_ibp a l u)), relu (snd (tree_ibp a l u)))
  end.

Theorem tree_ibp_sound : forall e l u x, l <= x <= u ->
  fst (tree_ibp e l u) <= ev e x <= snd (tree_ibp e l u).
Proof.
  induction e; intros l u x H; simpl; try lra.
  - specialize (IHe1 _ _ _ H); specialize (IHe2 _ _ _ H); lra.
  - specialize (IHe _ _ _ H). destruct (Rle_dec 0 r); simpl; nra.
  - specialize (IHe _ _ _ H). split; apply relu_mono; lra.
Qed.

Lemma tree_ibp_precise_attained e :
  (forall l u, l <= u -> (exists x, l <= x <= u /\ ev e x = fst (tree_ibp e l u)) /\
                         (exists x, l <= x <= u /\ ev e x = snd (tree_ibp e l u)))
  -> tree_precise tree_ibp e.
Proof.
  intros H l u Hlu; destruct (H l u Hlu) as [A B]; split; split; auto; intros x Hx;
  destruct (tree_ibp_sound e l u x Hx); auto.
Qed.

(** ** The step *)
Definition step x0 x1 beta : tree :=
  Sum (Const beta) (Scaled (-1) (Relu (Sum (Const beta) (Scaled (- (beta / (x1 - x0))) (Relu (Sum Input (Const (- x0)))))))).

Lemma slope_nonneg x0 x1 beta : x0 < x1 -> 0 <= beta -> 0 <= beta / (x1 - x0).
Proof. intros; apply Rmult_le_pos; [auto|]. apply Rlt_le, Rinv_0_lt_compat; lra. Qed.
Lemma step_bounds x0 x1 beta l u : x0 < x1 -> 0 <= beta ->
  tree_ibp (step x0 x1 beta) l u = (ev (step x0 x1 beta) l, ev (step x0 x1 beta) u).
Proof.
  intros H B. pose proof (slope_nonneg x0 x1 beta H B) as K. unfold step; simpl. set (k := beta / (x1 - x0)) in *.
  destruct (Rle_dec 0 (-1)); [lra|]. destruct (Rle_dec 0 (- k)); [|reflexivity].
  assert (E : k = 0) by lra. rewrite E. cbn [fst snd]. do 2 f_equal; f_equal; f_equal; ring.
Qed.

Lemma step_spec x0 x1 beta x : x0 < x1 -> 0 <= beta ->
  ev (step x0 x1 beta) x = Rmax 0 (Rmin beta (beta / (x1 - x0) * (x - x0))).
Proof.
  intros H B. pose proof (slope_nonneg x0 x1 beta H B) as K.
  simpl. set (k := beta / (x1 - x0)) in *. rl; nra.
Qed.

(** ** Networks whose bounds are their values at the ends of the box; closed under sums *)
Definition endpts e := forall l u, l <= u -> tree_ibp e l u = (ev e l, ev e u).
Lemma endpts_precise e : endpts e -> tree_precise tree_ibp e.
Proof.
  intros H; apply tree_ibp_precise_attained; intros l u Hlu; rewrite (H l u Hlu); simpl.
  split; [exists l | exists u]; split; auto; lra.
Qed.
Theorem step_precise x0 x1 beta : x0 < x1 -> 0 <= beta -> tree_precise tree_ibp (step x0 x1 beta).
Proof. intros; apply endpts_precise; intros l u _; apply step_bounds; auto. Qed.
Lemma endpts_add a b : endpts a -> endpts b -> endpts (Sum a b).
Proof. intros Ha Hb l u H; simpl; rewrite Ha, Hb by auto; reflexivity. Qed.
Lemma endpts_sc c a : 0 <= c -> endpts a -> endpts (Scaled c a).
Proof. intros Hc Ha l u H; simpl; rewrite Ha by auto; destruct (Rle_dec 0 c); [reflexivity|lra]. Qed.

(** ** y0 + sum of steps + end pieces *)
Fixpoint mono (x0 : R) (ps : list (R * R)) (mn : R) : tree :=  (* (next x, rise) *)
  match ps with
  | nil => Scaled mn (Relu (Sum Input (Const (- x0))))
  | (x1, b) :: r => Sum (step x0 x1 b) (mono x1 r mn)
  end.
Definition mono_net y0 m0 x0 ps mn : tree :=
  Sum (Const y0) (Sum (Scaled (- m0) (Relu (Sum (Const x0) (Scaled (-1) Input)))) (mono x0 ps mn)).
Fixpoint inc x0 (ps : list (R * R)) : Prop :=
  match ps with nil => True | (x1, b) :: r => x0 < x1 /\ 0 <= b /\ inc x1 r end.

Lemma mono_endpts ps : forall x0 mn, 0 <= mn -> inc x0 ps -> endpts (mono x0 ps mn).
Proof.
  induction ps as [|[x1 b] r IH]; intros x0 mn Hm Hi; simpl in *.
  - apply endpts_sc; auto. intros l u H; reflexivity.
  - destruct Hi as (? & ? & ?). apply endpts_add; auto.
    intros l u H2; apply step_bounds; auto.
Qed.
Theorem mono_net_precise y0 m0 x0 ps mn : 0 <= m0 -> 0 <= mn -> inc x0 ps ->
  tree_precise tree_ibp (mono_net y0 m0 x0 ps mn).
Proof.
  intros. apply endpts_precise; unfold mono_net. apply endpts_add; [intros ? ? ?; reflexivity|].
  apply endpts_add; [|apply mono_endpts; auto].
  intros l u Hlu; cbn -[Rle_dec]. destruct (Rle_dec 0 (-1)); [lra|]. 
  destruct (Rle_dec 0 (-m0)); [|reflexivity]. 
  assert (m0 = 0) by lra; subst. cbn; f_equal; ring.
Qed.
