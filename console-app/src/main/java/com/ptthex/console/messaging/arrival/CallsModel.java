package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.CallsApi.Change;
import com.ptthex.shared.messaging.inbox.CallsApi.RingsWhen;
import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What somebody hears who calls a number of the site's. */
final class CallsModel {
  private final Draft draft = new Draft();
  private final Draft.Entry<SpokenText> text = draft.needed("text", SpokenText::new);
  private final Draft.Entry<SpokenLanguage> language =
      draft.needed("language", SpokenLanguage::new);
  private final TypedNumbers numbers;
  private final Draft.Entry<Optional<PhoneNumber>> forwardTo;
  private final Draft.Entry<RingsWhen> rings;
  private final Choosing<Standing, Change> choosing;
  private Version seen = new Version(0);

  CallsModel(Desk desk) {
    numbers = desk.numbers();
    forwardTo = draft.optional("forwardTo", numbers::read);
    rings = draft.needed("rings", RingsWhen::valueOf);
    choosing =
        new Choosing<>(
            desk,
            CallsApi.STANDING,
            CallsApi.CHANGE,
            ArrivalsText.CHANGE_CALLS,
            MaterialDesignP.PHONE_INCOMING,
            draft,
            reason ->
                new Change(
                    text.value(),
                    language.value(),
                    forwardTo.value(),
                    rings.value(),
                    reason,
                    seen));
  }

  /** From what is so now, whatever becomes of it while somebody fills in the form. */
  void begin() {
    draft.clear();
    choosing
        .standing()
        .lastKnown()
        .ifPresent(
            now -> {
              seen = now.version();
              text.text().set(now.text().value());
              language.text().set(now.language().value());
              rings.text().set(now.rings().name());
              now.forwardTo().ifPresent(number -> forwardTo.text().set(number.shown()));
            });
  }

  Draft.Entry<SpokenText> text() {
    return text;
  }

  Draft.Entry<SpokenLanguage> language() {
    return language;
  }

  Draft.Entry<Optional<PhoneNumber>> forwardTo() {
    return forwardTo;
  }

  TypedNumbers numbers() {
    return numbers;
  }

  Draft.Entry<RingsWhen> rings() {
    return rings;
  }

  Choosing<Standing, Change> choosing() {
    return choosing;
  }
}
