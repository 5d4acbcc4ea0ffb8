package com.ptthex.server.trust.licence;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.Insiders;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.BecomeOwner;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceApi.Standing;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A real site as it comes from the installer: nobody's yet, and without a licence. */
final class LicensedSite implements AutoCloseable {
  static final Login LOGIN = new Login("owner");

  final TestClock clock = new TestClock();
  final OwnerCode code = OwnerCode.next();
  private final Database database;
  private final KeyFile keys;
  private Server server;

  LicensedSite(TestDatabase database) {
    this(database.fresh(), TestKeys.fresh());
  }

  LicensedSite(Database database, KeyFile keys) {
    this.database = database;
    this.keys = keys;
    this.server = start();
  }

  private Server start() {
    try {
      var root = TestAuthority.VENDOR.pinned();
      var limits = new Limits(1_000_000, 1_000_000);
      var options = new Server.Options(database, keys, false, root, 0, limits, clock);
      var started = Server.start(options);
      Insiders.sparePasswords(started.store());
      return started;
    } catch (CannotStart failure) {
      throw new IllegalStateException(failure);
    }
  }

  void restart() {
    server.close();
    server = start();
  }

  KeyFile keys() {
    return keys;
  }

  ApiClient anyone() {
    return ApiClient.at(server.address());
  }

  Standing standing() {
    return anyone().call(LicenceApi.STANDING, Nothing.NOTHING).orThrow();
  }

  ServerName name() {
    return standing().server();
  }

  TestLicence licence() {
    return TestAuthority.VENDOR.licence(name());
  }

  /** Licensed, and with an owner at its desk. */
  ApiClient begun() {
    return begun(licence());
  }

  ApiClient begun(TestLicence licence) {
    anyone().call(LicenceApi.BEGIN, new Begin(licence.owner(code).file())).orThrow();
    anyone().call(OwnerApi.BECOME_OWNER, becoming(code)).orThrow();
    return owner();
  }

  static BecomeOwner becoming(OwnerCode code) {
    return new BecomeOwner(
        code, new Label("Harbour Guard"), new Label("Owner"), LOGIN, TestSite.PASSWORD);
  }

  ApiClient owner() {
    var session = anyone().call(AccessApi.SIGN_IN, new SignIn(LOGIN, TestSite.PASSWORD)).orThrow();
    return anyone().as(session.token().value());
  }

  Standing bring(TestLicence licence) {
    return TestSite.perform(owner(), LicenceApi.IMPORT, new Import(licence.file())).orThrow();
  }

  /** Stopped in good order, and started after something was done to its database. */
  void meanwhile(Consumer<Handle> something) {
    closed(
        store ->
            store.writing(
                db -> {
                  something.accept(db);
                  return true;
                }));
  }

  /** The same, with all that a command needs. */
  void closed(Consumer<Store> something) {
    server.close();
    try (var store = Store.open(database)) {
      something.accept(store);
    } catch (Unusable failure) {
      throw new IllegalStateException(failure);
    }
    server = start();
  }

  /** One value from the database. */
  long happened(String type) {
    return Happened.in(server.store()).stream().filter(event -> event.is(type)).count();
  }

  <T> T ask(Class<T> type, String sql) {
    return server.store().reading(db -> db.createQuery(sql).mapTo(type).one());
  }

  @Override
  public void close() {
    server.close();
  }
}
