package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A PostgreSQL of its own for one bench, which writes as carefully as a real one. */
record BenchPostgres(EmbeddedPostgres server) implements AutoCloseable {

  static BenchPostgres start() throws IOException {
    return new BenchPostgres(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .start());
  }

  /** A fresh one of this name. */
  Database database(String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var create = connection.createStatement()) {
      create.execute("create database " + name);
    }
    return new Database(server.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
