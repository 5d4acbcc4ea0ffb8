package com.ptthex.console.ui.text;

import java.util.Map;

/** A sentence by the code of a refusal, said before anything was refused; so that both are one. */
public record Coded(String code, Map<String, String> facts) implements Text {
  public Coded {
    facts = Map.copyOf(facts);
  }

  @Override
  public String name() {
    return code;
  }
}
