package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file of H2 that passes everything on; whoever looks at what goes by does so on the way. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file itself sees to that
public class PassingChannel extends FileBase {
  private final FileChannel real;

  protected PassingChannel(FileChannel real) {
    this.real = real;
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    return real.write(bytes, position);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return real.write(bytes);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return real.read(bytes, position);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    real.force(metaData);
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
