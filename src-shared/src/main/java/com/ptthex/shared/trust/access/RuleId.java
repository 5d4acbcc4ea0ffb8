package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A rule of the site about a permission. */
public record RuleId(UUID value) implements Id {
  public static RuleId made() {
    return new RuleId(Uuid7.next());
  }
}
