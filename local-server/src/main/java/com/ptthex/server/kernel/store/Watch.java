package com.ptthex.server.kernel.store;

import org.jdbi.v3.core.Handle;

/** Keeps an eye on a database from within its process, for as long as the store is open. */
public interface Watch extends AutoCloseable {

  /** Told of each connection that is about to be used. */
  void sees(Handle db);

  @Override
  void close();

  /** For a database that takes care of itself. */
  static Watch none() {
    return new Watch() {
      @Override
      public void sees(Handle db) {}

      @Override
      public void close() {}
    };
  }
}
