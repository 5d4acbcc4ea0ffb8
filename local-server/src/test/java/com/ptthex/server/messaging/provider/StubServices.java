package com.ptthex.server.messaging.provider;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messaging services of the account: one that leaves it to its numbers where they tell what
 * arrives, and one that does not.
 */
final class StubServices {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LEAVING = "MG0123456789abcdef0123456789abcdef";
  private static final String TAKING = "MG0123456789abcdef0123456789abcdee";

  private static final String FIRST = "https://messaging.twilio.com/v1/Services?PageSize=50";

  private final Map<NumberKey, Grouped> taken = new ConcurrentHashMap<>();

  /** Somebody puts the number into the one that takes what arrives there. */
  void take(NumberKey number, Optional<URI> place) {
    taken.put(number, new Grouped(place));
  }

  void giveBack(NumberKey number) {
    taken.remove(number);
  }

  /** Each on a page of its own. */
  JsonNode all(Optional<String> page) {
    if (page.isPresent()) {
      return page("services", taking());
    }
    var first = page("services", row(LEAVING).put("use_inbound_webhook_on_number", true));
    if (!taken.isEmpty()) {
      // Twilio's library looks for all of these as soon as it finds the first.
      first
          .withObject("meta")
          .put("url", FIRST)
          .put("first_page_url", FIRST)
          .put("next_page_url", FIRST + "&Page=1&PageToken=PA1")
          .putNull("previous_page_url");
    }
    return first;
  }

  private ObjectNode taking() {
    var place = taken.values().iterator().next().place().map(URI::toString).orElse(null);
    return row(TAKING)
        .put("use_inbound_webhook_on_number", false)
        .put("inbound_request_url", place);
  }

  JsonNode numbers(String service) {
    var page = page("phone_numbers");
    if (service.equals(TAKING)) {
      taken.keySet().forEach(key -> page.withArray("phone_numbers").add(row(key.value())));
    }
    return page;
  }

  /** Pages of the newer lists tell where they end in a part of their own. */
  static ObjectNode page(String name, JsonNode... rows) {
    var page = JSON.createObjectNode();
    var all = page.putArray(name);
    for (var row : rows) {
      all.add(row);
    }
    page.putObject("meta").put("key", name).put("page_size", 50);
    return page;
  }

  private static ObjectNode row(String sid) {
    return JSON.createObjectNode().put("sid", sid);
  }
}
