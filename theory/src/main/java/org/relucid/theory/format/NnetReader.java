package org.relucid.theory.format;

import static org.relucid.theory.format.FormatException.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.relucid.theory.linear.AffineForm;
import org.relucid.theory.linear.AffineMap;
import org.relucid.theory.linear.Vector;
import org.relucid.theory.number.Rational;

/// Reader of Stanford's `.nnet` format. Its lines are lists with commas, also after the last item:
///
/// ```
/// // comments, at the head only
/// layers,inputs,outputs,greatest layer size,
/// inputs,size,…,outputs,
/// 0,                       (a flag that is no longer used; anything but 0 is refused)
/// least input values
/// greatest input values
/// means of the inputs, then one for the outputs
/// ranges, likewise
/// W of layer 1, row by row; its biases, one per line; W of layer 2 …
/// ```
///
/// Decimals are exact. Every count is checked; lines after the last bias are refused unless blank.
public final class NnetReader {
  private static final int MOST_LAYERS = 10_000;
  private static final int LARGEST_LAYER = 10_000_000;

  private final Source source;
  private final Iterator<String> lines;
  private int number;

  private NnetReader(Source source) {
    this.source = source;
    this.lines = source.text().lines().iterator();
  }

  public static Nnet read(Source source) {
    return new NnetReader(source).read();
  }

  private Nnet read() {
    String first = next("the number of layers");
    while (first.startsWith("//")) {
      first = next("the number of layers");
    }
    List<Integer> head = integers(first, 4, "layers,inputs,outputs,greatest size");
    int layers = bounded(head.getFirst(), MOST_LAYERS);
    List<Integer> sizes = integers(next("the layer sizes"), layers + 1, "layer sizes");
    sizes.forEach(size -> bounded(size, LARGEST_LAYER));
    requireSame("inputs", sizes.getFirst(), head.get(1));
    requireSame("outputs", sizes.getLast(), head.get(2));
    requireGreatest(sizes, head.get(3));
    requireSame("as a flag", integers(next("the flag 0"), 1, "flag").getFirst(), 0);
    int inputs = sizes.getFirst();
    Vector minima = numbers("minima", inputs);
    Vector maxima = numbers("maxima", inputs);
    Vector means = numbers("means", inputs + 1);
    Vector ranges = numbers("ranges", inputs + 1);
    if (ranges.entries().stream().anyMatch(Rational::isZero)) {
      throw wrong("found a range of 0, expected another number");
    }
    List<AffineMap> maps = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      maps.add(layer(sizes.get(layer - 1), sizes.get(layer)));
    }
    requireEnd();
    return new Nnet(maps, minima, maxima, means, ranges);
  }

  private AffineMap layer(int inputs, int outputs) {
    List<Vector> rows = new ArrayList<>();
    for (int row = 0; row < outputs; row++) {
      rows.add(numbers("weights", inputs));
    }
    List<AffineForm> forms = new ArrayList<>();
    for (Vector row : rows) {
      forms.add(AffineForm.of(row, numbers("bias", 1).get(0)));
    }
    return new AffineMap(inputs, forms);
  }

  private Vector numbers(String what, int count) {
    List<String> items = items(next(what), count, what);
    List<Rational> numbers = new ArrayList<>(items.size());
    for (String item : items) {
      numbers.add(
          Numerals.decimal(item)
              .orElseThrow(() -> wrong("found " + quote(item) + ", expected a decimal")));
    }
    return Vector.of(numbers);
  }

  private List<Integer> integers(String line, int count, String what) {
    List<Integer> integers = new ArrayList<>();
    for (String item : items(line, count, what)) {
      if (!item.matches("[0-9]{1,8}")) {
        throw wrong("found " + quote(item) + ", expected an integer in " + what);
      }
      integers.add(Integer.valueOf(item));
    }
    return integers;
  }

  /// The items between the commas; one more comma at the end is allowed.
  private List<String> items(String line, int count, String what) {
    List<String> items = new ArrayList<>();
    int start = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
      items.add(line.substring(start, comma).strip());
      start = comma + 1;
    }
    String last = line.substring(start).strip();
    if (!last.isEmpty()) {
      items.add(last);
    }
    if (items.size() != count) {
      throw wrong("found " + items.size() + " items of " + what + ", expected " + count);
    }
    return items;
  }

  private int bounded(int size, int largest) {
    if (size < 1 || size > largest) {
      throw wrong("found " + size + ", expected a number from 1 to " + largest);
    }
    return size;
  }

  private void requireSame(String what, int found, int expected) {
    if (found != expected) {
      throw wrong("found " + found + " " + what + ", expected " + expected);
    }
  }

  /// Files disagree whether the inputs are a layer here.
  private void requireGreatest(List<Integer> sizes, int stated) {
    int ofAll = Collections.max(sizes);
    int afterInputs = Collections.max(sizes.subList(1, sizes.size()));
    if (stated != ofAll && stated != afterInputs) {
      throw wrong("found " + stated + " as the greatest layer size, expected " + ofAll);
    }
  }

  private String next(String what) {
    number++;
    if (!lines.hasNext()) {
      throw wrong("found the end of the file, expected " + what);
    }
    return lines.next();
  }

  private void requireEnd() {
    while (lines.hasNext()) {
      number++;
      String line = lines.next();
      if (!line.isBlank()) {
        throw wrong("found " + quote(line) + " after the last bias, expected the end of the file");
      }
    }
  }

  private FormatException wrong(String problem) {
    return source.wrong(number, problem);
  }
}
