package com.ptthex.shared.live;

import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, in the shape of CloudEvents 1.0. It holds ids and codes only.
 *
 * @param id the same for all who hear of it, however often
 * @param time when the deed was done that it belongs to
 */
public record LiveEvent(
    String specversion,
    String id,
    String source,
    String type,
    Instant time,
    UUID subject,
    Data data) {
  public static final String VERSION = "1.0";
  public static final String SOURCE = "urn:ptthex:site";

  public record Data(UnitId unit, Map<String, String> facts) {
    public Data {
      facts = Map.copyOf(facts);
    }
  }
}
