package com.ptthex.server.kernel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The one file of an H2 database that nobody has open. */
public record H2File(Path file) {
  private static final String ENDING = ".mv.db";

  /**
   * @param store as {@link Database#file} is given it
   */
  public static H2File of(Path store) {
    return new H2File(store.resolveSibling(store.getFileName() + ENDING));
  }

  /** The name by which the database is opened. */
  public Path store() {
    var name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - ENDING.length()));
  }

  public long bytes() throws IOException {
    return Files.size(file);
  }

  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Writes what is in use into a file of its own, and only reads this one. H2's own {@code shutdown
   * compact} does the same and then puts the copy in the place of the original at once, so that
   * nobody can look at it before; and it compresses the copy, which every later read would pay for.
   * The database must have been closed: of what a killed process left half done, H2 copies too
   * little to end it.
   */
  public void compactTo(H2File target) throws IOException {
    var compressed = false;
    try {
      MVStore.compact(file.toString(), target.file.toString(), compressed, null);
    } catch (MVStoreException | CompletionException failure) {
      throw new IOException("the database could not be copied", failure);
    }
  }

  /** Takes the place of another one, which is there until then; also after a power cut. */
  public void replace(H2File other) throws IOException {
    force(file, StandardOpenOption.WRITE);
    Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE);
    var folder = Objects.requireNonNull(other.file.toAbsolutePath().getParent());
    // Elsewhere a folder cannot be opened, and a renamed file is safe without it.
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
