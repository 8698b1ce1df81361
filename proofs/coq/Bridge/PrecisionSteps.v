(** * Every step of the checker of precision keeps the facts true, on every box *)
Require Import Reals QArith Qreals List NArith FMapPositive Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Rational.
From Relucid.Basics Require Import Relu Forms.
From Relucid.Calculus Require Import Bounding Layers.
From Relucid.Bridge Require Import Combinations Check Sound PrecisionCheck Pieces PrecisionRules.
Import ListNotations.
Open Scope R_scope.

Section Steps.
Variable q : problem.
Hypothesis formed : well_formed q = true.
Notation d := (arity q).
Notation n := (length (neurons q)).
Notation N := (forms q).
Variable strong : strength.
Variable domain : sides.
Notation X := (in_domain d domain).
Variable up : (nat -> R) -> (nat -> R) -> functional -> R -> Prop.
Hypothesis fit : forall l u, is_box d l u -> within d l u X -> bounding d n N l u (up l u) /\
  (at_least strong Chords = true -> chords d n N (up l u)) /\ (at_least strong Points = true -> points d n N (up l u)).
Notation ok := (fact_ok q domain up).
Notation functional_of f := (fun v => at_point v f).
Notation zs := (table (neurons q)).
Notation inputs := (N.of_nat d).

Lemma own_base_ok f cs : exact_everywhere q domain up (functional_of f) -> (forall x, X x -> covers cs (at_point (values d N n x) f)) -> ok (own_base f cs).
Proof. intros E C. split; [exact E|]. intros x Hx. cbn [base formula cells pieces own_base]. split; [auto|apply follows_own]. Qed.

Lemma relu_ok f k w v ps : ok f -> is_line zs k w v (formula f) = true -> relu_pieces (cells f) (line_pieces w v (pieces f)) = Some ps ->
  ok (Fact (unit_value inputs k) (base f) (cells f) ps).
Proof.
  intros [E F] L P. destruct (is_line_pre q formed k w v _ L) as [K Ev]. split.
  - apply (exact_same_everywhere q strong domain up fit (post d (N.to_nat k))); [intros; symmetry; apply unit_post|].
    intros l u B W. destruct (fit l u B W) as (Bd & _). apply (exact_relu _ _ _ _ _ _ B Bd); auto.
    apply (exact_same _ _ _ _ _ _ Bd (fun y => Q2R w * at_point y (formula f) + Q2R v)); [intros; symmetry; auto|].
    apply (exact_line _ _ _ _ _ _ B Bd (functional_of (formula f))). apply E; auto.
  - intros x Hx. destruct (F x Hx) as [C Fo]. split; [exact C|]. cbn [base formula cells pieces]. rewrite unit_post, value_relu, Ev by auto.
    apply (follows_relu _ _ _ _ _ P). apply follows_line; auto.
Qed.

Lemma sum_ok (m : known) f terms l c : (forall i g, get_fact m i = Some g -> ok g) -> ok f -> summands m (base f) (cells f) terms = Some l ->
  let total := fold_right plus_pieces (map (fun _ => Piece c 0) (cells f)) (map snd l) in
  (match l with [_] => true | _ => forallb (fun t => comonotone (cells f) total (snd t)) l end) = true ->
  ok (Fact (reduce (fold_right plus (constantly c) (map fst l))) (base f) (cells f) total).
