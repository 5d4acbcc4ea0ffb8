package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.theme.Scale;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * One day of a chart: its columns side by side, and its alarms as a mark on a stem, which is seen
 * whatever stands beside it. A day that is not over has open columns, which still grow; a day of
 * which nobody knows has a ground of its own, and none.
 */
final class DayColumn extends Region {
  private static final PseudoClass GOING_ON = PseudoClass.getPseudoClass("going-on");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static final double FILLED = 0.72;
  private static final double LEAST_HEIGHT = 2;
  private static final double MARK = 8;

  private final Scale scale;
  private final List<Shape> columns = new ArrayList<>();
  private final List<Shape> alarms = new ArrayList<>();
  private long top = 1;

  private record Shape(Region region, long count) {}

  DayColumn(Scale scale, List<DaysChart.Series> series, Days.Day day, boolean goingOn) {
    this.scale = scale;
    setMouseTransparent(true);
    getStyleClass().add("plot-day");
    pseudoClassStateChanged(UNKNOWN, day.counts().isEmpty());
    pseudoClassStateChanged(GOING_ON, goingOn);
    var counts = day.known().toList();
    for (var at = 0; at < counts.size(); at++) {
      var ink = series.get(at).ink();
      if (ink == Ink.ALARM && counts.get(at) > 0) {
        alarms.add(shape("plot-stem", ink, counts.get(at), goingOn));
        alarms.add(shape("plot-mark", ink, counts.get(at), goingOn));
      } else if (ink != Ink.ALARM) {
        columns.add(shape("plot-column", ink, counts.get(at), goingOn));
      }
    }
    columns.forEach(shape -> getChildren().add(shape.region()));
    alarms.forEach(shape -> getChildren().add(shape.region()));
  }

  private static Shape shape(String style, Ink ink, long count, boolean goingOn) {
    var region = new Region();
    region.getStyleClass().addAll(style, ink.style());
    region.pseudoClassStateChanged(GOING_ON, goingOn);
    return new Shape(region, count);
  }

  /** What a column that reaches all the way up would count. */
  void upTo(long most) {
    top = most;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var wide = Math.max(1, Math.floor(getWidth() * FILLED / Math.max(1, columns.size())));
    var x = Math.rint((getWidth() - wide * columns.size()) / 2);
    for (var column : columns) {
      var high = heightOf(column.count());
      column.region().resizeRelocate(x, getHeight() - high, wide, high);
      x += wide;
    }
    for (var alarm : alarms) {
      layoutAlarm(alarm);
    }
  }

  private void layoutAlarm(Shape alarm) {
    var high = heightOf(alarm.count());
    var middle = Math.rint(getWidth() / 2);
    if (alarm.region().getStyleClass().contains("plot-stem")) {
      alarm.region().resizeRelocate(middle - 1, getHeight() - high, 2, high);
    } else {
      var mark = scale.of(MARK);
      alarm.region().resizeRelocate(middle - mark / 2, getHeight() - high - mark / 2, mark, mark);
    }
  }

  /** What is not nothing is never drawn as nothing. */
  private double heightOf(long count) {
    var high = Math.rint(getHeight() * count / top);
    return count == 0 ? 0 : Math.max(scale.of(LEAST_HEIGHT), high);
  }
}
