package com.ptthex.shared.messaging.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A word that carriers have everybody honour when it is all that a message says. Only that it was
 * said is kept with the message.
 */
public enum Keyword {
  STOP,
  START,
  HELP;

  /** "Yes" is none of ours: whoever answers a question with it asks for no more messages. */
  private static final Map<String, Keyword> WORDS =
      Map.ofEntries(
          Map.entry("STOP", STOP),
          Map.entry("STOPALL", STOP),
          Map.entry("UNSUBSCRIBE", STOP),
          Map.entry("CANCEL", STOP),
          Map.entry("END", STOP),
          Map.entry("QUIT", STOP),
          Map.entry("REVOKE", STOP),
          Map.entry("OPTOUT", STOP),
          Map.entry("START", START),
          Map.entry("UNSTOP", START),
          Map.entry("HELP", HELP),
          Map.entry("INFO", HELP));

  /** However it is written, and with a full stop or the like behind it. */
  public static Optional<Keyword> in(MessageText text) {
    var word = text.value().strip().toUpperCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]+$", "");
    return Optional.ofNullable(WORDS.get(word));
  }
}
