package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

public record NoticeId(UUID value) implements Id {
  public static NoticeId made() {
    return new NoticeId(Uuid7.next());
  }
}
