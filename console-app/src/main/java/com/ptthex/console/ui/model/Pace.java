package com.ptthex.console.ui.model;

import java.time.Duration;

/**
 * How often is asked again while things keep happening. All that follow the news of one session
 * share so many calls, so that a long list read again and again uses up nobody's right to call.
 */
final class Pace {
  /** Less than half of what a server allows a caller: the rest is for what people do. */
  static final int CALLS_A_SECOND = 40;

  /** Who asks again after each of many things that happen in a row asks in vain. */
  static final Duration CALM = Duration.ofMillis(250);

  private Pace() {}

  /**
   * How long to rest after asking.
   *
   * @param calls that it takes to ask once for all that follow
   */
  static Duration rest(int calls) {
    var paidOff = Duration.ofMillis(Math.ceilDiv(calls * 1000L, CALLS_A_SECOND));
    return paidOff.compareTo(CALM) > 0 ? paidOff : CALM;
  }
}
