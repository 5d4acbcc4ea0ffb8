package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.End;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseApi.Standing;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Whether messages are looked through just now, and letting them pass for a while. */
final class Pausing {
  private final Draft draft = new Draft();
  private final Draft.Entry<PauseSpan> span = draft.needed("span", PauseSpan::valueOf);
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final LoadModel<Standing> standing;
  private final Action<Pause, Paused> pause;
  private final Opener opener;
  private final Action<End, Standing> end;

  Pausing(Desk desk) {
    standing =
        new LoadModel<>(
            desk, () -> desk.api().call(PauseApi.STANDING, Nothing.NOTHING), _ -> false);
    pause =
        new Action<>(
                desk,
                PauseApi.PAUSE,
                ScreeningText.PAUSE,
                draft.offer(() -> new Pause(span.value(), reason.value())))
            .gravity(Gravity.DESTRUCTIVE);
    opener =
        new Opener(
            pause,
            MaterialDesignP.PAUSE_CIRCLE_OUTLINE,
            now().map(paused -> paused.<Text>map(_ -> ScreeningText.IS_PAUSED)));
    end =
        new Action<>(
            desk,
            PauseApi.END,
            ScreeningText.END_PAUSE,
            now()
                .map(
                    paused ->
                        paused
                            .<Offer<End>>map(it -> new Offer.Given<>(new End(it.id())))
                            .orElseGet(() -> new Offer.Missing<>(ScreeningText.PAUSE_ENDED))));
  }

  private ObservableValue<Optional<Paused>> now() {
    return standing.load().map(_ -> standing.lastKnown().flatMap(Standing::pause));
  }

  void begin() {
    draft.clear();
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<PauseSpan> span() {
    return span;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  Action<Pause, Paused> pause() {
    return pause;
  }

  Opener opener() {
    return opener;
  }

  Action<End, Standing> end() {
    return end;
  }
}
