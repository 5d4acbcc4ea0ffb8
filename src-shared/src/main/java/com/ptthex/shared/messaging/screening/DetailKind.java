package com.ptthex.shared.messaging.screening;

import java.util.Locale;

/** What a message may hold that the site wants to know of. */
public enum DetailKind {
  PHONE_NUMBER,
  MAIL_ADDRESS,
  WEB_LINK,
  /** A name by which somebody is found at a social network. */
  NETWORK_NAME,
  /** One of the words that the site has named itself. */
  UNWANTED_WORD;

  /** As rules and events name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
