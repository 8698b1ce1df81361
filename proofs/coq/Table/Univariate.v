(** * Table 1, its rows in one variable, on R and on every compact interval                         [B24, Table 1] *)
Require Import Reals Lra Psatz List FunctionalExtensionality.
From Relucid.Definitions Require Import Network Precision Functions Ibp DeepPoly Triangle MultiNeuron Classes.
From Relucid.Basics Require Import Relu Exactness.
From Relucid.Ibp Require Import Monotone.
From Relucid.DeepPoly Require Cpwl.
From Relucid.MultiNeuron Require Cpwl.
From Relucid.Table Require Import Clamped.
Import ListNotations.
Open Scope R_scope.

(** ** What expresses every function on R expresses them on every part of R *)
Lemma expresses_on A I f : (forall g, cpwl g -> expresses 1 A everywhere (univariate g)) -> cpwl_on I f ->
  expresses 1 A (on I) (univariate f).
Proof.
  intros H (g & C & E). destruct (H g C) as (h & D & Eh & P). exists h. split; [auto|split].
  - intros x Hx. rewrite (Eh x Logic.I). symmetry. apply E; exact Hx.
  - apply (precise_domain A everywhere); auto. intros; exact Logic.I.
Qed.
Lemma all_yes (E : expression) I : (forall f, cpwl_on I f -> E (on I) (univariate f)) ->
  yes E I CPWL /\ yes E I M_CPWL /\ yes E I C_CPWL /\ yes E I MC_CPWL.
Proof. intros H. repeat split; intros f C; apply H; first [exact C | exact (proj1 C)]. Qed.

Theorem row_deeppoly_0 I : yes (expresses 1 deeppoly_0) I CPWL /\ yes (expresses 1 deeppoly_0) I M_CPWL /\
  yes (expresses 1 deeppoly_0) I C_CPWL /\ yes (expresses 1 deeppoly_0) I MC_CPWL.
Proof. apply all_yes. intros f; apply expresses_on, DeepPoly.Cpwl.deeppoly_0_expresses_cpwl. Qed.
Theorem row_deeppoly_1 I : yes (expresses 1 deeppoly_1) I CPWL /\ yes (expresses 1 deeppoly_1) I M_CPWL /\
  yes (expresses 1 deeppoly_1) I C_CPWL /\ yes (expresses 1 deeppoly_1) I MC_CPWL.
Proof. apply all_yes. intros f; apply expresses_on, DeepPoly.Cpwl.deeppoly_1_expresses_cpwl. Qed.
Theorem row_triangle I : yes (expresses 1 triangle) I CPWL /\ yes (expresses 1 triangle) I M_CPWL /\
  yes (expresses 1 triangle) I C_CPWL /\ yes (expresses 1 triangle) I MC_CPWL.
Proof. apply all_yes. intros f; apply expresses_on, DeepPoly.Cpwl.triangle_expresses_cpwl. Qed.
Theorem row_multi_neuron I : yes (multi_neuron_expresses 1) I CPWL /\ yes (multi_neuron_expresses 1) I M_CPWL /\
  yes (multi_neuron_expresses 1) I C_CPWL /\ yes (multi_neuron_expresses 1) I MC_CPWL.
Proof.
  apply all_yes. intros f (g & C & E). destruct (MultiNeuron.Cpwl.multi_neuron_expresses_cpwl g C) as (h & ms & D & L & Eh & P).
  exists h, ms. split; [auto|split; [auto|split]].
  - intros x Hx. rewrite (Eh x Logic.I). symmetry. apply E; exact Hx.
  - apply (precise_domain _ everywhere); auto. intros; exact Logic.I.
Qed.

