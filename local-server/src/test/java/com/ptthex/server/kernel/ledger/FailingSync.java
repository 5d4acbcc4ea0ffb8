package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.Dialect;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** An H2 whose disk stops taking anything when a test says so. */
final class FailingSync implements Dialect {
  private final Dialect real = Dialect.of("jdbc:h2:");
  volatile boolean fails;

  @Override
  public void sync(Handle db) {
    if (fails) {
      db.execute("no statement at all");
    }
    real.sync(db);
  }

  @Override
  public Optional<String> violated(SQLException failure) {
    return real.violated(failure);
  }

  @Override
  public boolean isGone(SQLException failure) {
    return real.isGone(failure);
  }
}
