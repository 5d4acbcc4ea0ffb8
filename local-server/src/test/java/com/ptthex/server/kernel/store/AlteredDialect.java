package com.ptthex.server.kernel.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilderFactory;

/** A real dialect, for tests that alter one thing of it. */
public class AlteredDialect implements Dialect {
  private final Dialect real;

  public AlteredDialect(Database database) {
    this.real = Dialect.of(database.url());
  }

  @Override
  public void opened(Handle db) {
    real.opened(db);
  }

  @Override
  public void commit(Handle db) {
    real.commit(db);
  }

  @Override
  public void sync(Handle db) {
    real.sync(db);
  }

  @Override
  public boolean endHalfDone(Handle db, OptionalLong killedAt) {
    return real.endHalfDone(db, killedAt);
  }

  @Override
  public String limitStatements(Duration most) {
    return real.limitStatements(most);
  }

  @Override
  public int connections() {
    return real.connections();
  }

  @Override
  public StatementBuilderFactory statements() {
    return real.statements();
  }

  @Override
  public Optional<String> violated(SQLException failure) {
    return real.violated(failure);
  }

  @Override
  public boolean isGone(SQLException failure) {
    return real.isGone(failure);
  }

  @Override
  public boolean failsForGood() {
    return real.failsForGood();
  }

  @Override
  public Watch watch(Runnable broken) {
    return real.watch(broken);
  }

  @Override
  public boolean isShared() {
    return real.isShared();
  }

  @Override
  public int identityCache() {
    return real.identityCache();
  }
}
