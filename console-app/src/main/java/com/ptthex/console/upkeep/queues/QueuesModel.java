package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.upkeep.queues.QueueEvents;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Pause;
import com.ptthex.shared.upkeep.queues.QueuesApi.ReplayDead;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replayed;
import com.ptthex.shared.upkeep.queues.QueuesApi.Resume;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Every queue of the site, and what is done with the chosen one. */
final class QueuesModel implements News.Reader {
  static final Set<EventType> NEWS = Set.copyOf(QueueEvents.ALL);

  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(QueuesText.CHOOSE_ONE, QueuesText.ONE_AT_A_TIME);

  private final Desk desk;
  private final RowsModel<Row> rows;
  private final HoldingBack holdingBack;
  private final Action<Resume, Row> resuming;
  private final Action<ReplayDead, Replayed> replayingDead;
  private Optional<JobsModel> jobs = Optional.empty();

  /** For the whole site, and so for a reason. */
  record HoldingBack(Draft.Entry<Note> reason, RowDeed<Row, Pause, Row> deed) {}

  QueuesModel(Desk desk) {
    this.desk = desk;
    rows =
        new RowsModel<Row>(
            desk,
            Row::name,
            (_, _) ->
                desk.api()
                    .call(QueuesApi.LIST, Nothing.NOTHING)
                    .map(all -> Rows.all(all.queues())));
    rows.load().subscribe(_ -> reloadJobs());
    holdingBack = makeHoldingBack();
    resuming =
        new Action<>(
                desk,
                QueuesApi.RESUME,
                QueuesText.LET_GO_ON,
                CHOOSING.offer(rows, QueuesModel::againstResuming, row -> new Resume(row.name())))
            .icon(MaterialDesignP.PLAY_OUTLINE);
    replayingDead =
        new Action<>(
                desk,
                QueuesApi.REPLAY_DEAD,
                QueuesText.TRY_ALL_AGAIN,
                CHOOSING.offer(
                    rows, QueuesModel::againstReplaying, row -> new ReplayDead(row.name())))
            .icon(MaterialDesignR.REPLAY);
  }

  private HoldingBack makeHoldingBack() {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<Row, Pause, Row>(
            QueuesApi.PAUSE,
            QueuesText.HOLD_BACK,
            Gravity.PLAIN,
            MaterialDesignP.PAUSE,
            QueuesModel::againstHolding);
    return new HoldingBack(
        reason,
        new RowDeed<>(
            desk, rows, CHOOSING, kind, draft, row -> new Pause(row.name(), reason.value())));
  }

  private static Optional<Text> againstHolding(Row row) {
    return row.paused().map(_ -> QueuesText.IS_HELD_BACK);
  }

  private static Optional<Text> againstResuming(Row row) {
    return row.paused().isPresent() ? Optional.empty() : Optional.of(QueuesText.NOT_HELD_BACK);
  }

  private static Optional<Text> againstReplaying(Row row) {
    return row.dead() > 0 ? Optional.empty() : Optional.of(QueuesText.NOTHING_GIVEN_UP);
  }

  void follow(LiveState feed) {
    rows.follow(feed);
  }

  @Override
  public void reload() {
    rows.reload();
    reloadJobs();
  }

  @Override
  public int calls() {
    return rows.calls() + jobs.map(each -> each.rows().calls()).orElse(0);
  }

  /** What lies beside an old list is as old: it is asked for again together with the list. */
  private void reloadJobs() {
    if (rows.load().get() instanceof Load.Ready<Rows<Row>>) {
      jobs.ifPresent(each -> each.rows().reload());
    }
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Optional<Row> chosen() {
    return rows.chosenRows().stream().findFirst();
  }

  HoldingBack holdingBack() {
    return holdingBack;
  }

  Action<Resume, Row> resuming() {
    return resuming;
  }

  Action<ReplayDead, Replayed> replayingDead() {
    return replayingDead;
  }

  /** What stands in a queue; looked at again, with the filters that it had. */
  JobsModel jobs(QueueName queue) {
    return jobs.filter(each -> each.queue().equals(queue)).orElseGet(() -> opened(queue));
  }

  private JobsModel opened(QueueName queue) {
    var opened = new JobsModel(desk, queue);
    jobs = Optional.of(opened);
    opened.rows().reload();
    return opened;
  }
}
