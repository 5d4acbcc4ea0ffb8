package com.ptthex.server.messaging.provider;

/** With what the site shows Twilio who it is. It prints itself hidden. */
record TwilioCredentials(String account, String secret) {
  @Override
  public String toString() {
    return "credentials of Twilio";
  }
}
