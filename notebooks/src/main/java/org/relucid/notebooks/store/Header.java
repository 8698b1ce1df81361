package org.relucid.notebooks.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the first bytes of a file say: whose it is, read without SQLite, which would already repair
/// a database that its owner left in the middle of a transaction.
///
/// Of the 100 bytes of an SQLite header, 0–15 are its name, 60–63 the owner's version of the
/// schema, 68–71 the owner.
sealed interface Header {
  int OWNER = 0x52454C55; // "RELU"
  byte[] NAME = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  int LENGTH = 100;
  int VERSION_AT = 60;
  int OWNER_AT = 68;

  /// No file, or one without a byte: free to become a store.
  record Nothing() implements Header {}

  /// A store of ours whose tables have this version.
  record Ours(int version) implements Header {}

  /// Somebody else's.
  record Foreign(String what) implements Header {}

  static Header of(Path file) {
    if (Files.notExists(file)) {
      return new Nothing();
    }
    if (Files.isDirectory(file)) {
      return new Foreign("a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(LENGTH));
    } catch (IOException e) {
      throw new StoreException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static Header of(byte[] first) {
    if (first.length == 0) {
      return new Nothing();
    }
    if (first.length < LENGTH || !ByteBuffer.wrap(first, 0, NAME.length).equals(name())) {
      return new Foreign("no database");
    }
    ByteBuffer header = ByteBuffer.wrap(first);
    return header.getInt(OWNER_AT) == OWNER
        ? new Ours(header.getInt(VERSION_AT))
        : new Foreign("a database of another program");
  }

  private static ByteBuffer name() {
    return ByteBuffer.wrap(NAME);
  }
}
