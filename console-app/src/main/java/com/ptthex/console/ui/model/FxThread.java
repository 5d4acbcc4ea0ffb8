package com.ptthex.console.ui.model;

import javafx.application.Platform;

/** The threads of the running console; the only class that hands work to JavaFX's thread. */
public final class FxThread implements Threads {

  @Override
  public void away(Runnable work) {
    Thread.ofVirtual().name("console-call-", 0).start(work);
  }

  @Override
  public void back(Runnable news) {
    Platform.runLater(news);
  }
}
