package com.ptthex.shared.contract;

import java.util.List;
import java.util.Map;

/**
 * A choice or a gate, with every rule that was looked at. Made by a pure function, so a simulator
 * is the same function called with other facts. Only its steps cross the API, inside a named
 * record.
 */
public sealed interface Decision<T> {

  List<Step> steps();

  record Chosen<T>(T value, List<Step> steps) implements Decision<T> {
    public Chosen {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param facts what would have to be different, as codes
   */
  record Declined<T>(String code, List<Step> steps, Map<String, String> facts)
      implements Decision<T> {
    public Declined {
      steps = List.copyOf(steps);
      facts = Map.copyOf(facts);
    }
  }
}
