package com.ptthex.server.kernel.ledger;

import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What happened, in order. Pages are cut by numbers, so that a page never waits for a full one. */
public final class EventReader {
  private static final int NUMBERS_A_PAGE = 500;

  private final Handle db;

  public EventReader(Handle db) {
    this.db = db;
  }

  /**
   * @param upTo the last event that there is up to the page's last number
   */
  public record Page(List<Heard> events, Position upTo) {
    public Page {
      events = List.copyOf(events);
    }
  }

  private record Row(
      long number,
      int ordinal,
      UUID deed,
      Instant at,
      String type,
      UUID subject,
      UnitId unit,
      String facts) {
    Heard heard(int epoch) {
      var position = new Position(epoch, number, ordinal);
      return new Heard(position, deed, at, type, subject, unit, factsOf(facts));
    }
  }

  @SuppressWarnings("unchecked") // written from a map of texts to texts
  private static Map<String, String> factsOf(String json) {
    return Wire.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
  }

  /** What came right after a position; nothing beyond the mark, where it may not all be there. */
  public Page after(Position from, long mark) {
    var last = Math.min(from.number() + NUMBERS_A_PAGE, mark);
    var events =
        db.createQuery(
                """
                select a.number, e.ordinal, a.deed, a.at, e.type, e.subject, e.unit, e.facts
                from audit a join event e on e.deed = a.deed
                where a.number between :first and :last
                order by a.number, e.ordinal\
                """)
            .bind("first", from.number())
            .bind("last", last)
            .mapTo(Row.class)
            .map(row -> row.heard(from.epoch()))
            .filter(event -> event.position().compareTo(from) > 0)
            .list();
    return new Page(events, end(from, last, events));
  }

  private static Position end(Position from, long last, List<Heard> events) {
    if (!events.isEmpty() && events.getLast().position().number() == last) {
      return events.getLast().position();
    }
    return last > from.number() ? new Position(from.epoch(), last, 0) : from;
  }

  /** The last event of a number's deed. */
  public Position end(int epoch, long number) {
    var ordinal =
        db.createQuery(
                """
                select coalesce(max(e.ordinal), 0) from audit a join event e on e.deed = a.deed
                where a.number = :number\
                """)
            .bind("number", number)
            .mapTo(Integer.class)
            .one();
    return new Position(epoch, number, ordinal);
  }
}
