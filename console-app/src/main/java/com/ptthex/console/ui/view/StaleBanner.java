package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.time.Instant;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * Says above old content that it is old: by a word, a shape, stripes, and how old. Its parts stand
 * beside each other where there is room for all their words, else below each other.
 */
final class StaleBanner extends Pane {
  private static final double GAP = 12;

  private final Ui ui;
  private final Instant since;
  private final Region word;
  private final StackPane age = new StackPane();
  private final Button again;
  private String told = "";

  StaleBanner(Ui ui, Instant since, Runnable retry) {
    this.ui = ui;
    this.since = since;
    word =
        Parts.row(
            Gap.SMALL, Parts.mark(MaterialDesignS.SYNC_OFF), new Label(ui.say(KitText.STALE)));
    word.getStyleClass().add("stale-word");
    again = new Button(ui.say(KitText.RETRY), Parts.mark(MaterialDesignR.REFRESH));
    again.setId("retry");
    again.getStyleClass().addAll("small", "stale-retry");
    again.setOnAction(_ -> retry.run());
    getStyleClass().add("stale-banner");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(word, age, again);
    ui.age(this, this::tellAge);
  }

  private void tellAge() {
    var words =
        ui.say(
            KitText.STALE_SINCE,
            ui.moments().age(since, ui.clock().instant()),
            ui.moments().time(since));
    if (!words.equals(told)) {
      told = words;
      age.getChildren().setAll(Parts.sentence(words));
    }
  }

  private double gap() {
    return ui.scale().of(GAP);
  }

  private boolean fitsInARow(double width) {
    return wholeWidth() <= width;
  }

  private double wholeWidth() {
    return word.prefWidth(-1) + age.prefWidth(-1) + again.prefWidth(-1) + 3 * gap();
  }

  /** Where the words below each other begin: where they do after the stripes. */
  private double indent() {
    return word.getInsets().getLeft();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return word.prefWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return wholeWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    var high = word.prefHeight(-1) + snappedBottomInset();
    return width < 0 || fitsInARow(width)
        ? high
        : high + age.prefHeight(width - indent() - gap()) + again.prefHeight(-1) + gap();
  }

  @Override
  protected void layoutChildren() {
    var wide = getWidth();
    var wordWidth = word.prefWidth(-1);
    var wordHeight = word.prefHeight(-1);
    var againWidth = again.prefWidth(-1);
    var againHeight = again.prefHeight(-1);
    if (fitsInARow(wide)) {
      var ageHeight = age.prefHeight(-1);
      word.resizeRelocate(0, 0, wordWidth, wordHeight);
      age.resizeRelocate(
          snapPositionX(wordWidth + gap()),
          snapPositionY((wordHeight - ageHeight) / 2),
          age.prefWidth(-1),
          ageHeight);
      again.resizeRelocate(
          snapPositionX(wide - againWidth - gap()),
          snapPositionY((wordHeight - againHeight) / 2),
          againWidth,
          againHeight);
    } else {
      var ageWidth = wide - indent() - gap();
      var ageHeight = age.prefHeight(ageWidth);
      word.resizeRelocate(0, 0, wordWidth, wordHeight);
      age.resizeRelocate(indent(), wordHeight, ageWidth, ageHeight);
      again.resizeRelocate(
          indent(), snapPositionY(wordHeight + ageHeight + gap() / 2), againWidth, againHeight);
    }
  }
}
