package com.ptthex.shared.messaging.people;

import static com.ptthex.shared.messaging.people.PeopleApi.PEOPLE_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of people. */
public final class PeopleEvents {
  public static final EventType ADDED = EventType.of("people.added", PEOPLE_VIEW);

  public static final List<EventType> ALL = List.of(ADDED);

  private PeopleEvents() {}
}
