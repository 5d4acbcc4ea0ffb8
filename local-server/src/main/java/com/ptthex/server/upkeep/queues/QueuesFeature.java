package com.ptthex.server.upkeep.queues;

import static java.util.stream.Collectors.toSet;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents.Death;
import com.ptthex.server.kernel.intent.Queues;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.upkeep.queues.QueueEvents;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Find;
import com.ptthex.shared.upkeep.queues.QueuesApi.Page;
import java.util.List;

/** What waits to be done outside, what runs, and what is given up. */
public final class QueuesFeature implements Feature {
  private final Queues known;

  public QueuesFeature(Queues known) {
    this.known = known;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(QueuesApi.LIST, (work, _) -> SeenQueue.all(work, known))
        .serve(QueuesApi.INTENTS, (work, find) -> page(seen(work, find.queue()), find))
        .serve(
            QueuesApi.PAUSE,
            (work, wish) -> HoldQueue.pause(seen(work, wish.queue()), wish.reason()))
        .serve(QueuesApi.RESUME, (work, wish) -> HoldQueue.resume(seen(work, wish.queue())))
        .serve(QueuesApi.REPLAY, (work, wish) -> ReplayIntents.one(seen(work, wish.queue()), wish))
        .servePlanned(
            QueuesApi.REPLAY_DEAD, (work, wish) -> ReplayIntents.dead(seen(work, wish.queue())));
  }

  private SeenQueue seen(Work work, QueueName queue) {
    return SeenQueue.of(work, known, queue);
  }

  private static Page page(SeenQueue queue, Find find) {
    var states = find.state().stream().map(SeenQueue::stored).collect(toSet());
    var slice =
        Keyset.slice(
            queue.intents().page(queue.name(), states, find.after(), find.limit()),
            find.limit(),
            intent -> Keyset.cursor(intent.madeAt(), intent.id().value()));
    return new Page(slice.rows().stream().map(SeenQueue::intent).toList(), slice.next());
  }

  @Override
  public List<EventType> events() {
    return QueueEvents.ALL;
  }

  /** Told in the deed in which it dies. */
  public static void died(Work work, Death death) {
    work.emit(
        Event.of(QueueEvents.DEAD, death.intent(), death.unit())
            .with("queue", death.queue())
            .with("fault", death.fault()));
  }
}
