package com.ptthex.server.messaging.supply;

import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.OrderId;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;

/**
 * One number of an order, and what became of it.
 *
 * @param looks how often it was in doubt
 */
record ItemRow(
    ItemId id,
    OrderId orderId,
    int place,
    Optional<PhoneNumber> e164,
    Optional<NumberKey> providerKey,
    Optional<String> amount,
    Optional<String> currency,
    State state,
    Optional<ProviderError> fault,
    Optional<Hindrance> hindrance,
    Optional<NumberId> numberId,
    int looks) {

  static ItemRow awaited(
      OrderId order, int place, Optional<PhoneNumber> number, Optional<NumberKey> key) {
    return new ItemRow(
        ItemId.made(),
        order,
        place,
        number,
        key,
        Optional.empty(),
        Optional.empty(),
        State.AWAITED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  boolean isOpen() {
    return state == State.AWAITED || state == State.IN_DOUBT;
  }

  Optional<Price> monthly() {
    return amount.flatMap(much -> currency.map(of -> new Price(much, of)));
  }

  ItemRow costing(Optional<Price> price) {
    return new ItemRow(
        id,
        orderId,
        place,
        e164,
        providerKey,
        price.map(Price::amount),
        price.map(Price::currency),
        state,
        fault,
        hindrance,
        numberId,
        looks);
  }

  ItemRow owned(OwnedNumber number) {
    return new ItemRow(
        id,
        orderId,
        place,
        Optional.of(number.number()),
        Optional.of(number.key()),
        amount,
        currency,
        state,
        fault,
        hindrance,
        numberId,
        looks);
  }

  ItemRow registered(NumberId as) {
    return ended(State.REGISTERED, Optional.empty(), Optional.empty(), Optional.of(as), looks);
  }

  ItemRow outside(Hindrance why) {
    return ended(State.OUTSIDE, Optional.empty(), Optional.of(why), Optional.empty(), looks);
  }

  ItemRow notGot(ProviderError why) {
    return ended(State.NOT_GOT, Optional.of(why), Optional.empty(), Optional.empty(), looks);
  }

  ItemRow notGot(Hindrance why) {
    return ended(State.NOT_GOT, Optional.empty(), Optional.of(why), Optional.empty(), looks);
  }

  ItemRow inDoubt(ProviderError why) {
    return ended(State.IN_DOUBT, Optional.of(why), Optional.empty(), Optional.empty(), looks + 1);
  }

  private ItemRow ended(
      State how,
      Optional<ProviderError> faulty,
      Optional<Hindrance> hindered,
      Optional<NumberId> as,
      int looked) {
    return new ItemRow(
        id, orderId, place, e164, providerKey, amount, currency, how, faulty, hindered, as, looked);
  }
}
