package com.ptthex.server.upkeep.queues;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Queues;
import com.ptthex.server.kernel.intent.StoredIntents;
import com.ptthex.server.kernel.intent.StoredIntents.Count;
import com.ptthex.server.kernel.intent.StoredIntents.Paused;
import com.ptthex.server.kernel.intent.StoredIntents.State;
import com.ptthex.server.kernel.intent.StoredIntents.Stored;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.All;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A queue as the caller of one piece of work sees it. */
record SeenQueue(Work work, StoredIntents intents, String name) {

  /** A queue that no effect works on is there for those who see an intent of it. */
  static SeenQueue of(Work work, Queues known, QueueName queue) {
    var intents = new StoredIntents(work.db(), work.scope());
    if (!known.names().contains(queue.value()) && !intents.has(queue.value())) {
      throw new Refusal.NotFound("queue-not-found").raise();
    }
    return new SeenQueue(work, intents, queue.value());
  }

  static All all(Work work, Queues known) {
    var intents = new StoredIntents(work.db(), work.scope());
    var counts = counts(work, intents);
    var paused = paused(intents);
    var names = new TreeSet<>(known.names());
    names.addAll(counts.keySet());
    return new All(names.stream().map(name -> row(name, counts, paused)).toList());
  }

  private static Map<String, Count> counts(Work work, StoredIntents intents) {
    return intents.counts(work.now()).stream()
        .collect(Collectors.toMap(Count::queue, Function.identity()));
  }

  private static Map<String, Paused> paused(StoredIntents intents) {
    return intents.paused().stream().collect(Collectors.toMap(Paused::queue, Function.identity()));
  }

  Row row() {
    return row(name, counts(work, intents), paused(intents));
  }

  private static Row row(String name, Map<String, Count> counts, Map<String, Paused> paused) {
    var count = Optional.ofNullable(counts.get(name)).orElseGet(() -> Count.none(name));
    return new Row(
        new QueueName(name),
        count.waiting(),
        count.due(),
        count.leased(),
        count.doubtful(),
        count.dead(),
        count.oldestDueMadeAt(),
        Optional.ofNullable(paused.get(name))
            .map(pause -> new QueuesApi.Paused(pause.since(), pause.byName(), pause.reason())));
  }

  int dead() {
    return row().dead();
  }

  static Intent intent(Stored stored) {
    return new Intent(
        stored.id(),
        told(stored.state()),
        stored.attempts(),
        stored.doubtful(),
        Optional.of(stored.nextAt()).filter(_ -> stored.state() == State.WAITING),
        stored.fault(),
        stored.madeAt(),
        stored.version());
  }

  private static IntentState told(State state) {
    return switch (state) {
      case WAITING -> IntentState.WAITING;
      case LEASED -> IntentState.WORKING;
      case DONE -> IntentState.DONE;
      case DEAD -> IntentState.DEAD;
    };
  }

  static State stored(IntentState state) {
    return switch (state) {
      case WAITING -> State.WAITING;
      case WORKING -> State.LEASED;
      case DONE -> State.DONE;
      case DEAD -> State.DEAD;
    };
  }
}
