(** * Trees compile to networks

    The compiled network computes the same function, and full back-substitution through it gives exactly the two lines
    of the tree: DP-0-precise trees are DP-0-precise networks. *)
Require Import Reals Lra Psatz List Lia Bool.
From Relucid.Definitions Require Import Network Precision DeepPoly.
From Relucid.Basics Require Import Relu Forms Exactness.
From Relucid.Trees Require Import Tree Lines.
From Relucid.Triangle Require Import Enclosure.
Import ListNotations.
Open Scope R_scope.

Fixpoint compile (e : tree) (k : nat) : list form * form :=
  match e with
  | Input => ([], var 0)
  | Const c => ([], const c)
  | Scaled c a => (fst (compile a k), scale c (snd (compile a k)))
  | Sum a b => let A := compile a k in let B := compile b (k + length (fst A)) in
               (fst A ++ fst B, add (snd A) (snd B))
  | Relu a => let A := compile a k in (fst A ++ [snd A], var (1 + (k + length (fst A))))
  end.
Definition net_of (L : list form) (i : nat) : form := nth i L (const 0).
Definition block (N : nat -> form) k L := forall i, (i < length L)%nat -> N (k + i)%nat = nth i L (const 0).
Definition ln (a : form) : line := (constant a, weight a O).
Definition supp n (a : form) := forall i, (n <= i)%nat -> weight a i = 0.

(** The lines of a tree for any line rule; for DP-0 they are those of [Trees.Lines]. *)
Definition rule_lines (rule : line_rule) (l u : R) (P : line * line) : line * line :=
  let lz := lmin (fst P) l u in let uz := lmax (snd P) l u in
  (ladd (lsc (fst (rule false lz uz)) (fst P)) (lcst (snd (rule false lz uz))),
   ladd (lsc (fst (rule true lz uz)) (snd P)) (lcst (snd (rule true lz uz)))).
Fixpoint tree_lines (rule : line_rule) (e : tree) (l u : R) : line * line :=
  match e with
  | Input => ((0,1),(0,1))
  | Const c => (lcst c, lcst c)
  | Sum a b => (ladd (fst (tree_lines rule a l u)) (fst (tree_lines rule b l u)), ladd (snd (tree_lines rule a l u)) (snd (tree_lines rule b l u)))
  | Scaled k a => if Rle_dec 0 k then (lsc k (fst (tree_lines rule a l u)), lsc k (snd (tree_lines rule a l u)))
                  else (lsc k (snd (tree_lines rule a l u)), lsc k (fst (tree_lines rule a l u)))
  | Relu a => rule_lines rule l u (tree_lines rule a l u)
  end.

Section S.
Variable rule : line_rule.
Hypothesis slopes_nonneg : forall up a b, 0 <= fst (rule up a b).
Variable N : nat -> form.
Variables l u : R.
Hypothesis lu : l <= u.
Notation BS := (back_substitute rule 1 N (fun _ => l) (fun _ => u)).
Notation CLO a := (form_min 1 a (fun _ => l) (fun _ => u)).
Notation CHI a := (form_max 1 a (fun _ => l) (fun _ => u)).

Lemma clo_ln a : CLO a = lmin (ln a) l u.
Proof. unfold form_min, lmin, at_, ln; simpl. rl; nra. Qed.
Lemma chi_ln a : CHI a = lmax (ln a) l u.
Proof. unfold form_max, lmax, at_, ln; simpl. rl; nra. Qed.

Lemma bs_junk k : forall up a a', constant a = constant a' -> (forall i, (i < 1 + k)%nat -> weight a i = weight a' i) -> ln (BS k up a) = ln (BS k up a').
Proof.
  induction k; intros up a a' E H.
  - unfold ln; simpl; f_equal; auto.
  - simpl. rewrite <- (H (S k)) by lia. apply IHk; simpl; [rewrite E; auto|]. intros i Hi; rewrite H by lia; auto.
