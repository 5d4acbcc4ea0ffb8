package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Taking the chosen numbers out of use, all for one reason. */
final class Quarantining {
  private final ReadOnlyObjectWrapper<List<Row>> upon = new ReadOnlyObjectWrapper<>(List.of());
  private final Draft draft = new Draft();
  private final Draft.Entry<QuarantineReason> reason =
      draft.needed("reason", QuarantineReason::valueOf);
  private final Draft.Entry<Optional<Note>> note = draft.optional("note", Note::new);
  private final Chosen chosen;
  private final NumberDeed<Quarantine, NumberBulkApi.Quarantine> deed;
  private final NumberDeed.Opening opening;

  Quarantining(Desk desk, Chosen chosen) {
    this.chosen = chosen;
    deed =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                NumbersApi.QUARANTINE,
                NumberBulkApi.QUARANTINE,
                NumbersText.QUARANTINE,
                Gravity.GRAVE,
                NumberOffers::againstQuarantine),
            upon,
            draft.offer(() -> Nothing.NOTHING),
            new NumberDeed.Making<>(
                row -> new Quarantine(row.id(), reason.value(), note.value(), row.version()),
                rows ->
                    new NumberBulkApi.Quarantine(Chosen.picked(rows), reason.value(), note.value()),
                input -> input.rows().stream().map(Picked::id)));
    opening = deed.opener(MaterialDesignL.LOCK_CLOCK, chosen);
  }

  /** For the numbers that are chosen now, whatever is chosen while it is filled in. */
  void begin() {
    draft.clear();
    upon.set(chosen.rows().getValue());
  }

  /** The numbers it was begun for. */
  ReadOnlyObjectProperty<List<Row>> upon() {
    return upon.getReadOnlyProperty();
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

  NumberDeed<Quarantine, NumberBulkApi.Quarantine> deed() {
    return deed;
  }

  NumberDeed.Opening opening() {
    return opening;
  }

  Pressable opener() {
    return opening.pressable();
  }

  /** With as many as the form was opened for. */
  Pressable action() {
    return deed.pressable();
  }
}
