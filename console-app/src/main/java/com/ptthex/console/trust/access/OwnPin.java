package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.PinApi.Choose;
import com.ptthex.shared.trust.access.PinApi.Standing;
import com.ptthex.shared.value.Malformed;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;

/** Somebody's own PIN, which opens their locked desk and nothing else. */
final class OwnPin {
  private final LoadModel<Standing> standing;
  private final Draft draft = new Draft();
  private final Draft.Entry<Pin> pin = draft.needed("pin", Pin::new);
  private final Draft.Entry<Pin> again = draft.needed("again", this::same);
  private final Action<Choose, Nothing> choose;
  private final Action<Nothing, Nothing> drop;

  OwnPin(Desk desk) {
    standing =
        new LoadModel<>(desk, () -> desk.api().call(PinApi.STANDING, Nothing.NOTHING), _ -> false);
    pin.text().subscribe(_ -> again.reconsider());
    choose =
        new Action<>(
            desk,
            PinApi.CHOOSE,
            AccessText.CHOOSE_PIN,
            draft.offer(() -> new Choose(again.value())));
    drop =
        new Action<>(
            desk,
            PinApi.DROP,
            AccessText.DROP_PIN,
            new SimpleObjectProperty<>(new Offer.Given<>(Nothing.NOTHING)));
    standing.reload();
  }

  private Pin same(String typed) {
    if (!typed.equals(pin.text().get().strip())) {
      throw new Malformed("not-the-same", Map.of());
    }
    return new Pin(typed);
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Pin> pin() {
    return pin;
  }

  Draft.Entry<Pin> again() {
    return again;
  }

  Action<Choose, Nothing> choose() {
    return choose;
  }

  Action<Nothing, Nothing> drop() {
    return drop;
  }
}
