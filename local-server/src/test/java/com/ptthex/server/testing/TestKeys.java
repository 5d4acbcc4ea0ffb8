package com.ptthex.server.testing;

import com.ptthex.server.launch.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Key files for sites that a test makes. */
public final class TestKeys {
  private TestKeys() {}

  /** Not there yet, in a folder of its own. */
  public static KeyFile fresh() {
    try {
      var folder = Files.createTempDirectory("ptthex-keys");
      var file = new KeyFile(folder.resolve(KeyFile.NAME));
      folder.toFile().deleteOnExit();
      file.file().toFile().deleteOnExit();
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
