package com.ptthex.server.kernel.intent;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect.Settling;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Where intents come from, in a deed; and where they end, in a second one. */
public final class Intents {
  static final String WORKER = "worker";

  private static final Endpoint<Settle, Nothing> SETTLE =
      Endpoint.deed("intents.settle", "/intents/{intent}/settle", Settle.class, Nothing.class)
          .inside()
          .toldAs("Writes down how an attempt ended, and what follows from it.");

  /** Hears of an intent that is tried no more, in the deed that settles it. */
  public interface Deaths {
    void heard(Work work, Death death);
  }

  /**
   * @param fault the code of what the last attempt failed with
   */
  public record Death(IntentId intent, String queue, UnitId unit, String fault) {}

  private final Deaths deaths;

  /** What follows an attempt, until its deed is done; it never leaves this process. */
  private final Map<UUID, Settling> settlings = new ConcurrentHashMap<>();

  record Settle(
      IntentId intent,
      UUID lease,
      Settled.State state,
      Optional<String> fault,
      Optional<Instant> next,
      boolean doubtful) {}

  public Intents(Deaths deaths) {
    this.deaths = deaths;
  }

  /** Stores what is to be done, in the transaction of the deed that wants it. */
  public static <T extends Record> IntentId add(Work work, Queue<T> queue, UnitId unit, T payload) {
    return add(work, queue, unit, payload, work.now());
  }

  /** The same, for a later time. */
  public static <T extends Record> IntentId add(
      Work work, Queue<T> queue, UnitId unit, T payload, Instant due) {
    var id = IntentId.made();
    var json = new String(Wire.write(payload), StandardCharsets.UTF_8);
    new IntentStore(work.db()).insert(id, queue.name(), unit, json, work.now(), due);
    return id;
  }

  /** In data that was put back from a copy: whoever goes on with any looks before doing it. */
  public static void doubtAll(Handle db) {
    new IntentStore(db).doubtAll();
  }

  public void serve(UseCases cases) {
    cases.serve(SETTLE, this::settle);
  }

  private Nothing settle(Work work, Settle wish) {
    var how = new Settled(wish.state(), wish.fault(), wish.next(), wish.doubtful());
    var store = new IntentStore(work.db());
    if (!store.settle(wish.intent(), wish.lease(), how, work.now())) {
      throw new Refusal.Conflict("lease-lost").raise();
    }
    if (how.state() == Settled.State.DEAD) {
      deaths.heard(work, store.death(wish.intent()));
    }
    Optional.ofNullable(settlings.get(wish.lease())).ifPresent(then -> then.within(work));
    return Nothing.NOTHING;
  }

  /** Does the second deed; asked twice for one attempt it is done once. */
  void settle(Pipeline pipeline, Lease lease, Settled how, Settling then) {
    settlings.put(lease.token(), then);
    try {
      var wish =
          new Settle(
              lease.intent(), lease.token(), how.state(), how.fault(), how.next(), how.doubtful());
      var _ = pipeline.run(SETTLE, Call.inside(WORKER, lease.token().toString(), wish));
    } finally {
      settlings.remove(lease.token());
    }
  }

  /** The right to work on an intent, for a while. */
  record Lease(IntentId intent, UUID token) {}
}
