package com.ptthex.shared.upkeep.queues;

import static com.ptthex.shared.upkeep.queues.QueuesApi.QUEUES_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of queues. */
public final class QueueEvents {
  /** Of the unit of who did it; the queue is a fact of it. */
  public static final EventType PAUSED = EventType.of("queues.paused", QUEUES_VIEW);

  public static final EventType RESUMED = EventType.of("queues.resumed", QUEUES_VIEW);

  /** An intent is not tried any more; its subject, with its queue and fault as facts. */
  public static final EventType DEAD = EventType.of("queues.dead", QUEUES_VIEW);

  /** A dead intent waits again. */
  public static final EventType REPLAYED = EventType.of("queues.replayed", QUEUES_VIEW);

  public static final List<EventType> ALL = List.of(PAUSED, RESUMED, DEAD, REPLAYED);

  private QueueEvents() {}
}