Qed.
Lemma bs_in k : forall up a b, supp 1 b -> ln (BS k up (add a b)) = ladd (ln (BS k up a)) (ln b).
Proof.
  induction k; intros up a b S1; [reflexivity|]. simpl.
  replace (weight a (S k) + weight b (S k)) with (weight a (S k)) by (rewrite (S1 (S k)) by lia; ring).
  rewrite <- (IHk up (add a (scale (weight a (S k)) (relax rule (if Rle_dec 0 (weight a (S k)) then up else negb up) (CLO (BS k false (N k))) (CHI (BS k true (N k))) (N k)))) b S1). apply bs_junk; simpl; intros; ring.
Qed.
Lemma bs_skip n : forall k up b, supp (1 + k) b -> ln (BS (k + n) up b) = ln (BS k up b).
Proof.
  induction n; intros k up b Sb; [rewrite Nat.add_0_r; auto|]. rewrite Nat.add_succ_r. simpl.
  rewrite (Sb (S (k + n))) by lia. rewrite <- (IHn k up b Sb). apply bs_junk; simpl; intros; ring.
Qed.
Lemma bs_zero k up : ln (BS k up (const 0)) = (0, 0).
Proof. replace k with (0 + k)%nat by lia. rewrite bs_skip; [reflexivity|]. intros i _; reflexivity. Qed.

Lemma compile_support e : forall k, supp (1 + (k + length (fst (compile e k)))) (snd (compile e k)).
Proof.
  induction e; intros k i Hi; simpl in *; auto.
  - destruct (Nat.eqb_spec i 0); [lia|auto].
  - rewrite app_length in Hi. rewrite IHe1, IHe2 by lia; ring.
  - rewrite IHe by lia; ring.
  - rewrite app_length in Hi; simpl in Hi. destruct (Nat.eqb_spec i (S (k + length (fst (compile e k))))); [lia|auto].
Qed.
Lemma block_app1 k L1 L2 : block N k (L1 ++ L2) -> block N k L1.
Proof. intros H i Hi; rewrite H by (rewrite app_length; lia). apply app_nth1; auto. Qed.
Lemma block_app2 k L1 L2 : block N k (L1 ++ L2) -> block N (k + length L1) L2.
Proof.
  intros H i Hi; rewrite <- Nat.add_assoc, H by (rewrite app_length; lia). rewrite app_nth2 by lia. f_equal; lia.
Qed.

Definition sel (side : bool) (P : line * line) := if side then snd P else fst P.
Definition sg (up : bool) (s : R) := if Rle_dec 0 s then up else negb up.
Definition Sel up s P : line := lsc s (sel (sg up s) P).

Lemma line_ext (L M : line) : fst L = fst M -> snd L = snd M -> L = M.
Proof. destruct L, M; simpl; intros; subst; auto. Qed.

Theorem compile_lines : forall e k b s up, block N k (fst (compile e k)) -> supp (1 + k) b ->
  ln (BS (k + length (fst (compile e k))) up (add b (scale s (snd (compile e k))))) = ladd (ln (BS k up b)) (Sel up s (tree_lines rule e l u)).
