package com.ptthex.shared.upkeep.queues;

/** What others hear of queues. */
public final class QueueEvents {
  /** Of the unit of who did it; the queue is a fact of it. */
  public static final String PAUSED = "queues.paused";

  public static final String RESUMED = "queues.resumed";

  /** An intent is not tried any more; its subject, with its queue and fault as facts. */
  public static final String DEAD = "queues.dead";

  /** A dead intent waits again. */
  public static final String REPLAYED = "queues.replayed";

  private QueueEvents() {}
}
