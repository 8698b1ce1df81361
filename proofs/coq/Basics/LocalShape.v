(** * A CPWL function is affine on both sides of every point; crossings of a level *)
Require Import Reals Lra Psatz List FunctionalExtensionality.
From Relucid.Definitions Require Import Functions.
Import ListNotations.
Open Scope R_scope.

(** ** Shifting and negating *)
Lemma aff_map f P a b : affine_on f P -> affine_on (fun x => a + b * f x) P.
Proof. intros (c & m & H); exists (a + b * c), (b * m); intros x Hx; rewrite H by auto; ring. Qed.
Lemma cpr_map f a b : forall qs q, pieces_from f q qs -> pieces_from (fun x => a + b * f x) q qs.
Proof.
  induction qs; simpl; intros q H; [apply aff_map; auto|]. destruct H as (? & ? & ?); repeat split; auto. apply aff_map; auto.
Qed.
Lemma cpw_map f a b q qs : has_breakpoints f q qs -> has_breakpoints (fun x => a + b * f x) q qs.
Proof. intros [A B]; split; [apply aff_map | apply cpr_map]; auto. Qed.

Lemma cpwl_neg f : cpwl f -> cpwl (fun x => - f x).
Proof.
  intros (q & qs & C). exists q, qs. destruct (cpw_map f 0 (-1) q qs C) as [A B].
  assert (E : (fun x => 0 + -1 * f x) = (fun x => - f x)) by (apply functional_extensionality; intros; ring).
  rewrite E in A, B. split; auto.
Qed.

(** ** Local shape *)
Definition shape_left (f : R -> R) x := exists eps sig, 0 < eps /\ forall s, 0 <= s <= eps -> f (x - s) = f x + sig * s.
Definition shape_right (f : R -> R) x := exists eps tau, 0 < eps /\ forall s, 0 <= s <= eps -> f (x + s) = f x + tau * s.
Definition locally_affine (f : R -> R) := forall x, shape_left f x /\ shape_right f x.

Lemma affine_left f (P : R -> Prop) x eps : affine_on f P -> 0 < eps -> (forall s, 0 <= s <= eps -> P (x - s)) -> shape_left f x.
Proof.
  intros (c & m & A) E H. exists eps, (- m). split; [auto|]. intros s Hs. rewrite A by auto.
  pose proof (A (x - 0)) as A0. replace (x - 0) with x in A0 by ring. rewrite A0; [ring|].
  specialize (H 0 ltac:(lra)). replace (x - 0) with x in H by ring; auto.
Qed.
Lemma affine_right f (P : R -> Prop) x eps : affine_on f P -> 0 < eps -> (forall s, 0 <= s <= eps -> P (x + s)) -> shape_right f x.
Proof.
  intros (c & m & A) E H. exists eps, m. split; [auto|]. intros s Hs. rewrite A by auto.
  pose proof (A (x + 0)) as A0. replace (x + 0) with x in A0 by ring. rewrite A0; [ring|].
  specialize (H 0 ltac:(lra)). replace (x + 0) with x in H by ring; auto.
Qed.