Proof.
  induction e; intros k b s up B Sb; cbn [compile fst snd length] in *.
  - rewrite Nat.add_0_r, bs_in.
    + f_equal. unfold Sel, sel, ln; destruct (sg up s); simpl; apply line_ext; simpl; ring.
    + intros i Hi; simpl; destruct i; [lia|]; simpl; ring.
  - rewrite Nat.add_0_r, bs_in.
    + f_equal. unfold Sel, sel, ln; destruct (sg up s); simpl; apply line_ext; simpl; ring.
    + intros i Hi; simpl; ring.
  - pose proof (compile_support e1 k) as S1.
    set (A := compile e1 k) in *. set (C := compile e2 (k + length (fst A))) in *.
    rewrite app_length, Nat.add_assoc.
    replace (add b (scale s (add (snd A) (snd C)))) with (add (add b (scale s (snd A))) (scale s (snd C))) by (apply form_ext; intros; simpl; ring).
    unfold C at 1 2. rewrite IHe2.
    + unfold A at 1 2. rewrite IHe1; auto.
      * unfold Sel, sel; cbn [tree_lines]; destruct (sg up s); apply line_ext; simpl; ring.
      * eapply block_app1; eauto.
    + eapply block_app2; eauto.
    + intros i Hi; simpl. rewrite (Sb i), (S1 i) by lia; ring.
  - replace (add b (scale s (scale r (snd (compile e k))))) with (add b (scale (s * r) (snd (compile e k)))) by (apply form_ext; intros; simpl; ring).
    rewrite IHe by auto. f_equal. unfold Sel, sg; cbn [tree_lines].
    destruct (Rle_dec 0 r), (Rle_dec 0 s), (Rle_dec 0 (s * r)), up; cbn [negb sel fst snd];
      try (apply line_ext; simpl; ring); try (exfalso; nra);
      try (assert (s = 0) by nra; subst; apply line_ext; simpl; ring);
      try (assert (r = 0) by nra; subst; apply line_ext; simpl; ring).
  - pose proof (compile_support e k) as S1. set (A := compile e k) in *. rewrite app_length; cbn [length].
    replace (k + (length (fst A) + 1))%nat with (S (k + length (fst A))) by lia.
    set (n := length (fst A)) in *. 
    assert (NA : N (k + n) = snd A).
    { unfold n. rewrite B by (rewrite app_length; simpl; lia). rewrite app_nth2, Nat.sub_diag by lia. reflexivity. }
    assert (BA : block N k (fst A)) by (eapply block_app1; eauto).
    assert (LZ : forall up', ln (BS (k + n) up' (snd A)) = sel up' (tree_lines rule e l u)).
    { intros up'. replace (snd A) with (add (const 0) (scale 1 (snd A))) by (apply form_ext; intros; simpl; ring).
      unfold n, A. rewrite IHe; auto; [|intros i Hi; reflexivity]. rewrite bs_zero. unfold Sel, sg.
      destruct (Rle_dec 0 1); [|lra]. apply line_ext; simpl; ring. }
    cbn [back_substitute]. rewrite NA, clo_ln, chi_ln, !LZ. cbn [sel]. 
    replace (weight (add b (scale s (var (1 + (k + n))))) (1 + (k + n))) with s.
    2:{ simpl. rewrite (Sb (S (k + n))) by lia. rewrite Nat.eqb_refl; ring. }
    set (lz := lmin (fst (tree_lines rule e l u)) l u). set (uz := lmax (snd (tree_lines rule e l u)) l u).
    change (if Rle_dec 0 s then up else negb up) with (sg up s).
    assert (J : forall r, ln (BS (k + n) up (add (add b (scale s (var (1 + (k + n))))) r)) = ln (BS (k + n) up (add b r))).
    { intros r; apply bs_junk; simpl; [ring|]. intros i Hi. destruct (Nat.eqb_spec i (S (k + n))); [lia|ring]. }
    rewrite J. unfold Sel at 1. cbn [tree_lines]. unfold rule_lines. fold lz uz. unfold relax.
    set (al := fst (rule (sg up s) lz uz)). set (be := snd (rule (sg up s) lz uz)).
    assert (A0 : 0 <= al) by apply slopes_nonneg.
    replace (add b (scale s (add (scale al (snd A)) (const be)))) with
            (add (add b (const (s * be))) (scale (s * al) (snd A))) by (apply form_ext; intros; simpl; ring).
    unfold n, A. rewrite IHe; auto; [|intros i Hi; simpl; rewrite Sb by lia; ring].
    rewrite bs_in by (intros i Hi; reflexivity).
    set (P := tree_lines rule e l u) in *. unfold Sel.
    assert (E : forall side, sel side (ladd (lsc (fst (rule false lz uz)) (fst P)) (lcst (snd (rule false lz uz))),
        ladd (lsc (fst (rule true lz uz)) (snd P)) (lcst (snd (rule true lz uz))))
      = ladd (lsc (fst (rule side lz uz)) (sel side P)) (lcst (snd (rule side lz uz)))) by (destruct side; reflexivity).
    rewrite E. fold al be. destruct (Req_dec al 0) as [Z|Z].
    + rewrite Z. apply line_ext; simpl; ring.
    + replace (sg up (s * al)) with (sg up s) by (unfold sg; destruct (Rle_dec 0 s), (Rle_dec 0 (s * al)); auto; nra).
      apply line_ext; simpl; ring.
Qed.
End S.

