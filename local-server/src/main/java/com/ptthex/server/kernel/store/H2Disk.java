package com.ptthex.server.kernel.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Gets onto the disk what an H2 has committed. Its own {@code checkpoint sync} leaves two things
 * out, and a process that was killed then opened without its last deeds, once its file was old
 * enough for space in it to be used again. It forces without what its writing thread has taken and
 * not yet written. And a file is opened from the chunk at its end, or from the one that its header
 * names and on along a chain that breaks where a chunk was put into space used again; the header is
 * always a chunk behind, and may be twenty.
 */
final class H2Disk {
  private static final int FOOTER_BYTES = 128;
  private static final Pattern FOOTERS_VERSION = Pattern.compile("version:([0-9a-f]+)");
  private static final H2Method WRITE_HEADER =
      H2Method.of(RandomAccessStore.class, "writeStoreHeader");

  private final MVStore store;
  private final FileStore<?> file;

  H2Disk(Handle db) {
    this.store = engineOf(db).getMvStore();
    this.file = store.getFileStore();
  }

  /** What is below the SQL. */
  static org.h2.mvstore.db.Store engineOf(Handle db) {
    try {
      var session = (SessionLocal) db.getConnection().unwrap(JdbcConnection.class).getSession();
      return session.getDatabase().getStore();
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  /**
   * @param kept is told what is on the disk from then on
   */
  void sync(H2Kept kept) {
    var picture = new H2Pictures(store).take();
    alone(
        () -> {
          if (file.lastChunkVersion() < picture.version) {
            // H2 keeps such a failure to itself until it is asked to write the next.
            throw new IllegalStateException("a picture could not be written");
          }
          store.sync();
          if (versionAtTheEnd() != file.lastChunkVersion()) {
            // Not before the chunk itself is safe: a power cut may leave either without the other.
            WRITE_HEADER.on(file);
            store.sync();
          }
        });
    kept.nowSafe(store, picture);
  }

  private long versionAtTheEnd() {
    var footer = new byte[FOOTER_BYTES];
    file.readFully(null, file.size() - FOOTER_BYTES, FOOTER_BYTES).get(footer);
    var version = FOOTERS_VERSION.matcher(new String(footer, StandardCharsets.ISO_8859_1));
    return version.find() ? Long.parseLong(version.group(1), 16) : -1;
  }

  /** Once all that was taken to be written is written, and while nothing else is. */
  private void alone(Runnable work) {
    file.executeFileStoreOperation(work);
  }
}