Proof.
  intros M [Ef Ff] S tot Co. pose proof (summands_ok q strong domain up fit m (base f) (cells f) terms M l S) as A.
  set (Fs := map (fun t => functional_of (fst t)) l).
  assert (Fol : forall x, X x -> follows (cells f) tot (at_point (values d N n x) (base f)) (Bounding.total Fs (values d N n x) + Q2R c)).
  { intros x Hx. destruct (Ff x Hx) as [C _]. apply follows_total. eapply Forall_impl; [|exact A]. cbv beta. intros t [_ T]. apply T; auto. }
  assert (Val : forall v, at_point v (reduce (fold_right plus (constantly c) (map fst l))) = 1 * Bounding.total Fs v + Q2R c).
  { intros v. rewrite at_reduce, at_fold_plus. unfold Fs. rewrite map_map. ring. }
  split.
  - apply (exact_same_everywhere q strong domain up fit (fun v => 1 * Bounding.total Fs v + Q2R c)); [intros; symmetry; apply Val|].
    intros l' u B W. destruct (fit l' u B W) as (Bd & _). apply (exact_line _ _ _ _ _ _ B Bd).
    apply (exact_sum _ _ _ _ _ _ B Bd).
    + unfold Fs. apply Forall_map. eapply Forall_impl; [|exact A]. cbv beta. intros t [T _]. apply T; auto.
    + intros x y Hx Hy L. apply W in Hx, Hy. unfold Fs. apply Forall_map. apply Forall_forall. intros t I.
      assert (Cases : l = [t] \/ comonotone (cells f) tot (snd t) = true).
      { destruct l as [|t1 [|t2 r]]; [destruct I| |].
        - left. destruct I as [<-|[]]; auto.
        - right. rewrite forallb_forall in Co. apply Co; auto. }
      destruct Cases as [E|H].
      * unfold at_input in *. unfold Fs in L. rewrite E in L. cbn in L. lra.
      * rewrite Forall_forall in A. destruct (A t I) as [_ Ft]. destruct (Ff x Hx) as [Cx _]. destruct (Ff y Hy) as [Cy _].
        unfold at_input in *. apply (comonotone_at _ _ _ _ _ _ _ _ _ H Cx Cy (Fol x Hx) (Ft x Hx Cx) (Fol y Hy) (Ft y Hy Cy)). lra.
  - intros x Hx. cbn [base formula cells pieces]. rewrite Val, Rmult_1_l. destruct (Ff x Hx) as [C _]. split; auto.
Qed.

Lemma layer_ok f a e us dir ps : ok f -> at_least strong Chords = true -> units_fit zs (formula f) us = true ->
  convex_after_folding strong (cells f) (pieces f) dir a us = true -> layer_pieces (cells f) (pieces f) a e us = Some ps ->
  ok (Fact (layer_form inputs (formula f) a e us) (base f) (cells f) ps).
Proof.
  intros Hf St U C P. pose proof (units_fit_fits q formed _ _ U) as F. split.
  - apply (exact_same_everywhere q strong domain up fit (layer d (functional_of (formula f)) (Q2R a) (Q2R e) (map real_unit us))); [intros; symmetry; apply at_layer_form|].
    intros l u B W. apply (exact_folded q strong domain up fit f Hf l u B W St dir us a (Q2R e) F C).
  - intros x Hx. destruct (proj2 Hf x Hx) as [Cv Fo]. split; [exact Cv|]. cbn [base formula cells pieces]. rewrite at_layer_form.
    pose proof (at_layer d n N (functional_of (formula f)) (Q2R a) (Q2R e) (map real_unit us) x F) as V. unfold at_input in V. rewrite V.
    apply (layer_pieces_at _ (pieces f) a e us); auto.
Qed.

Lemma positive_real r : Qle_bool r 0 = false -> 0 < Q2R r.
Proof. intros H. apply less_real in H. rewrite Sound.Q2R_0 in H. auto. Qed.
Lemma band_ok f a e us k1 k2 H s ps qs rs z : ok f -> at_least strong Chords = true -> units_fit zs (formula f) us = true ->
  Qle_bool s 0 = false -> Qle_bool H 0 = false -> look k1 zs = Some z -> same z (layer_form inputs (formula f) a e us) = true ->
  is_line zs k2 (- s) H (unit_value inputs k1) = true -> forallb (unit_in_band (cells f) (pieces f) a e H s us) us = true ->
  layer_pieces (cells f) (pieces f) a e us = Some ps -> relu_pieces (cells f) ps = Some qs ->
  relu_pieces (cells f) (line_pieces (- s) H qs) = Some rs -> ok (Fact (unit_value inputs k2) (base f) (cells f) rs).