(** ** Values agree *)
Lemma compile_values N : forall e k x, block N k (fst (compile e k)) ->
  value (1 + (k + length (fst (compile e k)))) (snd (compile e k)) (values 1 N (k + length (fst (compile e k))) x) = ev e (x O).
Proof.
  induction e; intros k x B; cbn [compile fst snd length ev] in *.
  - rewrite value_var by lia. apply values_input; lia.
  - apply value_const.
  - pose proof (compile_support e1 k) as S1. set (A := compile e1 k) in *. set (C := compile e2 (k + length (fst A))) in *.
    rewrite app_length.
    replace (k + (length (fst A) + length (fst C)))%nat with (k + length (fst A) + length (fst C))%nat by lia. rewrite value_add.
    pose proof (IHe2 (k + length (fst A))%nat x ltac:(eapply block_app2; eauto)) as E2.
    fold C in E2. rewrite E2. f_equal.
    rewrite (value_low (1 + (k + length (fst A)))) by (auto; lia). rewrite <- (IHe1 k x) by (eapply block_app1; eauto). fold A.
    apply value_ext. intros i Hi; apply values_old; auto.
  - rewrite value_scale, IHe; auto.
  - set (A := compile e k) in *. rewrite app_length; cbn [length].
    replace (k + (length (fst A) + 1))%nat with (S (k + length (fst A))) by lia. set (n := length (fst A)) in *.
    assert (NA : N (k + n)%nat = snd A).
    { unfold n. rewrite B by (rewrite app_length; simpl; lia). rewrite app_nth2, Nat.sub_diag by lia. reflexivity. }
    rewrite <- (IHe k x) by (eapply block_app1; eauto). fold A n.
    rewrite value_var by lia. rewrite values_neuron, NA. reflexivity.
Qed.

(** ** The network of a tree *)
Definition network_of (e : tree) : network :=
  Network 1 (length (fst (compile e 0))) (net_of (fst (compile e 0))) (snd (compile e 0)).

Theorem run_network_of e x : run (network_of e) x = ev e (x O).
Proof. apply (compile_values (net_of (fst (compile e 0))) e 0 x). intros i Hi; reflexivity. Qed.

Lemma box_1 (l u : nat -> R) : is_box 1 l u -> l O <= u O. Proof. intros H; apply H; lia. Qed.
Lemma back_substitute_1 rule N l u k : forall up a,
  back_substitute rule 1 N l u k up a = back_substitute rule 1 N (fun _ => l O) (fun _ => u O) k up a.
Proof.
  assert (C1 : forall a, form_min 1 a l u = form_min 1 a (fun _ => l O) (fun _ => u O)) by (intros; unfold form_min; simpl; auto).
  assert (C2 : forall a, form_max 1 a l u = form_max 1 a (fun _ => l O) (fun _ => u O)) by (intros; unfold form_max; simpl; auto).
  induction k; intros up a; simpl; [auto|]. rewrite !IHk, C1, C2; auto.
Qed.

Definition tree_lo rule e l u := lmin (fst (tree_lines rule e l u)) l u.
Definition tree_hi rule e l u := lmax (snd (tree_lines rule e l u)) l u.

Theorem line_bounds_network_of rule e l u : (forall up a b, 0 <= fst (rule up a b)) -> is_box 1 l u ->
  line_lower rule (network_of e) l u = tree_lo rule e (l O) (u O) /\ line_upper rule (network_of e) l u = tree_hi rule e (l O) (u O).
Proof.
  intros Sl H. pose proof (box_1 l u H) as lu. unfold line_lower, line_upper, network_of; cbn [inputs neuron size output].
  set (N := net_of _). set (k := length _). set (out := snd _).
  assert (B : block N 0 (fst (compile e 0))) by (intros i Hi; reflexivity).
  assert (L : forall up, ln (back_substitute rule 1 N (fun _ => l O) (fun _ => u O) k up out) = sel up (tree_lines rule e (l O) (u O))).
  { intros up. replace out with (add (const 0) (scale 1 out)) by (apply form_ext; intros; simpl; ring).
    pose proof (compile_lines rule Sl N (l O) (u O) lu e 0 (const 0) 1 up B ltac:(intros i Hi; reflexivity)) as C.
    cbn [Nat.add] in C. unfold k, out. rewrite C, bs_zero. unfold Sel, sg. destruct (Rle_dec 0 1); [|lra]. apply line_ext; simpl; ring. }
  rewrite (back_substitute_1 _ _ l u _ false), (back_substitute_1 _ _ l u _ true).
  change (form_min 1 ?a l u) with (form_min 1 a (fun _ => l O) (fun _ => u O)).
  change (form_max 1 ?a l u) with (form_max 1 a (fun _ => l O) (fun _ => u O)).
  rewrite clo_ln, chi_ln, !L by auto. split; reflexivity.
