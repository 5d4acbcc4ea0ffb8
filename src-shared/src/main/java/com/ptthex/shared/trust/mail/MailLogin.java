package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** As whom the site signs in at its mail server. */
public record MailLogin(String value) implements Scalar {
  public MailLogin {
    value = Check.line(value, 1, 200);
  }
}
