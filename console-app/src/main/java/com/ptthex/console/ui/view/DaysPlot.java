package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Axis;
import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.text.KitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The columns of a {@link DaysChart}. JavaFX mirrors it where one reads from the right, and time
 * then runs from there too.
 */
final class DaysPlot extends Region {
  private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
  private static final double HEIGHT = 168;
  private static final int WEEK = 7;

  private final Ui ui;
  private final DaysModel model;
  private final DaysWords words;
  private final List<DayColumn> columns = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private final List<Label> dates = new ArrayList<>();
  private final Label soFar;
  private final Label unknown;
  private Axis axis = Axis.upTo(1);

  DaysPlot(Ui ui, DaysModel model, DaysWords words) {
    this.ui = ui;
    this.model = model;
    this.words = words;
    soFar = Parts.caption(ui.say(KitText.SO_FAR));
    unknown = Parts.caption(ui.say(words.unknown()));
    getStyleClass().add("days-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleRoleDescription(ui.say(KitText.CHART));
    setAccessibleHelp(ui.say(KitText.CHART_KEYS));
    setOnKeyPressed(this::press);
    setOnMouseMoved(moved -> dayAt(moved.getX()).ifPresent(model::go));
    setOnMousePressed(_ -> requestFocus());
    setOnMouseExited(_ -> leaveUnlessFocused());
    focusedProperty().subscribe(_ -> leaveUnlessFocused());
    ui.follow(model.days(), this::draw);
    ui.follow(model.at(), this::point);
  }

  private void leaveUnlessFocused() {
    if (!isFocused()) {
      model.leave();
    }
  }

  private void press(KeyEvent pressed) {
    var fromTheRight = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    switch (pressed.getCode()) {
      case RIGHT -> go(fromTheRight ? model::earlier : model::later, pressed);
      case LEFT -> go(fromTheRight ? model::later : model::earlier, pressed);
      case HOME -> go(model::toFirst, pressed);
      case END -> go(model::toLast, pressed);
      case ESCAPE -> model.at().get().ifPresent(_ -> go(model::leave, pressed));
      default -> {}
    }
  }

  private static void go(Runnable step, KeyEvent pressed) {
    step.run();
    pressed.consume();
  }

  private void draw(Days days) {
    axis = Axis.upTo(days.most());
    columns.clear();
    lines.clear();
    marks.clear();
    dates.clear();
    getChildren().clear();
    for (var day : days.days()) {
      var column = new DayColumn(ui.scale(), words.series(), day, days.isGoingOn(day));
      columns.add(column);
      getChildren().add(column);
    }
    for (var mark : axis.marks()) {
      var line = new Region();
      line.getStyleClass().add(mark == 0 ? "plot-ground" : "plot-line");
      line.setMouseTransparent(true);
      lines.add(line);
      marks.add(Parts.caption(ui.texts().number(mark)));
    }
    // Behind the columns, so that a column is not cut into pieces.
    getChildren().addAll(0, lines);
    for (var back = 0; back < days.days().size(); back += WEEK) {
      var date = days.days().get(days.days().size() - 1 - back).date();
      dates.add(Parts.caption(ui.moments().dayOfMonth(date)));
    }
    getChildren().addAll(marks);
    getChildren().addAll(dates);
    if (days.goingOn().isPresent()) {
      getChildren().add(soFar);
    }
    getChildren().add(unknown);
    setAccessibleText(words.spoken(model));
    requestLayout();
  }

  private void point(Optional<Integer> at) {
    for (var place = 0; place < columns.size(); place++) {
      columns.get(place).pseudoClassStateChanged(READ, at.equals(Optional.of(place)));
    }
    setAccessibleText(words.spoken(model));
  }

  private double gutter() {
    return marks.stream().mapToDouble(mark -> mark.prefWidth(-1)).max().orElse(0)
        + ui.scale().of(8);
  }

  private double dayWidth() {
    return (getWidth() - gutter()) / Math.max(1, columns.size());
  }

  private Optional<Integer> dayAt(double x) {
    return x < gutter() || columns.isEmpty()
        ? Optional.empty()
        : Optional.of((int) ((x - gutter()) / dayWidth()));
  }

  @Override
  protected void layoutChildren() {
    var line = soFar.prefHeight(-1);
    var top = line / 2;
    var ground = getHeight() - 2 * line - ui.scale().of(4);
    for (var at = 0; at < marks.size(); at++) {
      var y = Math.rint(ground - (ground - top) * at / axis.steps());
      lines.get(at).resizeRelocate(gutter(), y, getWidth() - gutter(), 1);
      var mark = marks.get(at);
      var wide = mark.prefWidth(-1);
      mark.resizeRelocate(gutter() - ui.scale().of(8) - wide, y - line / 2, wide, line);
    }
    for (var at = 0; at < columns.size(); at++) {
      // Each edge is rounded where it is, so that none of thirty is wider by what all have lost.
      var from = Math.rint(gutter() + at * dayWidth());
      var to = Math.rint(gutter() + (at + 1) * dayWidth());
      columns.get(at).resizeRelocate(from, top, to - from, ground - top);
      columns.get(at).upTo(axis.top());
    }
    layoutDates(ground + ui.scale().of(4), line);
    layoutUnknown((top + ground - line) / 2, line);
  }

  /** Where the days of which nobody knows leave room for it: they are the first ones. */
  private void layoutUnknown(double y, double line) {
    var room =
        model.days().get().days().stream().takeWhile(day -> day.counts().isEmpty()).count()
            * dayWidth();
    var wide = unknown.prefWidth(-1);
    unknown.setVisible(wide <= room);
    unknown.resizeRelocate(gutter() + (room - wide) / 2, y, wide, line);
  }

  private void layoutDates(double y, double line) {
    var from = Double.MAX_VALUE;
    for (var at = 0; at < dates.size(); at++) {
      var date = dates.get(at);
      place(date, columns.size() - 1 - at * WEEK, y, line);
      // Words that touch are no words; the latest ones stay.
      date.setVisible(date.getLayoutX() + date.getWidth() + ui.scale().of(8) <= from);
      from = date.isVisible() ? date.getLayoutX() : from;
    }
    place(soFar, columns.size() - 1, y + line, line);
  }

  /** Below the middle of its day, but never beyond the end. */
  private void place(Label label, int day, double y, double line) {
    var wide = label.prefWidth(-1);
    var middle = gutter() + (day + 0.5) * dayWidth();
    label.resizeRelocate(
        Math.max(0, Math.min(middle - wide / 2, getWidth() - wide)), y, wide, line);
  }

  @Override
  protected double computePrefHeight(double width) {
    return ui.scale().of(HEIGHT);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return ui.scale().of(320);
  }

  @Override
  protected double computeMinWidth(double height) {
    return ui.scale().of(200);
  }
}
