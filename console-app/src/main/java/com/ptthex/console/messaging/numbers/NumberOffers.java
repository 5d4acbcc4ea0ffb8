package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Coded;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.numbers.DaysLeft;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What stands against a deed with a number as it is, so that nobody presses a button in vain. The
 * server decides all the same.
 */
final class NumberOffers {
  private NumberOffers() {}

  static Optional<Text> againstAssigning(Row row) {
    if (rests(row)) {
      return Optional.of(NumbersText.RESTS);
    }
    return row.numberClass() == NumberClass.FRONT_DESK
        ? Optional.of(NumbersText.FRONT_DESK_STAYS)
        : Optional.empty();
  }

  static Optional<Text> againstReleasing(Row row) {
    if (rests(row)) {
      return Optional.of(NumbersText.RESTS);
    }
    return switch (row.numberClass()) {
      case FRONT_DESK -> Optional.of(NumbersText.FRONT_DESK_STAYS);
      case POOL -> Optional.of(NumbersText.IN_THE_POOL);
      case SITTER -> Optional.empty();
    };
  }

  static Optional<Text> againstQuarantine(Row row) {
    return rests(row) ? Optional.of(NumbersText.RESTS) : Optional.empty();
  }

  static Optional<Text> againstReinstating(Row row, Instant now) {
    if (!rests(row)) {
      return Optional.of(NumbersText.DOES_NOT_REST);
    }
    return row.quarantinedUntil()
        .filter(until -> until.isAfter(now))
        .map(until -> stillRests(until, now));
  }

  /** As the server would say it. */
  private static Text stillRests(Instant until, Instant now) {
    var days = Integer.toString(DaysLeft.until(until, now));
    return new Coded("cooldown-not-over", Map.of("until", until.toString(), "daysLeft", days));
  }

  static Optional<Text> againstSettingAside(Row row) {
    return rests(row) ? Optional.of(NumbersText.RESTS) : Optional.empty();
  }

  static Optional<Text> againstGivingBack(Row row) {
    return row.aside().isEmpty() ? Optional.of(NumbersText.NOT_SET_ASIDE) : Optional.empty();
  }

  private static boolean rests(Row row) {
    return row.status() == NumberStatus.QUARANTINED;
  }
}
