package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** An enrolment code as people name it; not the code. */
public record EnrolmentId(UUID value) implements Id {
  public static EnrolmentId made() {
    return new EnrolmentId(Uuid7.next());
  }
}
