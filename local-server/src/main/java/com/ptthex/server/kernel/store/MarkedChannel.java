package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes each chunk with its mark; everything else goes through as it is. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // each write knows its place in the file
final class MarkedChannel extends PassingChannel {
  MarkedChannel(FileChannel real) {
    super(real);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    ChunkMark.put(bytes);
    return super.write(bytes, position);
  }
}
