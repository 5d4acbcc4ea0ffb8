package com.ptthex.server.testing.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the disk has of one file, and what it was only told of since it was last forced. */
final class ForcedFile {
  /** Disks write whole sectors; which of them, before they are forced to, is their own affair. */
  private static final int SECTOR = 4096;

  private final Path forced;
  private final List<Change> pending = new ArrayList<>();

  private sealed interface Change {}

  private record Written(long position, ByteBuffer bytes) implements Change {}

  private record Cut(long size) implements Change {}

  ForcedFile(Path file) {
    this.forced = file.resolveSibling(file.getFileName() + ".forced");
  }

  synchronized void written(long position, ByteBuffer bytes) {
    var copy = ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
    pending.add(new Written(position, copy));
  }

  synchronized void cut(long size) {
    pending.add(new Cut(size));
  }

  synchronized void force() throws IOException {
    try (var disk = open(forced)) {
      for (var change : pending) {
        apply(disk, change);
      }
    }
    pending.clear();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void apply(FileChannel disk, Change change) throws IOException {
    switch (change) {
      case Written(var position, var bytes) -> write(disk, position, bytes.duplicate());
      case Cut(var size) -> disk.truncate(size);
    }
  }

  private static void write(FileChannel disk, long position, ByteBuffer bytes) throws IOException {
    var from = bytes.position();
    while (bytes.hasRemaining()) {
      disk.write(bytes, position + bytes.position() - from);
    }
  }

  /** The file as it is found after a power cut now, with nothing that was not forced. */
  synchronized void afterPowerCut(Path found) {
    copy(found);
  }

  /** The same, on a disk that had written some sectors of its own accord, in no order. */
  synchronized void afterPowerCut(Path found, RandomGenerator some) {
    copy(found);
    try (var disk = open(found)) {
      for (var change : pending) {
        if (change instanceof Written(var position, var bytes)) {
          for (var from = 0; from < bytes.limit(); from += SECTOR) {
            if (some.nextBoolean()) {
              var sector = bytes.slice(from, Math.min(SECTOR, bytes.limit() - from));
              write(disk, position + from, sector);
            }
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void copy(Path found) {
    try {
      Files.copy(forced, found);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
