package com.ptthex.server.kernel.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.ptthex.server.kernel.store.Unusable.Damaged;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a power cut left in the file of an H2 that was never forced to the disk. Of that the disk
 * may have any part; nobody was told that it is kept. H2 opens from whichever chunk it finds first
 * that looks whole at both ends. So the newest is looked for that is whole, and has all that it
 * needs of what was not yet safe when it was written; H2 is made to open from that one, and what is
 * newer is taken from it, lest it find that once others lie beside it. Nothing is touched when that
 * would give up what is known to have been safe.
 */
final class TornChunks {
  private static final Logger LOG = LoggerFactory.getLogger(TornChunks.class);

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
   *     was closed in good order, or is for H2 to speak of
   */
  OptionalLong drop() throws IOException, Damaged {
    if (!Files.exists(file.file())) {
      return OptionalLong.empty();
    }
    try (var channel = FileChannel.open(file.file(), READ, WRITE)) {
      var shown = shown();
      if (shown.isEmpty() || isInGoodOrder(shown.get(), channel)) {
        return OptionalLong.empty();
      }
      return drop(new ChunkScan(channel).newestFirst(), shown.get(), channel);
    }
  }

  private OptionalLong drop(List<WrittenChunk> found, Shown shown, FileChannel channel)
      throws IOException, Damaged {
    var remains = new Remains(found, channel);
    if (found.isEmpty()) {
      return shown.newestFirst().stream().limit(1).mapToLong(WrittenChunk::time).findAny();
    }
    if (shown.isReadable() && remains.endBefore(shown.newest())) {
      // What was written without a mark, as by a compaction, H2 alone can judge.
      remains.forgetNewerThan(shown.newest());
      return OptionalLong.of(shown.newest().time());
    }
    if (remains.whole().isEmpty()) {
      return beneath(remains);
    }
    for (var kept : remains.whole()) {
      if (kept.version() < remains.safe()) {
        break;
      }
      if (isOpenedFrom(kept, remains, channel)) {
        return OptionalLong.of(kept.time());
      }
    }
    throw new Damaged();
  }

  /** Nothing was safe yet but what bears no marks, as after a compaction. */
  private OptionalLong beneath(Remains remains) throws IOException, Damaged {
    remains.forgetAll();
    LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
    var shown = shown().filter(Shown::isReadable).orElseThrow(Damaged::new);
    return OptionalLong.of(shown.newest().time());
  }

  /** Whether H2 opens from it now, and finds all that it needs. */
  private boolean isOpenedFrom(WrittenChunk kept, Remains remains, FileChannel channel)
      throws IOException, Damaged {
    if (remains.forgetNewerThan(kept)) {
      LOG.warn("a power cut left a part of what was not yet safe; it is as if it had not been");
    }
    var shown = shown().orElseThrow(Damaged::new);
    if (!shown.isReadable() || shown.newest().block() != kept.block()) {
      new H2Header(channel).name(kept);
      shown = shown().orElseThrow(Damaged::new);
    }
    // What a killed process wrote is to be on the disk before anything is built upon it.
    channel.force(true);
    if (shown.isReadable() && shown.newest().block() == kept.block()) {
      return remains.isAllThere(shown.newestFirst());
    }
    if (remains.lacks(kept)) {
      return false;
    }
    throw new Damaged();
  }

  /** Then all of it was safe, and what is missing of it is damage, to be told and not dropped. */
  private static boolean isInGoodOrder(Shown shown, FileChannel channel) throws IOException {
    return shown.isReadable() && new H2Header(channel).wasClosedAt(shown.newest().version());
  }

  /** Chunks as H2 sees them; none when it cannot read on from the newest. */
  private record Shown(List<WrittenChunk> newestFirst) {
    boolean isReadable() {
      return !newestFirst.isEmpty();
    }

    WrittenChunk newest() {
      return newestFirst.getFirst();
    }
  }

  /** Nothing when it is for H2 to say, such as that another server has the file open. */
  private Optional<Shown> shown() {
    // Opened apart: a file that H2 opened for itself it keeps when it fails half-way.
    var opened = new SingleFileStore(Map.of());
    try {
      opened.open(file.file().toString(), true, null);
    } catch (MVStoreException failure) {
      return unreadable(failure);
    }
    try (var store = new MVStore.Builder().fileStore(opened).open()) {
      return Optional.of(
          new Shown(
              chunks(store).stream()
                  .map(TornChunks::written)
                  .sorted(WrittenChunk.NEWEST_FIRST)
                  .toList()));
    } catch (MVStoreException failure) {
      return unreadable(failure);
    } finally {
      opened.close();
    }
  }

  private static Optional<Shown> unreadable(MVStoreException failure) {
    var code = failure.getErrorCode();
    return code == DataUtils.ERROR_FILE_CORRUPT || code == DataUtils.ERROR_CHUNK_NOT_FOUND
        ? Optional.of(new Shown(List.of()))
        : Optional.empty();
  }

  private static WrittenChunk written(Chunk<?> chunk) {
    var inUse = (boolean) Objects.requireNonNull(IN_USE.on(chunk));
    return new WrittenChunk(chunk.block, chunk.len, chunk.id, chunk.version, chunk.time, inUse);
  }

  /** Its list of chunks has all but the newest. */
  @SuppressWarnings("unchecked") // as H2 declares it
  static Collection<? extends Chunk<?>> chunks(MVStore store) {
    var chunks = Objects.requireNonNull(CHUNKS.on(store.getFileStore()));
    return ((Map<Integer, ? extends Chunk<?>>) chunks).values();
  }
}
