package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;

/** What an action would be done with, as the screen stands now. */
public sealed interface Offer<I extends Record> {

  record Given<I extends Record>(I input) implements Offer<I> {}

  /**
   * @param why what is missing, such as a chosen row, or what stands against it
   */
  record Missing<I extends Record>(Text why) implements Offer<I> {}
}
