package com.ptthex.shared.messaging.supply;

import static com.ptthex.shared.messaging.supply.SupplyApi.SUPPLY_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of numbers that are looked for and bought: never the numbers. */
public final class SupplyEvents {
  public static final EventType ANSWERED = EventType.of("supply.answered", SUPPLY_VIEW);
  public static final EventType ORDERED = EventType.of("supply.ordered", SUPPLY_VIEW);
  public static final EventType DOUBTED = EventType.of("supply.doubted", SUPPLY_VIEW);
  public static final EventType SETTLED = EventType.of("supply.settled", SUPPLY_VIEW);

  public static final List<EventType> ALL = List.of(ANSWERED, ORDERED, DOUBTED, SETTLED);

  private SupplyEvents() {}
}
