package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.messaging.screening.Screening;
import com.ptthex.shared.messaging.screening.Screening.OwnNumbers;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.CountryCode;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks as the site has chosen, and knows its numbers. */
final class ChosenContactReader implements ContactReader {
  private final Believed<Choice> chosen = new Believed<>();

  /**
   * @param country whose numbers are meant where they do not say their own
   */
  private record Choice(Screening screening, Optional<CountryCode> country) {
    static Choice of(SettingValues values) {
      return new Choice(Screening.of(values::of), values.of(SiteSettings.COUNTRY));
    }
  }

  @Override
  public Optional<Screened> found(Handle db, Instant now, Incoming message) {
    var choice = chosen.now(now, () -> Choice.of(new SettingValues(db)));
    var own = own(db, message, choice.country());
    return switch (choice.screening().screen(message.text(), own)) {
      case Decision.Chosen<Screened>(var found, var _) -> Optional.of(found);
      case Decision.Declined<Screened> _ -> Optional.empty();
    };
  }

  /** Asked for numbers alone, of which few messages have any. */
  private static OwnNumbers own(Handle db, Incoming message, Optional<CountryCode> country) {
    var numbers = new NumberReader(db);
    return written ->
        written.isEndOf(message.to())
            || written.readings(country).stream()
                .anyMatch(it -> it.equals(message.to()) || numbers.known(it).isPresent());
  }
}
