package com.ptthex.server.messaging.provider;

/** What a message says. It prints itself hidden, so that it gets into no log. */
public record MessageText(String value) {
  @Override
  public String toString() {
    return "text of a message";
  }
}
