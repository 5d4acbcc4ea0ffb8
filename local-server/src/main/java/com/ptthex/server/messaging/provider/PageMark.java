package com.ptthex.server.messaging.provider;

/** Where a page ended, as the provider knows it. */
public record PageMark(String value) {
  @Override
  public String toString() {
    return "mark of a page";
  }
}
