package com.ptthex.shared.upkeep.settings;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** All settings as they were at one moment. */
public record SnapshotId(UUID value) implements Id {
  public static SnapshotId made() {
    return new SnapshotId(Uuid7.next());
  }
}
