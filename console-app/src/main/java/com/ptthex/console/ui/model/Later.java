package com.ptthex.console.ui.model;

import java.time.Duration;

/** Does something after a while, on the screen's own thread. */
public interface Later {

  /** On the screen's thread. */
  void after(Duration wait, Runnable work);
}
