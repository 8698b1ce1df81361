package org.relucid.theory.format.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relucid.theory.format.Source;
import org.relucid.theory.format.onnx.Model.Attribute;
import org.relucid.theory.format.onnx.Model.RawTensor;

/// Reads the protobuf messages of an ONNX file that [Model] speaks of, one method per message.
///
/// *Fails*: [org.relucid.theory.format.FormatException] for damaged data, operators of another
/// domain's operator set, functions, sparse initialisers, and more than [#MOST_ITEMS] nodes, names
/// or attributes.
final class ModelReader {
  private static final int MOST_ITEMS = 1_000_000;
  private static final long OLDEST_OPSET = 6;
  private static final long NEWEST_OPSET = 27;

  private final Source source;
  private final Wire wire;
  private int items;

  private ModelReader(Source source) {
    this.source = source;
    this.wire = new Wire(source);
  }

  static Model read(Source source) {
    return new ModelReader(source).model();
  }

  private Model model() {
    List<Model.Graph> graphs = new ArrayList<>();
    Map<String, Long> opsets = new HashMap<>();
    wire.message(
        field ->
            switch (field) {
              case 7 -> graphs.add(graph());
              case 8 -> opset(opsets);
              case 25 -> throw wire.wrong("found functions of the model's own, expected none");
              default -> false;
            });
    if (graphs.size() != 1) {
      throw source.wrong("found " + graphs.size() + " graphs, expected one: is this an ONNX file?");
    }
    Long opset = opsets.get("");
    if (opset == null || opset < OLDEST_OPSET || opset > NEWEST_OPSET) {
      throw source.wrong(
          "found operator set "
              + (opset == null ? "of no version" : opset.toString())
              + ", expected ONNX's of version "
              + OLDEST_OPSET
              + " to "
              + NEWEST_OPSET);
    }
    return new Model(opset, graphs.getFirst());
  }

  private boolean opset(Map<String, Long> opsets) throws IOException {
    String[] domain = {""};
    long[] version = {0};
    wire.nested(
        field -> {
          switch (field) {
            case 1 -> domain[0] = wire.text();
            case 2 -> version[0] = wire.whole();
            default -> {
              return false;
            }
          }
          return true;
        });
    opsets.put(domain[0].equals("ai.onnx") ? "" : domain[0], version[0]);
    count();
    return true;
  }

  private Model.Graph graph() throws IOException {
    List<Model.Invocation> nodes = new ArrayList<>();
    Map<String, RawTensor> initialisers = new LinkedHashMap<>();
    List<Model.Input> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    wire.nested(
        field ->
            switch (field) {
              case 1 -> nodes.add(invocation());
              case 5 -> {
                RawTensor tensor = tensor();
                if (initialisers.put(tensor.name(), tensor) != null) {
                  throw wire.wrong("found the initialiser '" + tensor.name() + "' a second time");
                }
                yield true;
              }
              case 11 -> inputs.add(input());
              case 12 -> outputs.add(input().name());
              case 15 -> throw wire.wrong("found a sparse initialiser, expected dense ones");
              default -> false;
            });
    return new Model.Graph(nodes, initialisers, inputs, outputs);
  }

