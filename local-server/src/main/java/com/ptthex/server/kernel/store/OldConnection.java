package com.ptthex.server.kernel.store;

import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refusal;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that is kept. A database that closed itself or crashed is soon there again for any
 * newer one, without what it had not written; through this one it stays away.
 */
final class OldConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OldConnection.class);

  private final Jdbi jdbi;
  private Handle db;

  OldConnection(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.db = jdbi.open();
  }

  /**
   * Whoever comes first after a failure is refused too, and makes a new one: of what was committed
   * before that, nobody knows whether it is still there.
   */
  synchronized <T> T with(Function<Handle, T> work) {
    if (db.isClosed()) {
      db = jdbi.open();
      throw new Refusal.Unavailable("storage-was-lost").raise();
    }
    try {
      return work.apply(db);
    } catch (RuntimeException failure) {
      // Whatever it was, this may not be the same database any more.
      close();
      throw failure;
    }
  }

  @Override
  public synchronized void close() {
    try {
      db.close();
    } catch (JdbiException failure) {
      LOG.atWarn().addKeyValue("fault", Fault.of(failure)).log("the database was gone already");
    }
  }
}
