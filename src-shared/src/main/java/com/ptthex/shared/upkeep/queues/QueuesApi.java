package com.ptthex.shared.upkeep.queues;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queues of what is to be done outside. Nobody reads here what an intent carries. */
public interface QueuesApi {

  Permission QUEUES_VIEW = Permission.of("queues.view", CUSTOMER_ADMIN, SUPPORT);
  Permission QUEUES_CONTROL = Permission.of("queues.control", CUSTOMER_ADMIN);

  Endpoint<Nothing, All> LIST =
      read("queues.list", "/queues", Nothing.class, All.class)
          .needs(QUEUES_VIEW)
          .toldAs("Every queue, with what the caller's scope sees in it.");

  Endpoint<Find, Page> INTENTS =
      read("queues.intents", "/queues/{queue}/intents", Find.class, Page.class)
          .needs(QUEUES_VIEW)
          .toldAs("One page of a queue's intents in the caller's scope, latest made first.");

  Endpoint<Pause, Row> PAUSE =
      deed("queues.pause", "/queues/{queue}/pause", Pause.class, Row.class)
          .needs(QUEUES_CONTROL)
          .toldAs("Has a queue give nothing out for the whole site; what runs comes to its end.");

  Endpoint<Resume, Row> RESUME =
      deed("queues.resume", "/queues/{queue}/resume", Resume.class, Row.class)
          .needs(QUEUES_CONTROL)
          .toldAs("Has a paused queue give out again.");

  Endpoint<Replay, Intent> REPLAY =
      deed("queues.replay", "/queues/{queue}/intents/{id}/replay", Replay.class, Intent.class)
          .needs(QUEUES_CONTROL)
          .toldAs("Has a dead intent wait again, as if it had never been tried.");

  Endpoint<ReplayDead, Replayed> REPLAY_DEAD =
      deed("queues.replay-dead", "/queues/{queue}/replay-dead", ReplayDead.class, Replayed.class)
          .needs(QUEUES_CONTROL)
          .with(Trait.RISKY)
          .toldAs("Has the dead intents of a queue wait again, so many at a time.");

  record All(List<Row> queues) {
    public All {
      queues = List.copyOf(queues);
    }
  }

  /**
   * @param waiting those that are due among them
   * @param due could be done now
   * @param doubtful of those not done: nobody knows whether they happened already
   * @param oldestDueMadeAt when the oldest of those was made
   */
  record Row(
      QueueName name,
      int waiting,
      int due,
      int working,
      int doubtful,
      int dead,
      Optional<Instant> oldestDueMadeAt,
      Optional<Paused> paused) {}

  record Paused(Instant since, Label by, Note reason) {}

  /** Filters of the list; no state given means all. */
  record Find(
      QueueName queue, List<IntentState> state, Optional<Cursor> after, Optional<PageSize> limit) {

    public Find {
      state = List.copyOf(state);
    }

    public static Find all(QueueName queue) {
      return new Find(queue, List.of(), Optional.empty(), Optional.empty());
    }
  }

  record Page(List<Intent> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param doubtful nobody knows whether it happened already; the next attempt looks first
   * @param nextAt when it may be tried, if it waits
   * @param fault code of what the last attempt failed with
   */
  record Intent(
      IntentId id,
      IntentState state,
      int attempts,
      boolean doubtful,
      Optional<Instant> nextAt,
      Optional<String> fault,
      Instant madeAt,
      Version version) {}

  record Pause(QueueName queue, Note reason) {}

  record Resume(QueueName queue) {}

  record Replay(QueueName queue, IntentId id, Version version) {}

  record ReplayDead(QueueName queue) {}

  /**
   * @param left are dead still, for another time
   */
  record Replayed(int replayed, int left) {}
}
