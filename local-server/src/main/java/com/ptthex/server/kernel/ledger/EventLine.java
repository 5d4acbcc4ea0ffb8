package com.ptthex.server.kernel.ledger;

import static java.util.stream.Collectors.joining;

import com.ptthex.shared.contract.Event;
import com.ptthex.shared.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An event as it stands in its audit row, where each has a line: its type, what it is about, whose
 * scope it belongs to, and its facts, of which JSON makes one line whatever is in them.
 */
public record EventLine(String type, UUID subject, UUID unit, String facts) {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int PARTS = 4;

  /** What a row tells; of a refusal, most often nothing. */
  static Optional<String> text(List<Event> events) {
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(text(events.stream().map(EventLine::of)));
  }

  private static EventLine of(Event event) {
    return new EventLine(
        event.type().code(), event.subject(), event.unit().value(), Wire.redacted(event.facts()));
  }

  private static String text(Stream<EventLine> lines) {
    return lines.map(EventLine::text).collect(joining("\n"));
  }

  public String text() {
    return type + ' ' + subject + ' ' + unit + ' ' + facts;
  }

  /**
   * What a row told, in order. What nobody wrote so comes back as one event that was never one, so
   * that it is like nothing that was.
   */
  public static List<EventLine> read(String text) {
    var lines = new ArrayList<EventLine>();
    for (var line : text.split("\n", -1)) {
      var parts = line.split(" ", PARTS);
      if (parts.length < PARTS) {
        return List.of(nobodys(text));
      }
      try {
        lines.add(
            new EventLine(
                parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3]));
      } catch (IllegalArgumentException _) {
        return List.of(nobodys(text));
      }
    }
    // An id has more than one spelling, of which we write one.
    return text(lines.stream()).equals(text) ? List.copyOf(lines) : List.of(nobodys(text));
  }

  private static EventLine nobodys(String text) {
    return new EventLine(text, NOBODY, NOBODY, "");
  }
}
