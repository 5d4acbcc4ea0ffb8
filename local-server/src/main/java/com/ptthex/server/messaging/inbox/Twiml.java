package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import com.ptthex.shared.value.PhoneNumber;
import java.nio.charset.StandardCharsets;

/** What a provider is answered: nothing to do, or what to do with a call. */
final class Twiml {
  static final String MEDIA_TYPE = "text/xml";

  /** Who is rung up instead has so many seconds to answer. */
  private static final int RINGS = 25;

  private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";
  private static final String END = "</Response>";

  private Twiml() {}

  static byte[] nothing() {
    return bytes("");
  }

  static byte[] say(Standing answer) {
    return bytes(
        "<Say language=\""
            + answer.language().value()
            + "\">"
            + escaped(answer.text().value())
            + "</Say>");
  }

  /** How that went is told at the same address, where the caller then hears the text if need be. */
  static byte[] ring(PhoneNumber instead) {
    return bytes(
        "<Dial action=\"voice\" timeout=\""
            + RINGS
            + "\"><Number>"
            + instead.value()
            + "</Number></Dial>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] bytes(String verbs) {
    return (BEGIN + verbs + END).getBytes(StandardCharsets.UTF_8);
  }
}
