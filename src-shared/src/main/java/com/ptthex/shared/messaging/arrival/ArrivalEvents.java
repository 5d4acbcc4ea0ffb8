package com.ptthex.shared.messaging.arrival;

import static com.ptthex.shared.messaging.arrival.ArrivalApi.ARRIVAL_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of how things find their way here: never an address, and never a number. */
public final class ArrivalEvents {
  /** Somebody wants to know, or to have it mended. */
  public static final EventType BEGUN = EventType.of("arrival.begun", ARRIVAL_VIEW);

  /** What the provider says of all the numbers was compared with what the site says. */
  public static final EventType LOOKED = EventType.of("arrival.looked", ARRIVAL_VIEW);

  /** Of one number it is known now. */
  public static final EventType SETTLED = EventType.of("arrival.settled", ARRIVAL_VIEW);

  /** The site has called itself from outside, or tried to. */
  public static final EventType KNOCKED = EventType.of("arrival.knocked", ARRIVAL_VIEW);

  /** Somebody tries an address, or it is known now whether the site is found there. */
  public static final EventType TRIED = EventType.of("arrival.tried", ARRIVAL_VIEW);

  public static final List<EventType> ALL = List.of(BEGUN, LOOKED, SETTLED, KNOCKED, TRIED);

  private ArrivalEvents() {}
}
