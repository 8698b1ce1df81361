(** * What the checker accepts holds: [check_sound]

    Fix an input x that meets the assumptions.  The facts in reach are true of the variables at x under the hypotheses of the
    open branches; each step keeps that; at the end no branch is open. *)
Require Import Reals QArith Qreals List NArith ZArith FMapPositive Lra Lia.
From Relucid.Definitions Require Import Network Rational.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Bridge Require Import Combinations Check.
Import ListNotations.
Open Scope R_scope.

Lemma Q2R_0 : Q2R 0 = 0. Proof. unfold Q2R; simpl; lra. Qed.
Lemma Q2R_minus_1 : Q2R (-1) = -1. Proof. unfold Q2R; simpl; lra. Qed.
Lemma nonneg_real q : Qle_bool 0 q = true -> 0 <= Q2R q.
Proof. intros H. apply Qle_bool_iff, Qle_Rle in H. rewrite Q2R_0 in H; auto. Qed.
Lemma nonpos_real q : Qle_bool q 0 = true -> Q2R q <= 0.
Proof. intros H. apply Qle_bool_iff, Qle_Rle in H. rewrite Q2R_0 in H; auto. Qed.
Lemma less_real p q : Qle_bool q p = false -> Q2R p < Q2R q.
Proof.
  intros H. apply Qlt_Rlt, Qnot_le_lt. intros L. apply Qle_bool_iff in L. congruence.
Qed.

(** ** Tables *)
Lemma look_table l k f : look k (table l) = Some f -> exists a, nth_error l (N.to_nat k) = Some a /\ f = fraction_of a.
Proof.
  unfold look, table.
  assert (G : forall l i m, PositiveMap.find (N.succ_pos k) (table_from i l m) = Some f ->
    PositiveMap.find (N.succ_pos k) m = Some f \/
    exists n a, nth_error l n = Some a /\ f = fraction_of a /\ Pos.to_nat (N.succ_pos k) = (Pos.to_nat i + n)%nat).
  { clear l. induction l as [|a l IH]; intros i m H; [left; exact H|]. cbn [table_from] in H. apply IH in H. destruct H as [H|(n & b & E & F & P)].
    - destruct (Pos.eq_dec (N.succ_pos k) i) as [<-|D].
      + rewrite PositiveMap.gss in H. injection H as <-. right. exists 0%nat, a. repeat split. lia.
      + rewrite PositiveMap.gso in H by auto. auto.
    - right. exists (S n), b. repeat split; auto. rewrite Pos2Nat.inj_succ in P. lia. }
  intros H. apply G in H. destruct H as [H|(n & a & E & F & P)]; [rewrite PositiveMap.gempty in H; discriminate|].
  exists a. split; auto. replace (N.to_nat k) with n; auto.
  pose proof (N.succ_pos_spec k). lia.
Qed.

(** ** Derivations, at one assignment v of the variables *)
Section At.
Variable inputs : N.
Variables pre_activation assumption : facts.
Variable v : nat -> R.
Hypothesis neuron_value : forall k z, look k pre_activation = Some z -> v (N.to_nat (inputs + k)) = relu (at_point v z).
Hypothesis assumption_true : forall i f, look i assumption = Some f -> 0 <= at_point v f.

Definition true_at (m : facts) : Prop := forall i f, PositiveMap.find i m = Some f -> 0 <= at_point v f.
Fixpoint under (b : list branch) : Prop :=
  match b with
  | [] => True
  | First _ h :: rest => 0 <= at_point v h /\ under rest
  | Second _ h _ :: rest => 0 <= - at_point v h /\ under rest
  end.
Fixpoint sane (b : list branch) : Prop :=
  match b with
  | [] => True
  | First before _ :: rest => (under rest -> true_at before) /\ sane rest
  | Second before h c :: rest => (under rest -> true_at before) /\ (under rest -> 0 <= at_point v h -> 0 <= at_point v c) /\ sane rest
  end.
Definition invariant (s : state) : Prop := sane (open s) /\ (under (open s) -> true_at (known s)).

