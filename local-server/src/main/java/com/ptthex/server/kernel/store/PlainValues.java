package com.ptthex.server.kernel.store;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Binds what nearly every statement binds, as Jdbi does. Jdbi remembers for one statement only who
 * binds which type, and asks all it knows of anew for the next; this one it asks first.
 */
final class PlainValues implements ArgumentFactory.Preparable {
  private static final Map<Type, Function<Object, Argument>> KNOWN =
      Map.ofEntries(
          binding(UUID.class, Types.VARCHAR, PreparedStatement::setObject),
          binding(String.class, Types.VARCHAR, PreparedStatement::setString),
          binding(byte[].class, Types.VARBINARY, PreparedStatement::setBytes),
          binding(Long.class, Types.BIGINT, PreparedStatement::setLong),
          binding(long.class, Types.BIGINT, PreparedStatement::setLong),
          binding(Integer.class, Types.INTEGER, PreparedStatement::setInt),
          binding(int.class, Types.INTEGER, PreparedStatement::setInt),
          binding(
              Instant.class,
              Types.TIMESTAMP,
              (statement, place, at) -> statement.setTimestamp(place, Timestamp.from(at))));

  private interface Setter<T> {
    void set(PreparedStatement statement, int place, T value) throws SQLException;
  }

  @SuppressWarnings("unchecked") // asked for by the type that it is kept under
  private static <T> Map.Entry<Type, Function<Object, Argument>> binding(
      Class<T> type, int whenNull, Setter<T> setter) {
    return Map.entry(
        type,
        value ->
            value == null
                ? (place, statement, _) -> statement.setNull(place, whenNull)
                : (place, statement, _) -> setter.set(statement, place, (T) value));
  }

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return Optional.ofNullable(KNOWN.get(type));
  }

  @Override
  public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
    return value == null ? Optional.empty() : prepare(type, config).map(it -> it.apply(value));
  }
}