Qed.

(** For DP-0 these are the lines of [Trees.Lines]. *)
Lemma chord_slope_nonneg slope up l u : bounded_slope slope -> 0 <= fst (chord_and slope up l u).
Proof.
  intros H. unfold chord_and. destruct (Rle_dec 0 l); [simpl; lra|]. destruct (Rle_dec u 0); [simpl; lra|].
  destruct up; cbn [fst]; [|apply H; lra]. apply Rlt_le, Rdiv_lt_0_compat; lra.
Qed.
Lemma tree_lines_0 e l u : tree_lines (chord_and slope_0) e l u = dp e l u.
Proof.
  induction e; cbn [tree_lines dp]; rewrite ?IHe, ?IHe1, ?IHe2; auto.
  unfold rule_lines, relu_lines, chord_and, slope_0. set (lz := lmin _ _ _). set (uz := lmax _ _ _).
  destruct (dp e l u) as [P Q]. destruct (Rle_dec 0 lz); [|destruct (Rle_dec uz 0)]; cbn [fst snd];
  f_equal; apply line_ext; simpl; ring.
Qed.
Lemma tree_bounds_0 e l u : tree_lo (chord_and slope_0) e l u = lo e l u /\ tree_hi (chord_and slope_0) e l u = hi e l u.
Proof. unfold tree_lo, tree_hi, lo, hi; rewrite tree_lines_0; auto. Qed.

(** A line rule whose bounds on the tree are those of DP-0 makes a precise tree a precise network. *)
Theorem precise_network_of_rule rule e : proper_rule rule -> (forall up a b, 0 <= fst (rule up a b)) ->
  (forall l u, l <= u -> tree_lo rule e l u = lo e l u /\ tree_hi rule e l u = hi e l u) ->
  tree_precise dp0 e -> precise (lines rule) everywhere (network_of e).
Proof.
  intros Pr Sl Eq P l u H _. cbn [inputs network_of] in H.
  destruct (line_bounds_network_of rule e l u Sl H) as [L U]. destruct (Eq (l O) (u O) (box_1 l u H)) as [EL EU].
  rewrite EL in L. rewrite EU in U.
  destruct (P (l O) (u O) (box_1 l u H)) as [[_ [x [Hx X]]] [_ [y [Hy Y]]]].
  assert (IB : forall z, l O <= z <= u O -> in_box 1 l u (fun _ => z)) by (intros z Hz i Hi; replace i with O by lia; auto).
  apply exact_between with (lo e (l O) (u O)) (hi e (l O) (u O)).
  - intros z Hz. apply lines_sound; auto.
  - exists (fun _ => x); split; [apply IB; auto|rewrite run_network_of; symmetry; exact X].
  - exists (fun _ => y); split; [apply IB; auto|rewrite run_network_of; symmetry; exact Y].
  - intros s [A C]. rewrite L in A. rewrite U in C. split; assumption.
Qed.
Theorem precise_network_of e : tree_precise dp0 e -> precise deeppoly_0 everywhere (network_of e).
Proof.
  apply precise_network_of_rule; [apply deeppoly_0_proper|intros; apply chord_slope_nonneg, slope_0_bounded|].
  intros; apply tree_bounds_0.
Qed.

Corollary tree_expresses_deeppoly_0 f : tree_expresses dp0 f -> expresses 1 deeppoly_0 everywhere (univariate f).
Proof.
  intros (e & E & P). exists (network_of e); split; [reflexivity|split].
  - intros x _. rewrite run_network_of. apply E.
  - apply precise_network_of; auto.
Qed.
