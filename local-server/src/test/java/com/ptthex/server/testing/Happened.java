package com.ptthex.server.testing;

import com.ptthex.server.kernel.ledger.EventLine;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.contract.EventType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** An event that was recorded, with what its audit row says of the deed it belongs to. */
public record Happened(Row row, int ordinal, EventLine event) {

  /**
   * @param number nothing where it has none yet
   */
  public record Row(
      Optional<Long> number,
      UUID deed,
      String caller,
      String endpoint,
      String outcome,
      Optional<String> code,
      String events) {}

  /** All there are, in the order of their numbers. */
  public static List<Happened> in(Handle db) {
    return db
        .createQuery(
            """
            select number, deed, caller, endpoint, outcome, code, events from audit
            where events is not null order by number\
            """)
        .mapTo(Row.class)
        .stream()
        .flatMap(Happened::of)
        .toList();
  }

  public static List<Happened> in(Store store) {
    return store.reading(db -> in(db));
  }

  public static List<Happened> at(TestSite site) {
    return in(site.server.store());
  }

  /** How often this happened. */
  public static long times(TestSite site, EventType type) {
    return times(site, type.code());
  }

  public static long times(TestSite site, String type) {
    return at(site).stream().filter(event -> event.is(type)).count();
  }

  private static Stream<Happened> of(Row row) {
    var lines = EventLine.read(row.events());
    return IntStream.range(0, lines.size())
        .mapToObj(ordinal -> new Happened(row, ordinal, lines.get(ordinal)));
  }

  public boolean is(EventType type) {
    return is(type.code());
  }

  public boolean is(String type) {
    return event.type().equals(type);
  }

  public boolean isDone() {
    return row.outcome().equals("DONE");
  }

  /** As those who follow are told it. */
  public String id() {
    return row.deed() + "." + ordinal;
  }
}
