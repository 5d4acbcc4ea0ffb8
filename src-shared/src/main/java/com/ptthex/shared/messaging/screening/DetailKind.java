package com.ptthex.shared.messaging.screening;

import java.util.Locale;

/** What a message may hold that the site wants to know of. */
public enum DetailKind {
  PHONE_NUMBER(60),
  MAIL_ADDRESS(60),
  WEB_LINK(40),
  /** A name by which somebody is found at a social network. */
  NETWORK_NAME(40),
  /** One of the words that the site has named itself. */
  UNWANTED_WORD(20);

  private final int weight;

  DetailKind(int weight) {
    this.weight = weight;
  }

  /** As rules and events name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How surely one alone leads past the site, of a hundred. */
  int weight() {
    return weight;
  }
}
