package com.ptthex.console.ui.model;

import java.util.List;
import java.util.stream.LongStream;

/**
 * From nothing to a little above the most there is, in few steps of a round number, so that each
 * can be read at a glance.
 */
public record Axis(long step, int steps) {
  private static final int MOST_STEPS = 4;

  public Axis {
    if (step < 1 || steps < 1) {
      throw new IllegalArgumentException("an axis leads somewhere");
    }
  }

  /** Things are counted whole, so no step is smaller than one. */
  public static Axis upTo(long most) {
    var power = 1L;
    while (true) {
      for (var digit : new long[] {1, 2, 5}) {
        var step = digit * power;
        if (most <= step * MOST_STEPS) {
          return new Axis(step, (int) Math.max(1, (most + step - 1) / step));
        }
      }
      power *= 10;
    }
  }

  public long top() {
    return step * steps;
  }

  /** What is written beside it, from nothing upwards. */
  public List<Long> marks() {
    return LongStream.rangeClosed(0, steps).map(at -> at * step).boxed().toList();
  }
}
