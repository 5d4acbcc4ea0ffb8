package com.ptthex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** A fresh temporary folder, gone when the bench is, also when somebody interrupts it. */
record Scratch(Path folder, Thread atExit) implements AutoCloseable {

  static Scratch make() throws IOException {
    var folder = Files.createTempDirectory("ptthex-bench");
    var atExit = Thread.ofPlatform().unstarted(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(atExit);
    return new Scratch(folder, atExit);
  }

  /** On which kind of disk it lies: on some of them a sync costs nothing. */
  String disk() throws IOException {
    return Files.getFileStore(folder).type();
  }

  @Override
  public void close() {
    delete(folder);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static void delete(Path folder) {
    try (var below = Files.walk(folder)) {
      for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException _) {
      // Gone already.
    } catch (IOException failure) {
      throw new UncheckedIOException("left behind: " + folder, failure);
    }
  }
}
