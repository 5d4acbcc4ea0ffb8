package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;

/** Writes each chunk with its mark; everything else goes through as it is. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // each write knows its place in the file
final class MarkedChannel extends PassingChannel {
  private OptionalLong written = OptionalLong.empty();
  private OptionalLong safe = OptionalLong.empty();

  MarkedChannel(FileChannel real) {
    super(real);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    var version = mark(bytes);
    var count = super.write(bytes, position);
    version.ifPresent(this::isWritten);
    return count;
  }

  private synchronized OptionalLong mark(ByteBuffer bytes) {
    return ChunkMark.put(bytes, safe);
  }

  private synchronized void isWritten(long version) {
    // A chunk that is moved is not a newer one.
    written = OptionalLong.of(Math.max(version, written.orElse(version)));
  }

  private synchronized OptionalLong written() {
    return written;
  }

  private synchronized void isSafe(OptionalLong version) {
    safe = version;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    // Of what is written meanwhile the disk may have nothing.
    var before = written();
    super.force(metaData);
    isSafe(before);
  }
}
