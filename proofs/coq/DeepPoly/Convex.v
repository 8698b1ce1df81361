(** * Every convex CPWL function has a DP-0-precise network with one hidden layer: the three cases of B24

    From f = b + c x + sum of g R(x - q), all g >= 0: while c < 0, turn the leftmost neuron round, R(z) = z + R(-z), or split
    it when its gain is more than -c.  Case (a): some piece is flat; (b): a neuron splits; (c): f is monotone.  [THEORY 3.4] *)
Require Import Reals Lra Psatz List Lia.
From Relucid.Definitions Require Import Network Precision Functions DeepPoly Triangle.
From Relucid.Basics Require Import Relu LocalShape.
From Relucid.Trees Require Import Tree Lines Compile Shallow.
From Relucid.Triangle Require Import Enclosure.
From Relucid.DeepPoly Require Import Bands Zigzag Facings.
Import ListNotations.
Open Scope R_scope.

(** Neurons sorted by kink, all gains >= 0, as a list (kink, gain). *)
Fixpoint sorted_from (q : R) (ks : list (R * R)) : Prop :=
  match ks with [] => True | (q', g) :: rest => q <= q' /\ 0 <= g /\ sorted_from q' rest end.
Definition rights (ks : list (R * R)) : list unit := map (fun k => Unit (fst k) (snd k) Rightwards) ks.
Definition lefts (ks : list (R * R)) : list unit := map (fun k => Unit (fst k) (snd k) Leftwards) ks.
Definition total (b c : R) (ns : list unit) (x : R) : R := ev (layer_tree b c ns) x.

Lemma total_cons b c n ns x : total b c (n :: ns) x = ev (unit_tree n) x + total b c ns x.
Proof. reflexivity. Qed.
Lemma total_app b c ns ns' x : total b c (ns ++ ns') x = total b c ns' x + total 0 0 ns x.
Proof.
  induction ns as [|n ns IH]; [unfold total; simpl; ring|]. rewrite <- app_comm_cons, !total_cons, IH. ring.
Qed.
Lemma right_ev q g x : ev (unit_tree (Unit q g Rightwards)) x = g * relu (x - q).
Proof. cbn. do 2 f_equal; ring. Qed.
Lemma left_ev q g x : ev (unit_tree (Unit q g Leftwards)) x = g * relu (q - x).
Proof. cbn. do 2 f_equal; ring. Qed.
Lemma total_shift b c b' c' ns x : total b c ns x - total b' c' ns x = (b - b') + (c - c') * x.
Proof. induction ns as [|n ns IH]; [unfold total; simpl; ring|]. rewrite !total_cons. lra. Qed.

Definition done (f : R -> R) : Prop := exists b c ns, (forall x, total b c ns x = f x) /\ tree_precise dp0 (layer_tree b c ns).

Lemma sorted_weaken q q' ks : q' <= q -> sorted_from q ks -> sorted_from q' ks.
Proof. destruct ks as [|[k g] ks]; simpl; auto. intros; intuition lra. Qed.
Lemma sorted_rights q ks n : sorted_from q ks -> In n (rights ks) -> 0 <= gain n /\ faces n = Rightwards /\ q <= at_kink n.
Proof.
  revert q; induction ks as [|[k g] ks IH]; intros q S H; [destruct H|]. destruct S as (S1 & S2 & S3). destruct H as [<-|H]; [simpl; auto|].
  destruct (IH k S3 H) as (A & B & D). repeat split; auto; lra.
Qed.

(** The state: left-facing neurons at most at q, a slope c <= 0, right-facing ones from q on. *)
Lemma turn f ks : forall q b c ls, c <= 0 -> (forall n, In n ls -> 0 <= gain n /\ faces n = Leftwards /\ at_kink n <= q) -> sorted_from q ks ->
  (forall x, total b c (ls ++ rights ks) x = f x) -> done f.
