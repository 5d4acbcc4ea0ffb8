package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Comparator;

/**
 * Where in the file of an H2 one of its chunks lies.
 *
 * @param block the first of so many
 * @param time when it was written, in H2's time
 * @param id by which H2 names it
 * @param inUse whether the newest one may need it
 */
record WrittenChunk(long block, long blocks, long id, long version, long time, boolean inUse) {
  private static final int AT_ONCE = 256 * ChunkMark.BLOCK;

  static final Comparator<WrittenChunk> NEWEST_FIRST =
      Comparator.comparingLong(WrittenChunk::version).reversed();

  /** The first of its blocks. */
  ByteBuffer head(FileChannel file) throws IOException {
    return read(file, start(), ChunkMark.BLOCK);
  }

  /** What does not end as a chunk does is none, and not read on: it may say any length. */
  boolean isWhole(FileChannel file) throws IOException {
    var end = start() + blocks * ChunkMark.BLOCK;
    if (end > file.size() || !ChunkMark.isFoot(read(file, end - ChunkMark.FOOT, ChunkMark.FOOT))) {
      return false;
    }
    var sum = new ChunkMark.Sum(head(file));
    for (var at = start() + ChunkMark.BLOCK; at < end; at += AT_ONCE) {
      sum.add(read(file, at, (int) Math.min(AT_ONCE, end - at)));
    }
    return sum.isRight();
  }

  private static ByteBuffer read(FileChannel file, long from, int count) throws IOException {
    var bytes = ByteBuffer.allocate(count);
    for (var read = 1; bytes.hasRemaining() && read > 0; ) {
      read = file.read(bytes, from + bytes.position());
    }
    return bytes.rewind();
  }

  /** H2 then finds none here. */
  void forget(FileChannel file) throws IOException {
    var nothing = ByteBuffer.allocate(ChunkMark.BLOCK);
    while (nothing.hasRemaining()) {
      file.write(nothing, start() + nothing.position());
    }
    file.force(true);
  }

  private long start() {
    return block * ChunkMark.BLOCK;
  }
}
