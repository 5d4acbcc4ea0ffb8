package com.ptthex.shared.contract;

/** The input or answer of an endpoint that has none; never null. */
public record Nothing() {
  public static final Nothing NOTHING = new Nothing();
}
