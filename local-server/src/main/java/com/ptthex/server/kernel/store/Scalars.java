package com.ptthex.server.kernel.store;

import com.ptthex.shared.value.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jspecify.annotations.Nullable;

/** Stores a scalar as its one component, as the wire sends it. */
final class Scalars implements ArgumentFactory.Preparable, ColumnMapperFactory {
  private static final ConcurrentHashMap<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private record Shape(Type component, Constructor<?> maker, java.lang.reflect.Method reader) {
    static Shape of(Class<?> type) {
      var component = type.getRecordComponents()[0];
      try {
        return new Shape(
            component.getGenericType(),
            type.getDeclaredConstructor(component.getType()),
            component.getAccessor());
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(type + " has no canonical constructor", impossible);
      }
    }
  }

  /** What is stored of it. */
  static Object component(Scalar scalar) {
    return read(SHAPES.computeIfAbsent(scalar.getClass(), Shape::of), scalar);
  }

  private static Optional<Shape> shape(Type type) {
    return type instanceof Class<?> known
            && known.isRecord()
            && Scalar.class.isAssignableFrom(known)
        ? Optional.of(SHAPES.computeIfAbsent(known, Shape::of))
        : Optional.empty();
  }

  @Override
  public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
    return value instanceof Scalar
        ? prepare(value.getClass(), config).map(prepared -> prepared.apply(value))
        : Optional.empty();
  }

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return shape(type)
        .flatMap(
            shape ->
                config
                    .get(Arguments.class)
                    .prepareFor(shape.component())
                    .map(inner -> scalar -> inner.apply(read(shape, scalar))));
  }

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    return shape(type)
        .flatMap(
            shape ->
                config
                    .get(ColumnMappers.class)
                    .findFor(shape.component())
                    .map(inner -> wrapping(shape, inner)));
  }

  private static ColumnMapper<?> wrapping(Shape shape, ColumnMapper<?> inner) {
    return (row, column, context) -> {
      var value = inner.map(row, column, context);
      return row.wasNull() ? null : make(shape, value);
    };
  }

  private static Object read(Shape shape, Object scalar) {
    try {
      return shape.reader().invoke(scalar);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record's accessor can be called", impossible);
    }
  }

  private static Object make(Shape shape, Object value) {
    try {
      return shape.maker().newInstance(value);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(
          "a stored value is no longer valid for " + shape.maker().getDeclaringClass(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record can be made", impossible);
    }
  }
}
