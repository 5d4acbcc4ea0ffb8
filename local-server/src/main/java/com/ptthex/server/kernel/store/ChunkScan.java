package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All chunks with a mark that a file has, also those that are no longer used, found by reading it
 * from one end to the other. Nothing is looked for within one that bears the mark it should: what
 * stands there may be anybody's text.
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
      var chunk = at(block);
      chunk.ifPresent(found::add);
      block += chunk.isPresent() && chunk.get().isWhole(file) ? chunk.get().blocks() : 1;
    }
    found.sort(WrittenChunk.NEWEST_FIRST);
    return found;
  }

  private Optional<WrittenChunk> at(long block) throws IOException {
    var head = ByteBuffer.allocate(ChunkMark.BLOCK);
    file.read(head, block * ChunkMark.BLOCK);
    head.rewind();
    var blocks = ChunkMark.number("len", head).orElse(0);
    var version = ChunkMark.number("version", head);
    if (!ChunkMark.isMarked(head)
        || version.isEmpty()
        || blocks < 1
        || blocks > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    var id = ChunkMark.id(head);
    var time = ChunkMark.number("time", head).orElse(0);
    return Optional.of(new WrittenChunk(block, blocks, id, version.getAsLong(), time, true));
  }
}
