package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static Heard heard(int epoch, ResultSet row) throws SQLException {
    return new Heard(
        new Position(epoch, row.getLong(1), row.getInt(2)),
        row.getObject(3, UUID.class),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getObject(6, UUID.class),
        new UnitId(row.getObject(7, UUID.class)),
        factsOf(row.getString(8)));
  }

  @SuppressWarnings("unchecked") // written from a map of texts to texts
  private static Map<String, String> factsOf(String json) {
    return Wire.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
  }

  /** What came right after a position; nothing beyond the mark, where it may not all be there. */
  public Page after(Position from, long mark) {
    var last = Math.min(from.number() + NUMBERS_A_PAGE, mark);
    var events =
        DirectStatement.of(
                db,
                """
                select a.number, e.ordinal, a.deed, a.at, e.type, e.subject, e.unit, e.facts
                from audit a join event e on e.deed = a.deed
                where a.number between :first and :last
                order by a.number, e.ordinal\
                """)
            .bind("first", from.number())
            .bind("last", last)
            .all(row -> heard(from.epoch(), row))
            .stream()
            .filter(event -> event.position().compareTo(from) > 0)
            .toList();
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
