package com.ptthex.bench.large;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.H2File;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.TableCounts;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.server.trust.audit.Sealer;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Builds a large site: founded as every site is, filled in bulk, and sealed as every site is. */
final class LargeSiteBuild {
  private static final Clock CLOCK = Clock.systemUTC();

  /** In KiB. Rows whose keys come in no order are otherwise read back again and again. */
  private static final String ROOM_FOR_PAGES = ";CACHE_SIZE=1000000";

  private final Path data;
  private final Scale scale;
  private final String schema;
  private final Consumer<String> say;

  LargeSiteBuild(Path data, Scale scale, String schema, Consumer<String> say) {
    this.data = data;
    this.scale = scale;
    this.schema = schema;
    this.say = say;
  }

  Stamp run() throws CannotStart, Unusable, IOException, SQLException {
    try (var folder = DataFolder.take(data)) {
      var usual = Database.fileOfNoServer(folder.store());
      var database = new Database(usual.url() + ROOM_FOR_PAGES, usual.user(), usual.password());
      var started = System.nanoTime();
      double loaded;
      double sealed;
      Map<String, Long> tables;
      try (var store = Store.open(database)) {
        Site.claim(store, true, CLOCK);
        var vault = folder.keys().open(store, CLOCK);
        var customer = Customer.ensure(store, new Label("Demo Customer"));
        fill(database, customer, owner(store, database, customer));
        loaded = seconds(started);
        say.accept("  loaded in %.0f s; sealing".formatted(loaded));
        seal(store, vault);
        sealed = seconds(started) - loaded;
        tables = TableCounts.of(store).rows();
      }
      var file = compacted(folder);
      var took = new Stamp.Took(loaded, sealed, seconds(started) - loaded - sealed);
      return new Stamp(scale.rows(), schema, tables, took, file.bytes());
    }
  }

  /** What loading left unused would be copied by every bench, and be read around. */
  private H2File compacted(DataFolder folder) throws IOException {
    var file = H2File.of(folder.store());
    say.accept("  sealed; compacting %,d MiB".formatted(file.bytes() >> 20));
    var copy = H2File.of(folder.store().resolveSibling("compacting"));
    file.compactTo(copy);
    copy.replace(file);
    return file;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static UUID owner(Store store, Database database, UnitId customer) throws SQLException {
    var login = "large-owner";
    var password = new Password(Made.hex(-5, 0, 16));
    Accounts.ensure(
        store, new Login(login), password, new Label("Large Owner"), Role.OWNER, customer);
    try (var db = Schema.connect(database);
        var account = db.prepareStatement("select id from account where login = ?")) {
      account.setString(1, login);
      try (var found = account.executeQuery()) {
        found.next();
        return found.getObject(1, UUID.class);
      }
    }
  }

  private interface Part {
    void insert(Connection db) throws SQLException;
  }

  private void fill(Database database, UnitId customer, UUID owner) throws SQLException {
    var made = Made.endingAt(CLOCK.instant());
    var site = new SiteRows(scale, made);
    part("units, people, numbers, threads", database, db -> site.insert(db, customer.value()));
    var messages = new MessageRows(scale, made, site);
    var deeds = new DeedRows(scale, made, site, messages, owner);
    var past = new PastRows(scale, made, site, owner);
    var loose = loosened(database);
    // While they are loose these name nothing of each other, so that each may come first.
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var parts = new ArrayList<Future<?>>();
      parts.add(threads.submit(() -> part("audit", database, deeds::insertAudit)));
      parts.add(threads.submit(() -> part("messages", database, messages::insert)));
      parts.add(threads.submit(() -> part("histories and the rest", database, past::insert)));
      await(parts);
    }
    part("indexes and references", database, loose::tighten);
  }

  private static LooseTables loosened(Database database) throws SQLException {
    try (var db = Schema.connect(database)) {
      return LooseTables.loosen(
          db, "delivery, number_history, conversation_history, intent, alert, replay");
    }
  }

  private Void part(String name, Database database, Part part) throws SQLException {
    var started = System.nanoTime();
    try (var db = Schema.connect(database)) {
      db.setAutoCommit(false);
      part.insert(db);
      db.commit();
    }
    say.accept("  %s in %.0f s".formatted(name, seconds(started)));
    return null;
  }

  private static void await(List<Future<?>> parts) {
    for (var part : parts) {
      try {
        part.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
  }

  /** By the product itself, or the seals would prove nothing but this loader. */
  private void seal(Store store, Vault vault) {
    try (var ledger = Ledger.open(store)) {
      Sealer.beside(data, store, ledger, vault, CLOCK).seal();
      ledger.awaitDurable();
    }
  }
}
