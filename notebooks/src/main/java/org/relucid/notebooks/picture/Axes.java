package org.relucid.notebooks.picture;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.relucid.theory.number.Rational;

/// A plane with two axes to draw into: lines, dots, polygons and words at exact places.
final class Axes {
  private static final double SMALLEST_SPAN = 1e-9;

  /// A place in the plane.
  record Place(Rational x, Rational y) {}

  private record Words(String text, double x, double y) {}

  private final XYPlot plot;
  private final List<Words> words = new ArrayList<>();
  private int curves;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  Axes(String horizontal, String vertical) {
    NumberAxis x = axis(horizontal);
    NumberAxis y = axis(vertical);
    plot = new XYPlot(new DefaultXYDataset(), x, y, new XYLineAndShapeRenderer());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Ink.PALE);
    plot.setRangeGridlinePaint(Ink.PALE);
    plot.setOutlinePaint(Ink.GREY);
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setLabelFont(Ink.TEXT);
    axis.setTickLabelFont(Ink.SMALL);
    axis.setLabelPaint(Ink.BLACK);
    axis.setTickLabelPaint(Ink.BLACK);
    return axis;
  }

  /// The line through the places, named in the legend.
  void line(String name, List<Place> places, Color color, Stroke stroke) {
    DefaultXYDataset data = new DefaultXYDataset();
    double[][] numbers = new double[2][places.size()];
    for (int i = 0; i < places.size(); i++) {
      numbers[0][i] = places.get(i).x().doubleValue();
      numbers[1][i] = places.get(i).y().doubleValue();
      lowest = Math.min(lowest, numbers[1][i]);
      highest = Math.max(highest, numbers[1][i]);
    }
    data.addSeries(name, numbers);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, stroke);
    renderer.setSeriesVisibleInLegend(0, !name.isEmpty());
    renderer.setDefaultLegendTextFont(Ink.SMALL);
    renderer.setDrawSeriesLineAsPath(true);
    curves++;
    plot.setDataset(curves, data);
    plot.setRenderer(curves, renderer);
  }

  void dot(Place place, Color color) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("", new double[][] {{place.x().doubleValue()}, {place.y().doubleValue()}});
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    renderer.setSeriesVisibleInLegend(0, false);
    curves++;
    plot.setDataset(curves, data);
    plot.setRenderer(curves, renderer);
  }

  void polygon(List<Place> corners, Color fill, Color edge) {
    double[] numbers = new double[2 * corners.size()];
    for (int i = 0; i < corners.size(); i++) {
      numbers[2 * i] = corners.get(i).x().doubleValue();
      numbers[2 * i + 1] = corners.get(i).y().doubleValue();
    }
    plot.addAnnotation(new XYPolygonAnnotation(numbers, Ink.THIN, edge, fill));
  }

  /// Words whose middle stands a little above the place.
  void words(String text, Place place) {
    words.add(new Words(text, place.x().doubleValue(), place.y().doubleValue()));
  }

  private void write(Words words, double above) {
    XYTextAnnotation annotation = new XYTextAnnotation(words.text(), words.x(), words.y() + above);
    annotation.setFont(Ink.SMALL);
    annotation.setPaint(Ink.BLACK);
    annotation.setTextAnchor(TextAnchor.BOTTOM_CENTER);
    plot.addAnnotation(annotation);
  }

  void showHorizontally(Rational lower, Rational upper) {
    double from = lower.doubleValue();
    plot.getDomainAxis().setRange(from, Math.max(upper.doubleValue(), from + SMALLEST_SPAN));
  }

  void showVertically(Rational lower, Rational upper) {
    double from = lower.doubleValue();
    plot.getRangeAxis().setRange(from, Math.max(upper.doubleValue(), from + SMALLEST_SPAN));
  }

  XYPlot plot() {
    return plot;
  }

  Picture picture(String title, int width, int height) {
    return picture(title, width, height, List.of());
  }

  Picture picture(String title, int width, int height, List<? extends Title> legends) {
    if (highest > lowest && plot.getRangeAxis().isAutoRange()) {
      double margin = (highest - lowest) / 8;
      plot.getRangeAxis().setRange(lowest - margin, highest + margin);
    }
    double above = plot.getRangeAxis().getRange().getLength() / 50;
    words.forEach(text -> write(text, above));
    JFreeChart chart = new JFreeChart(title, Ink.TEXT, plot, legends.isEmpty());
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setPaint(Ink.BLACK);
    legends.forEach(chart::addSubtitle);
    if (legends.isEmpty()) {
      chart.getLegend().setFrame(BlockBorder.NONE);
      chart.getLegend().setItemFont(Ink.SMALL);
    }
    return new Picture(
        width,
        height,
        graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
  }
}
