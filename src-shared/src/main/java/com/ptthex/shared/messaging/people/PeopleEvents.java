package com.ptthex.shared.messaging.people;

/** What others hear of people. */
public final class PeopleEvents {
  public static final String ADDED = "people.added";

  private PeopleEvents() {}
}
