package com.ptthex.shared.contract;

/** Who is let in. */
public sealed interface Entry {

  record Open() implements Entry {}

  record SignedIn() implements Entry {}

  /** Only the server's own machines; it is not served over the network. */
  record Inside() implements Entry {}

  record Holding(Permission permission) implements Entry {}
}
