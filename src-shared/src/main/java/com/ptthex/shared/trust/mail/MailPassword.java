package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** The site's password at its mail server. */
public record MailPassword(String value) implements Secret {
  public MailPassword {
    value = Check.line(value, 1, 300);
  }

  @Override
  public String toString() {
    return "mail password";
  }
}
