package com.ptthex.server.kernel.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes one record of a row: the column {@code last_used_at} is its {@code lastUsedAt}. */
record RecordRow(Constructor<?> maker, List<Part> parts) implements RowMapper<Object> {

  /**
   * @param column its name, as a database may also write it in capitals
   */
  private record Part(String column, ColumnMapper<?> reading) {
    static Part of(RecordComponent component, ConfigRegistry config) {
      var name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
      var reading = config.get(ColumnMappers.class).findFor(component.getGenericType());
      return new Part(
          name, reading.orElseThrow(() -> new IllegalArgumentException("cannot read " + name)));
    }

    int placeIn(ResultSetMetaData columns) throws SQLException {
      for (var place = 1; place <= columns.getColumnCount(); place++) {
        if (column.equalsIgnoreCase(columns.getColumnLabel(place))) {
          return place;
        }
      }
      throw new IllegalArgumentException("the query has no column " + column);
    }
  }

  static RecordRow of(Class<?> type, ConfigRegistry config) {
    var components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var maker = type.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return new RecordRow(maker, Stream.of(components).map(it -> Part.of(it, config)).toList());
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " has no canonical constructor", impossible);
    }
  }

  @Override
  public Object map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  /** Where its columns are is looked at once for all rows of a query. */
  @Override
  public RowMapper<Object> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    var columns = rows.getMetaData();
    var places = new int[parts.size()];
    for (var part = 0; part < places.length; part++) {
      places[part] = parts.get(part).placeIn(columns);
    }
    return (row, now) -> made(row, places, now);
  }

  private Object made(ResultSet row, int[] places, StatementContext context) throws SQLException {
    var values = new Object[places.length];
    for (var part = 0; part < places.length; part++) {
      values[part] = parts.get(part).reading().map(row, places[part], context);
    }
    try {
      return maker.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(
          "a stored row is no longer valid for " + maker.getDeclaringClass(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record can be made", impossible);
    }
  }
}
