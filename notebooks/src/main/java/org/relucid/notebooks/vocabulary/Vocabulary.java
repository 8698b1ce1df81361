package org.relucid.notebooks.vocabulary;

import static org.relucid.notebooks.vocabulary.Mistake.orMistake;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.relucid.expressivity.Decider;
import org.relucid.expressivity.Question;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.expressivity.encode.Encoding;
import org.relucid.notebooks.argument.NetworkArgument;
import org.relucid.notebooks.certificate.CertificateKind;
import org.relucid.notebooks.certificate.CheckedCertificate;
import org.relucid.notebooks.command.CommandLineRun;
import org.relucid.notebooks.picture.Picture;
import org.relucid.notebooks.picture.Pictures;
import org.relucid.proofs.kernel.CertificateWriter;
import org.relucid.proofs.kernel.ProofPrinter;
import org.relucid.relaxations.Relaxation;
import org.relucid.relaxations.Relaxations;
import org.relucid.theory.format.Source;
import org.relucid.theory.function.Domain;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.Layering;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.Network;
import org.relucid.theory.number.Rational;

/// The words of the shell. Each is one call of the modules below, under a name that is quick to
/// type; nothing is decided here.
///
/// ```java
/// var tent = net("1 - relu(1 - relu(relu(x) - 2*relu(x - 1)))");
/// bounds(tent, box(-1, 3));
/// precise(tent, DEEPPOLY_0);
/// ```
public final class Vocabulary {
  public static final Relaxation IBP = Relaxations.IBP;
  public static final Relaxation ZONOTOPE = Relaxations.ZONOTOPE;
  public static final Relaxation DEEPPOLY_0 = Relaxations.DEEPPOLY_0;
  public static final Relaxation DEEPPOLY_1 = Relaxations.DEEPPOLY_1;
  public static final Relaxation DEEPPOLY = Relaxations.DEEPPOLY;
  public static final Relaxation TRIANGLE = Relaxations.TRIANGLE;
  public static final Relaxation MULTI_NEURON = Relaxations.MULTI_NEURON;
  public static final Relaxation EXACT = Relaxations.EXACT;

  /// The folder of the shipped examples, as seen from here.
  public static final String EXAMPLES =
      Path.of("")
          .toAbsolutePath()
          .relativize(Path.of(System.getProperty("relucid.root", "")).toAbsolutePath())
          .resolve("notebooks/examples")
          .toString();

  private static final List<Relaxation> USUAL =
      List.of(IBP, ZONOTOPE, DEEPPOLY_0, DEEPPOLY_1, DEEPPOLY, TRIANGLE, MULTI_NEURON);

  private Vocabulary() {}

  /// The rational number that the text denotes: `q("1/3")`, `q("0.1")`.
  public static Rational q(String number) {
    return orMistake(() -> Rational.parse(number));
  }

  /// The function of one variable that the expression denotes, on R.
  public static PiecewiseLinear f(String expression) {
    return function(net(expression));
  }

  /// The function of one variable that a network computes.
  public static PiecewiseLinear function(Network network) {
    return orMistake(() -> LineRestriction.ofOneInput(network.expand()).getFirst());
  }

  /// The network that the expression spells, or that the file holds.
  public static Network net(String expressionOrFile) {
    return orMistake(() -> NetworkArgument.of(expressionOrFile).network());
  }

  /// A network for the function that is precise by a theorem; says why where there is none.
  public static Network encode(PiecewiseLinear f, Relaxation relaxation) {
    return orMistake(
        () ->
            switch (Encoders.encode(f, relaxation.name())) {
              case Encoding.Found(var _, var network) -> Layering.of(network);
              case Encoding.Impossible(var theorem, var reason, var _) ->
                  throw new IllegalArgumentException(
                      "there is none, by " + theorem + ": " + reason);
              case Encoding.NotFound _ ->
                  throw new IllegalArgumentException("no theorem that is known here gives one");
            });
  }

  /// The box `[l, u]`.
  public static Box box(long lower, long upper) {
    return orMistake(() -> Box.of(Interval.of(lower, upper)));
  }

  /// The box that the text denotes: `box("[-1,1]x[0,1/2]")`.
  public static Box box(String text) {
    return orMistake(() -> Box.parse(text));
  }

  /// A relaxation by its name: `relaxation("crown-1/2")`.
  public static Relaxation relaxation(String name) {
    return orMistake(() -> Relaxations.named(name, Relaxations.EXACTLY));
  }

