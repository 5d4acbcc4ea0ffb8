package com.ptthex.server.kernel.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a power cut left in the file of an H2 that was never forced to the disk. Of that the disk
 * may have any part; nobody was told that it is kept. H2 would open from the newest chunk all the
 * same, so a newest chunk that is not whole is taken from it, until it opens from one that is. Of
 * older ones nothing can be told: where they lay, newer ones may have been written since.
 */
final class TornChunks {
  private static final Logger LOG = LoggerFactory.getLogger(TornChunks.class);

  /** So many may be written from one sync to the next, and H2 looks at no more either. */
  private static final int MOST = 20;

  private static final H2Method CHUNKS = H2Method.of(FileStore.class, "getChunks");

  private final H2File file;

  TornChunks(H2File file) {
    this.file = file;
  }

  /**
   * Before anybody opens the database.
   *
   * @return when the chunk was written that it will be opened from, in H2's time; nothing when it
   *     was closed in good order
   */
  OptionalLong drop() throws IOException {
    var newest = newest();
    for (var dropped = 0; dropped < MOST && newest.isPresent(); dropped++) {
      try (var channel = FileChannel.open(file.file(), READ, WRITE)) {
        if (wasClosedAt(newest.get(), channel)) {
          return OptionalLong.empty();
        }
        if (ChunkMark.isWhole(read(channel, newest.get()))) {
          break;
        }
        forget(channel, newest.get());
        LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
      }
      newest = newest();
    }
    return newest.stream().mapToLong(chunk -> chunk.time).findAny();
  }

  /** Then all of it was safe, and what is missing of it is damage, to be told and not dropped. */
  private static boolean wasClosedAt(Chunk<?> chunk, FileChannel channel) throws IOException {
    var first = ByteBuffer.allocate(ChunkMark.BLOCK);
    channel.read(first, 0);
    var header = new String(first.array(), StandardCharsets.ISO_8859_1);
    return header.contains(",clean:1,")
        && header.contains(",version:" + Long.toHexString(chunk.version) + ",");
  }

  /** Nothing when H2 finds none, which it then says itself. */
  private Optional<Chunk<?>> newest() {
    if (!Files.exists(file.file())) {
      return Optional.empty();
    }
    try (var store = new MVStore.Builder().fileName(file.file().toString()).readOnly().open()) {
      return chunks(store).stream()
          .<Chunk<?>>map(chunk -> chunk)
          .max(Comparator.comparingLong(chunk -> chunk.version));
    } catch (MVStoreException failure) {
      return Optional.empty();
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
