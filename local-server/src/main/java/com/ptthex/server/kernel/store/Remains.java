package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** All chunks that a file has, and what the disk has of each. */
final class Remains {
  private final List<WrittenChunk> newestFirst;
  private final FileChannel file;
  private final List<Whole> whole = new ArrayList<>();

  /**
   * @param safe the version that was safe when it was written
   */
  private record Whole(WrittenChunk chunk, long safe) {}

  Remains(List<WrittenChunk> newestFirst, FileChannel file) throws IOException {
    this.newestFirst = newestFirst;
    this.file = file;
    for (var chunk : newestFirst) {
      if (chunk.isWhole(file)) {
        whole.add(new Whole(chunk, ChunkMark.number("safe", chunk.head(file)).orElse(0)));
      }
    }
  }

  /** Whether this is none of these, and no whole one came after it. */
  boolean endBefore(WrittenChunk chunk) {
    return newestFirst.stream().noneMatch(one -> one.block() == chunk.block())
        && whole.stream().noneMatch(one -> one.chunk().version() > chunk.version());
  }

  /** What is known to have been safe. */
  long safe() {
    return whole.stream().mapToLong(Whole::safe).max().orElse(0);
  }

  /**
   * The newest of these is as new as what was safe last: that one has pages in use, if only its own
   * list, and so is never written over.
   */
  List<WrittenChunk> whole() {
    return whole.stream().map(Whole::chunk).toList();
  }

  /** Whether the disk does not have all that was not yet safe when this was written. */
  boolean lacks(WrittenChunk chunk) {
    var one = whole.stream().filter(each -> each.chunk().equals(chunk)).findFirst().orElseThrow();
    var there =
        whole.stream()
            .map(other -> other.chunk().version())
            .filter(version -> version > one.safe() && version < chunk.version())
            .distinct()
            .count();
    return there < chunk.version() - one.safe() - 1;
  }

  /** Whether H2, which opens from the first of these, has all that it needs and was not safe. */
  boolean isAllThere(List<WrittenChunk> shown) throws IOException {
    var safe = ChunkMark.number("safe", shown.getFirst().head(file)).orElse(0);
    for (var chunk : shown) {
      if (chunk.version() > safe && chunk.inUse() && !chunk.isWhole(file)) {
        return false;
      }
    }
    return true;
  }

  void forgetAll() throws IOException {
    for (var chunk : newestFirst) {
      chunk.forget(file);
    }
  }

  /** Whether there were any. */
  boolean forgetNewerThan(WrittenChunk kept) throws IOException {
    var found = false;
    for (var chunk : newestFirst) {
      if (chunk.version() > kept.version()) {
        chunk.forget(file);
        found = true;
      }
    }
    return found;
  }
}
