package org.relucid.theory.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;

/// Our text format for networks, version 1, neuron by neuron and exact:
///
///     relucid-network 1
///     inputs 2
///     h1 = relu(1/2*x1 - x2 + 3)
///     h2 = relu(h1 - 4)
///     y1 = h2 - 2*x2
///
/// Inputs are `x1, x2, …`, neurons `h1, h2, …`, outputs `y1, y2, …`, each in order; a neuron sees the
/// inputs and the neurons before it, an output all of them. Empty lines and lines that begin with
/// `#` say nothing. [#write] prints in one way only, and what it prints is read back as the same.
public final class NetworkText {
  private static final Pattern INPUTS = Pattern.compile("inputs +([1-9][0-9]{0,6})");
  private static final Pattern NEURON = Pattern.compile("h([1-9][0-9]*) *= *relu *\\((.*)\\)");
  private static final Pattern OUTPUT = Pattern.compile("y([1-9][0-9]*) *= *(.*)");
  private static final String FIRST_LINE = "relucid-network 1";

  private final String name;
  private final int firstLine;
  private final List<String> lines;
  private final List<AffineForm> preActivations = new ArrayList<>();
  private final List<AffineForm> outputs = new ArrayList<>();
  private int inputs;
  private int at = -1;

  private NetworkText(String name, int firstLine, List<String> lines) {
    this.name = name;
    this.firstLine = firstLine;
    this.lines = lines;
  }

  /// @throws FormatException for anything else than the format above
  public static ScalarNetwork read(Source source) {
    return read(source.name(), 1, source.text().lines().toList());
  }

  /// A network inside another text.
  ///
  /// @param name of that text, for messages
  /// @param firstLine the place of the first of the lines in that text, counted from 1
  public static ScalarNetwork read(String name, int firstLine, List<String> lines) {
    return new NetworkText(name, firstLine, lines).read();
  }

  public static String write(ScalarNetwork network) {
    return FIRST_LINE + "\ninputs " + network.inputs() + "\n" + network;
  }

  /// A form over the inputs and neurons of the network, such as `2*x1 - 3/4*h2 + 1`.
  public static String print(ScalarNetwork network, AffineForm form) {
    return form.toString(network::name);
  }

  /// The form that [#print] prints.
  ///
  /// @throws IllegalArgumentException that names the column
  public static AffineForm parse(ScalarNetwork network, String form) {
    int dimension = network.inputs() + network.neurons();
    return FormText.parse(form, dimension, names(network.inputs(), network.neurons()));
  }

  private static Function<String, Integer> names(int inputs, int neurons) {
    return name -> {
      if (!name.matches("[xh][1-9][0-9]{0,8}")) {
        return -1;
      }
      int number = Integer.parseInt(name.substring(1));
      boolean input = name.charAt(0) == 'x';
      if (number > (input ? inputs : neurons)) {
        return -1;
      }
      return input ? number - 1 : inputs + number - 1;
    };
  }

  private ScalarNetwork read() {
    expect(next().equals(FIRST_LINE), FIRST_LINE);
    Matcher head = INPUTS.matcher(next());
    expect(head.matches(), "inputs N, with N from 1 to 9999999");
    inputs = Integer.parseInt(head.group(1));
    while (hasNext()) {
      line(next());
    }
    if (outputs.isEmpty()) {
      throw new FormatException(name + ": found no output, expected a line y1 = …");
    }
    return new ScalarNetwork(inputs, preActivations, outputs);
  }

  private void line(String line) {
    Matcher neuron = NEURON.matcher(line);
    Matcher output = OUTPUT.matcher(line);
    if (neuron.matches()) {
      expect(outputs.isEmpty(), "no neuron after an output");
      expectNext("h", neuron.group(1), preActivations.size());
      preActivations.add(form(neuron.group(2), neuron.start(2)));
    } else {
      expect(output.matches(), "h… = relu(…) or y… = …");
      expectNext("y", output.group(1), outputs.size());
      outputs.add(form(output.group(2), output.start(2)));
    }
  }

  private AffineForm form(String text, int column) {
    try {
      int neurons = preActivations.size();
      return FormText.parse(text, inputs + neurons, names(inputs, neurons));
    } catch (IllegalArgumentException e) {
      String after = column == 0 ? "" : " (columns counted after column " + column + ")";
      throw new FormatException(place() + e.getMessage() + after);
    }
  }

  private void expectNext(String letter, String number, int before) {
    expect(number.equals(Integer.toString(before + 1)), letter + (before + 1));
  }

  private boolean hasNext() {
    for (int i = at + 1; i < lines.size(); i++) {
      if (saysSomething(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private String next() {
    do {
      at++;
    } while (at < lines.size() && !saysSomething(lines.get(at)));
    return at < lines.size() ? lines.get(at).strip() : "";
  }

  private static boolean saysSomething(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private void expect(boolean condition, String expected) {
    if (!condition) {
      String found = at < lines.size() ? FormatException.quote(lines.get(at).strip()) : "the end";
      throw new FormatException(place() + "found " + found + ", expected " + expected);
    }
  }

  private String place() {
    return name + ":" + (firstLine + at) + ": ";
  }
}