Proof.
  induction ks as [|[k g] ks IH]; intros q b c ls Hc Hl S E.
  - exists b, c, ls. split; [intros x; rewrite <- E; cbn [rights map]; rewrite app_nil_r; auto|].
    apply (all_left_precise b c ls Hc). intros n Hn; destruct (Hl n Hn) as (A & B & _); auto.
  - destruct S as (S1 & S2 & S3). destruct (Rle_dec (c + g) 0) as [D|D].
    + (* turn the neuron round *)
      apply (IH k (b - g * k) (c + g) (Unit k g Leftwards :: ls)); auto.
      * intros n [<-|Hn]; [simpl; repeat split; auto; lra|]. destruct (Hl n Hn) as (A & B & D'). repeat split; auto; lra.
      * intros x. rewrite <- E. cbn [rights map fst snd]. rewrite <- app_comm_cons, total_cons, !total_app, total_cons, left_ev, right_ev.
        pose proof (total_shift (b - g * k) (c + g) b c (rights ks) x) as T. unfold rights in *.
        rewrite (relu_flip (x - k)). replace (- (x - k)) with (k - x) by ring. nra.
    + (* split it: the slope becomes 0 *)
      exists (b + c * k), 0, ((Unit k (- c) Leftwards :: ls) ++ rights ((k, c + g) :: ks)). split.
      * intros x. rewrite <- E. cbn [rights map fst snd]. rewrite <- app_comm_cons, total_cons, !total_app, !total_cons, left_ev, !right_ev.
        pose proof (total_shift (b + c * k) 0 b c (rights ks) x) as T. unfold rights in *.
        pose proof (relu_flip (x - k)) as R. replace (- (x - k)) with (k - x) in R by ring.
        assert (Q : - c * relu (k - x) = - c * relu (x - k) + c * (x - k)) by (rewrite R; ring). nra.
      * apply (away_from_point_precise (b + c * k) _ k). intros n Hn. apply in_app_or in Hn as [[<-|Hn]|Hn].
        -- cbn; split; lra.
        -- destruct (Hl n Hn) as (A & B & D'). rewrite B. split; [auto|lra].
        -- destruct Hn as [<-|Hn]; [cbn; split; lra|]. destruct (sorted_rights k ks n S3 Hn) as (A & B & D'). rewrite B. auto.
Qed.
Lemma sorted_done f b c q ks : sorted_from q ks -> (forall x, total b c (rights ks) x = f x) -> done f.
Proof.
  intros S E. destruct (Rle_dec c 0) as [C|C].
  - apply (turn f ks q b c []); auto. intros n [].
  - exists b, c, (rights ks). split; auto. apply (all_right_precise b c (rights ks)); [lra|].
    intros n Hn; destruct (sorted_rights q ks n S Hn) as (A & B & _); auto.
Qed.

(** The representation with sorted kinks, built from the left; gains are >= 0 by convexity. *)
Lemma convex_three f x y z : convex f -> x < y -> y < z -> (f y - f x) * (z - y) <= (f z - f y) * (y - x).
Proof.
  intros C H1 H2. set (t := (z - y) / (z - x)). assert (T : t * (z - x) = z - y) by (unfold t; field; lra).
  assert (0 < t < 1) by (split; [apply Rdiv_lt_0_compat; lra|apply Rmult_lt_reg_r with (z - x); lra]).
  pose proof (C x z t ltac:(lra)) as K. replace (t * x + (1 - t) * z) with y in K by lra.
  assert ((z - x) * f y <= (z - y) * f x + (y - x) * f z); [|nra].
  assert (t * f x * (z - x) = (z - y) * f x) by (rewrite <- T; ring). nra.
Qed.

Lemma total_rights_zero ks : forall q x, sorted_from q ks -> x <= q -> total 0 0 (rights ks) x = 0.
Proof.
  induction ks as [|[k g] ks IH]; intros q x S H; [unfold total; simpl; ring|]. destruct S as (S1 & S2 & S3).
  cbn [rights map fst snd]. rewrite total_cons, right_ev, (relu_neg (x - k)) by lra. fold (rights ks). rewrite (IH k x S3) by lra. ring.
Qed.

Lemma spell_right f : convex f -> forall qs p q s, p < q -> pieces_from f q qs -> (forall x, p <= x <= q -> f x = f q + s * (x - q)) ->
  exists ks, sorted_from q ks /\ forall x, p <= x -> f q + s * (x - q) + total 0 0 (rights ks) x = f x.
Proof.
  intros C; induction qs as [|q' qs IH]; intros p q s Hp P A; cbn [pieces_from] in P.
  - destruct P as (c0 & s' & A'). pose proof (A' q ltac:(lra)) as Aq. pose proof (A' (q + 1) ltac:(lra)) as A1.
    pose proof (A p ltac:(lra)) as Ap. pose proof (convex_three f p q (q + 1) C Hp ltac:(lra)) as K.
    assert (G : 0 <= s' - s) by nra.
    exists [(q, s' - s)]. split; [simpl; repeat split; auto; lra|]. intros x Hx. cbn [rights map fst snd]. rewrite total_cons, right_ev.
    change (total 0 0 [] x) with (0 + 0 * x). destruct (Rle_dec x q).
    + rewrite relu_neg, (A x) by lra. ring.
    + rewrite relu_pos, (A' x) by lra. rewrite Aq. ring.
  - destruct P as (L & (c0 & s' & A') & P). pose proof (A' q ltac:(lra)) as Aq. pose proof (A' q' ltac:(lra)) as Aq'.
    pose proof (A p ltac:(lra)) as Ap. pose proof (convex_three f p q q' C Hp L) as K.
    assert (G : 0 <= s' - s).
    { rewrite Ap, Aq, Aq' in K. assert (0 < (q - p) * (q' - q)) by (apply Rmult_lt_0_compat; lra). nra. }
    destruct (IH q q' s' L P) as (ks & S & E).
    { intros x Hx. rewrite (A' x), Aq' by auto. ring. }
    exists ((q, s' - s) :: ks). split; [simpl; repeat split; auto; try lra; apply (sorted_weaken q' q); auto; lra|].
    intros x Hx. cbn [rights map fst snd]. rewrite total_cons, right_ev. fold (rights ks). destruct (Rle_dec x q).
    + rewrite relu_neg, (A x) by lra. rewrite (total_rights_zero ks q' x S) by lra. ring.
    + rewrite relu_pos by lra. rewrite <- (E x) by lra. rewrite Aq, Aq'. ring.
Qed.

Theorem convex_one_layer f : cpwl f -> convex f -> done f.
Proof.
  intros (q & qs & (c0 & s & A) & P) C. pose proof (A q ltac:(lra)) as Aq.
  assert (Al : forall x, x <= q -> f x = f q + s * (x - q)) by (intros x Hx; rewrite (A x), Aq by auto; ring).
  destruct (spell_right f C qs (q - 1) q s ltac:(lra) P) as (ks & S & E); [intros x Hx; apply Al; lra|].
  apply (sorted_done f (f q - s * q) s q ks S). intros x.
  pose proof (total_shift (f q - s * q) s 0 0 (rights ks) x) as T. destruct (Rle_dec (q - 1) x).
  - rewrite <- (E x) by auto. lra.
  - rewrite (Al x) by lra. rewrite (total_rights_zero ks q x S) in T by lra. lra.
Qed.

(** For networks: b + c x + sum of g R(+-(x - q)), one hidden layer, precise for DP-0 and for the triangle relaxation. *)
Theorem convex_network f : cpwl f -> convex f -> exists b c ns,
  encodes (network_of (layer_tree b c ns)) everywhere (univariate f) /\
  precise deeppoly_0 everywhere (network_of (layer_tree b c ns)) /\ precise triangle everywhere (network_of (layer_tree b c ns)).
Proof.
  intros C V. destruct (convex_one_layer f C V) as (b & c & ns & E & P). exists b, c, ns.
  pose proof (precise_network_of _ P) as P0. split; [|split; [exact P0|]].
  - intros x _. rewrite run_network_of. apply E.
  - apply (lines_precise_triangle_precise (chord_and slope_0)); [apply deeppoly_0_proper|exact P0].
Qed.
