(** * Interval bound propagation encloses every value                                                [B24, Mi21] *)
Require Import Reals Lra Psatz Lia.
From Relucid.Definitions Require Import Network Precision Ibp.
From Relucid.Basics Require Import Relu Forms Exactness.
Open Scope R_scope.

Lemma ends_enclose d N l u x : in_box d l u x -> forall k,
  in_box (d + k) (fst (ends d N l u k)) (snd (ends d N l u k)) (values d N k x).
Proof.
  intros H; induction k; intros i Hi; simpl.
  - apply H; lia.
  - destruct (Nat.eqb_spec i (d + k)); [|apply IHk; lia].
    pose proof (form_bounds (d + k) (N k) _ _ _ IHk). split; apply relu_mono; lra.
Qed.

Lemma ends_old d N l u n k i : (i < d + k)%nat ->
  fst (ends d N l u (k + n)) i = fst (ends d N l u k) i /\ snd (ends d N l u (k + n)) i = snd (ends d N l u k) i.
Proof.
  intros Hi; induction n; [rewrite Nat.add_0_r; auto|]. rewrite Nat.add_succ_r; cbn [ends fst snd].
  destruct (Nat.eqb_spec i (d + (k + n))); [lia|auto].
Qed.

Theorem ibp_sound h : sound ibp h.
Proof.
  intros l u y _ (x & Hx & ->). unfold ibp, ibp_lower, ibp_upper, run.
  apply form_bounds, ends_enclose; auto.
Qed.

(** A network with attained bounds is precise. *)
Lemma ibp_precise_attained (X : (nat -> R) -> Prop) h :
  (forall l u, is_box (inputs h) l u -> within (inputs h) l u X ->
     (exists x, in_box (inputs h) l u x /\ run h x <= ibp_lower h l u) /\
     (exists x, in_box (inputs h) l u x /\ ibp_upper h l u <= run h x)) -> precise ibp X h.
Proof.
  intros H l u B W. destruct (H l u B W) as [(x & Hx & L) (y & Hy & U)].
  apply exact_between with (run h x) (run h y).
  - intros z Hz; apply ibp_sound; auto.
  - exists x; auto.
  - exists y; auto.
  - intros s [S1 S2]; lra.
Qed.
