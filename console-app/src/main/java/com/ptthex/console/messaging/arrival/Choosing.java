package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/** What the site has chosen, and choosing otherwise for a reason. */
final class Choosing<S extends Record, C extends Record> {
  private final LoadModel<S> standing;
  private final Draft draft;
  private final Draft.Entry<Note> reason;
  private final Action<C, S> action;
  private final Opener opener;

  /**
   * @param draft with its fields; the reason comes last
   * @param made what would be sent with a reason
   */
  Choosing(
      Desk desk,
      Endpoint<Nothing, S> read,
      Endpoint<C, S> deed,
      Text label,
      Ikon icon,
      Draft draft,
      Function<Note, C> made) {
    this.draft = draft;
    standing = new LoadModel<>(desk, () -> desk.api().call(read, Nothing.NOTHING), _ -> false);
    reason = draft.needed("reason", Note::new);
    Supplier<C> wish = () -> made.apply(reason.value());
    action = new Action<>(desk, deed, label, draft.offer(wish));
    ObservableValue<Optional<Text>> unlessKnown =
        standing
            .load()
            .map(
                _ ->
                    standing.lastKnown().isPresent()
                        ? Optional.empty()
                        : Optional.of(ArrivalsText.NOT_READ_YET));
    opener = new Opener(action, icon, unlessKnown);
  }

  LoadModel<S> standing() {
    return standing;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<C, S> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
