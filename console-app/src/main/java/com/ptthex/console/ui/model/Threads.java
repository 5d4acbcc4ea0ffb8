package com.ptthex.console.ui.model;

/** Where slow work is done, and where its outcome comes back to. */
public interface Threads {

  /** Away from the screen, which goes on meanwhile. */
  void away(Runnable work);

  /** On the screen's own thread, where everything that is shown is changed. */
  void back(Runnable news);
}
