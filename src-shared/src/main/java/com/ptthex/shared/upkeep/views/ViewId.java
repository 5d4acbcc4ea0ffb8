package com.ptthex.shared.upkeep.views;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A saved view. */
public record ViewId(UUID value) implements Id {
  public static ViewId made() {
    return new ViewId(Uuid7.next());
  }
}
