package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.LetterFault;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form as it comes in: names, each with its values in their order. */
record FormBody(Map<String, List<String>> fields) {
  private static final int MOST_FIELDS = 200;

  static FormBody read(String text) {
    var pairs = text.isEmpty() ? new String[0] : text.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new NotReadable(LetterFault.NOT_READABLE);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (var pair : pairs) {
      var parts = pair.split("=", 2);
      fields
          .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
          .add(parts.length > 1 ? decoded(parts[1]) : "");
    }
    return new FormBody(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new NotReadable(LetterFault.NOT_READABLE);
    }
  }

  static FormBody of(Map<String, String> values) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    values.forEach((name, value) -> fields.put(name, List.of(value)));
    return new FormBody(fields);
  }

  String written() {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The first that is there and says anything. */
  Optional<String> first(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> fields.getOrDefault(name, List.of()).stream())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** What somebody wrote, which may be blank and still be what they wrote. */
  Optional<String> whole(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  @Override
  public String toString() {
    return "form";
  }
}
