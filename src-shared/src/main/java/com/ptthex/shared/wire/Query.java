package com.ptthex.shared.wire;

import com.ptthex.shared.contract.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands after the question mark of an address, by name. */
final class Query {
  private Query() {}

  static Map<String, List<String>> of(String text) {
    var query = new LinkedHashMap<String, List<String>>();
    for (var pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      query
          .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
          .add(parts.length == 1 ? "" : decoded(parts[1]));
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Refusal.Invalid("", "malformed-request", Map.of()).raise();
    }
  }
}
