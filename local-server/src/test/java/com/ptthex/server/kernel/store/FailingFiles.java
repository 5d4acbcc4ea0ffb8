package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that takes nothing, while it is told to, but at the very beginning of a file. */
public final class FailingFiles extends FilePathWrapper {
  private static final String SCHEME = "failing";
  private static final int HEADER = 8192;

  private static volatile boolean fails;

  /** H2 makes one for each path. */
  public FailingFiles() {}

  static Database database(Path store) {
    FilePath.register(new FailingFiles());
    var plain = Database.file(store);
    var url = plain.url().replace(":async:", ":" + SCHEME + ":async:") + ";RETENTION_TIME=0";
    return new Database(url, plain.user(), plain.password());
  }

  static void whileItFails(Runnable work) {
    fails = true;
    try {
      work.run();
    } finally {
      fails = false;
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Failing(super.open(mode));
  }

  private static final class Failing extends PassingChannel {
    Failing(FileChannel real) {
      super(real);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file itself sees to that
    public int write(ByteBuffer bytes, long position) throws IOException {
      if (fails && position >= HEADER) {
        throw new IOException("a disk that takes nothing");
      }
      return super.write(bytes, position);
    }
  }
}
