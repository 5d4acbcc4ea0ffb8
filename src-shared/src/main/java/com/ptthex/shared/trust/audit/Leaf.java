package com.ptthex.shared.trust.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a row, and the events that hang under it, come to in the tree. */
public final class Leaf {
  /** So that no row is ever taken for something else that we hash or sign. */
  private static final String ROW = "ptthex audit row 1";

  private static final String EVENTS = "ptthex audit events 1";

  private Leaf() {}

  /**
   * @param eventsHash of the row's events, as {@link #events} makes it
   */
  public static byte[] hash(SealedRow row, byte[] eventsHash) {
    return Merkle.leaf(content(row, eventsHash));
  }

  static byte[] content(SealedRow row, byte[] eventsHash) {
    var bytes = new Canonical();
    bytes
        .text(ROW)
        .number(row.number())
        .id(row.deed())
        .time(row.at())
        .time(row.lastAt())
        .number(row.times())
        .text(row.trace())
        .text(row.caller())
        .maybe(row.account(), bytes::id)
        .maybe(row.role(), bytes::text)
        .text(row.endpoint())
        .text(row.outcome())
        .maybe(row.code(), bytes::text)
        .maybe(row.fields(), bytes::text)
        .maybe(row.subject(), bytes::id)
        .maybe(row.unit(), bytes::id)
        .bytes(row.detailHash().bytes())
        .bytes(eventsHash);
    return bytes.written();
  }

  public static byte[] events(List<SealedEvent> events) {
    var bytes = new Canonical().text(EVENTS).number(events.size());
    for (var event : events) {
      bytes
          .number(event.ordinal())
          .text(event.type())
          .id(event.subject())
          .id(event.unit())
          .text(event.facts());
    }
    return Merkle.sha256().digest(bytes.written());
  }

  /** Under which a detail is remembered: without the salt, short details could be guessed. */
  public static Hash detail(Optional<byte[]> salt, Optional<String> detail) {
    var sha = Merkle.sha256();
    salt.ifPresent(sha::update);
    detail.ifPresent(text -> sha.update(text.getBytes(StandardCharsets.UTF_8)));
    return Hash.of(sha.digest());
  }
}
