package com.ptthex.server.kernel.store;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** How many rows each table holds, to tell one copy of a database from another. */
public record TableCounts(Map<String, Long> rows) {
  public TableCounts {
    rows = Map.copyOf(rows);
  }

  public static TableCounts of(Store store) {
    return store.reading(TableCounts::of);
  }

  private static TableCounts of(Handle db) {
    var rows = new TreeMap<String, Long>();
    for (var table : tables(db)) {
      var count = db.createQuery("select count(*) from \"" + table + "\"").mapTo(Long.class).one();
      rows.put(table.toLowerCase(Locale.ROOT), count);
    }
    return new TableCounts(rows);
  }

  private static Iterable<String> tables(Handle db) {
    return db.createQuery(
            """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'\
            """)
        .mapTo(String.class)
        .list();
  }
}
