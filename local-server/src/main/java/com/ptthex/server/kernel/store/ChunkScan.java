package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All chunks that a file has, also those that are no longer used, found by reading it from one end
 * to the other. Nothing is looked for within a chunk that bears the mark it should: what stands
 * there may be anybody's text.
 */
final class ChunkScan {
  private final FileChannel file;

  ChunkScan(FileChannel file) {
    this.file = file;
  }

  List<WrittenChunk> newestFirst() throws IOException {
    var found = new ArrayList<WrittenChunk>();
    var end = file.size() / ChunkMark.BLOCK;
    for (long block = 0; block < end; ) {
      var chunk = at(block, end);
      chunk.ifPresent(found::add);
      block += chunk.isPresent() && isSurelyWhole(chunk.get()) ? chunk.get().blocks() : 1;
    }
    found.sort(WrittenChunk.NEWEST_FIRST);
    return found;
  }

  private Optional<WrittenChunk> at(long block, long end) throws IOException {
    var head = ByteBuffer.allocate(ChunkMark.BLOCK);
    file.read(head, block * ChunkMark.BLOCK);
    head.rewind();
    var blocks = ChunkMark.number("len", head);
    var version = ChunkMark.number("version", head);
    if (blocks.isEmpty() || version.isEmpty() || blocks.getAsLong() > end - block) {
      return Optional.empty();
    }
    var time = ChunkMark.number("time", head).orElse(0);
    return Optional.of(
        new WrittenChunk(block, (int) blocks.getAsLong(), version.getAsLong(), time, false));
  }

  private boolean isSurelyWhole(WrittenChunk chunk) throws IOException {
    var bytes = chunk.read(file);
    return ChunkMark.isMarked(bytes) && ChunkMark.isWhole(bytes);
  }
}
