package com.ptthex.server.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that says by its end whether somebody else holds a lock. */
final class AskForLock {
  static final int HELD = 42;

  private AskForLock() {}

  public static void main(String... arguments) throws IOException {
    try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
      System.exit(channel.tryLock() == null ? HELD : 0);
    }
  }
}
