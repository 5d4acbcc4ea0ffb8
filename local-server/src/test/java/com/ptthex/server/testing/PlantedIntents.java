package com.ptthex.server.testing;

import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;

/** Intents of queues that no effect works on, in whatever state a test needs them. */
public record PlantedIntents(TestSite site, QueueName queue, UnitId unit) {

  public IntentId waiting() {
    return plant("WAITING", Duration.ZERO, false);
  }

  public IntentId waitingFor(Duration pause) {
    return plant("WAITING", pause, false);
  }

  public IntentId working() {
    return plant("LEASED", Duration.ZERO, false);
  }

  public IntentId done() {
    return plant("DONE", Duration.ZERO, false);
  }

  public IntentId dead(boolean doubtful) {
    return plant("DEAD", Duration.ZERO, doubtful);
  }

  private IntentId plant(String state, Duration pause, boolean doubtful) {
    var id = IntentId.made();
    var leased = state.equals("LEASED");
    var now = site.clock.instant();
    // Whatever the clock of the database says.
    var longAfter = now.plus(Duration.ofDays(36_500));
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        insert into intent (id, queue, unit, payload, state, attempts, doubtful,
                          next_at, fault, lease, lease_until, made_at, version)
                        values (:id, :queue, :unit, '{"words":"of the payload"}', :state, 3,
                          :doubtful, :next, :fault, cast(:lease as uuid), :until, :now, 1)\
                        """)
                    .bind("id", id)
                    .bind("queue", queue)
                    .bind("unit", unit)
                    .bind("state", state)
                    .bind("doubtful", doubtful)
                    .bind("next", now.plus(pause))
                    .bind("fault", Optional.of("no-stamps").filter(_ -> state.equals("DEAD")))
                    .bind(
                        "lease",
                        Optional.of(IntentId.made().value().toString()).filter(_ -> leased))
                    .bind("until", Optional.of(longAfter).filter(_ -> leased))
                    .bind("now", now)
                    .execute());
    return id;
  }
}
