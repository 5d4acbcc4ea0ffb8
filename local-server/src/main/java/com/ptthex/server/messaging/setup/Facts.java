package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.shared.messaging.numbers.NumberClass;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * All that the steps look at.
 *
 * @param lowBalance with less left on the account, it is time to add money
 * @param numbers how many active ones of each kind
 */
record Facts(
    ProviderFacts provider,
    BigDecimal lowBalance,
    Map<NumberClass, Integer> numbers,
    Arrival arrival) {
  Facts {
    numbers = Map.copyOf(numbers);
  }

  int numbers(NumberClass of) {
    return Optional.ofNullable(numbers.get(of)).orElse(0);
  }

  int allNumbers() {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }
}
