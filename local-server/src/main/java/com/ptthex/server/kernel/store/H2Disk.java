package com.ptthex.server.kernel.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets onto the disk what an H2 has committed. Its own {@code checkpoint sync} leaves two things
 * out, and a process that was killed then opened without its last deeds, once its file was old
 * enough for space in it to be used again. It forces without what its writing thread has taken and
 * not yet written. And a file is opened from the chunk that its header names, or from the one at
 * its end, and on along a chain that breaks where a chunk was put into space used again; the header
 * itself may be twenty chunks old.
 */
final class H2Disk {
  private static final Logger LOG = LoggerFactory.getLogger(H2Disk.class);

  /** Has the header be written with the next chunk. */
  private static final String CLEAN = "clean";

  private static final String VERSION = "version";
  private static final int MOST_TRIES = 8;
  private static final int FOOTER_BYTES = 128;
  private static final Pattern FOOTERS_VERSION = Pattern.compile("version:([0-9a-f]+)");

  private final Handle db;
  private final MVStore store;
  private final FileStore<?> file;

  H2Disk(Handle db) {
    this.db = db;
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

  void sync() {
    for (var tries = 1; !forced(); tries++) {
      if (tries == MOST_TRIES) {
        // All of it is forced; only a kill before the next sync might open an older chunk.
        LOG.atWarn().log("the newest chunk of the file is not where opening looks first");
        return;
      }
      // Something new to write, or no chunk would follow, and no header with it.
      db.execute("update ledger_head set number = number + 1");
    }
  }

  /** Whether opening would have begun with the newest chunk when all was forced. */
  private boolean forced() {
    alone(() -> file.getStoreHeader().put(CLEAN, 1));
    db.execute("checkpoint");
    var found = new AtomicBoolean();
    alone(
        () -> {
          var newest = file.lastChunkVersion();
          found.set(inTheHeader() == newest || atTheEnd() == newest);
          store.sync();
        });
    return found.get();
  }

  private long inTheHeader() {
    return DataUtils.readHexLong(file.getStoreHeader(), VERSION, -1);
  }

  /** The other place that opening looks at first. */
  private long atTheEnd() {
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
