package com.ptthex.shared.contract;

import java.util.Map;

/** What is wrong with one field, and the range it must lie in; never the value itself. */
public record FieldFault(String field, String code, Map<String, String> facts) {
  public FieldFault {
    facts = Map.copyOf(facts);
  }
}
