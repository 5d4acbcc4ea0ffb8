package com.ptthex.server.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lock that says who serves a folder. On Linux and macOS a process loses its lock of a file
 * when it closes any channel of that file, so within a process there is one channel for each file:
 * what is held here is never opened again to ask about it.
 */
final class InstanceLock implements AutoCloseable {
  private static final Map<Object, InstanceLock> HELD = new HashMap<>();

  /** A server that is just leaving lets go within this. */
  private static final int TRIES = 10;

  private static final long WAIT_MILLIS = 50;

  private final Object identity;
  private final FileChannel channel;

  private InstanceLock(Object identity, FileChannel channel) {
    this.identity = identity;
    this.channel = channel;
  }

  /** Nothing when somebody else holds it, in this process or another. */
  static Optional<InstanceLock> take(Path file) throws IOException {
    for (var tries = 1; tries < TRIES; tries++) {
      var taken = tryOnce(file);
      if (taken.isPresent() || !patient()) {
        return taken;
      }
    }
    return tryOnce(file);
  }

  private static boolean patient() {
    try {
      Thread.sleep(WAIT_MILLIS);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<InstanceLock> tryOnce(Path file) throws IOException {
    synchronized (HELD) {
      if (Files.exists(file) && HELD.containsKey(identityOf(file))) {
        return Optional.empty();
      }
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locks(channel)) {
        channel.close();
        return Optional.empty();
      }
      var taken = new InstanceLock(identityOf(file), channel);
      HELD.put(taken.identity, taken);
      return Optional.of(taken);
    }
  }

  /** Whether anybody holds it. There must be such a file. */
  static boolean isHeld(Path file) throws IOException {
    synchronized (HELD) {
      if (HELD.containsKey(identityOf(file))) {
        return true;
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        return !locks(channel);
      }
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /**
   * The same by whatever path one comes to it; where the system knows no such key, its real path.
   */
  private static Object identityOf(Path file) throws IOException {
    var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file.toRealPath() : key;
  }

  /** Once more it does nothing: what another has taken meanwhile stays theirs. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (HELD.remove(identity, this)) {
        channel.close();
      }
    }
  }
}