(** ** IBP *)
Lemma ibp_expresses_monotone_on I f : domain I -> cpwl_on I f -> monotone_on I f -> expresses 1 ibp (on I) (univariate f).
Proof.
  intros D (g & C & E) M.
  assert (H : exists k, cpwl k /\ monotone k /\ forall x, I x -> f x = k x).
  { destruct D as [All|(lo & hi & L & Iff)].
    - exists g. split; [auto|split; [|auto]]. destruct M as [M|M]; [left|right]; intros x y Hxy; rewrite <- !E by auto; apply M; auto.
    - exists (clamped lo hi g). split; [apply cpwl_clamped; auto|split].
      + assert (In : forall x, I (Rmin (Rmax x lo) hi)) by (intros x; apply Iff; rl; lra).
        destruct M as [M|M]; [left|right]; intros x y Hxy; rewrite !clamped_value, <- !E by auto; apply M; auto; rl; lra.
      + intros x Hx. rewrite clamped_inside by (apply Iff; auto). auto. }
  destruct H as (k & Ck & Mk & Ek). destruct (ibp_expresses_monotone k Ck Mk) as (h & Dh & Eh & P). exists h. split; [auto|split].
  - intros x Hx. rewrite (Eh x Logic.I). symmetry. apply Ek; exact Hx.
  - apply (precise_domain ibp everywhere); auto. intros; exact Logic.I.
Qed.
(** The converse: nothing else is expressed. *)
Theorem ibp_expresses_iff_monotone_on I f : domain I -> cpwl_on I f ->
  (expresses 1 ibp (on I) (univariate f) <-> monotone_on I f).
Proof.
  intros D C. split; [|intros; apply ibp_expresses_monotone_on; auto]. destruct C as (g & C & E). intros Ex.
  assert (Eg : expresses 1 ibp (on I) (univariate g)).
  { destruct Ex as (h & Dh & Eh & P). exists h. split; [auto|split; [|auto]]. intros x Hx. rewrite (Eh x Hx). apply E; exact Hx. }
  destruct (ibp_expresses_only_monotone g (on I) I C) as [M|M]; auto.
  - intros p r Ip Ir x Hx. unfold on. destruct D as [All|(lo & hi & L & Iff)]; [auto|]. apply Iff in Ip, Ir. apply Iff. lra.
  - left. intros x y Ix Iy H. rewrite !E by auto. apply M; auto.
  - right. intros x y Ix Iy H. rewrite !E by auto. apply M; auto.
Qed.

(** |x - m| for some m inside. *)
Lemma valley_cpwl m : cpwl (fun x => Rabs (x - m)).
Proof.
  exists m, []. split.
  - exists m, (-1). intros x Hx. unfold Rabs; destruct (Rcase_abs _); lra.
  - exists (- m), 1. intros x Hx. unfold Rabs; destruct (Rcase_abs _); lra.
Qed.
Lemma valley I : domain I -> exists f, cpwl_on I f /\ convex_on I f /\ ~ monotone_on I f.
Proof.
  intros D. assert (P : exists p m r, p < m < r /\ I p /\ I m /\ I r).
  { destruct D as [All|(lo & hi & L & Iff)]; [exists (-1), 0, 1; repeat split; auto; lra|].
    exists lo, ((lo + hi) / 2), hi. repeat split; try apply Iff; lra. }
  destruct P as (p & m & r & B & Ip & Im & Ir). exists (fun x => Rabs (x - m)). split; [|split].
  - exists (fun x => Rabs (x - m)). split; [apply valley_cpwl|auto].
  - intros x y t _ _ T. unfold Rabs. repeat destruct (Rcase_abs _); nra.
  - intros [M|M]; [specialize (M p m Ip Im ltac:(lra))|specialize (M m r Im Ir ltac:(lra))];
    replace (m - m) with 0 in M by ring; rewrite Rabs_R0 in M; revert M; unfold Rabs; destruct (Rcase_abs _); lra.
Qed.

Theorem row_ibp I : domain I -> no (expresses 1 ibp) I CPWL /\ yes (expresses 1 ibp) I M_CPWL /\
  no (expresses 1 ibp) I C_CPWL /\ yes (expresses 1 ibp) I MC_CPWL.
Proof.
  intros D. destruct (valley I D) as (f & C & V & N).
  assert (No : ~ expresses 1 ibp (on I) (univariate f)) by (intros E; apply N, ibp_expresses_iff_monotone_on; auto).
  split; [exists f; auto|split; [|split; [exists f; split; [split|]; auto|]]].
  - intros g [Cg Mg]. apply ibp_expresses_monotone_on; auto.
  - intros g (Cg & Mg & _). apply ibp_expresses_monotone_on; auto.
Qed.
