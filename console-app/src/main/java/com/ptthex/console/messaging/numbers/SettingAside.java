package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.OneOrMany;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBackMany;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAsideMany;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** Keeping the chosen numbers out of rotation, all for one reason, and bringing them back. */
final class SettingAside {
  private final ReadOnlyObjectWrapper<List<Row>> upon = new ReadOnlyObjectWrapper<>(List.of());
  private final Draft draft = new Draft();
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Draft.Entry<Optional<Duration>> lasts = draft.optional("until", Duration::parse);
  private final Desk desk;
  private final Chosen chosen;
  private final NumberDeed<SetAside, SetAsideMany> deed;
  private final NumberDeed.Opening opening;
  private final NumberDeed<GiveBack, GiveBackMany> back;
  private final ReadOnlyObjectWrapper<Offer<GiveBack>> last =
      new ReadOnlyObjectWrapper<>(new Offer.Missing<>(NumbersText.NOT_SET_ASIDE));
  private final Action<GiveBack, Row> undoing;

  SettingAside(Desk desk, Chosen chosen) {
    this.desk = desk;
    this.chosen = chosen;
    deed =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                AsideApi.SET_ASIDE,
                AsideApi.SET_ASIDE_MANY,
                NumbersText.SET_ASIDE,
                Gravity.PLAIN,
                NumberOffers::againstSettingAside),
            upon,
            draft.offer(() -> Nothing.NOTHING),
            new NumberDeed.Making<>(
                row -> new SetAside(row.id(), reason.value(), until(), row.version()),
                rows -> new SetAsideMany(Chosen.picked(rows), reason.value(), until()),
                input -> input.rows().stream().map(Picked::id)));
    opening = deed.opener(MaterialDesignB.BOOKMARK_OUTLINE, chosen);
    undoing = new Action<>(desk, AsideApi.GIVE_BACK, NumbersText.REINSTATE, last);
    back =
        new NumberDeed<>(
            desk,
            new NumberDeed.Kind<>(
                AsideApi.GIVE_BACK,
                AsideApi.GIVE_BACK_MANY,
                NumbersText.REINSTATE,
                Gravity.PLAIN,
                NumberOffers::againstGivingBack),
            chosen.rows(),
            new NumberDeed.Making<>(
                row -> new GiveBack(row.id(), row.version()),
                rows -> new GiveBackMany(Chosen.picked(rows)),
                input -> input.rows().stream().map(Picked::id)));
  }

  /** Of whole minutes, so that what is confirmed is what was previewed. */
  private Optional<Instant> until() {
    var now = desk.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    return lasts.value().map(now::plus);
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

  Draft.Entry<Note> reason() {
    return reason;
  }

  /** For how long; nothing is until somebody gives them back. */
  Draft.Entry<Optional<Duration>> lasts() {
    return lasts;
  }

  NumberDeed<SetAside, SetAsideMany> deed() {
    return deed;
  }

  NumberDeed<GiveBack, GiveBackMany> back() {
    return back;
  }

  /** Gives one back that was just set aside, whatever is chosen by then. */
  void undo(Row aside) {
    last.set(new Offer.Given<>(new GiveBack(aside.id(), aside.version())));
    undoing.start();
  }

  Action<GiveBack, Row> undoing() {
    return undoing;
  }

  /** One button for what rests and for what is set aside; of both, what rests comes first. */
  Pressable returning(Pressable reinstate) {
    return new OneOrMany(reinstate, back.pressable(), chosen.rows().map(SettingAside::areAside));
  }

  private static boolean areAside(List<Row> rows) {
    return rows.stream().noneMatch(row -> row.status() == NumberStatus.QUARANTINED)
        && rows.stream().anyMatch(row -> row.aside().isPresent());
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
