package com.ptthex.shared.contract;

/**
 * What an event is called, and the permission without which nobody hears of it. Each stands beside
 * its feature's other event types; nowhere else is one made.
 *
 * @param code stable, and begun with its feature's name
 */
public record EventType(String code, Permission heardWith) {

  public static EventType of(String code, Permission heardWith) {
    return new EventType(code, heardWith);
  }
}
