package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A shape beside words. */
final class IconTest {
  private static Icon shown(String sheet) {
    var icon = new Icon(MaterialDesignA.ALARM);
    var scene = new Scene(new StackPane(icon));
    scene.getStylesheets().add("data:text/css," + sheet);
    scene.getRoot().applyCss();
    return icon;
  }

  @Test
  void itsColourIsWhatTheBaseThemeCallsTheColourOfAnIcon() {
    var icon = Fx.get(() -> shown(".ikonli-font-icon{-fx-icon-color:%23ff0000}"));
    assertThat(icon.getFill()).isEqualTo(Color.RED);
  }

  @Test
  void itsSizeIsThatOfLettersInTheFontOfShapes() {
    var sheet = ".ikonli-font-icon{-fx-font-family:'Material%20Design%20Icons';-fx-font-size:20px}";
    var icon = Fx.get(() -> shown(sheet));
    assertThat(icon.getFont().getFamily()).isEqualTo("Material Design Icons");
    assertThat(icon.getFont().getSize()).isEqualTo(20);
  }

  @Test
  void anotherShapeInTheSamePlaceNeedsNoStyleOfItsOwn() {
    var icon = Fx.get(() -> shown(""));
    var before = icon.getText();
    Fx.run(() -> icon.show(MaterialDesignC.CHECK));
    assertThat(icon.getText()).isNotEqualTo(before);
    assertThat(icon.getStyle()).isEmpty();
  }
}
