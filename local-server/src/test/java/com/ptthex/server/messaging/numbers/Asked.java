package com.ptthex.server.messaging.numbers;

import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests of numbers often ask for, and how they read an impact. */
final class Asked {
  private Asked() {}

  static Quarantine quarantine(Row number) {
    return new Quarantine(
        number.id(), QuarantineReason.DELIVERY_FAILURES, Optional.empty(), number.version());
  }

  static Stream<String> codes(Impact impact) {
    return impact.effects().stream().map(Effect::code);
  }
}
