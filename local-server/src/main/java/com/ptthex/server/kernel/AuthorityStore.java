package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.DirectStatement;
import org.jdbi.v3.core.Handle;

/**
 * Which version of its units, its rules, its duties and its settings a site is at. They change
 * seldom, and every call is judged by them; so a call reads their version alone, and what each
 * server {@link Remembered remembers} of it. Who a session belongs to and whether it goes on is no
 * part of it.
 */
public final class AuthorityStore {
  private AuthorityStore() {}

  /** Read before what is remembered of it, in the same transaction. */
  public static long version(Handle db) {
    return DirectStatement.of(db, "select version from authority")
        .first(row -> row.getLong(1))
        .orElseThrow();
  }

  /** Said by whatever writes any of them, in the same transaction. */
  public static void changed(Handle db) {
    db.execute("update authority set version = version + 1");
  }
}
