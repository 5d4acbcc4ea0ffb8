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
record WrittenChunk(long block, int blocks, long id, long version, long time, boolean inUse) {
  static final Comparator<WrittenChunk> NEWEST_FIRST =
      Comparator.comparingLong(WrittenChunk::version).reversed();

  ByteBuffer read(FileChannel file) throws IOException {
    var bytes = ByteBuffer.allocate(blocks * ChunkMark.BLOCK);
    // A file may end before its last chunk does; what is missing is zeros, and so not whole.
    for (var read = 1; bytes.hasRemaining() && read > 0; ) {
      read = file.read(bytes, start() + bytes.position());
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
