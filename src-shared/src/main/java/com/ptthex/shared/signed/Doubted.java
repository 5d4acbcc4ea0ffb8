package com.ptthex.shared.signed;

/** Ends the look at a document that is not believed; never leaves this package. */
final class Doubted extends Exception {
  private static final long serialVersionUID = 1;

  private final Doubt doubt;

  Doubted(Doubt doubt) {
    // A stack would tell nothing, and whoever sends us rubbish should not make us gather one.
    super(doubt.name(), null, false, false);
    this.doubt = doubt;
  }

  Doubt doubt() {
    return doubt;
  }
}
