package com.ptthex.console.ui.model;

import java.util.Optional;

/** The filters of a list, as its screen can show them. */
public interface Filtering<I extends Record> {

  /** What is let through now, whichever page of it. */
  I now();

  /** The same filters as these filters would ask for them; nothing when they lack one for it. */
  Optional<I> readable(I wanted);

  /** Takes these in the place of all that were there. */
  void put(I wanted);

  void onChange(Runnable changed);
}