  /// Bounds of a network's first output by the usual relaxations and the exact range.
  public static Comparison bounds(Network network, Box box) {
    return orMistake(() -> Comparison.of(network, box, USUAL));
  }

  /// Bounds by one relaxation.
  public static Bound bounds(Network network, Box box, Relaxation relaxation) {
    return orMistake(() -> Bound.of(network, box, relaxation));
  }

  /// By how much a relaxation's bounds exceed the exact range.
  public static Rational gap(Network network, Box box, Relaxation relaxation) {
    return bounds(network, box, relaxation).gap();
  }

  /// The derivation of a bound, as a proof to read.
  public static Page why(Bound bound) {
    StringBuilder text = new StringBuilder();
    try {
      ProofPrinter.print(bound.analysis().certificate(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Page(text.toString());
  }

  /// The certificate of a bound, as text; [#check] takes it.
  public static String certificate(Bound bound) {
    return CertificateWriter.write(bound.analysis().certificate());
  }

  /// What the kernel says of a certificate.
  public static Page check(String certificate) {
    CheckedCertificate checked =
        orMistake(() -> CertificateKind.check(Source.of("certificate", certificate)));
    return new Page(
        checked
            .rejection()
            .map(why -> "refused: " + why)
            .orElseGet(() -> "proved: " + String.join("; ", checked.claims())));
  }

  /// Are the bounds exact on all boxes?
  public static Decision precise(Network network, Relaxation relaxation) {
    return precise(network, relaxation, Domain.everywhere(network.inputs()));
  }

  /// Are the bounds exact on all boxes inside the domain?
  public static Decision precise(Network network, Relaxation relaxation, Domain domain) {
    return orMistake(
        () -> {
          Question question = new Question(network.expand(), 0, domain, relaxation.name());
          return new Decision(question, Decider.decide(question));
        });
  }

  /// The graph of a function.
  public static Path plot(PiecewiseLinear f, Box over) {
    return show(() -> Pictures.function(f, over.side(0)));
  }

  /// A network as a graph.
  public static Path plot(Network network) {
    return show(() -> Pictures.network(network.expand()));
  }

  /// A network of one input as a graph over the box; of two inputs, the regions on which it is
  /// affine.
  public static Path plot(Network network, Box box) {
    return network.inputs() == 2
        ? show(() -> Pictures.regions(network.expand(), box))
        : plot(function(network), box);
  }

  /// The derivation of a bound as a tree: what each step was made of.
  public static Path plot(Bound bound) {
    return show(() -> Pictures.proof(bound.analysis().certificate()));
  }

  /// What relaxations allow around the function of a network of one input.
  public static Path plot(Network network, Box box, Relaxation... relaxations) {
    return show(() -> Pictures.relaxation(network.expand(), box.side(0), List.of(relaxations)));
  }

  /// The gap of a relaxation on all boxes of a grid inside an interval.
  public static Path plotBoxes(Network network, Relaxation relaxation, long lower, long upper) {
    return show(
        () -> Pictures.boxPlane(network.expand(), relaxation, Interval.of(lower, upper), 40));
  }

  /// A picture in a window where there is a display, and in a file; answers the file.
  public static Path show(Supplier<Picture> picture) {
    return orMistake(() -> Gallery.show(picture.get()));
  }

  /// The command line in here: `relucid("table --pieces 4")`. What it prints is the answer.
  public static Page relucid(String commandLine) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    orMistake(() -> new CommandLineRun(out, out).execute(arguments(commandLine)));
    return new Page(text.toString());
  }

  /// Words, as a shell splits them; quotes keep one together.
  private static String[] arguments(String commandLine) {
    return Pattern.compile("'([^']*)'|\\S+")
        .matcher(commandLine)
        .results()
        .map(found -> found.group(1) == null ? found.group() : found.group(1))
        .toArray(String[]::new);
  }

  /// Table 1 of B24, recomputed.
  public static Page table() {
    return relucid("table");
  }

  /// A network of an architecture such as `1-2-1` that is precise for the function, or none.
  public static Page search(String expression, String architecture, Relaxation relaxation) {
    return relucid("search '" + expression + "' -a " + architecture + " -r " + relaxation.name());
  }

  /// A theorem of the library with its proof, each step checked: `prove("B24-band")`.
  public static Page prove(String theorem) {
    return relucid("prove " + theorem);
  }

  /// Things to try, in order.
  public static Page help() {
    return Lesson.page();
  }
}
