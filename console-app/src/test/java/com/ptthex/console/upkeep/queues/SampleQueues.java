package com.ptthex.console.upkeep.queues;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.All;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Page;
import com.ptthex.shared.upkeep.queues.QueuesApi.Paused;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replayed;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queues of a site, as a server would answer them: one in each state, and one unknown here. */
final class SampleQueues {
  static final Row LETTERS = row("mail.letters", 2, 0, 1, 3, Optional.empty());
  static final Row MORE_LETTERS = row("mail.letters", 41, 0, 1, 3, Optional.empty());
  static final Row NUMBERS = row("arrival.numbers", 14, 2, 0, 0, Optional.empty());
  static final Row ORDERS =
      row(
          "supply.orders",
          4,
          0,
          2,
          1,
          Optional.of(
              new Paused(
                  Desks.NOW.minus(Duration.ofHours(3)),
                  new Label("Admin by day"),
                  new Note("The account at the provider is being moved."))));
  static final Row SEARCHES =
      row(
          "supply.searches",
          0,
          0,
          0,
          0,
          Optional.of(
              new Paused(
                  Desks.NOW.minus(Duration.ofMinutes(9)),
                  new Label("Admin by day"),
                  new Note("The account at the provider is being moved."))));
  static final Row IDLE = row("diagnostics.trials", 0, 0, 0, 0, Optional.empty());
  static final Row UNKNOWN = row("pigeons.sent", 1, 0, 0, 0, Optional.empty());

  static final Permission[] ALL = {QueuesApi.QUEUES_VIEW, QueuesApi.QUEUES_CONTROL};

  private SampleQueues() {}

  static List<Row> all() {
    return List.of(NUMBERS, IDLE, LETTERS, UNKNOWN, ORDERS, SEARCHES);
  }

  private static Row row(
      String name, int waiting, int working, int doubtful, int dead, Optional<Paused> paused) {
    return new Row(
        new QueueName(name),
        waiting,
        waiting,
        working,
        doubtful,
        dead,
        waiting == 0 ? Optional.empty() : Optional.of(Desks.NOW.minus(Duration.ofMinutes(4))),
        paused);
  }

  /** One in each state; the dead one may have happened already. */
  static List<Intent> jobs() {
    return List.of(
        job(1, IntentState.WAITING, 2, false, Optional.of("timed-out")),
        job(2, IntentState.WORKING, 1, false, Optional.empty()),
        job(3, IntentState.DEAD, 8, true, Optional.of("silent-after-sending")),
        job(4, IntentState.DEAD, 8, false, Optional.of("failed-unexpectedly")),
        job(5, IntentState.DONE, 1, false, Optional.empty()));
  }

  private static Intent job(
      int at, IntentState state, int attempts, boolean doubtful, Optional<String> fault) {
    var made = Desks.NOW.minus(Duration.ofMinutes(7L * at));
    return new Intent(
        new IntentId(new UUID(9, at)),
        state,
        attempts,
        doubtful,
        state == IntentState.WAITING ? Optional.of(Desks.NOW.plusSeconds(90)) : Optional.empty(),
        fault,
        made,
        new Version(at));
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(QueuesApi.LIST, _ -> FakeApi.done(new All(rows)))
        .on(
            QueuesApi.INTENTS,
            find ->
                FakeApi.done(
                    new Page(
                        jobs().stream()
                            .filter(
                                job -> find.state().isEmpty() || find.state().contains(job.state()))
                            .toList(),
                        Optional.of(new Cursor("more")).filter(_ -> find.after().isEmpty()))))
        .on(QueuesApi.PAUSE, _ -> FakeApi.done(SEARCHES))
        .on(QueuesApi.RESUME, _ -> FakeApi.done(IDLE))
        .on(QueuesApi.REPLAY, _ -> FakeApi.done(jobs().getFirst()))
        .on(
            QueuesApi.REPLAY_DEAD.preview(),
            _ ->
                FakeApi.done(
                    Impact.of(
                            List.of(
                                new Effect("intents-wait-again", Map.of("intents", "3")),
                                new Effect("intents-looked-at-first", Map.of("intents", "1"))),
                            List.of(),
                            Impact.Undo.IMPOSSIBLE)
                        .withToken("seen")))
        .on(QueuesApi.REPLAY_DEAD, _ -> FakeApi.done(new Replayed(3, 0)));
  }
}
