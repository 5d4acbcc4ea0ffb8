package com.ptthex.console.ui.view;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/**
 * A shape out of the font of shapes. Its family and size stand in the stylesheet; its colour under
 * the name that the base theme gives it.
 *
 * <p>Ikonli's own writes both into each node as a style of its own, to be read anew with each shape
 * that a list shows; and before the first one it searches every jar for fonts.
 */
public final class Icon extends Text {
  private static final double ANY_SIZE = 12;
  private static final StyleablePropertyFactory<Icon> FACTORY =
      new StyleablePropertyFactory<>(Text.getClassCssMetaData());
  private static final CssMetaData<Icon, Paint> COLOUR =
      FACTORY.createPaintCssMetaData("-fx-icon-color", icon -> icon.colour, Color.BLACK, false);

  static {
    // One font for all letters that shapes are sorted by.
    Font.loadFont(new MaterialDesignAIkonHandler().getFontResource().toExternalForm(), ANY_SIZE);
  }

  private final SimpleStyleableObjectProperty<Paint> colour =
      new SimpleStyleableObjectProperty<>(COLOUR, this, "colour", Color.BLACK);

  Icon(Ikon shape) {
    getStyleClass().add("ikonli-font-icon");
    fillProperty().bind(colour);
    show(shape);
  }

  void show(Ikon shape) {
    setText(Character.toString(shape.getCode()));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
