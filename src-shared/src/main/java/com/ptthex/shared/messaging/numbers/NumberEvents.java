package com.ptthex.shared.messaging.numbers;

/** What others hear of a number. */
public final class NumberEvents {
  public static final String REGISTERED = "numbers.registered";
  public static final String ASSIGNED = "numbers.assigned";
  public static final String RELEASED = "numbers.released";
  public static final String QUARANTINED = "numbers.quarantined";
  public static final String REINSTATED = "numbers.reinstated";

  private NumberEvents() {}
}
