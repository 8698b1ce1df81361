import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `java -cp google-java-format.jar Format.java (check|apply) ROOT`: every Java file below ROOT.
class Format {
  public static void main(String[] arguments) throws Exception {
    boolean apply = arguments[0].equals("apply");
    Path root = Path.of(arguments[1]);
    Formatter formatter = new Formatter();
    int wrong = 0;
    for (Path file : javaFilesBelow(root)) {
      String source = Files.readString(file);
      String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
      String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
      if (formatted.equals(source)) {
        continue;
      }
      if (apply) {
        Files.writeString(file, formatted);
      } else {
        System.err.println("not formatted: " + root.relativize(file));
        wrong++;
      }
    }
    if (wrong > 0) {
      System.err.println(wrong + " files; `mvn -N validate -Dformat=apply` formats them");
      System.exit(1);
    }
  }

  private static List<Path> javaFilesBelow(Path root) throws Exception {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().matches("(.*/)?target/.*"))
          .sorted()
          .toList();
    }
  }
}
