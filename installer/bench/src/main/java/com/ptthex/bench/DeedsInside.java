package com.ptthex.bench;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Footing;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Rates;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.kernel.vault.WrongKey;
import com.ptthex.server.messaging.numbers.NumbersFeature;
import com.ptthex.server.trust.access.AccessFeature;
import com.ptthex.server.trust.access.Accounts;
import com.ptthex.server.trust.access.Grants;
import com.ptthex.server.trust.access.SessionReader;
import com.ptthex.server.trust.licence.LicenceGate;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The whole pipeline without HTTP before it: an owner registers numbers, with session, permission,
 * idempotency key, history, event and audit row, exactly as when asked over the network.
 */
final class DeedsInside implements AutoCloseable {
  private static final String HERE = "127.0.0.1";
  private static final int WITHOUT_LIMIT = 1_000_000_000;

  private final Store store;
  private final Ledger ledger;
  private final Pipeline pipeline;
  private final UnitId unit;
  private final MadeUpNumbers phones;
  private final String owner;

  private DeedsInside(Store store, Ledger ledger, DerivedKeys keys, MadeUpNumbers phones) {
    this.store = store;
    this.ledger = ledger;
    this.phones = phones;
    var cases = new UseCases();
    new AccessFeature().serve(cases);
    new NumbersFeature().serve(cases);
    var gates =
        new Gates(
            new SessionReader(),
            db -> new UnitReader(db).all(),
            new LicenceGate(true),
            new Grants(),
            (_, _) -> true);
    var rates = new Rates(WITHOUT_LIMIT, WITHOUT_LIMIT);
    var footing = new Footing(store, ledger, keys);
    this.pipeline = new Pipeline(footing, gates, rates, cases, Clock.systemUTC());
    this.unit = Customer.ensure(store, new Label("Bench"));
    this.owner = signedIn();
  }

  /**
   * @param syncing how its deeds become durable, if not as usual
   */
  static DeedsInside on(Database database, MadeUpNumbers phones, UnaryOperator<Ledger> syncing)
      throws Unusable, WrongKey {
    var store = Store.open(database);
    var keys = Vault.open(store, MasterKeys.fresh(), Clock.systemUTC()).derived();
    return new DeedsInside(store, syncing.apply(Ledger.open(store)), keys, phones);
  }

  private String signedIn() {
    var login = new Login("bench-owner");
    var password = new Password("a long enough password");
    Accounts.ensure(store, login, password, new Label("Bench"), Role.OWNER, unit);
    return pipeline
        .run(AccessApi.SIGN_IN, call(Optional.empty(), new SignIn(login, password)))
        .token()
        .value();
  }

  private static <I extends Record> Call<I> call(Optional<String> bearer, I input) {
    return new Call<>(
        new Call.Outside(bearer, HERE),
        "bench",
        Optional.of(UUID.randomUUID().toString()),
        Optional.empty(),
        () -> input);
  }

  /** One deed, acknowledged. */
  void deed() {
    var wish = new Register(phones.next(), NumberClass.POOL, unit, Optional.of(new Label("Bench")));
    pipeline.run(NumbersApi.REGISTER, call(Optional.of(owner), wish));
  }

  @Override
  public void close() {
    pipeline.close();
    ledger.close();
    store.close();
  }
}
