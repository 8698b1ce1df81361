import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// `Benchmarks.java 'NAME OPTION…'`: runs JMH on this module's benchmarks, with JMH's own options
/// in the same string; a module without one of that name has nothing to do. JMH itself would fail
/// there, and with it the build of all modules above.
final class Benchmarks {
  private Benchmarks() {}

  static void main(String[] arguments) throws Exception {
    try {
      new Runner(new CommandLineOptions(arguments[0].strip().split(" +"))).run();
    } catch (NoBenchmarksException none) {
      System.err.println("no benchmark here for " + arguments[0]);
    }
  }
}
