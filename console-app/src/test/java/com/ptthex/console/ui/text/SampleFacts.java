package com.ptthex.console.ui.text;

import com.ptthex.console.testing.Desks;
import java.util.Map;

/** Facts of the kinds that places ask for, so that each place of a sentence can be filled. */
final class SampleFacts {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("most", "50"),
          Map.entry("since", Desks.NOW.toString()),
          Map.entry("against", "number-rests"),
          Map.entry("until", Desks.NOW.toString()),
          Map.entry("retryAfterMillis", "1500"),
          Map.entry("returnsTo", "pool"),
          Map.entry("to", "pool"),
          Map.entry("why", "last-front-desk"),
          Map.entry("fault", "numberNotOurs"),
          Map.entry("setting", "numbers.cooldown"),
          Map.entry("unit", "days"),
          Map.entry("min", "12"),
          Map.entry("from", Desks.NOW.toString()),
          Map.entry("startsAt", Desks.NOW.toString()),
          Map.entry("endsAt", Desks.NOW.toString()),
          Map.entry("earliest", Desks.NOW.toString()),
          Map.entry("latest", Desks.NOW.toString()));

  private SampleFacts() {}
}
