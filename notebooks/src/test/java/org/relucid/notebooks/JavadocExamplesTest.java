package org.relucid.notebooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every Java example in Javadoc compiles and runs, with all packages imported, and with a meaning
/// for the names and files that it takes for granted.
class JavadocExamplesTest {
  private static final Path ROOT = Modules.here().root();
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern FILE = Pattern.compile("Path\\.of\\(\"([^\"]*)\"\\)");
  private static final String JAVA = "/src/main/java/";

  private static final List<String> USUAL =
      List.of(
          "Network spelled = Spelling.network(Expression.parse(\"abs(x)\"));",
          "ScalarNetwork network = spelled.expand();",
          "Box box = Box.parse(\"[-1,1]\");",
          "Expression expression = Expression.parse(\"abs(x)\");",
          "PiecewiseLinear f = expression.toPiecewiseLinear();",
          "Vector x = Vector.of(Rational.ONE);",
          "AffineForm form = AffineForm.variable(2, 0);");

  /// What the names mean in some files; the ends of their paths are the keys.
  private static final Map<String, List<String>> GIVEN =
      Map.ofEntries(
          entry(
              "network/Network.java",
              List.of(
                  "AffineMap map = AffineMap.of(Matrix.of(Vector.ofIntegers(1),"
                      + " Vector.ofIntegers(-1)), Vector.zero(2));",
                  "AffineMap sum = AffineMap.of(Matrix.of(Vector.ofIntegers(1, 1)),"
                      + " Vector.zero(1));")),
          entry("network/ExactEvaluator.java", List.of("Network network = spelled;")),
          entry(
              "network/Float32Evaluator.java",
              List.of("Network network = Spelling.network(Expression.parse(\"max(x, y)\"));")),
          entry(
              "format/Networks.java",
              List.of(
                  "Networks.write(Networks.read(Path.of(\"hat.onnx\")), Path.of(\"acas.nnet\"));")),
          entry(
              "smt/encode/package-info.java",
              List.of(
                  "import org.relucid.smt.term.Formula;",
                  "SymbolicNetwork network = SymbolicNetwork.of(spelled.expand());")),
          entry(
              "output/package-info.java",
              List.of(
                  "FixedLayers layers = FixedLayers.of(network, FixedLayers.Inputs.AS_THEY_ARE);")),
          entry(
              "geometry/Polyhedron.java",
              List.of(
                  "Vector a = Vector.zero(2);",
                  "Vector b = Vector.ofIntegers(1, 0);",
                  "Vector c = Vector.ofIntegers(0, 1);",
                  "Box box = Box.parse(\"[-1,1]x[0,1]\");")),
          entry(
              "geometry/CutPolytope.java",
              List.of("Polyhedron polyhedron = Polyhedron.of(Box.parse(\"[-1,1]x[0,1]\"));")),
          entry(
              "linear/Elimination.java",
              List.of(
                  "Matrix a = Matrix.of(Vector.ofIntegers(1, 2), Vector.ofIntegers(2, 4));",
                  "Vector b = Vector.ofIntegers(3, 6);")),
          entry(
              "multivariate/package-info.java",
              List.of(
                  "ScalarNetwork maximum ="
                      + " Spelling.network(Expression.parse(\"max(x, y)\")).expand();")),
          entry(
              "search/size/package-info.java",
              List.of(
                  "SearchQuestion question ="
                      + " SearchQuestion.of(\"abs(x)\", Architecture.parse(\"1-1-1\"), \"deeppoly-0\");",
                  "Panel panel = Panel.z3Alone();",
                  "Duration patience = Duration.ofSeconds(5);")),
          entry("search/package-info.java", List.of("Panel panel = Panel.z3Alone();")),
          entry(
              "command/package-info.java",
              List.of(
                  "var out = new java.io.PrintWriter(java.io.Writer.nullWriter());",
                  "var err = out;")),
          entry(
              "page/package-info.java",
              List.of(
                  "Table table = Table.compute(new Settings(1, 2, 0, 0),"
                      + " org.relucid.proofs.library.theorem.Workbench.usual(), () -> {});")),
          entry(
              "store/package-info.java",
              List.of(
                  "Asked asked = new Asked(\"eval\", \"relucid eval x 1\", \"/\", \"1\","
                      + " java.time.Instant.EPOCH);",
                  "Answered answered = new Answered(0, \"1\", Optional.empty(), Optional.empty(),"
                      + " Duration.ZERO);")),
          entry(
              "judge/package-info.java",
              List.of(
                  "Path onnx = Path.of(\"hat.onnx\");",
                  "Path vnnlib = Path.of(\"hat_high.vnnlib\");",
                  "Path counterexample = Path.of(\"hat_high.counterexample\");")));