Lemma pieces_right f : forall qs q x, pieces_from f q qs -> q <= x -> shape_right f x.
Proof.
  induction qs as [|q' qs IH]; intros q x P H; simpl in P.
  - apply (affine_right f _ x 1 P); [lra|intros; lra].
  - destruct P as (L & A & P). destruct (Rle_dec q' x); [apply (IH q'); auto|].
    apply (affine_right f _ x (q' - x) A); [lra|intros; lra].
Qed.
Lemma pieces_left f : forall qs q x, pieces_from f q qs -> q < x -> shape_left f x.
Proof.
  induction qs as [|q' qs IH]; intros q x P H; simpl in P.
  - apply (affine_left f _ x (x - q) P); [lra|intros; lra].
  - destruct P as (L & A & P). destruct (Rlt_dec q' x); [apply (IH q'); auto|].
    apply (affine_left f _ x (x - q) A); [lra|intros; lra].
Qed.
Theorem cpwl_locally_affine f : cpwl f -> locally_affine f.
Proof.
  intros (q & qs & A & P) x. split.
  - destruct (Rlt_dec q x); [eapply pieces_left; eauto|]. apply (affine_left f _ x 1 A); [lra|intros; lra].
  - destruct (Rle_dec q x); [eapply pieces_right; eauto|]. apply (affine_right f _ x (q - x) A); [lra|intros; lra].
Qed.

Lemma locally_affine_mirror f : locally_affine f -> locally_affine (fun x => f (- x)).
Proof.
  intros H x. destruct (H (- x)) as [(e & s & E & L) (e' & t & E' & T)]. split; [exists e', t|exists e, s]; split; auto;
  intros k Hk; [rewrite <- T by auto|rewrite <- L by auto]; f_equal; ring.
Qed.
Lemma locally_affine_neg f : locally_affine f -> locally_affine (fun x => - f x).
Proof.
  intros H x. destruct (H x) as [(e & s & E & L) (e' & t & E' & T)]. split; [exists e, (- s)|exists e', (- t)]; split; auto;
  intros k Hk; [rewrite L by auto|rewrite T by auto]; ring.
Qed.

(** A small step on which |k s| stays below a given gap. *)
Lemma small_step e gap k : 0 < e -> 0 < gap -> exists s, 0 < s <= e /\ Rabs (k * s) < gap.
Proof.
  intros He Hg. set (M := Rabs k + 1). assert (M1 : 0 < M) by (unfold M; pose proof (Rabs_pos k); lra).
  assert (G : 0 < gap / M) by (apply Rdiv_lt_0_compat; lra). assert (GM : gap / M * M = gap) by (field; lra).
  exists (Rmin e (gap / M)). pose proof (Rmin_l e (gap / M)). pose proof (Rmin_r e (gap / M)).
  assert (0 < Rmin e (gap / M)) by (apply Rmin_glb_lt; auto). split; [lra|]. rewrite Rabs_mult, (Rabs_right (Rmin _ _)) by lra.
  pose proof (Rabs_pos k). unfold M in *. nra.
Qed.

(** From q < level towards p > level on the left: the first crossing, where f rises to the left. *)
Lemma crossing_left f p q c : locally_affine f -> p < q -> f q < c -> c < f p ->
  exists a eps sig, p <= a - eps /\ a <= q /\ 0 < eps /\ 0 < sig /\ f a = c /\
    (forall x, a <= x <= q -> f x <= c) /\ forall s, 0 <= s <= eps -> f (a - s) = c + sig * s.
Proof.
  intros LA Hpq Hq Hp.
  set (E := fun s => 0 <= s <= q - p /\ forall x, q - s <= x <= q -> f x <= c).
  destruct (completeness E) as (m & Ub & Lub).
  { exists (q - p). intros s [H _]; lra. }
  { exists 0. split; [lra|]. intros x Hx; replace x with q by lra; lra. }
  assert (M0 : 0 <= m) by (apply Ub; split; [lra|]; intros x Hx; replace x with q by lra; lra).
  assert (Mp : m <= q - p) by (apply Lub; intros s [H _]; lra).
  set (a := q - m).
  assert (In : forall x, a < x <= q -> f x <= c).
  { intros x Hx. destruct (Rle_dec (f x) c); auto. exfalso.
    assert (m <= q - x); [|unfold a in *; lra]. apply Lub. intros s [Hs1 Hs2]. destruct (Rle_dec s (q - x)); auto.
    specialize (Hs2 x ltac:(lra)). lra. }
  destruct (LA a) as [(e1 & sig & E1 & L) (e2 & tau & E2 & T)].
  assert (Fa : f a <= c).
  { destruct (Rle_dec (f a) c); auto. exfalso. destruct (Rle_dec m 0).
    - assert (a = q) by (unfold a; lra). rewrite H in *; lra.
    - destruct (small_step (Rmin e2 m) (f a - c) tau) as (s & Hs & G); [apply Rmin_glb_lt; lra|lra|].
      pose proof (Rmin_l e2 m). pose proof (Rmin_r e2 m). specialize (In (a + s) ltac:(unfold a in *; lra)).
      rewrite T in In by lra. apply Rabs_def2 in G. lra. }
  assert (Ap : p < a) by (destruct (Rle_dec a p); [|lra]; replace a with p in Fa by (unfold a in *; lra); lra).
  (* stepping left stays below the level only if f does not rise *)
  assert (Up : forall s, 0 < s <= e1 -> s <= a - p -> (forall t, 0 <= t <= s -> f (a - t) <= c) -> False).
  { intros s Hs Hsp H. assert (m + s <= m); [|lra]. apply Ub. split; [unfold a in *; lra|]. intros x Hx.
    destruct (Rle_dec x a); [|apply In; lra]. replace x with (a - (a - x)) by ring. apply H. unfold a in *; lra. }
  set (e := Rmin e1 (a - p)). assert (He : 0 < e) by (apply Rmin_glb_lt; lra).
  pose proof (Rmin_l e1 (a - p)). pose proof (Rmin_r e1 (a - p)). fold e in H, H0.
  assert (Sp : 0 < sig).
  { destruct (Rlt_dec 0 sig); auto. exfalso. apply (Up e); try lra. intros t Ht. rewrite L by lra. nra. }
  assert (Fc : f a = c).
  { apply Rle_antisym; auto. destruct (Rle_dec c (f a)); auto. exfalso.
    destruct (small_step e (c - f a) sig) as (s & Hs & G); [auto|lra|]. apply (Up s); try lra. intros t Ht. rewrite L by lra.
    apply Rabs_def2 in G. nra. }
  assert (Aq : a <= q) by (unfold a; lra). clearbody e a. exists a, e, sig. repeat split; auto; try lra.
  - intros x Hx. destruct (Req_dec x a) as [->|D]; [lra|apply In; lra].
  - intros s Hs. rewrite L by lra. lra.
Qed.

Lemma crossing_right f q r c : locally_affine f -> q < r -> f q < c -> c < f r ->
  exists b eps tau, b + eps <= r /\ q <= b /\ 0 < eps /\ 0 < tau /\ f b = c /\
    (forall x, q <= x <= b -> f x <= c) /\ forall t, 0 <= t <= eps -> f (b + t) = c + tau * t.
Proof.
  intros LA Hqr Hq Hr. destruct (crossing_left (fun x => f (- x)) (- r) (- q) c) as (a & eps & sig & A1 & A2 & A3 & A4 & A5 & A6 & A7).
  - apply locally_affine_mirror; auto.
  - lra.
  - rewrite Ropp_involutive; auto.
  - rewrite Ropp_involutive; auto.
  - cbv beta in *. exists (- a), eps, sig. repeat split; auto; try lra.
    + intros x Hx. rewrite <- (Ropp_involutive x). apply A6. lra.
    + intros t Ht. rewrite <- A7 by auto. f_equal; ring.
Qed.
