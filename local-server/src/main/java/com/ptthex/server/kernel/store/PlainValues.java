package com.ptthex.server.kernel.store;

import com.ptthex.shared.value.Scalar;
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
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Binds what nearly every statement binds, as Jdbi does. Jdbi remembers for one statement only who
 * binds which type, and asks all it knows of anew for the next; this one it asks first. Jdbi also
 * makes a text of each value whose argument has none of its own, in case that somebody wants to log
 * it; these have one.
 */
final class PlainValues implements ArgumentFactory.Preparable {
  private static final Map<Type, Function<Object, Bound<?>>> KNOWN =
      Map.ofEntries(
          binding(UUID.class, Types.VARCHAR, PreparedStatement::setObject),
          binding(String.class, Types.VARCHAR, PreparedStatement::setString),
          binding(
              String[].class,
              Types.ARRAY,
              (statement, place, words) ->
                  statement.setArray(
                      place, statement.getConnection().createArrayOf("varchar", words))),
          binding(byte[].class, Types.VARBINARY, PreparedStatement::setBytes),
          binding(Long.class, Types.BIGINT, PreparedStatement::setLong),
          binding(long.class, Types.BIGINT, PreparedStatement::setLong),
          binding(Integer.class, Types.INTEGER, PreparedStatement::setInt),
          binding(int.class, Types.INTEGER, PreparedStatement::setInt),
          binding(Boolean.class, Types.BOOLEAN, PreparedStatement::setBoolean),
          binding(boolean.class, Types.BOOLEAN, PreparedStatement::setBoolean),
          binding(
              Instant.class,
              Types.TIMESTAMP,
              (statement, place, at) -> statement.setTimestamp(place, Timestamp.from(at))));

  private static final Bound<Object> NOTHING =
      new Bound<>(PreparedStatement::setObject, Types.OTHER, null);

  private interface Setter<T> {
    void set(PreparedStatement statement, int place, T value) throws SQLException;
  }

  @SuppressWarnings("unchecked") // asked for by the type that it is kept under
  private static <T> Map.Entry<Type, Function<Object, Bound<?>>> binding(
      Class<T> type, int whenNull, Setter<T> setter) {
    return Map.entry(type, value -> new Bound<>(setter, whenNull, (T) value));
  }

  private record Bound<T>(Setter<T> setter, int whenNull, @Nullable T value) implements Argument {
    @Override
    public void apply(int place, PreparedStatement statement, StatementContext context)
        throws SQLException {
      into(statement, place);
    }

    void into(PreparedStatement statement, int place) throws SQLException {
      if (value == null) {
        statement.setNull(place, whenNull);
      } else {
        setter.set(statement, place, value);
      }
    }

    /** Never the value, which may end in a log. */
    @Override
    public String toString() {
      return "a value";
    }
  }

  /** Without Jdbi: a scalar as its component, what is nothing as nothing. */
  static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
    switch (value) {
      case Optional<?> perhaps when perhaps.isEmpty() -> NOTHING.into(statement, place);
      case Optional<?> given -> bind(statement, place, given.get());
      case Scalar scalar -> bind(statement, place, Scalars.component(scalar));
      case Enum<?> choice -> name(choice).into(statement, place);
      default -> known(value).into(statement, place);
    }
  }

  private static Bound<?> known(Object value) {
    var known = KNOWN.get(value.getClass());
    if (known == null) {
      throw new IllegalArgumentException("cannot bind " + value.getClass());
    }
    return known.apply(value);
  }

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    if (type instanceof Class<?> known && Enum.class.isAssignableFrom(known)) {
      return Optional.of(value -> name((Enum<?>) value));
    }
    return type == Optional.class
        ? Optional.of(value -> within((Optional<?>) value, config))
        : Optional.ofNullable(KNOWN.get(type)).map(known -> known::apply);
  }

  private static Bound<String> name(@Nullable Enum<?> value) {
    var name = value == null ? null : value.name();
    return new Bound<>(PreparedStatement::setString, Types.VARCHAR, name);
  }

  /** Nothing, of which nobody knows what it would have been, or as what is in it. */
  private static Argument within(Optional<?> value, ConfigRegistry config) {
    return value.isEmpty()
        ? NOTHING
        : config
            .get(Arguments.class)
            .findFor(value.get().getClass(), value.get())
            .orElseThrow(() -> new IllegalArgumentException("cannot bind " + value.getClass()));
  }

  @Override
  public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
    return value == null ? Optional.empty() : prepare(type, config).map(it -> it.apply(value));
  }
}
