package com.ptthex.server.kernel.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLException;

/** What H2 and PostgreSQL do differently; everything else is one SQL for both. */
public sealed interface Dialect {

  /** Makes all that was committed so far survive a power cut. */
  void sync(Handle db);

  /** The name of the unique constraint that a statement violated. */
  Optional<String> violated(SQLException failure);

  static Dialect of(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? new Postgres() : new H2();
  }

  record H2() implements Dialect {
    private static final Pattern CONSTRAINT = Pattern.compile("\"PUBLIC\\.(\\w+) INDEX ");

    @Override
    public void sync(Handle db) {
      db.execute("checkpoint sync");
    }

    @Override
    public Optional<String> violated(SQLException failure) {
      var found = CONSTRAINT.matcher(String.valueOf(failure.getMessage()));
      return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
  }

  /** Its commit is durable when it returns: {@code synchronous_commit} stays on. */
  record Postgres() implements Dialect {
    @Override
    public void sync(Handle db) {}

    @Override
    public Optional<String> violated(SQLException failure) {
      return failure instanceof PSQLException known
          ? Optional.ofNullable(known.getServerErrorMessage())
              .flatMap(told -> Optional.ofNullable(told.getConstraint()))
          : Optional.empty();
    }
  }
}
