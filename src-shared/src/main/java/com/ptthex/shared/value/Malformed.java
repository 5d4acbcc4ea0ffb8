package com.ptthex.shared.value;

import java.util.Map;

/**
 * A value refused to be made: which rule it broke and the range it must lie in, never the value.
 */
public final class Malformed extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Map<String, String> facts;

  public Malformed(String code, Map<String, String> facts) {
    super(code);
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  public String code() {
    return code;
  }

  public Map<String, String> facts() {
    return facts;
  }
}
