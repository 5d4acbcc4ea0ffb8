package com.ptthex.bench;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Uuid7;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The whole pipeline without HTTP before it: an owner takes in clients, with session, permission,
 * idempotency key, event and audit row, exactly as when asked over the network. A deed that others
 * follow by themselves would not be counted as what it costs.
 */
final class DeedsInside {
  private final Pipeline pipeline;
  private final String owner;
  private final UnitId unit;
  private final MadeUpNumbers phones = new MadeUpNumbers();
  private final ReentrantLock turn = new ReentrantLock();

  DeedsInside(BenchSite site) {
    this.pipeline = site.pipeline();
    this.owner = site.token("owner");
    var units = site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    this.unit = units.getFirst().id();
  }

  /** One deed, acknowledged. */
  void deed() {
    var wish = new Add(PersonKind.CLIENT, new Label("Bench"), unit, phones.next());
    pipeline.run(
        PeopleApi.ADD,
        new Call<>(
            new Call.Outside(Optional.of(owner), "127.0.0.1"),
            "bench",
            Optional.of(Uuid7.next().toString()),
            Optional.empty(),
            () -> wish));
  }

  /** One deed, acknowledged before anybody's next one begins, so that none shares a sync. */
  void deedAlone() {
    turn.lock();
    try {
      deed();
    } finally {
      turn.unlock();
    }
  }
}
