package com.ptthex.shared.trust.access;

/**
 * The password of every account of a demo site, known to everybody: what is made up there needs no
 * hiding, and whoever looks around must be able to prove who they are, as on any site.
 */
public final class DemoPassword {
  public static final Password PASSWORD = new Password("take a look around");

  private DemoPassword() {}
}
