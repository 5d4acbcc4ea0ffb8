package com.ptthex.shared.messaging.supply;

/** What of our own stood in the way of a number, rather than the provider. */
public enum Hindrance {
  /** It is there already. */
  IN_THE_INVENTORY,
  /** Somebody else wants it at this moment. */
  UNDER_WAY,
  /** The licence allows no more numbers by now. */
  NO_ROOM,
  /** The site was connected anew since it was ordered, perhaps to another account. */
  PROVIDER_CHANGED,
  /** Neither a number nor a key. */
  NOT_UNDERSTOOD,
  /** A line of before names it as well. */
  NAMED_TWICE
}
