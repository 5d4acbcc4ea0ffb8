package com.ptthex.shared.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** In which form a type stands on the wire, in words a caller can act on. */
final class Forms {
  private Forms() {}

  static Map<String, String> expectedOf(Class<?> type) {
    if (type.isEnum()) {
      return Map.of(
          "oneOf",
          Arrays.stream(type.getEnumConstants())
              .map(constant -> Names.camel((Enum<?>) constant))
              .collect(Collectors.joining(",")));
    }
    return Map.of("form", formOf(type));
  }

  private static String formOf(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == UUID.class) {
      return "uuid";
    }
    if (type == Instant.class) {
      return "rfc3339-utc";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true-or-false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    return ContractNames.isScalar(type)
        ? formOf(type.getRecordComponents()[0].getType())
        : "object";
  }
}
