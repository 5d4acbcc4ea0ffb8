package com.ptthex.console.shell;

/** Counts how often it was rung. */
final class FakeBell implements Bell {
  int rung;
  boolean works = true;

  @Override
  public boolean ring() {
    rung++;
    return works;
  }
}
