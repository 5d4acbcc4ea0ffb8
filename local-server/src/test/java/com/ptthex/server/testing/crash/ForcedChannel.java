package com.ptthex.server.testing.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** Writes through, and notes what was written until it is forced. */
final class ForcedChannel extends FileBase {
  private final FileChannel real;
  private final ForcedFile file;

  ForcedChannel(FileChannel real, ForcedFile file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer bytes) throws IOException {
    file.written(real.position(), bytes);
    return real.write(bytes);
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    file.written(position, bytes);
    return real.write(bytes, position);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.cut(size);
    real.truncate(size);
    return this;
  }

  /** Not forced for good as well: the disk of the machine has no part in the trial. */
  @Override
  public void force(boolean metaData) throws IOException {
    file.force();
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public synchronized int read(ByteBuffer bytes, long position) throws IOException {
    return real.read(bytes, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
