package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** Behind which port a mail server listens. */
public record MailPort(int value) implements Scalar {
  public MailPort {
    value = Check.range(value, 1, 65_535);
  }
}