  private Model.Invocation invocation() throws IOException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    String[] name = {"", "", ""};
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    wire.nested(
        field -> {
          count();
          switch (field) {
            case 1 -> inputs.add(wire.text());
            case 2 -> outputs.add(wire.text());
            case 3 -> name[0] = wire.text();
            case 4 -> name[1] = wire.text();
            case 5 -> attribute(attributes);
            case 7 -> name[2] = wire.text();
            default -> {
              return false;
            }
          }
          return true;
        });
    return new Model.Invocation(name[0], name[2], name[1], inputs, outputs, attributes);
  }

  private void attribute(Map<String, Attribute> attributes) throws IOException {
    String[] name = {""};
    int[] type = {0};
    List<Attribute> values = new ArrayList<>();
    List<Float> reals = new ArrayList<>();
    List<Long> wholes = new ArrayList<>();
    wire.nested(
        field -> {
          count();
          switch (field) {
            case 1 -> name[0] = wire.text();
            case 2 -> values.add(new Attribute.Real(wire.real()));
            case 3 -> values.add(new Attribute.Whole(wire.whole()));
            case 4 -> values.add(new Attribute.Text(wire.bytes().toStringUtf8()));
            case 5 -> values.add(new Attribute.Tensor(tensor()));
            case 7 -> {
              for (float value : wire.reals()) {
                reals.add(value);
              }
            }
            case 8 -> {
              for (long value : wire.wholes()) {
                wholes.add(value);
              }
            }
            case 20 -> type[0] = (int) wire.whole();
            default -> {
              return false;
            }
          }
          return true;
        });
    attributes.put(name[0], value(type[0], values, reals, wholes));
  }

  /// The value that the attribute's type asks for; writers leave out fields that are zero or empty.
  private static Attribute value(
      int type, List<Attribute> values, List<Float> reals, List<Long> wholes) {
    Optional<Attribute> stored = values.stream().findFirst();
    return switch (type) {
      case 1 -> stored.orElse(new Attribute.Real(0));
      case 2 -> stored.orElse(new Attribute.Whole(0));
      case 3 -> stored.orElse(new Attribute.Text(""));
      case 6 -> new Attribute.Reals(List.copyOf(reals));
      case 7 -> new Attribute.Wholes(List.copyOf(wholes));
      default -> stored.orElse(new Attribute.Other(type));
    };
  }

  private RawTensor tensor() throws IOException {
    List<Long> dimensions = new ArrayList<>();
    int[] type = {0};
    String[] name = {""};
    boolean[] external = {false};
    List<float[]> floats = new ArrayList<>();
    List<long[]> integers = new ArrayList<>();
    List<double[]> doubles = new ArrayList<>();
    List<ByteString> raw = new ArrayList<>();
    wire.nested(
        field -> {
          switch (field) {
            case 1 -> {
              for (long dimension : wire.wholes()) {
                count();
                dimensions.add(dimension);
              }
            }
            case 2 -> type[0] = (int) wire.whole();
            case 4 -> floats.add(wire.reals());
            case 5, 7 -> integers.add(wire.wholes());
            case 8 -> name[0] = wire.text();
            case 9 -> raw.add(wire.bytes());
            case 10 -> doubles.add(wire.doubles());
            case 13 -> {
              external[0] = true;
              return false;
            }
            case 14 -> external[0] |= wire.whole() != 0;
            default -> {
              return false;
            }
          }
          return true;
        });
    return new RawTensor(
        name[0],
        dimensions,
        type[0],
        floats,
        integers,
        doubles,
        raw.isEmpty() ? Optional.empty() : Optional.of(raw.getLast()),
        external[0]);
  }

  private Model.Input input() throws IOException {
    String[] name = {""};
    int[] type = {0};
    List<Optional<Long>> extents = new ArrayList<>();
    count();
    wire.nested(
        field ->
            switch (field) {
              case 1 -> {
                name[0] = wire.text();
                yield true;
              }
              case 2 ->
                  wire.nested(kind -> kind == 1 && wire.nested(f -> tensorType(f, type, extents)));
              default -> false;
            });
    return new Model.Input(name[0], type[0], extents);
  }

  private boolean tensorType(int field, int[] type, List<Optional<Long>> extents)
      throws IOException {
    if (field == 1) {
      type[0] = (int) wire.whole();
      return true;
    }
    return field == 2 && wire.nested(shape -> shape == 1 && extents.add(extent()));
  }

  private Optional<Long> extent() throws IOException {
    count();
    List<Long> value = new ArrayList<>();
    wire.nested(field -> field == 1 && value.add(wire.whole()));
    return value.stream().findFirst();
  }

  private void count() {
    if (++items > MOST_ITEMS) {
      throw wire.wrong("found more than " + MOST_ITEMS + " names, attributes and dimensions");
    }
  }
}
