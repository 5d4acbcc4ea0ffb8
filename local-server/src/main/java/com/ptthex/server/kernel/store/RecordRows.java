package com.ptthex.server.kernel.store;

import com.ptthex.shared.value.Scalar;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;

/**
 * Reads a row into any record, column by component name. Jdbi's own way looks at constructors,
 * their annotations and the mapper of each parameter again for each query.
 */
final class RecordRows implements RowMapperFactory {
  private final ConcurrentHashMap<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    var raw = GenericTypes.getErasedType(type);
    return raw.isRecord() && !Scalar.class.isAssignableFrom(raw)
        ? Optional.of(mappers.computeIfAbsent(raw, known -> RecordRow.of(known, config)))
        : Optional.empty();
  }
}
