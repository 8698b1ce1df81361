package org.relucid.notebooks.picture;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYZDataset;
import org.relucid.relaxations.Relaxation;
import org.relucid.theory.function.PiecewiseLinear;
import org.relucid.theory.geometry.Box;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.network.LineRestriction;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.number.Rational;

/// The plane of all boxes `[l, u]` of one input: each sampled box is a square, the darker the
/// greater the gap of the relaxation on it; white is exact.
///
/// *Cost*: `grid·(grid + 1)/2` exact analyses.
final class BoxPlanePicture {
  private static final int SHADES = 64;

  private final ScalarNetwork network;
  private final int output;
  private final Relaxation relaxation;
  private final PiecewiseLinear f;

  private BoxPlanePicture(ScalarNetwork network, int output, Relaxation relaxation) {
    this.network = network;
    this.output = output;
    this.relaxation = relaxation;
    this.f = LineRestriction.ofOneInput(network).get(output);
  }

  static Picture of(
      ScalarNetwork network, int output, Relaxation relaxation, Interval within, int grid) {
    return new BoxPlanePicture(network, output, relaxation).picture(within, grid);
  }

  private Picture picture(Interval within, int grid) {
    Rational step = within.width().divide(Rational.of(grid));
    int boxes = (grid + 1) * (grid + 2) / 2;
    double[][] squares = new double[3][boxes];
    int next = 0;
    double greatest = 0;
    for (int i = 0; i <= grid; i++) {
      for (int j = i; j <= grid; j++) {
        Rational l = within.lower().add(step.multiply(Rational.of(i)));
        Rational u = within.lower().add(step.multiply(Rational.of(j)));
        squares[0][next] = l.doubleValue();
        squares[1][next] = u.doubleValue();
        squares[2][next] = gap(new Interval(l, u)).doubleValue();
        greatest = Math.max(greatest, squares[2][next]);
        next++;
      }
    }
    return drawn(squares, step.doubleValue(), greatest);
  }

  private Rational gap(Interval box) {
    Interval bounds = relaxation.over(network, Box.of(box)).outputs().get(output);
    Interval range = f.range(box);
    return bounds.upper().subtract(range.upper()).max(range.lower().subtract(bounds.lower()));
  }

  private Picture drawn(double[][] squares, double step, double greatest) {
    Axes axes = new Axes("lower end l", "upper end u");
    XYPlot plot = axes.plot();
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("gap", squares);
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setBlockWidth(step);
    renderer.setBlockHeight(step);
    renderer.setBlockAnchor(RectangleAnchor.CENTER);
    LookupPaintScale scale = scale(greatest);
    renderer.setPaintScale(scale);
    renderer.setSeriesVisibleInLegend(0, false);
    plot.setDataset(0, data);
    plot.setRenderer(0, renderer);
    return axes.picture(
        "gap of " + relaxation.name() + " on each box [l, u]", 440, 380, List.of(legend(scale)));
  }

  private static LookupPaintScale scale(double greatest) {
    double top = greatest > 0 ? greatest : 1;
    LookupPaintScale scale = new LookupPaintScale(0, top, Color.WHITE);
    scale.add(0, new Color(0xfa, 0xfa, 0xfa));
    for (int i = 0; i < SHADES; i++) {
      int light = 225 - 185 * i / SHADES;
      double from = Math.max(top * i / SHADES, Double.MIN_NORMAL);
      scale.add(from, new Color(light, light, Math.min(255, light + 20)));
    }
    return scale;
  }

  private static PaintScaleLegend legend(LookupPaintScale scale) {
    NumberAxis axis = new NumberAxis("gap");
    axis.setRange(scale.getLowerBound(), scale.getUpperBound());
    axis.setTickLabelFont(Ink.SMALL.deriveFont(Font.PLAIN));
    axis.setLabelFont(Ink.SMALL);
    PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setMargin(24, 6, 24, 6);
    return legend;
  }
}
