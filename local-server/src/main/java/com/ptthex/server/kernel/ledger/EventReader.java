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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static Stream<Heard> heard(int epoch, ResultSet row) throws SQLException {
    var number = row.getLong(1);
    var deed = row.getObject(2, UUID.class);
    var at = row.getTimestamp(3).toInstant();
    var lines = EventLine.read(row.getString(4));
    return IntStream.range(0, lines.size())
        .mapToObj(
            ordinal -> {
              var line = lines.get(ordinal);
              return new Heard(
                  new Position(epoch, number, ordinal),
                  deed,
                  at,
                  line.type(),
                  line.subject(),
                  new UnitId(line.unit()),
                  factsOf(line.facts()));
            });
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
                select number, deed, at, events from audit
                where number between :first and :last and events is not null
                order by number\
                """)
            .bind("first", from.number())
            .bind("last", last)
            .all(row -> heard(from.epoch(), row))
            .stream()
            .flatMap(heard -> heard)
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
    var events =
        db.createQuery("select events from audit where number = :number and events is not null")
            .bind("number", number)
            .mapTo(String.class)
            .findOne()
            .map(EventLine::read);
    return new Position(epoch, number, events.map(lines -> lines.size() - 1).orElse(0));
  }
}
