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
    if (position == 0 && isOfOneNotYetSafe(H2Header.versionIn(bytes))) {
      // Or the disk might have the header and not the chunk that it names.
      force(false);
    }
    var version = mark(bytes);
    var count = super.write(bytes, position);
    version.ifPresent(this::wasWritten);
    return count;
  }

  private synchronized boolean isOfOneNotYetSafe(OptionalLong named) {
    return named.isPresent()
        && written.isPresent()
        && named.getAsLong() <= written.getAsLong()
        && named.getAsLong() > safe.orElse(-1);
  }

  private synchronized OptionalLong mark(ByteBuffer bytes) {
    if (safe.isEmpty()) {
      // What was there when the file was opened was forced before.
      ChunkMark.number("version", bytes).ifPresent(first -> safe = OptionalLong.of(first - 1));
    }
    return ChunkMark.put(bytes, safe);
  }

  private synchronized void wasWritten(long version) {
    // A chunk that is moved is not a newer one.
    written = OptionalLong.of(Math.max(version, written.orElse(version)));
  }

  private synchronized OptionalLong written() {
    return written;
  }

  private synchronized void nowSafe(long version) {
    safe = OptionalLong.of(version);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    // Of what is written meanwhile the disk may have nothing.
    var before = written();
    super.force(metaData);
    before.ifPresent(this::nowSafe);
  }
}
