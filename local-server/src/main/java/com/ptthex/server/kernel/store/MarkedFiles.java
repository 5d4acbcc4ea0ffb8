package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's way to files, with a {@link ChunkMark} in each chunk that goes by. */
public final class MarkedFiles extends FilePathWrapper {
  private static final String SCHEME = "marked";

  /** H2 makes one for each path. */
  public MarkedFiles() {}

  /** What a path to a database begins with. */
  static String prefix() {
    FilePath.register(new MarkedFiles());
    return SCHEME + ":";
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new MarkedChannel(super.open(mode));
  }
}
