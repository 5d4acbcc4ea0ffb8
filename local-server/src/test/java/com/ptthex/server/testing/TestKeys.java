package com.ptthex.server.testing;

import com.ptthex.server.launch.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Key files for sites that a test makes. */
public final class TestKeys {
  private TestKeys() {}

  /** Not there yet, in a data folder of its own. */
  public static KeyFile fresh() {
    try {
      var folder = Files.createTempDirectory("ptthex-keys");
      var file = new KeyFile(folder.resolve(KeyFile.NAME));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** With all that a server put beside it. */
  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException _) {
      // A leftover in the temporary folder harms nobody.
    }
  }
}
