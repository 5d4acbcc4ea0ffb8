package com.ptthex.server.kernel.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.DataUtils;
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
    if (!Files.exists(file.file())) {
      return OptionalLong.empty();
    }
    try (var channel = FileChannel.open(file.file(), READ, WRITE)) {
      return drop(channel);
    }
  }

  private OptionalLong drop(FileChannel channel) throws IOException {
    for (var dropped = 0; ; dropped++) {
      var chunks = newestFirst(channel);
      if (chunks.isEmpty() || wasClosedAt(chunks.getFirst(), channel)) {
        return OptionalLong.empty();
      }
      var newest = chunks.getFirst();
      if (dropped == MOST || isWhole(chunks, channel)) {
        if (dropped > 0) {
          forgetNewerThan(newest, channel);
        }
        return OptionalLong.of(newest.time());
      }
      newest.forget(channel);
      LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
    }
  }

  /** With all that it needs, as far as that was written after something else was safe. */
  private static boolean isWhole(List<WrittenChunk> newestFirst, FileChannel channel)
      throws IOException {
    var newest = newestFirst.getFirst().read(channel);
    if (!ChunkMark.isWhole(newest)) {
      return false;
    }
    var safe = ChunkMark.number("safe", newest).orElse(Long.MAX_VALUE);
    for (var chunk : newestFirst.subList(1, newestFirst.size())) {
      if (chunk.version() > safe && chunk.inUse() && !ChunkMark.isWhole(chunk.read(channel))) {
        return false;
      }
    }
    return true;
  }

  /** H2 passes over these now; once it has written others beside them, it might not. */
  private static void forgetNewerThan(WrittenChunk kept, FileChannel channel) throws IOException {
    for (var chunk : new ChunkScan(channel).newestFirst()) {
      if (chunk.version() > kept.version()) {
        chunk.forget(channel);
      }
    }
  }

  /** Then all of it was safe, and what is missing of it is damage, to be told and not dropped. */
  private static boolean wasClosedAt(WrittenChunk chunk, FileChannel channel) throws IOException {
    var first = ByteBuffer.allocate(ChunkMark.BLOCK);
    channel.read(first, 0);
    var header = new String(first.array(), StandardCharsets.ISO_8859_1);
    return header.contains(",clean:1,")
        && header.contains(",version:" + Long.toHexString(chunk.version()) + ",");
  }

  /** As H2 sees them, or what there is when it cannot read on from the newest. */
  private List<WrittenChunk> newestFirst(FileChannel channel) throws IOException {
    try (var store = new MVStore.Builder().fileName(file.file().toString()).readOnly().open()) {
      return chunks(store).stream()
          .map(TornChunks::written)
          .sorted(WrittenChunk.NEWEST_FIRST)
          .toList();
    } catch (MVStoreException failure) {
      // Anything else, such as another server that has the file open, is for H2 to say.
      return failure.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
          ? new ChunkScan(channel).newestFirst()
          : List.of();
    }
  }

  private static WrittenChunk written(Chunk<?> chunk) {
    var inUse = (boolean) Objects.requireNonNull(IN_USE.on(chunk));
    return new WrittenChunk(chunk.block, chunk.len, chunk.version, chunk.time, inUse);
  }

  /** Its list of chunks has all but the newest. */
  @SuppressWarnings("unchecked") // as H2 declares it
  static Collection<? extends Chunk<?>> chunks(MVStore store) {
    var chunks = Objects.requireNonNull(CHUNKS.on(store.getFileStore()));
    return ((Map<Integer, ? extends Chunk<?>>) chunks).values();
  }
}