  /// The files that examples read, as copies of shipped ones.
  private static final Map<String, String> FILES =
      Map.of(
          "abs.proof", "certificates/abs-triangle.txt",
          "abs.txt", "certificates/abs-triangle.txt",
          "hat.onnx", "networks/hat.onnx",
          "hat_high.vnnlib", "properties/high.vnnlib",
          "hat_high.counterexample", "witnesses/2026_hasty/toys/hat_high.counterexample");

  private static Path folder = Path.of("");

  /// An example, and the file that it stands in.
  record Example(Path file, String code) {
    @Override
    public String toString() {
      return ROOT.relativize(file) + ": " + code.lines().findFirst().orElse("");
    }

    String packageName() {
      String path = file.toString();
      int at = path.indexOf(JAVA);
      return at < 0
          ? "org.relucid.notebooks"
          : path.substring(at + JAVA.length(), path.lastIndexOf('/')).replace('/', '.');
    }

    List<String> given() {
      return GIVEN.entrySet().stream()
          .filter(entry -> file.toString().endsWith(entry.getKey()))
          .flatMap(entry -> entry.getValue().stream())
          .toList();
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String module : Modules.FOLDERS) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          BLOCK
              .matcher(text(file))
              .results()
              .map(match -> new Example(file, match.group(1)))
              .forEach(examples::add);
        }
      }
    }
    return examples;
  }

  /// The Markdown in comments, or the whole of a Markdown file.
  private static String text(Path file) throws IOException {
    if (file.toString().endsWith(".md")) {
      return Files.readString(file);
    }
    return file.toString().endsWith(".java")
        ? Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("///"))
            .map(line -> line.substring(3).replaceFirst("^ ", ""))
            .collect(Collectors.joining("\n"))
        : "";
  }

  /// All examples in one compilation, each a class of its own.
  @BeforeAll
  static void compile(@TempDir Path empty) throws IOException {
    folder = empty;
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path shipped = ROOT.resolve("notebooks/examples").resolve(file.getValue());
      Files.copy(shipped, folder.resolve(file.getKey()));
    }
    List<Example> examples = examples();
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", "" + folder));
    for (int i = 0; i < examples.size(); i++) {
      Path source = folder.resolve("Example" + i + ".java");
      Files.writeString(source, source(examples.get(i), "Example" + i));
      arguments.add(source.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code = compiler.run(null, said, said, arguments.toArray(String[]::new));
    assertThat(code).as(said.toString(UTF_8)).isZero();
  }

  private static String source(Example example, String name) throws IOException {
    List<String> lines = new ArrayList<>(imports(example));
    lines.add("final class " + name + " implements Runnable {");
    lines.add("  interface Act { void go() throws Exception; }");
    lines.add(
        "  static void tell(java.util.concurrent.Callable<?> act) throws Exception { act.call(); }");
    lines.add("  static void tell(Act act) throws Exception { act.go(); }");
    lines.add("  public void run() {");
    lines.add("    try {");
    List<String> given = new ArrayList<>(USUAL);
    example.given().stream().filter(line -> !line.startsWith("import")).forEach(given::add);
    String code = String.join("\n", statements(example.code()));
    given.stream().filter(line -> !isDeclaredAgain(line, given, code)).forEach(lines::add);
    lines.add(code);
    lines.add("    } catch (Exception e) { throw new IllegalStateException(e); }");
    lines.add("  }");
    lines.add("}");
    return FILE.matcher(String.join("\n", lines)).replaceAll(JavadocExamplesTest::inFolder);
  }

  /// Whether the example, or what is given for its file, has a meaning of its own for the name.
  private static boolean isDeclaredAgain(String line, List<String> given, String code) {
    String name = line.replaceFirst("^\\S+ (\\w+) =(?s:.*)", "$1");
    Pattern declared = Pattern.compile("(?m)^\\S+ " + name + " =");
    int last = given.indexOf(line) + 1;
    return declared.matcher(code).find()
        || given.subList(last, given.size()).stream().anyMatch(l -> declared.matcher(l).find());
  }

  private static List<String> imports(Example example) throws IOException {
    List<String> imports =
        new ArrayList<>(
            List.of(
                "import java.nio.file.*;",
                "import java.time.Duration;",
                "import java.util.List;",
                "import java.util.Optional;",
                "import static org.relucid.notebooks.vocabulary.Vocabulary.*;"));
    for (String module : Modules.FOLDERS) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + JAVA))) {
        files
            .filter(file -> file.toString().matches(".*/[A-Z]\\w*\\.java"))
            .map(file -> "import " + new Example(file, "").packageName() + ".*;")
            .forEach(imports::add);
      }
    }
    try (Stream<Path> types = Files.list(example.file().resolveSibling("."))) {
      for (Path type : types.filter(type -> type.toString().endsWith(".java")).toList()) {
        String name = type.getFileName().toString().replace(".java", "");
        if (Files.readString(type).matches("(?s).*\npublic [^\n]*\\b" + name + "\\b.*")) {
          imports.add("import " + example.packageName() + "." + name + ";");
        }
      }
    }
    example.given().stream().filter(line -> line.startsWith("import")).forEach(imports::add);
    return imports.stream().distinct().toList();
  }

  /// The example as statements: a line, with those that it goes on in.
  private static List<String> statements(String code) {
    List<String> statements = new ArrayList<>();
    String statement = "";
    List<String> lines =
        code.lines()
            .map(line -> line.replaceFirst("\\s*//.*", ""))
            .filter(l -> !l.isBlank())
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      statement = statement + lines.get(i) + "\n";
      boolean goesOn = i + 1 < lines.size() && lines.get(i + 1).matches("\\s+.*|}");
      if (!goesOn) {
        statements.add(asStatement(statement.strip()));
        statement = "";
      }
    }
    return statements;
  }

  private static String asStatement(String text) {
    String bare = text.replaceFirst(";$", "");
    boolean isDeclaration = bare.matches("(?s)[\\w.<>\\[\\]]+ \\w+ =.*");
    if (bare.startsWith("switch")) {
      return bare;
    }
    return isDeclaration ? bare + ";" : "tell(() -> " + bare + ");";
  }

  private static String inFolder(MatchResult file) {
    return "Path.of(\"" + folder.resolve(file.group(1)) + "\")";
  }

  @ParameterizedTest
  @MethodSource("numbered")
  void an_example_runs(int number, Example example) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      var maker = loader.loadClass("Example" + number).getDeclaredConstructor();
      maker.setAccessible(true);
      Runnable run = (Runnable) maker.newInstance();
      assertThatCode(run::run).as(example.toString()).doesNotThrowAnyException();
    }
  }

  static Stream<Arguments> numbered() throws IOException {
    List<Example> examples = examples();
    return IntStream.range(0, examples.size()).mapToObj(i -> Arguments.of(i, examples.get(i)));
  }
}
