package com.ptthex.shared.contract;

/**
 * What an event is called, and the permission without which nobody hears of it. Each stands beside
 * its feature's other event types; nowhere else is one made.
 *
 * @param code stable, and begun with its feature's name
 * @param reach who of those that hold the permission hears of it
 */
public record EventType(String code, Permission heardWith, Reach reach) {

  public enum Reach {
    /** Whoever sees the unit it belongs to. */
    OF_ITS_UNIT,
    /** Everybody, since it changes something for the whole site. */
    OF_THE_SITE
  }

  public static EventType of(String code, Permission heardWith) {
    return new EventType(code, heardWith, Reach.OF_ITS_UNIT);
  }

  /** What tells of no unit more than of another. */
  public EventType ofTheSite() {
    return new EventType(code, heardWith, Reach.OF_THE_SITE);
  }
}
