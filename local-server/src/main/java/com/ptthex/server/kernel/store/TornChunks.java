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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * same, so a newest chunk is taken from it when it is not whole, or needs one that is not, until it
 * opens from one that is. Of those that were safe already nothing is looked at: what is no longer
 * needed of them may have been written over since, and what is missing of the rest is damage.
 */
final class TornChunks {
  private static final Logger LOG = LoggerFactory.getLogger(TornChunks.class);

  /** So many may be written from one sync to the next, and H2 looks at no more either. */
  private static final int MOST = 20;

  private static final H2Method IN_USE = H2Method.of(Chunk.class, "isLive");
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
    var chunks = newestFirst();
    for (var dropped = 0; dropped < MOST && !chunks.isEmpty(); dropped++) {
      try (var channel = FileChannel.open(file.file(), READ, WRITE)) {
        if (wasClosedAt(chunks.getFirst(), channel)) {
          return OptionalLong.empty();
        }
        if (isWhole(chunks, channel)) {
          break;
        }
        forget(channel, chunks.getFirst());
        LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
      }
      chunks = newestFirst();
    }
    return chunks.stream().limit(1).mapToLong(chunk -> chunk.time).findAny();
  }

  /** With all that it needs, as far as that was written after something else was safe. */
  private static boolean isWhole(List<Chunk<?>> newestFirst, FileChannel channel)
      throws IOException {
    var newest = read(channel, newestFirst.getFirst());
    if (!ChunkMark.isWhole(newest)) {
      return false;
    }
    var safe = ChunkMark.safeBefore(newest).orElse(Long.MAX_VALUE);
    for (var chunk : newestFirst.subList(1, newestFirst.size())) {
      if (chunk.version > safe && isInUse(chunk) && !ChunkMark.isWhole(read(channel, chunk))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInUse(Chunk<?> chunk) {
    return (boolean) Objects.requireNonNull(IN_USE.on(chunk));
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
  private List<Chunk<?>> newestFirst() {
    if (!Files.exists(file.file())) {
      return List.of();
    }
    try (var store = new MVStore.Builder().fileName(file.file().toString()).readOnly().open()) {
      return chunks(store).stream()
          .<Chunk<?>>map(chunk -> chunk)
          .sorted(Comparator.<Chunk<?>>comparingLong(chunk -> chunk.version).reversed())
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
