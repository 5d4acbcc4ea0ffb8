package com.ptthex.console.shell;

/** What a desk makes itself heard with. */
public interface Bell {

  /**
   * Sounds once, and comes back when that is over.
   *
   * @return whether it could be sounded; how loud it is, and who hears it, no program knows
   */
  boolean ring();

  /** Of a console that nobody sits at. */
  static Bell ofNobody() {
    return () -> true;
  }
}
