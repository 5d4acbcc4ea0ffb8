package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.provider.AttemptId;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Duration;

/** Calls the provider for somebody who waits. It only asks, so it may be done more than once. */
final class Trying implements Effect<Trying.Tried> {
  static final Queue<Tried> QUEUE =
      new Queue<>(
          "provider.attempts",
          Tried.class,
          2,
          new Patience(3, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMinutes(3)));

  private final Store store;
  private final Vault vault;
  private final Line line;

  Trying(Store store, Vault vault, Line line) {
    this.store = store;
    this.vault = vault;
    this.line = line;
  }

  record Tried(AttemptId attempt) {}

  @Override
  public Queue<Tried> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Tried> attempt) {
    var ready = store.reading(db -> new AttemptStore(db, vault).ready(attempt.payload().attempt()));
    if (ready.row().ending() != Ending.OPEN) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    try {
      var account = called(ready).account();
      account.mustBeOpen();
      return new Outcome.Done(work -> worked(work, ready.row(), account));
    } catch (ProviderFault fault) {
      // It is known now that it does not work, and that is what was to be found out.
      return new Outcome.Done(work -> failed(work, ready.row(), fault));
    }
  }

  private Provider called(AttemptStore.Ready ready) throws ProviderFault {
    return switch (ready.row().aim()) {
      case CONNECT -> line.of(ready.row().kind(), ready.credentials());
      case TEST ->
          line.current().orElseThrow(() -> ProviderFault.surely(ProviderError.NOT_CONNECTED));
    };
  }

  private void worked(Work work, AttemptStore.Row row, ProviderAccount account) {
    new AttemptStore(work.db(), vault).worked(row.id(), account);
    if (row.aim() == Aim.CONNECT) {
      new Connections(vault, line).keep(work, row, account.name());
      work.emit(Event.of(ProviderEvents.CONNECTED, row.id(), row.unit()));
    } else {
      work.emit(Event.of(ProviderEvents.TESTED, row.id(), row.unit()));
    }
  }

  private void failed(Work work, AttemptStore.Row row, ProviderFault fault) {
    new AttemptStore(work.db(), vault).failed(row.id(), fault);
    work.emit(
        Event.of(ProviderEvents.REFUSED, row.id(), row.unit()).with("fault", fault.error().code()));
  }
}
