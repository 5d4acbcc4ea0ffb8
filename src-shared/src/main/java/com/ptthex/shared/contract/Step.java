package com.ptthex.shared.contract;

import java.util.Map;

/**
 * One rule that was looked at on the way to a decision, also when it did not fire.
 *
 * @param facts what the rule looked at; codes and ids, never text for a reader
 */
public record Step(String rule, Finding finding, Map<String, String> facts) {

  public enum Finding {
    FIRED,
    DID_NOT_FIRE,
    NOT_REACHED
  }

  public Step {
    facts = Map.copyOf(facts);
  }
}