Lemma true_add m i f : true_at m -> 0 <= at_point v f -> true_at (PositiveMap.add i f m).
Proof.
  intros M F j g H. destruct (Pos.eq_dec j i) as [->|D].
  - rewrite PositiveMap.gss in H. injection H as <-. auto.
  - rewrite PositiveMap.gso in H by auto. apply (M j); auto.
Qed.

Section Facts.
Variable s : state.
Hypothesis all_true : true_at (known s).

Lemma is_fact_true i a : is_fact s i a = true -> 0 <= at_point v a.
Proof. unfold is_fact, get. destruct (PositiveMap.find i (known s)) eqn:E; [|discriminate]. intros H. rewrite <- (same_at v _ _ H). apply (all_true _ _ E). Qed.

Lemma chord_true k l u lower upper z f : look k pre_activation = Some z ->
  chord inputs s k l u lower upper z = Some f -> 0 <= at_point v f.
Proof.
  intros Z. unfold chord. destruct (Qle_bool l 0) eqn:L; [|discriminate]. destruct (Qle_bool 0 u) eqn:U; [|discriminate].
  destruct (Qle_bool u l) eqn:LU; [discriminate|]. cbn [negb andb].
  destruct (is_fact s lower _) eqn:A; [|discriminate]. destruct (is_fact s upper _) eqn:B; [|discriminate]. intros E; injection E as <-.
  apply is_fact_true in A, B. rewrite at_minus, at_constantly in A, B.
  unfold value_of. rewrite at_reduce, at_minus, !at_times, at_minus, at_constantly, at_variable, (neuron_value _ _ Z).
  unfold Qminus. rewrite Q2R_plus, Q2R_opp. apply nonpos_real in L. apply nonneg_real in U. apply less_real in LU.
  revert A B. generalize (at_point v z) as t. intros t A B. rl; nra.
Qed.
Lemma multiples_true ts l : multiples s ts = Some l -> 0 <= values_at v l.
Proof.
  revert l; induction ts as [|[q i] ts IH]; intros l H; cbn [multiples] in H; [injection H as <-; simpl; lra|].
  unfold get in H. destruct (PositiveMap.find i (known s)) eqn:E; [|discriminate]. destruct (multiples s ts); [|discriminate].
  destruct (Qle_bool 0 q) eqn:P; [|discriminate]. injection H as <-. cbn [values_at]. rewrite at_times.
  specialize (IH _ eq_refl). apply nonneg_real in P. pose proof (all_true _ _ E). nra.
Qed.

Lemma fact_true e f : fact inputs pre_activation assumption s e = Some f -> 0 <= at_point v f.
Proof.
  assert (V : forall k z, look k pre_activation = Some z -> at_point v (value_of inputs k) = relu (at_point v z)).
  { intros k z Z. unfold value_of. rewrite at_variable. auto. }
  destruct e; cbn [fact]; try discriminate.
  - apply assumption_true.
  - destruct (look k pre_activation) as [z|] eqn:Z; [|discriminate]. intros E; injection E as <-. rewrite (V _ _ Z). apply relu_nonneg.
  - destruct (look k pre_activation) as [z|] eqn:Z; [|discriminate]. intros E; injection E as <-. rewrite at_minus, (V _ _ Z). pose proof (relu_ge (at_point v z)). lra.
  - destruct (look k pre_activation) as [z|] eqn:Z; [|discriminate]. apply chord_true; auto.
  - destruct (look k pre_activation) as [z|] eqn:Z; [|discriminate]. destruct (is_fact s from z) eqn:F; [|discriminate]. intros E; injection E as <-.
    apply is_fact_true in F. rewrite at_minus, (V _ _ Z), relu_pos; lra.
  - destruct (look k pre_activation) as [z|] eqn:Z; [|discriminate]. destruct (is_fact s from _) eqn:F; [|discriminate]. intros E; injection E as <-.
    apply is_fact_true in F. rewrite at_times, Q2R_minus_1 in F. rewrite at_times, Q2R_minus_1, (V _ _ Z), relu_neg; lra.
  - destruct (multiples s ts) as [l|] eqn:M; [|discriminate]. destruct (Qle_bool 0 c) eqn:C; [|discriminate]. intros E; injection E as <-.
    rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly. apply multiples_true in M. apply nonneg_real in C. lra.
  - unfold get. destruct (PositiveMap.find from (known s)) as [g|] eqn:G; [|discriminate]. destruct (negative_constant g) eqn:N; [|discriminate].
    apply (negative_constant_at v) in N. pose proof (all_true _ _ G). lra.
