package org.relucid.smt.query;

import com.microsoft.z3.Context;
import com.microsoft.z3.Global;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/// The child process of [Z3Process]: answers one request after the other from its standard input,
/// until that ends. Its folder for temporary files is its own. Where Z3 reaches the memory limit,
/// the process dies, and that is meant so.
final class Z3Child {
  private Z3Child() {}

  /// Answers requests until there are no more.
  ///
  /// @param arguments the memory limit in megabytes
  public static void main(String[] arguments) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    new File(System.getProperty("java.io.tmpdir")).deleteOnExit();
    Global.setParameter("memory_max_size", arguments[0]);
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    out.writeUTF(Z3Run.version());
    out.flush();
    try {
      while (true) {
        answer(Z3Wire.readRequest(in), out);
      }
    } catch (EOFException parentIsDone) {
      System.exit(0);
    }
  }

  private static void answer(Z3Run.Request request, DataOutputStream out) throws IOException {
    try (Context context = new Context()) {
      Z3Wire.write(out, Z3Run.ask(context, request));
    } catch (IllegalArgumentException refused) {
      Z3Wire.writeRefusal(out, String.valueOf(refused.getMessage()));
    }
  }
}
