package com.ptthex.shared.trust.access;

/** What others hear of sign-ins. */
public final class AccessEvents {
  public static final String SIGNED_IN = "access.signed-in";
  public static final String SIGNED_OUT = "access.signed-out";

  private AccessEvents() {}
}