Qed.
End Facts.

Lemma last_true s c : true_at (known s) -> last s = Some c -> 0 <= at_point v c.
Proof. intros T L. apply (T _ _ L). Qed.

Lemma take_keeps s e s' : invariant s -> take inputs pre_activation assumption s e = Some s' -> invariant s'.
Proof.
  intros [S T] H. unfold take in H.
  assert (G : match fact inputs pre_activation assumption s e with
    | Some f => Some (State (Pos.succ (next s)) (PositiveMap.add (next s) f (known s)) (open s)) | None => None end = Some s' -> invariant s').
  { destruct (fact _ _ _ _ _) eqn:F; [|discriminate]. intros E; injection E as <-. split; [exact S|]. cbn [open known]. intros U.
    apply true_add; auto. apply (fact_true s (T U) e); auto. }
  destruct e; try (exact (G H)); clear G.
  - injection H as <-. split; cbn [open known sane under]; [split; auto|]. intros [A U]. apply true_add; auto.
  - destruct (open s) as [|[before h|before h c] rest] eqn:O; try discriminate. destruct (last s) as [c|] eqn:L; [|discriminate].
    injection H as <-. cbn [sane under] in S, T. destruct S as [B S]. split; cbn [open known sane under].
    + split; [auto|split; auto]. intros U A. apply (last_true s); auto.
    + intros [A U]. apply true_add; auto. rewrite at_times, Q2R_minus_1. lra.
  - destruct (open s) as [|[before h|before h c] rest] eqn:O; try discriminate. destruct (last s) as [c'|] eqn:L; [|discriminate].
    destruct (same c' c) eqn:E; [|discriminate]. injection H as <-. cbn [sane under] in S, T. destruct S as (B & C & S). split; cbn [open known]; auto.
    intros U. apply true_add; auto. destruct (Rle_dec 0 (at_point v h)) as [P|P]; [auto|].
    rewrite <- (same_at v _ _ E). apply (last_true s); auto. apply T. split; auto. lra.
Qed.
Lemma replay_keeps steps : forall s s', invariant s -> replay inputs pre_activation assumption s steps = Some s' -> invariant s'.
Proof.
  induction steps as [|e steps IH]; intros s s' I H; cbn [replay] in H; [injection H as <-; auto|].
  destruct (take _ _ _ s e) as [t|] eqn:E; [|discriminate]. apply (IH t); auto. apply (take_keeps s e); auto.
Qed.
Lemma start_invariant : invariant start.
Proof. split; [exact I|]. intros _ i f H. cbn in H. rewrite PositiveMap.gempty in H. discriminate. Qed.
End At.

(** ** The network of the problem *)
Lemma neurons_fit_nth zs : forall d k z, neurons_fit (N.of_nat d) zs = true -> nth_error zs k = Some z ->
  within_space (N.of_nat (d + k)) z = true.
Proof.
  induction zs as [|y zs IH]; intros d k z F E; [destruct k; discriminate|]. cbn [neurons_fit] in F. apply andb_prop in F as [A B].
  destruct k as [|k]; cbn in E; [injection E as <-; rewrite Nat.add_0_r; auto|].
  rewrite <- Nat2N.inj_succ in B. replace (d + S k)%nat with (S d + k)%nat by lia. apply (IH (S d)); auto.
Qed.

Section Problem.
Variable p : problem.
Hypothesis fits : neurons_fit (N.of_nat (arity p)) (neurons p) = true.
Variable x : nat -> R.
Let N0 := fun k => real_form (nth k (neurons p) nothing).
Let n := length (neurons p).
Let v := values (arity p) N0 n x.

Lemma run_at a : within_space (space p) a = true -> run (network_for p a) x = at_point v (fraction_of a).
Proof. intros W. unfold run, network_for; cbn [inputs size neuron output]. symmetry. apply at_fraction_of. exact W. Qed.

Lemma neuron_at k z : look k (table (neurons p)) = Some z -> v (N.to_nat (N.of_nat (arity p) + k)) = relu (at_point v z).
Proof.
  intros L. apply look_table in L as (a & E & ->). set (i := N.to_nat k) in *.
  replace (N.to_nat (N.of_nat (arity p) + k)) with (arity p + i)%nat by lia.
  assert (I : (i < n)%nat) by (apply nth_error_Some; congruence).
  unfold v. replace n with (S i + (n - S i))%nat by lia. rewrite values_old by lia. rewrite values_neuron. f_equal.
  rewrite (at_fraction_of (arity p + i)) by (apply neurons_fit_nth with (zs := neurons p); auto).
  unfold N0 at 1. rewrite (nth_error_nth _ _ _ E). apply value_ext. intros j J.
  replace (S i + (n - S i))%nat with (i + (n - i))%nat by lia. rewrite values_old by lia. auto.
Qed.
Lemma assumption_at i f : forallb (within_space (space p)) (assumptions p) = true -> meets p x ->
  look i (table (assumptions p)) = Some f -> 0 <= at_point v f.
Proof.
  intros W M L. apply look_table in L as (a & E & ->). apply nth_error_In in E. rewrite forallb_forall in W.
  rewrite <- run_at by auto. apply M; auto.
Qed.
End Problem.

(** ** Evaluation *)
Lemma succ_pos_inj i j : N.succ_pos i = N.succ_pos j -> i = j.
Proof. intros H. pose proof (N.succ_pos_spec i). pose proof (N.succ_pos_spec j). rewrite H in *. lia. Qed.
Lemma value_in_add m i j q : value_in (PositiveMap.add (N.succ_pos i) q m) j = if N.eqb j i then q else value_in m j.
Proof.
  unfold value_in. destruct (N.eqb_spec j i) as [->|D]; [rewrite PositiveMap.gss; auto|].
  rewrite PositiveMap.gso; auto. intros E. apply succ_pos_inj in E. auto.
Qed.
Lemma evaluate_value d m a v : within_space (N.of_nat d) a = true -> (forall i, (i < d)%nat -> Q2R (value_in m (N.of_nat i)) = v i) ->
  Q2R (evaluate m a) = value d (real_form a) v.
Proof.
  intros W M. rewrite <- (at_fraction_of _ _ _ W). unfold fraction_of. rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly.
  unfold evaluate. unfold within_space in W. revert W. generalize (terms a) as ts. induction ts as [|[i q] ts IH]; intros W; cbn [fold_right map values_at].
  - ring.
  - cbn [forallb fst] in W. apply andb_prop in W as [I W]. apply N.ltb_lt in I. rewrite (Qeq_eqR _ _ (Qred_correct _)), Q2R_plus, Q2R_mult, IH by auto.
    rewrite at_single. cbn [fst snd]. rewrite <- M by lia. rewrite N2Nat.id. ring.
Qed.
Lemma value_in_point l : forall s m i, value_in (point_from (N.of_nat s) l m) (N.of_nat i) =
  if andb (Nat.leb s i) (Nat.ltb i (s + length l)) then nth (i - s) l 0%Q else value_in m (N.of_nat i).
Proof.
  induction l as [|q l IH]; intros s m i; cbn [point_from length].
  - destruct (Nat.leb_spec s i), (Nat.ltb_spec i (s + 0)); cbn [andb]; auto; lia.
  - rewrite <- Nat2N.inj_succ, IH, value_in_add.
    destruct (Nat.leb_spec (S s) i), (Nat.ltb_spec i (S s + length l)), (Nat.leb_spec s i), (Nat.ltb_spec i (s + S (length l))); cbn [andb]; try lia;
    destruct (N.eqb_spec (N.of_nat i) (N.of_nat s)) as [E|E]; try lia; auto.
    + replace (i - s)%nat with (S (i - S s))%nat by lia. reflexivity.
    + replace (i - s)%nat with 0%nat by lia. reflexivity.
Qed.
Lemma neurons_from_values d N0 x zs : forall k m, (forall j z, nth_error zs j = Some z -> N0 (k + j)%nat = real_form z) ->
  neurons_fit (N.of_nat (d + k)) zs = true -> (forall i, (i < d + k)%nat -> Q2R (value_in m (N.of_nat i)) = values d N0 k x i) ->
  forall i, (i < d + k + length zs)%nat -> Q2R (value_in (neurons_from (N.of_nat (d + k)) zs m) (N.of_nat i)) = values d N0 (k + length zs) x i.
Proof.
  induction zs as [|z zs IH]; intros k m Z F M i I; cbn [neurons_from length] in *; [rewrite !Nat.add_0_r in *; auto|].
  cbn [neurons_fit] in F. apply andb_prop in F as [F1 F2]. rewrite <- Nat2N.inj_succ in *.
  replace (k + S (length zs))%nat with (S k + length zs)%nat by lia. replace (S (d + k)) with (d + S k)%nat in * by lia.
  apply IH; auto; [intros j y Y; rewrite <- (Z (S j) y Y); f_equal; lia| |lia].
  intros j J. rewrite value_in_add. cbn [values]. destruct (Nat.eqb_spec j (d + k)) as [->|D].
  - rewrite N.eqb_refl. specialize (Z 0%nat z eq_refl). rewrite Nat.add_0_r in Z. rewrite Z.
    rewrite <- (evaluate_value _ _ _ _ F1 M). destruct (Qle_bool 0 (evaluate m z)) eqn:E.
    + rewrite relu_pos; auto. apply nonneg_real; auto.
    + rewrite relu_neg; [apply Q2R_0|]. apply less_real in E. rewrite Q2R_0 in E. lra.
  - destruct (N.eqb_spec (N.of_nat j) (N.of_nat (d + k))); [lia|]. apply M; lia.
Qed.
Lemma run_evaluate p point a : neurons_fit (N.of_nat (arity p)) (neurons p) = true -> within_space (space p) a = true -> length point = arity p ->
  Q2R (evaluate (variables_at p point) a) = run (network_for p a) (reals point).
Proof.
  intros F W L. unfold run, network_for; cbn [inputs size neuron output]. apply evaluate_value; auto.
  unfold variables_at. intros i I. pose proof (neurons_from_values (arity p) (fun k => real_form (nth k (neurons p) nothing)) (reals point) (neurons p) 0) as G.
  rewrite !Nat.add_0_r in G. apply G; auto.
  - intros j z E. cbn. rewrite (nth_error_nth _ _ _ E). auto.
  - intros j J. pose proof (value_in_point point 0 (PositiveMap.empty Q) j) as V. cbn [N.of_nat] in V. rewrite V.
    rewrite Nat.sub_0_r. destruct (Nat.ltb_spec j (0 + length point)); [reflexivity|lia].
Qed.

(** ** The theorem *)
Theorem check_sound p steps conclusions : check p steps conclusions = true ->
  forall c i, In (c, i) conclusions -> holds p c.
Proof.
  unfold check, well_formed. intros H c i I. apply andb_prop in H as [H R]. apply andb_prop in H as [H A]. apply andb_prop in H as [F O].
  destruct (replay _ _ _ start steps) as [s|] eqn:E; [|discriminate]. destruct (open s) eqn:B; [|discriminate].
  rewrite forallb_forall in R. specialize (R _ I). cbn [fst snd] in R. pose proof (proj1 (forallb_forall _ _) O) as O'.
  assert (T : forall x, meets p x -> true_at (values (arity p) (fun k => real_form (nth k (neurons p) nothing)) (length (neurons p)) x) (known s)).
  { intros x M. destruct (replay_keeps _ _ _ _ (fun k z L => neuron_at p F x k z L) (fun j f L => assumption_at p x j f A M L) steps start s (start_invariant _) E) as [_ T].
    apply T. rewrite B. exact Logic.I. }
  assert (C : forall j, Nat.ltb j (length (outputs p)) = true -> (j < length (outputs p))%nat /\ within_space (space p) (nth j (outputs p) nothing) = true).
  { intros j J. apply Nat.ltb_lt in J. split; auto. apply O'. apply nth_In; auto. }
  unfold holds, holds_on. destruct c as [a|j b|j b| |point a]; cbn [concludes] in R.
  - apply andb_prop in R as [W R]. intros x M. rewrite run_at by auto. apply (is_fact_true _ s (T x M) i); auto.
  - apply andb_prop in R as [J R]. apply C in J as [J W]. split; auto. intros x M. unfold output_of. rewrite run_at by auto.
    apply (is_fact_true _ s (T x M)) in R. rewrite at_minus, at_constantly in R. unfold output_form in R. lra.
  - apply andb_prop in R as [J R]. apply C in J as [J W]. split; auto. intros x M. unfold output_of. rewrite run_at by auto.
    apply (is_fact_true _ s (T x M)) in R. rewrite at_minus, at_constantly in R. unfold output_form in R. lra.
  - intros x M. unfold get in R. destruct (PositiveMap.find i (known s)) as [f|] eqn:G; [|discriminate]. pose proof (T x M _ _ G).
    eapply negative_constant_at in R. apply (Rle_not_lt _ _ H). exact R.
  - apply andb_prop in R as [W R]. unfold is_violated in R. apply andb_prop in R as [R V]. apply andb_prop in R as [L M]. apply Nat.eqb_eq in L.
    split.
    + intros b Hb. rewrite <- run_evaluate; auto; [|apply (proj1 (forallb_forall _ _) A); auto]. apply nonneg_real. rewrite forallb_forall in M. auto.
    + rewrite <- run_evaluate by auto. apply Bool.negb_true_iff in V. apply less_real in V. rewrite Q2R_0 in V. auto.
Qed.

(** ** On a box *)
Lemma low_over_le d lo hi x a : in_box d (reals lo) (reals hi) x -> within_space (N.of_nat d) a = true ->
  Q2R (low_over lo hi a) <= value d (real_form a) x.
Proof.
  intros B W. rewrite <- (at_fraction_of _ _ _ W). unfold fraction_of. rewrite at_reduce, at_sum. cbn [values_at]. rewrite at_constantly.
  unfold low_over. unfold within_space in W. revert W. generalize (terms a) as ts. induction ts as [|[i q] ts IH]; intros W; cbn [fold_right map values_at].
  - lra.
  - cbn [forallb fst] in W. apply andb_prop in W as [I W]. apply N.ltb_lt in I. cbn zeta.
    rewrite (Qeq_eqR _ _ (Qred_correct _)), Q2R_plus, Q2R_mult. specialize (IH W). rewrite at_single. cbn [fst snd].
    specialize (B (N.to_nat i) ltac:(lia)). unfold reals in B. destruct (Qle_bool 0 q) eqn:P.
    + apply nonneg_real in P. nra.
    + apply less_real in P. rewrite Q2R_0 in P. nra.
Qed.
Lemma run_of_inputs p x a : within_space (N.of_nat (arity p)) a = true -> run (network_for p a) x = value (arity p) (real_form a) x.
Proof.
  intros W. unfold run, network_for; cbn [inputs size neuron output]. rewrite <- (at_fraction_of (arity p) a x W).
  rewrite <- at_fraction_of.
  - rewrite !(at_fraction_of (arity p)) by auto. apply value_ext. intros. apply values_input; auto.
  - unfold within_space in *. rewrite forallb_forall in *. intros t T. specialize (W t T). apply N.ltb_lt in W. apply N.ltb_lt. lia.
Qed.
Theorem box_sound p lo hi c : box_meets p lo hi = true -> holds p c -> match c with Violated _ _ => True | _ => holds_on (in_box (arity p) (reals lo) (reals hi)) p c end.
Proof.
  intros B H. assert (M : forall x, in_box (arity p) (reals lo) (reals hi) x -> meets p x).
  { intros x X a I. unfold box_meets in B. rewrite forallb_forall in B. specialize (B a I). apply andb_prop in B as [W B].
    rewrite run_of_inputs by auto. apply nonneg_real in B. pose proof (low_over_le _ lo hi x a X W). lra. }
  unfold holds in H. destruct c; cbn [holds_on] in *; auto.
  - destruct H; split; auto.
  - destruct H; split; auto.
  - intros x X. apply (H x); auto.
Qed.
