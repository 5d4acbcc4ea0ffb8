package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Settings on their way to other values, looked over before it is done. What follows is told beside
 * the reason, so whoever has seen it is not asked the same once more.
 */
final class Choosing<I extends Record> {
  private final Draft draft = new Draft();
  private final Draft.Entry<Optional<Note>> reason;
  private final ReadOnlyObjectWrapper<Offer<I>> offer =
      new ReadOnlyObjectWrapper<>(new Offer.Missing<>(KitText.CORRECT_FIELDS));
  private final LoadModel<Impact> foreseen;
  private final Action<I, Settings> action;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile Optional<Begun<I>> begun = Optional.empty();

  private record Begun<I>(Function<Optional<Note>, I> wish, boolean risky) {}

  Choosing(Desk desk, Endpoint<I, Settings> deed, Text label) {
    reason = draft.free("reason", this::noted);
    reason.text().subscribe(_ -> look());
    foreseen = new LoadModel<>(desk, () -> foresee(desk, deed), _ -> false);
    Confirm confirm =
        (question, yes, no) -> {
          if (isAsSeen(question.impact())) {
            yes.run();
          } else {
            desk.confirm().ask(question, yes, no);
          }
        };
    var asking =
        new Desk(
            desk.api(),
            desk.threads(),
            desk.later(),
            desk.rights(),
            confirm,
            desk.clock(),
            desk.numbers());
    action =
        new Action<>(asking, deed, label, offer.getReadOnlyProperty())
            .notPermitted(SettingsText.NOT_PERMITTED);
  }

  private Answer<Impact> foresee(Desk desk, Endpoint<I, Settings> deed) {
    return begun
        .map(it -> desk.api().call(deed.preview(), it.wish().apply(Optional.empty())))
        .orElseGet(() -> new Answer.Unreachable<>(true));
  }

  /**
   * @param wish what would be sent, for whichever reason
   * @param risky whether there must be one
   */
  void begin(Function<Optional<Note>, I> wish, boolean risky) {
    begun = Optional.of(new Begun<>(wish, risky));
    draft.clear();
    look();
    foreseen.restart();
  }

  private Optional<Note> noted(String text) {
    if (text.isEmpty() && begun.stream().anyMatch(Begun::risky)) {
      throw new Malformed("required", Map.of());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Note(text));
  }

  private void look() {
    offer.set(begun.<Offer<I>>map(this::offered).orElse(offer.get()));
  }

  private Offer<I> offered(Begun<I> it) {
    try {
      return new Offer.Given<>(it.wish().apply(reason.value()));
    } catch (Malformed _) {
      return new Offer.Missing<>(KitText.CORRECT_FIELDS);
    }
  }

  private boolean isAsSeen(Impact impact) {
    return foreseen.load().get() instanceof Load.Ready<Impact>(var seen)
        && seen.effects().equals(impact.effects())
        && seen.touched().equals(impact.touched())
        && seen.undo() == impact.undo();
  }

  boolean isRisky() {
    return begun.stream().anyMatch(Begun::risky);
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Optional<Note>> reason() {
    return reason;
  }

  ReadOnlyObjectProperty<Load<Impact>> foreseen() {
    return foreseen.load();
  }

  void foreseeAgain() {
    foreseen.reload();
  }

  Action<I, Settings> action() {
    return action;
  }
}
