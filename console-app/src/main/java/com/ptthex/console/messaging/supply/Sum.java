package com.ptthex.console.messaging.supply;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What some offers come to, taken together.
 *
 * @param monthly by currency
 * @param untold how many do not say what they cost
 */
record Sum(int count, SortedMap<String, BigDecimal> monthly, long untold, long address, long mute) {

  static Sum of(List<Offer> offers) {
    return new Sum(
        offers.size(),
        offers.stream()
            .flatMap(offer -> offer.monthly().stream())
            .collect(
                Collectors.toMap(
                    Price::currency,
                    price -> new BigDecimal(price.amount()),
                    BigDecimal::add,
                    TreeMap::new)),
        offers.stream().filter(offer -> offer.monthly().isEmpty()).count(),
        offers.stream().filter(Offer::needsAddress).count(),
        offers.stream().filter(Sum::isMute).count());
  }

  /** As it is: it can text, and nothing must be shown to anybody for it. */
  static boolean isUsable(Offer offer) {
    return !isMute(offer) && !offer.needsAddress();
  }

  /** Good for calls alone. */
  static boolean isMute(Offer offer) {
    return !offer.capabilities().contains(Capability.TEXT);
  }

  /** One line for each currency, such as {@code 3.45 USD}. */
  List<Price> prices() {
    return monthly.entrySet().stream()
        .map(sum -> new Price(sum.getValue().toPlainString(), sum.getKey()))
        .toList();
  }
}
