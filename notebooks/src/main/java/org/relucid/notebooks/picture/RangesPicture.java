package org.relucid.notebooks.picture;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.relucid.theory.geometry.Interval;
import org.relucid.theory.number.Rational;

/// Intervals with names, one below the other on one scale: bounds by several relaxations side by
/// side. The last one is the measure for all: its ends are drawn through.
final class RangesPicture {
  private static final int ROW = 26;
  private static final int LEFT = 170;
  private static final int WIDTH = 560;
  private static final int RIGHT = 60;

  /// An interval and what it is called.
  record Named(String name, Interval interval) {}

  private final List<Named> ranges;
  private final Interval all;

  private RangesPicture(List<Named> ranges) {
    this.ranges = ranges;
    this.all = ranges.stream().map(Named::interval).reduce(Interval::hull).orElseThrow();
  }

  static Picture of(List<Named> ranges) {
    RangesPicture picture = new RangesPicture(ranges);
    return new Picture(WIDTH, ROW * ranges.size() + ROW, picture::draw);
  }

  private void draw(Graphics2D graphics) {
    graphics.setFont(Ink.TEXT);
    Interval measure = ranges.getLast().interval();
    graphics.setColor(Ink.GREY);
    graphics.setStroke(Ink.dashed(2));
    for (Rational end : List.of(measure.lower(), measure.upper())) {
      graphics.draw(new Line2D.Double(at(end), 6, at(end), ROW * ranges.size() + 6.0));
    }
    for (int i = 0; i < ranges.size(); i++) {
      draw(graphics, i);
    }
  }

  private void draw(Graphics2D graphics, int row) {
    Named named = ranges.get(row);
    Interval range = named.interval();
    double y = ROW * row + 16.0;
    double left = at(range.lower());
    graphics.setStroke(Ink.BOLD);
    graphics.setColor(Ink.series(row));
    graphics.fill(new Rectangle2D.Double(left, y - 5, Math.max(2, at(range.upper()) - left), 10));
    graphics.setColor(Ink.BLACK);
    graphics.drawString(named.name(), 8, (int) y + 4);
    graphics.setFont(Ink.SMALL);
    String lower = range.lower().toString();
    int width = graphics.getFontMetrics().stringWidth(lower);
    graphics.drawString(lower, (float) left - width - 4, (float) y + 4);
    String upper = range.upper().toString();
    graphics.drawString(upper, (float) at(range.upper()) + 4, (float) y + 4);
    graphics.setFont(Ink.TEXT);
  }

  private double at(Rational x) {
    double width = all.width().doubleValue();
    double part = width > 0 ? x.subtract(all.lower()).doubleValue() / width : 0.5;
    return LEFT + part * (WIDTH - LEFT - RIGHT);
  }
}
