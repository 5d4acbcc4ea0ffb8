package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Chips;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Find;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replay;
import com.ptthex.shared.value.PageSize;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What stands in one queue, and what is tried again of it. */
final class JobsModel {
  /** Each is drawn as a whole, so there are fewer at a time than lines of a table. */
  private static final PageSize PAGE = new PageSize(25);

  private final ObjectProperty<Set<String>> states = new SimpleObjectProperty<>(Set.of());
  private final Map<Intent, Action<Replay, Intent>> replaying = new HashMap<>();
  private final Desk desk;
  private final QueueName queue;
  private final RowsModel<Intent> rows;

  JobsModel(Desk desk, QueueName queue) {
    this.desk = desk;
    this.queue = queue;
    rows =
        new RowsModel<Intent>(
            desk,
            Intent::id,
            (after, _) ->
                desk.api()
                    .call(QueuesApi.INTENTS, page(after))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    states.addListener((_, _, _) -> rows.restart());
  }

  private Find page(Optional<Cursor> after) {
    var wanted = Chips.among(states, IntentState::valueOf);
    return new Find(queue, wanted, after, Optional.of(PAGE));
  }

  QueueName queue() {
    return queue;
  }

  ObjectProperty<Set<String>> states() {
    return states;
  }

  RowsModel<Intent> rows() {
    return rows;
  }

  /** The same for as long as the job stays as it is, so that why it failed is not lost. */
  Action<Replay, Intent> replaying(Intent job) {
    rows.lastRead().ifPresent(read -> replaying.keySet().retainAll(read.rows()));
    return replaying.computeIfAbsent(
        job,
        dead ->
            new Action<>(
                    desk,
                    QueuesApi.REPLAY,
                    QueuesText.TRY_AGAIN,
                    new SimpleObjectProperty<>(
                        new Offer.Given<>(new Replay(queue, dead.id(), dead.version()))))
                .icon(MaterialDesignR.REPLAY));
  }
}
