package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a power cut left in the file of an H2 that was never forced to the disk. Of that the disk
 * may have any part; nobody was told that it is kept. H2 would open from the newest chunk all the
 * same, so a newest chunk that is not whole, or builds upon one that is not, is taken from it,
 * until it opens from one that was forced.
 */
final class TornChunks {
  private static final Logger LOG = LoggerFactory.getLogger(TornChunks.class);

  /** So many may be written from one sync to the next, and H2 looks at no more either. */
  private static final int NEWEST = 20;

  /**
   * A sync that takes ten seconds is the last. What is older was safe, so it did not tear but rot,
   * and nothing that builds upon it may be given up for it.
   */
  private static final long UNSAFE_MILLIS = 15_000;

  private static final H2Method CHUNKS = H2Method.of(FileStore.class, "getChunks");

  private final H2File file;

  TornChunks(H2File file) {
    this.file = file;
  }

  /** Before anybody opens the database. */
  void drop() throws IOException {
    if (!Files.exists(file.file())) {
      return;
    }
    for (var dropped = 0; dropped < NEWEST && dropNewest(); dropped++) {
      LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
    }
  }

  /** True when there was one to be dropped, and the one before it is to be looked at. */
  private boolean dropNewest() throws IOException {
    var newest = newest();
    if (newest.isEmpty()) {
      return false;
    }
    try (var channel =
        FileChannel.open(file.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (var chunk : newest) {
        var age = newest.getFirst().time - chunk.time;
        if (age < UNSAFE_MILLIS && !ChunkMark.isWhole(read(channel, chunk))) {
          forget(channel, newest.getFirst());
          return true;
        }
      }
    }
    return false;
  }

  /** The last first; nothing when H2 finds none, which it then says itself. */
  private List<? extends Chunk<?>> newest() {
    try (var store = new MVStore.Builder().fileName(file.file().toString()).readOnly().open()) {
      return chunks(store).stream()
          .sorted(Comparator.<Chunk<?>>comparingLong(chunk -> chunk.version).reversed())
          .limit(NEWEST)
          .toList();
    } catch (MVStoreException failure) {
      return List.of();
    }
  }

  /** Its list of chunks has all but the newest. */
  @SuppressWarnings("unchecked") // as H2 declares it
  static Collection<? extends Chunk<?>> chunks(MVStore store) {
    var chunks = Objects.requireNonNull(CHUNKS.on(store.getFileStore()));
    return ((Map<Integer, ? extends Chunk<?>>) chunks).values();
  }

  private static ByteBuffer read(FileChannel channel, Chunk<?> chunk) throws IOException {
    var bytes = ByteBuffer.allocate(chunk.len * ChunkMark.BLOCK);
    var from = chunk.block * ChunkMark.BLOCK;
    // A file may end before its last chunk does; what is missing is zeros, and so not whole.
    for (var read = 1; bytes.hasRemaining() && read > 0; ) {
      read = channel.read(bytes, from + bytes.position());
    }
    return bytes.rewind();
  }

  private static void forget(FileChannel channel, Chunk<?> chunk) throws IOException {
    var nothing = ByteBuffer.allocate(ChunkMark.BLOCK);
    var at = chunk.block * ChunkMark.BLOCK;
    while (nothing.hasRemaining()) {
      channel.write(nothing, at + nothing.position());
    }
    channel.force(true);
  }
}
