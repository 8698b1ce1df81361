package org.relucid.notebooks.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// A network as a graph, from the inputs on the left to the outputs on the right, a column for each
/// layer, an exact weight at each arrow and the bias in each neuron. A negative weight is a dashed
/// arrow.
final class NetworkPicture {
  private static final int COLUMN = 150;
  private static final int ROW = 74;
  private static final double RADIUS = 19;

  /// Beyond so many arrows no weights are written.
  private static final int MOST_WEIGHTS = 60;

  private final ScalarNetwork network;
  private final int[] layers;
  private final List<Point2D> places = new ArrayList<>();
  private final int rows;
  private final int columns;
  private final boolean withWeights;

  private NetworkPicture(ScalarNetwork network) {
    this.network = network;
    int variables = network.inputs() + network.neurons();
    this.layers = new int[variables + network.outputs()];
    int deepest = 0;
    for (int v = network.inputs(); v < variables; v++) {
      layers[v] = 1 + latest(form(v));
      deepest = Math.max(deepest, layers[v]);
    }
    for (int v = variables; v < layers.length; v++) {
      layers[v] = deepest + 1;
    }
    columns = deepest + 2;
    int[] filled = new int[columns];
    for (int layer : layers) {
      filled[layer]++;
    }
    rows = IntStream.of(filled).max().orElse(1);
    int[] placed = new int[columns];
    for (int layer : layers) {
      double gap = (rows - filled[layer]) / 2.0 + placed[layer]++;
      places.add(new Point2D.Double(40 + COLUMN * (double) layer, 40 + ROW * gap));
    }
    long arrows = 0;
    for (int v = network.inputs(); v < layers.length; v++) {
      arrows += form(v).terms();
    }
    withWeights = arrows <= MOST_WEIGHTS;
  }

  static Picture of(ScalarNetwork network) {
    NetworkPicture picture = new NetworkPicture(network);
    return new Picture(COLUMN * (picture.columns - 1) + 90, ROW * picture.rows + 20, picture::draw);
  }

  private AffineForm form(int node) {
    int neuron = node - network.inputs();
    return neuron < network.neurons()
        ? network.preActivations().get(neuron)
        : network.outputForms().get(neuron - network.neurons());
  }

  private int latest(AffineForm form) {
    int latest = 0;
    for (int t = 0; t < form.terms(); t++) {
      latest = Math.max(latest, layers[form.variable(t)]);
    }
    return latest;
  }

  private void draw(Graphics2D graphics) {
    for (int v = network.inputs(); v < layers.length; v++) {
      for (int t = 0; t < form(v).terms(); t++) {
        arrow(graphics, form(v).variable(t), v, form(v).factor(t));
      }
    }
    for (int v = 0; v < layers.length; v++) {
      node(graphics, v);
    }
  }

  private void arrow(Graphics2D graphics, int from, int to, Rational weight) {
    Point2D start = places.get(from);
    Point2D end = places.get(to);
    graphics.setColor(weight.signum() < 0 ? Ink.ORANGE : Ink.BLUE);
    graphics.setStroke(Ink.dashed(weight.signum() < 0 ? 1 : 0));
    graphics.draw(new Line2D.Double(start, end));
    if (withWeights) {
      // Nearer to the end, where arrows of different neurons are apart.
      double part = layers[to] - layers[from] > 1 ? 0.82 : 0.5;
      double x = start.getX() + part * (end.getX() - start.getX());
      double y = start.getY() + part * (end.getY() - start.getY());
      graphics.setFont(Ink.SMALL);
      label(graphics, weight.toString(), x, y);
    }
  }

  private static void label(Graphics2D graphics, String text, double x, double y) {
    FontMetrics metrics = graphics.getFontMetrics();
    int width = metrics.stringWidth(text);
    graphics.setColor(Color.WHITE);
    graphics.fillRect((int) (x - width / 2.0) - 1, (int) y - 6, width + 2, 12);
    graphics.setColor(Ink.BLACK);
    graphics.drawString(text, (float) (x - width / 2.0), (float) y + 4);
  }

  private void node(Graphics2D graphics, int node) {
    Point2D place = places.get(node);
    boolean neuron = node >= network.inputs() && node < network.inputs() + network.neurons();
    Ellipse2D circle =
        new Ellipse2D.Double(place.getX() - RADIUS, place.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    graphics.setColor(Color.WHITE);
    graphics.fill(circle);
    graphics.setColor(Ink.BLACK);
    graphics.setStroke(new BasicStroke(neuron ? 2f : 1f));
    graphics.draw(circle);
    graphics.setFont(Ink.SMALL);
    centred(graphics, name(node), place.getX(), place.getY() + 3);
    if (node >= network.inputs() && !form(node).constant().isZero()) {
      Rational bias = form(node).constant();
      String sign = bias.signum() > 0 ? "+" : "";
      centred(graphics, sign + bias, place.getX(), place.getY() + RADIUS + 12);
    }
  }

  private String name(int node) {
    int neuron = node - network.inputs();
    if (neuron < 0) {
      return "x" + (node + 1);
    }
    return neuron < network.neurons() ? "h" + (neuron + 1) : "y" + (neuron - network.neurons() + 1);
  }

  private static void centred(Graphics2D graphics, String text, double x, double y) {
    int width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (float) (x - width / 2.0), (float) y);
  }
}
