package com.ptthex.shared.contract;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, for those who follow. Ids and codes only: never content, a phone number
 * or a name.
 *
 * @param unit whose scope it belongs to; nobody outside it hears of the event
 */
public record Event(EventType type, UUID subject, UnitId unit, Map<String, String> facts) {

  public Event {
    facts = Map.copyOf(facts);
  }

  public static Event of(EventType type, Id subject, UnitId unit) {
    return new Event(type, subject.value(), unit, Map.of());
  }

  public Event with(String name, Id id) {
    return with(name, id.value().toString());
  }

  /** One fact more: a code, never words. */
  public Event with(String name, String code) {
    var more = new HashMap<>(facts);
    more.put(name, code);
    return new Event(type, subject, unit, more);
  }
}