Proof.
  intros Hf St U Hs HH Lk Sz L2 Bn P1 P2 P3. pose proof (units_fit_fits q formed _ _ U) as F. apply positive_real in Hs, HH.
  destruct (look_pre q formed k1 z Lk) as [K1 Ez]. destruct (is_line_pre q formed k2 _ _ _ L2) as [K2 E2].
  set (A := layer d (functional_of (formula f)) (Q2R a) (Q2R e) (map real_unit us)).
  assert (E1 : forall v, pre d N (N.to_nat k1) v = A v) by (intros v; rewrite <- Ez, (same_at v _ _ Sz), at_layer_form; auto).
  assert (E2' : forall v, pre d N (N.to_nat k2) v = Q2R H - Q2R s * post d (N.to_nat k1) v) by (intros v; rewrite E2, unit_post; q2r; ring).
  split.
  - apply (exact_same_everywhere q strong domain up fit (post d (N.to_nat k2))); [intros; symmetry; apply unit_post|].
    intros l u B W. destruct (fit l u B W) as (Bd & Ch & _).
    apply (exact_band d n N l u (up l u) B Bd (Ch St) (functional_of (formula f)) (proj1 Hf l u B W) (N.to_nat k1) (N.to_nat k2) (Q2R a) (Q2R e) (map real_unit us) (Q2R H) (Q2R s)); auto.
    intros bl bu Ends _. apply Forall_map, Forall_forall. intros i I. rewrite forallb_forall in Bn.
    apply (band_real q domain up f Hf l u W a e H s us i bl bu (Bn i I) Ends).
  - intros x Hx. destruct (proj2 Hf x Hx) as [Cv Fo]. split; [exact Cv|]. cbn [base formula cells pieces]. rewrite unit_post, value_relu, E2' by auto.
    apply (follows_relu _ _ _ _ _ P3). rewrite value_relu, E1 by auto.
    pose proof (at_layer d n N (functional_of (formula f)) (Q2R a) (Q2R e) (map real_unit us) x F) as V. unfold at_input in V. fold A in V. rewrite V.
    pose proof (follows_line _ (- s) H _ _ _ (follows_relu _ _ _ _ _ P2 (layer_pieces_at _ (pieces f) a e us _ _ _ P1 Fo))) as G.
    revert G. q2r. match goal with |- follows _ _ _ ?s -> follows _ _ _ ?t => replace s with t by ring; auto end.
Qed.

Lemma rebase_ok f cs : ok f -> spans (lowest cs) (highest cs) cs = true -> forall_pieces (above (lowest cs)) (cells f) (pieces f) = true ->
  forall_pieces (below (highest cs)) (cells f) (pieces f) = true -> ok (own_base (formula f) cs).
Proof.
  intros [E F] S A B. apply own_base_ok; auto. intros x Hx. destruct (F x Hx) as [C Fo]. apply (spans_covers _ _ cs _ S).
  - apply (forall_pieces_at (above (lowest cs)) (fun t => match lowest cs with Some l => Q2R l <= t | None => True end) (cells f)) with (3 := C) (4 := Fo); auto.
    intros c p t H T. unfold above in H. destruct (lowest cs) as [l|]; [|exact I]. pose proof (nonneg_on c _ t H T) as G. rewrite on_line in G. revert G. q2r. cbv beta iota. lra.
  - apply (forall_pieces_at (below (highest cs)) (fun t => match highest cs with Some u => t <= Q2R u | None => True end) (cells f)) with (3 := C) (4 := Fo); auto.
    intros c p t H T. unfold below in H. destruct (highest cs) as [u|]; [|exact I]. pose proof (nonneg_on c _ t H T) as G. rewrite on_line in G. revert G. q2r. cbv beta iota. lra.
Qed.

Lemma conclude_rule_ok (m : known) r f : (forall i g, get_fact m i = Some g -> ok g) -> conclude_rule inputs zs strong domain m r = Some f -> ok f.
Proof.
  intros M. destruct r; cbn [conclude_rule].
  - destruct (within_space inputs a) eqn:W; [|discriminate]. destruct (spans _ _ cs) eqn:S; [|discriminate]. intros H; injection H as <-. apply own_base_ok.
    + apply (exact_same_everywhere q strong domain up fit (fun v => value d (real_form a) v)); [intros; symmetry; apply at_fraction_of; auto|].
      apply (exact_inputs q strong domain up fit).
    + intros x Hx. pose proof (bound_over_at q domain true a x Hx W) as G1. pose proof (bound_over_at q domain false a x Hx W) as G2. unfold bounded_by in *.
      apply (spans_covers _ _ cs _ S); [exact G1|destruct (bound_over domain false a); auto; lra].
  - destruct (get_fact m from) as [g|] eqn:G; [|discriminate]. destruct (is_line zs k w v (formula g)) eqn:L; [|discriminate].
    destruct (relu_pieces _ _) as [ps|] eqn:P; [|discriminate]. intros H; injection H as <-. apply (relu_ok g k w v ps (M _ _ G) L P).
  - destruct terms as [|[c0 i] terms]; [discriminate|]. destruct (get_fact m i) as [g|] eqn:G; [|discriminate].
    destruct (summands m (base g) (cells g) _) as [l|] eqn:S; [|discriminate]. cbv zeta.
    match goal with |- (if ?t then _ else _) = _ -> _ => destruct t eqn:Co; [|discriminate] end.
    intros H; injection H as <-. apply (sum_ok m g ((c0, i) :: terms) l c M (M _ _ G) S Co).
  - destruct (get_fact m from) as [g|] eqn:G; [|discriminate]. destruct (Bool.bool_dec (at_least strong Chords) true) as [St|St]; [rewrite St|apply Bool.not_true_is_false in St; rewrite St; discriminate].
    destruct (units_fit zs (formula g) us) eqn:U; [|discriminate]. destruct (convex_after_folding _ _ _ _ _ us) eqn:C; [|discriminate]. cbn [andb].
    destruct (layer_pieces _ _ a e us) as [ps|] eqn:P; [|discriminate]. intros K; injection K as <-. apply (layer_ok g a e us _ ps (M _ _ G) St U C P).
  - destruct (get_fact m from) as [g|] eqn:G; [|discriminate]. destruct (Bool.bool_dec (at_least strong Chords) true) as [St|St]; [rewrite St|apply Bool.not_true_is_false in St; rewrite St; discriminate].
    destruct (units_fit zs (formula g) us) eqn:U; [|discriminate]. destruct (Qle_bool s 0) eqn:Hs; [discriminate|]. destruct (Qle_bool H 0) eqn:HH; [discriminate|].
    cbn [andb negb]. destruct (look k1 zs) as [z|] eqn:Lk; [|discriminate]. destruct (same z _) eqn:Sz; [|discriminate]. cbn [andb].
    destruct (is_line zs k2 _ _ _) eqn:L2; [|discriminate]. destruct (forallb _ us) eqn:Bn; [|discriminate]. cbn [andb].
    destruct (layer_pieces _ _ a e us) as [ps|] eqn:P1; [|discriminate]. destruct (relu_pieces _ ps) as [qs|] eqn:P2; [|discriminate].
    destruct (relu_pieces _ (line_pieces _ _ qs)) as [rs|] eqn:P3; [|discriminate]. intros K; injection K as <-.
    apply (band_ok g a e us k1 k2 H s ps qs rs z (M _ _ G) St U Hs HH Lk Sz L2 Bn P1 P2 P3).
  - destruct (get_fact m from) as [g|] eqn:G; [|discriminate]. destruct (spans _ _ cs) eqn:S; [|discriminate].
    destruct (forall_pieces (above _) _ _) eqn:A; [|discriminate]. destruct (forall_pieces (below _) _ _) eqn:B; [|discriminate].
    intros H; injection H as <-. apply (rebase_ok g cs (M _ _ G) S A B).
  - destruct (get_fact m from) as [g|] eqn:G; [|discriminate]. destruct (get_fact m inner) as [h|] eqn:Hh; [|discriminate].
    destruct (same (base g) (formula h)) eqn:S; [|discriminate]. destruct (all_through _ _ _ _) as [ps|] eqn:P; [|discriminate].
    intros K; injection K as <-. destruct (M _ _ G) as [Eg Fg]. destruct (M _ _ Hh) as [_ Fh]. split; [exact Eg|].
    intros x Hx. cbn [base formula cells pieces]. destruct (Fg x Hx) as [_ F1]. destruct (Fh x Hx) as [C F2]. split; [exact C|].
    rewrite (same_at _ _ _ S) in F1. apply (follows_through _ _ _ _ _ _ _ _ P F2 F1).
Qed.
Lemma replay_ok rs : forall next m m', (forall i g, get_fact m i = Some g -> ok g) -> replay_rules inputs zs strong domain next m rs = Some m' ->
  forall i g, get_fact m' i = Some g -> ok g.
Proof.
  induction rs as [|r rs IH]; intros next m m' M H; cbn [replay_rules] in H; [injection H as <-; exact M|].
  destruct (conclude_rule inputs zs strong domain m r) as [f|] eqn:C; [|discriminate]. refine (IH _ _ _ _ H). intros i g G.
  unfold get_fact in G. destruct (Pos.eq_dec i next) as [->|D].
  - rewrite PositiveMap.gss in G. injection G as <-. apply (conclude_rule_ok m r f M C).
  - rewrite PositiveMap.gso in G by auto. apply (M i g G).
Qed.
End Steps.
