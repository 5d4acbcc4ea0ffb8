package com.ptthex.console.testing;

import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that happens at the site, as it comes over the feed. */
public final class Happening {
  private Happening() {}

  public static LiveEvent of(EventType type) {
    return new LiveEvent(
        LiveEvent.VERSION,
        "1",
        LiveEvent.SOURCE,
        type.code(),
        Instant.EPOCH,
        new UUID(0, 1),
        new LiveEvent.Data(new UnitId(new UUID(0, 2)), Map.of()));
  }
}
