package com.ptthex.shared.messaging.provider;

/** What kind of number a country gives out, by what it costs whom and where it belongs. */
public enum NumberKind {
  LOCAL,
  TOLL_FREE,
  MOBILE
}
