package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.RowDeed;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.PutAway;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Replay;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What came in and could not be taken, and what is done about the chosen one. */
final class LettersModel {
  private static final RowDeed.Choosing CHOOSING =
      new RowDeed.Choosing(ArrivalsText.CHOOSE_ONE, ArrivalsText.ONE_AT_A_TIME);

  private final LetterFilter filter = new LetterFilter();
  private final RowsModel<Row> rows;
  private final Action<Replay, Row> replaying;
  private final PuttingAway puttingAway;

  /** For good, and so for a reason. */
  record PuttingAway(Draft.Entry<Note> reason, RowDeed<Row, PutAway, Row> deed) {}

  LettersModel(Desk desk) {
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) ->
                desk.api()
                    .call(DeadLettersApi.LIST, filter.page(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    filter.onChange(rows::restart);
    replaying =
        new Action<>(
                desk,
                DeadLettersApi.REPLAY,
                ArrivalsText.TRY_AGAIN,
                CHOOSING.offer(
                    rows, LettersModel::against, row -> new Replay(row.id(), row.version())))
            .icon(MaterialDesignR.REPLAY);
    puttingAway = puttingAway(desk);
  }

  private PuttingAway puttingAway(Desk desk) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var kind =
        new RowDeed.Kind<Row, PutAway, Row>(
            DeadLettersApi.PUT_AWAY,
            ArrivalsText.PUT_AWAY,
            Gravity.DESTRUCTIVE,
            MaterialDesignT.TRASH_CAN_OUTLINE,
            LettersModel::against);
    var deed =
        new RowDeed<>(
            desk,
            rows,
            CHOOSING,
            kind,
            draft,
            row -> new PutAway(row.id(), reason.value(), row.version()));
    return new PuttingAway(reason, deed);
  }

  private static Optional<Text> against(Row row) {
    return switch (row.state()) {
      case WAITING -> Optional.empty();
      case TAKEN -> Optional.of(ArrivalsText.IS_TAKEN);
      case PUT_AWAY -> Optional.of(ArrivalsText.IS_PUT_AWAY);
    };
  }

  LetterFilter filter() {
    return filter;
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Action<Replay, Row> replaying() {
    return replaying;
  }

  PuttingAway puttingAway() {
    return puttingAway;
  }
}
