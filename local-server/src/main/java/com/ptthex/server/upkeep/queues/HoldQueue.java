package com.ptthex.server.upkeep.queues;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.intent.StoredIntents.Paused;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.queues.QueueEvents;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import com.ptthex.shared.value.Note;
import java.util.Map;

/** Holds a queue back, and lets it go: for the whole site, so only by who sees all of it. */
final class HoldQueue {
  private HoldQueue() {}

  static Row pause(SeenQueue queue, Note reason) {
    mustSeeAll(queue);
    var work = queue.work();
    queue.intents().pause(new Paused(queue.name(), work.now(), work.caller().name(), reason));
    tell(queue, QueueEvents.PAUSED);
    return queue.row();
  }

  static Row resume(SeenQueue queue) {
    mustSeeAll(queue);
    if (!queue.intents().resume(queue.name())) {
      throw new Refusal.Conflict("queue-not-paused").raise();
    }
    tell(queue, QueueEvents.RESUMED);
    return queue.row();
  }

  private static void mustSeeAll(SeenQueue queue) {
    if (!new UnitReader(queue.work().db()).isAll(queue.work().scope())) {
      throw new Refusal.Denied("queue-is-the-whole-sites", Map.of()).raise();
    }
  }

  private static void tell(SeenQueue queue, EventType event) {
    var home = queue.work().caller().account().map(Caller.Account::home).orElseThrow();
    queue.work().emit(Event.of(event, home, home).with("queue", queue.name()));
  }
}
