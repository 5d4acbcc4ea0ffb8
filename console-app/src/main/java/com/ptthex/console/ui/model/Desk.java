package com.ptthex.console.ui.model;

import java.time.Clock;

/**
 * Where one person works: how they call the server, what they may do, and who asks them. Every
 * model is given one.
 */
public record Desk(
    Api api,
    Threads threads,
    Later later,
    Rights rights,
    Confirm confirm,
    Clock clock,
    TypedNumbers numbers) {

  /** Where phone numbers are typed with their country alone. */
  public Desk(Api api, Threads threads, Later later, Rights rights, Confirm confirm, Clock clock) {
    this(api, threads, later, rights, confirm, clock, TypedNumbers.OF_NO_COUNTRY);
  }

  /** The same desk, whose calls go another way. */
  public Desk calling(Api other) {
    return new Desk(other, threads, later, rights, confirm, clock, numbers);
  }
}
