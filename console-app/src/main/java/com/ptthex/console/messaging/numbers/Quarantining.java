package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Taking the chosen number out of use. */
final class Quarantining {
  private final Draft draft = new Draft();
  private final Draft.Entry<QuarantineReason> reason =
      draft.needed("reason", QuarantineReason::valueOf);
  private final Draft.Entry<Optional<Note>> note = draft.optional("note", Note::new);
  private final Action<Quarantine, Row> action;
  private final Opener opener;
  private final Chosen chosen;

  Quarantining(Desk desk, Chosen chosen) {
    this.chosen = chosen;
    action =
        new Action<>(
                desk,
                NumbersApi.QUARANTINE,
                NumbersText.QUARANTINE,
                chosen.offer(
                    draft,
                    row -> new Quarantine(row.id(), reason.value(), note.value(), row.version())))
            .gravity(Gravity.GRAVE);
    opener =
        new Opener(
            desk,
            action,
            MaterialDesignL.LOCK_CLOCK,
            chosen.against(NumberOffers::againstQuarantine));
  }

  /** Anew, for the number that is chosen now and for no other. */
  void begin() {
    chosen.hold();
    draft.clear();
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<QuarantineReason> reason() {
    return reason;
  }

  Draft.Entry<Optional<Note>> note() {
    return note;
  }

  Action<Quarantine, Row> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
