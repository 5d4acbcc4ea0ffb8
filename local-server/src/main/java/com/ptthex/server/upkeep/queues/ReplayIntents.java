package com.ptthex.server.upkeep.queues;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.intent.StoredIntents.State;
import com.ptthex.server.kernel.intent.StoredIntents.Stored;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.queues.QueueEvents;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replay;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replayed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has the dead wait again; what is in doubt stays so, and is looked at before it is done. */
final class ReplayIntents {
  static final int MOST = 500;

  private ReplayIntents() {}

  static Intent one(SeenQueue queue, Replay wish) {
    var intent = find(queue, wish);
    if (!intent.version().equals(wish.version())) {
      throw changedMeanwhile();
    }
    if (intent.state() != State.DEAD) {
      throw new Refusal.Conflict("intent-not-dead").raise();
    }
    replay(queue, List.of(intent));
    return SeenQueue.intent(find(queue, wish));
  }

  private static Stored find(SeenQueue queue, Replay wish) {
    return queue
        .intents()
        .find(queue.name(), wish.id())
        .orElseThrow(() -> new Refusal.NotFound("intent-not-found").raise());
  }

  static Plan<Replayed> dead(SeenQueue queue) {
    var dead = queue.intents().dead(queue.name(), MOST);
    if (dead.isEmpty()) {
      throw new Refusal.Conflict("nothing-dead").raise();
    }
    var left = queue.dead() - dead.size();
    return new Plan<>(
        impact(dead, left),
        () -> {
          replay(queue, dead);
          return new Replayed(dead.size(), left);
        });
  }

  private static Impact impact(List<Stored> dead, int left) {
    var effects = new ArrayList<Effect>();
    effects.add(new Effect("intents-wait-again", Map.of("intents", "" + dead.size())));
    var doubtful = dead.stream().filter(Stored::doubtful).count();
    if (doubtful > 0) {
      effects.add(new Effect("intents-looked-at-first", Map.of("intents", "" + doubtful)));
    }
    if (left > 0) {
      // No count: it moves while people read, and changes nothing of what is done now.
      effects.add(new Effect("dead-intents-stay", Map.of("most", "" + MOST)));
    }
    return Impact.of(effects, List.of(), Undo.IMPOSSIBLE);
  }

  private static void replay(SeenQueue queue, List<Stored> dead) {
    var work = queue.work();
    if (queue.intents().replay(dead, work.now()) != dead.size()) {
      throw changedMeanwhile();
    }
    dead.forEach(
        each ->
            work.emit(
                Event.of(QueueEvents.REPLAYED, each.id(), each.unit())
                    .with("queue", queue.name())));
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("intent-changed-meanwhile").raise();
  }
}
