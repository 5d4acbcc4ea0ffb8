package com.ptthex.shared.contract;

/** Who is let in. */
public sealed interface Entry {

  record Open() implements Entry {}

  record SignedIn() implements Entry {}

  record Holding(Permission permission) implements Entry {}
}
