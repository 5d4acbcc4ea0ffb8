package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.messaging.numbers.NumbersApi.NUMBERS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of a number. */
public final class NumberEvents {
  public static final EventType REGISTERED = EventType.of("numbers.registered", NUMBERS_VIEW);
  public static final EventType ASSIGNED = EventType.of("numbers.assigned", NUMBERS_VIEW);
  public static final EventType RELEASED = EventType.of("numbers.released", NUMBERS_VIEW);
  public static final EventType QUARANTINED = EventType.of("numbers.quarantined", NUMBERS_VIEW);
  public static final EventType REINSTATED = EventType.of("numbers.reinstated", NUMBERS_VIEW);

  public static final EventType SET_ASIDE = EventType.of("numbers.set-aside", NUMBERS_VIEW);
  public static final EventType GIVEN_BACK = EventType.of("numbers.given-back", NUMBERS_VIEW);

  public static final List<EventType> ALL =
      List.of(REGISTERED, ASSIGNED, RELEASED, QUARANTINED, REINSTATED, SET_ASIDE, GIVEN_BACK);

  private NumberEvents() {}
}
