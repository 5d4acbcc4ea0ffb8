package com.ptthex.shared.trust.mail;

/** How the way to a mail server is kept from others; never left to chance. */
public enum MailSecurity {
  /** Begun in plain, and given up unless the server goes over to TLS. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS,
  /** In plain: to the same machine alone. */
  PLAIN
}
