package com.ptthex.server.kernel.feed;

import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events that were read together. Each is encoded once; what readers with the same rights are told
 * of them is put together once, by the first of them.
 */
final class Batch {
  private static final int MOST_KEPT = 64;

  private final Position after;
  private final Position upTo;
  private final List<Encoded> events;
  private final Map<Rights, byte[]> told = new ConcurrentHashMap<>();

  /** An event whose type somebody may hear. */
  record Encoded(Position at, EventType type, UnitId unit, String json) {}

  Batch(Position after, Position upTo, List<Encoded> events) {
    this.after = after;
    this.upTo = upTo;
    this.events = List.copyOf(events);
  }

  Position upTo() {
    return upTo;
  }

  int bytes() {
    return events.stream().mapToInt(event -> event.json().length()).sum();
  }

  /** The frames for who was served up to a place; none at all is common. */
  byte[] frames(Rights rights, Bookmarks bookmarks, Position place) {
    if (place.compareTo(after) > 0) {
      return made(rights, bookmarks, place);
    }
    var known = told.get(rights);
    if (known != null) {
      return known;
    }
    return told.size() < MOST_KEPT
        ? told.computeIfAbsent(rights, _ -> made(rights, bookmarks, after))
        : made(rights, bookmarks, after);
  }

  private byte[] made(Rights rights, Bookmarks bookmarks, Position place) {
    var frames = new StringBuilder();
    for (var event : events) {
      if (event.at().compareTo(place) > 0 && rights.open(event.type(), event.unit())) {
        frames.append(Frames.event(bookmarks.write(event.at()), event.json()));
      }
    }
    return frames.toString().getBytes(StandardCharsets.UTF_8);
  }
}
