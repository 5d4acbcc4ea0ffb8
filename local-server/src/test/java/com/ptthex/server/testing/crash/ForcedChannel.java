package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.store.PassingChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes through, and notes what was written until it is forced. */
final class ForcedChannel extends PassingChannel {
  private final ForcedFile file;

  ForcedChannel(FileChannel real, ForcedFile file) {
    super(real);
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer bytes) throws IOException {
    file.written(position(), bytes);
    return super.write(bytes);
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    file.written(position, bytes);
    return super.write(bytes, position);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.cut(size);
    return super.truncate(size);
  }

  /** Not forced for good as well: the disk of the machine has no part in the trial. */
  @Override
  public void force(boolean metaData) throws IOException {
    file.force();
  }
}
