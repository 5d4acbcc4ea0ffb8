package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.store.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 that knows, of each file, which bytes were forced to the disk. What was only
 * written is there for whoever reads, and gone after a power cut.
 */
public final class ForcedFiles extends FilePathWrapper {
  private static final String SCHEME = "forced";
  private static final Map<Path, ForcedFile> FILES = new ConcurrentHashMap<>();

  /** H2 makes one for each path. */
  public ForcedFiles() {}

  /**
   * The same database, on this file system.
   *
   * @param rest how long space that is free is left alone
   */
  static Database database(Path store, Duration rest) {
    FilePath.register(new ForcedFiles());
    var plain = Database.file(store);
    var url =
        // Below the marks of chunks, as the disk is.
        plain.url().replace(":async:", ":" + SCHEME + ":async:")
            + ";RETENTION_TIME="
            + rest.toMillis();
    return new Database(url, plain.user(), plain.password());
  }

  /** The file that holds a database, as far as the disk has it. */
  static ForcedFile fileOf(Path store) {
    return of(store.resolveSibling(store.getFileName() + ".mv.db"));
  }

  private static ForcedFile of(Path file) {
    return FILES.computeIfAbsent(file.toAbsolutePath().normalize(), ForcedFile::new);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    var file = Path.of(unwrap().toString().replaceFirst("^[a-z]+:", ""));
    return new ForcedChannel(super.open(mode), of(file));
  }
}
