package com.ptthex.server.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** Both databases. Each is migrated once a JVM; a test gets a copy of its own. */
public enum TestDatabase {
  H2 {
    @Override
    public Database copyOf(Database database) {
      try {
        var file = database.inFile().orElseThrow().file();
        var folder = Files.createTempDirectory("ptthex-copy");
        deleteAtExit(folder);
        var copy = folder.resolve("site");
        Files.copy(file, fileOf(copy));
        return Database.file(copy);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public Database fresh() {
      try {
        var folder = Files.createTempDirectory("ptthex-test");
        deleteAtExit(folder);
        var copy = folder.resolve("site");
        Files.copy(fileOf(H2Template.FILE), fileOf(copy));
        return Database.file(copy);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  },

  POSTGRES {
    @Override
    public Database copyOf(Database database) {
      var original = database.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
      var name = "site" + COUNT.incrementAndGet();
      PostgresTemplate.run("create database " + name + " template " + original);
      return PostgresTemplate.database(name);
    }

    @Override
    public Database fresh() {
      var name = "site" + COUNT.incrementAndGet();
      PostgresTemplate.run("create database " + name + " template migrated");
      return PostgresTemplate.database(name);
    }
  };

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database with all tables and no rows, for one test alone. */
  public abstract Database fresh();

  /** What a backup of a database would hold that nobody has open. */
  public abstract Database copyOf(Database database);

  private static Path fileOf(Path store) {
    return store.resolveSibling(store.getFileName() + ".mv.db");
  }

  private static void migrate(Database database) {
    try (var store = Store.open(database)) {
      store.sync();
    } catch (Unusable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void deleteAtExit(Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try (var files = Files.list(folder)) {
                    files.forEach(file -> file.toFile().delete());
                    folder.toFile().delete();
                  } catch (IOException _) {
                    // A leftover in the temporary folder harms nobody.
                  }
                }));
  }

  private static final class H2Template {
    static final Path FILE = make();

    private static Path make() {
      try {
        var folder = Files.createTempDirectory("ptthex-template");
        deleteAtExit(folder);
        var file = folder.resolve("site");
        migrate(Database.file(file));
        return file;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Fails loudly where PostgreSQL cannot be started: half a gate is no gate. */
  private static final class PostgresTemplate {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        var folder = Files.createTempDirectory("ptthex-postgres");
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "400")
                // Nobody cuts its power, and two of them would hold up each other's disk.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        try (var connection = server.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("create database migrated");
        }
        migrate(new Database(server.getJdbcUrl("postgres", "migrated"), "postgres", "postgres"));
        return server;
      } catch (IOException | SQLException failure) {
        throw new IllegalStateException("PostgreSQL could not be started", failure);
      }
    }

    /** At once: in good order it would first write down hundreds of databases nobody needs. */
    private static void stop(Path folder) {
      try {
        var pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        // What it still writes would be left, and be gigabytes.
        ProcessHandle.of(Long.parseLong(pid))
            .ifPresent(server -> server.onExit().completeOnTimeout(server, 10, SECONDS).join());
        try (var all = Files.walk(folder)) {
          all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
      } catch (IOException | UncheckedIOException _) {
        // A leftover in the temporary folder harms nobody.
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    static Database database(String name) {
      return new Database(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    static void run(String sql) {
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
