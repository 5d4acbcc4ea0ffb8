package com.ptthex.console.upkeep.settings;

import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.OpenBlock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A day from its beginning to its end, with when something is open in it. */
final class DayBar extends Pane {
  private static final double HEIGHT = 14;
  private static final int HOURS_BETWEEN = 6;

  private List<OpenBlock> blocks = List.of();

  DayBar() {
    getStyleClass().add("day-bar");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMouseTransparent(true);
  }

  void show(List<OpenBlock> open) {
    blocks = open;
    getChildren().setAll(Stream.generate(DayBar::part).limit(open.size()).toList());
    requestLayout();
  }

  private static Region part() {
    var part = new Region();
    part.getStyleClass().add("day-bar-open");
    return part;
  }

  @Override
  protected void layoutChildren() {
    for (var at = 0; at < blocks.size(); at++) {
      var from = x(blocks.get(at).from().minutes());
      var to = x(blocks.get(at).to().minutes());
      getChildren().get(at).resizeRelocate(from, 0, Math.max(2, to - from), getHeight());
    }
  }

  private double x(int minute) {
    return snapPositionX(getWidth() * minute / ClockTime.MINUTES_OF_A_DAY);
  }

  /** Which hours lie where, to stand above the bars of a week. */
  static Pane axis() {
    return new Axis();
  }

  private static final class Axis extends Pane {
    Axis() {
      IntStream.iterate(0, hour -> hour <= 24, hour -> hour + HOURS_BETWEEN)
          .mapToObj(Integer::toString)
          .map(Label::new)
          .peek(label -> label.getStyleClass().add("words-caption"))
          .forEach(getChildren()::add);
    }

    /** The first and the last stand within the width, the others on their hour. */
    @Override
    protected void layoutChildren() {
      var last = getChildren().size() - 1;
      for (var at = 0; at <= last; at++) {
        var label = getChildren().get(at);
        var width = label.prefWidth(-1);
        var middle = getWidth() * at / last - width / 2;
        label.resizeRelocate(
            Math.clamp(middle, 0, Math.max(0, getWidth() - width)), 0, width, label.prefHeight(-1));
      }
    }
  }
}
