package com.ptthex.bench.screen;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;

/** Turns a wheel over a table without a rest: down to the end, and up again. */
public final class Wheel implements Runnable {
  /** A fast hand: about eight rows in each frame. */
  private static final double PIXELS = 240;

  private final Node flow;
  private final ScrollBar bar;
  private double turn = -PIXELS;

  public Wheel(TableView<?> table) {
    flow = table.lookup(".virtual-flow");
    bar =
        table.lookupAll(".scroll-bar").stream()
            .map(ScrollBar.class::cast)
            .filter(each -> each.getOrientation() == Orientation.VERTICAL)
            .findFirst()
            .orElseThrow();
  }

  @Override
  public void run() {
    if (bar.getValue() >= 1) {
      turn = PIXELS;
    } else if (bar.getValue() <= 0) {
      turn = -PIXELS;
    }
    Event.fireEvent(
        flow,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            9,
            9,
            9,
            9,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            turn,
            0,
            turn,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
