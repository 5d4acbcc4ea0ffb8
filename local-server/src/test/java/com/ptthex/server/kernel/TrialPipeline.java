package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A pipeline whose gates a test sets. */
final class TrialPipeline implements AutoCloseable {
  record Word(String word) {}

  final Store store;
  final Ledger ledger;
  final TestClock clock = new TestClock();
  final List<String> asked = new ArrayList<>();
  final UseCases cases = new UseCases();
  final UnitId unit = UnitId.made();
  final AtomicInteger waits = new AtomicInteger();
  final Map<String, Caller.Account> callers =
      new ConcurrentHashMap<>(
          Map.of("good", account(Role.OWNER, unit), "other", account(Role.OWNER, unit)));
  final Pipeline pipeline;
  Runnable afterEachDeed = () -> {};
  boolean licensed = true;
  boolean allowed = true;
  boolean proved = true;

  TrialPipeline(TestDatabase database) {
    this(database.fresh());
  }

  TrialPipeline(Database database) {
    try {
      store = Store.open(database);
    } catch (Unusable impossible) {
      throw new IllegalStateException(impossible);
    }
    ledger =
        new WatchedLedger(Ledger.open(store), () -> afterEachDeed.run(), waits::incrementAndGet);
    var gates =
        new Gates(
            (_, token, _) -> Optional.ofNullable(callers.get(token)).map(this::seen),
            _ -> new Scope(Set.of(unit)),
            (_, endpoint, _) -> gate("licence", licensed, endpoint),
            (_, _, _) -> Optional.empty(),
            (caller, _) -> gate("permission", allowed, caller),
            (_, _, _, _) -> {
              asked.add("step-up");
              return proved ? Optional.empty() : Optional.of(new Refusal.StepUp("prove-it"));
            });
    var footing = new Footing(store, ledger, DerivedKeys.passing());
    pipeline = new Pipeline(footing, gates, new Rates(1000, 5), cases, clock);
  }

  private static Caller.Account account(Role role, UnitId unit) {
    return new Caller.Account(
        AccountId.made(),
        new Label("Tester"),
        role,
        unit,
        new Scope(Set.of(unit)),
        new Caller.Session("s", Optional.empty(), 1),
        SiteRules.NONE);
  }

  /** The same caller in another role. */
  void demote(String token) {
    var was = Optional.ofNullable(callers.get(token)).orElseThrow();
    callers.put(
        token,
        new Caller.Account(
            was.id(),
            was.name(),
            Role.DISPATCHER,
            was.home(),
            was.scope(),
            was.session(),
            was.rules()));
  }

  private Caller.Account seen(Caller.Account caller) {
    asked.add("identity");
    return caller;
  }

  private <T> Decision<T> gate(String name, boolean open, T judged) {
    asked.add(name);
    return open
        ? new Decision.Chosen<>(judged, List.of())
        : new Decision.Declined<>("no-" + name, List.of(), Map.of());
  }

  Call<Word> call(String token, String key, String word) {
    return new Call<>(
        new Call.Outside(Optional.of(token), "192.0.2.1"),
        "trace-of-" + word,
        Optional.of(key),
        Optional.empty(),
        () -> {
          asked.add("decode");
          return new Word(word);
        });
  }

  <I extends Record> Call<I> call(String key, I input) {
    return new Call<>(
        new Call.Outside(Optional.of("good"), "192.0.2.1"),
        "trace",
        Optional.of(key),
        Optional.empty(),
        () -> input);
  }

  <I extends Record> Refusal refusal(Endpoint<I, Word> endpoint, Call<I> call) {
    return catchThrowableOfType(Refused.class, () -> pipeline.run(endpoint, call)).refusal();
  }

  List<Happened> happened() {
    return Happened.in(store);
  }

  <T> T ask(Class<T> type, String sql) {
    return store.reading(db -> db.createQuery(sql).mapTo(type).one());
  }

  @Override
  public void close() {
    pipeline.close();
    ledger.close();
    store.close();
  }
}
