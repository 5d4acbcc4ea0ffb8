package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.shared.messaging.numbers.NumberClass;
import java.util.Map;
import java.util.Optional;

/**
 * All that the steps look at.
 *
 * @param numbers how many active ones of each kind
 */
record Facts(ProviderFacts provider, Map<NumberClass, Integer> numbers, Arrival arrival) {
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
