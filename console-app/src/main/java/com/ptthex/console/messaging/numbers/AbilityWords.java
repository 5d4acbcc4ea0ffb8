package com.ptthex.console.messaging.numbers;

import com.ptthex.shared.messaging.arrival.AbilityApi.Arriving;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Told;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import java.util.Optional;

/** The words for what a number can do. */
final class AbilityWords {
  private AbilityWords() {}

  static NumbersText use(Row row) {
    return row.against().isEmpty() ? NumbersText.USABLE : NumbersText.NOT_USABLE;
  }

  static NumbersText of(Optional<Told> told, Capability one) {
    return told.map(it -> it.capabilities().contains(one) ? NumbersText.YES : NumbersText.NO)
        .orElse(NumbersText.NOT_TOLD);
  }

  static NumbersText of(Arriving arriving) {
    return switch (arriving) {
      case NOT_CARRIED -> NumbersText.ARRIVES_NOWHERE;
      case IN_THE_HOUSE -> NumbersText.ARRIVES_IN_THE_HOUSE;
      case NOT_THERE -> NumbersText.ARRIVES_NO_MORE;
      case NOT_KNOWN -> NumbersText.ARRIVES_PERHAPS;
      case ELSEWHERE -> NumbersText.ARRIVES_ELSEWHERE;
      case FETCHED -> NumbersText.ARRIVES_FETCHED;
      case CHECKING -> NumbersText.ARRIVES_CHECKED;
      case NOT_REACHED -> NumbersText.ARRIVES_NOT_REACHED;
      case BROUGHT -> NumbersText.ARRIVES_BROUGHT;
    };
  }

  static NumbersText of(EmergencyAddress address) {
    return switch (address) {
      case REGISTERED -> NumbersText.EMERGENCY_REGISTERED;
      case UNDER_WAY -> NumbersText.EMERGENCY_UNDER_WAY;
      case FAILED -> NumbersText.EMERGENCY_FAILED;
      case NONE -> NumbersText.EMERGENCY_NONE;
      case NOT_TOLD -> NumbersText.NOT_TOLD;
    };
  }

  static NumbersText clearance(Optional<Told> told) {
    return told.flatMap(Told::clearance).map(AbilityWords::of).orElse(NumbersText.NOT_TOLD);
  }

  private static NumbersText of(Clearance clearance) {
    return switch (clearance) {
      case NOT_NEEDED -> NumbersText.CLEARANCE_NOT_NEEDED;
      case CLEARED -> NumbersText.CLEARED;
      case UNDER_WAY -> NumbersText.CLEARANCE_UNDER_WAY;
      case REFUSED -> NumbersText.CLEARANCE_REFUSED;
      case SUSPENDED -> NumbersText.CLEARANCE_SUSPENDED;
      case MISSING -> NumbersText.CLEARANCE_MISSING;
      case NOT_TOLD -> NumbersText.NOT_TOLD;
    };
  }
}
