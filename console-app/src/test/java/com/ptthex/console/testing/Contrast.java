package com.ptthex.console.testing;

import com.ptthex.console.ui.view.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * Looks at the colours that a drawn screen really has, and names what WCAG 2.2 AA would not pass:
 * text below 4.5 to 1, shapes and the edges of fields below 3 to 1. What is disabled is exempt.
 */
public final class Contrast {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;
  private static final Veil AS_IT_IS = new Veil(1, 1);

  private final List<String> flaws = new ArrayList<>();

  private Contrast() {}

  public static List<String> flawsOf(Parent root) {
    var contrast = new Contrast();
    contrast.look(root, Color.WHITE, AS_IT_IS);
    return contrast.flaws;
  }

  public static double between(Color one, Color other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /**
   * What all that lies in a node goes through before it is seen.
   *
   * @param saturation how much of its colour is left
   * @param opacity how much of it covers what lies below
   */
  private record Veil(double saturation, double opacity) {
    Veil over(Node node) {
      var drained = node.getEffect() instanceof ColorAdjust adjust ? 1 + adjust.getSaturation() : 1;
      return new Veil(saturation * drained, opacity * node.getOpacity());
    }

    Color through(Color colour) {
      return colour.deriveColor(0, saturation, 1, 1);
    }

    Color faintly(Color colour) {
      return through(colour).deriveColor(0, 1, 1, opacity);
    }
  }

  private void look(Node node, Color below, Veil around) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    var veil = around.over(node);
    if (node instanceof TextInputControl input) {
      edgeOf(input).ifPresent(edge -> judge(node, "the edge", edge, below, SHAPE, veil));
    }
    var ground = node instanceof Region region ? groundOf(region, below) : below;
    switch (node) {
      case Icon icon when icon.getFill() instanceof Color colour ->
          judge(node, "the shape", colour, ground, SHAPE, veil);
      case Text text when !text.getText().isBlank() && text.getFill() instanceof Color colour ->
          judge(node, '"' + text.getText() + '"', colour, ground, TEXT, veil);
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, ground, veil));
    }
  }

  private void judge(Node node, String what, Color colour, Color ground, double least, Veil veil) {
    var seen = veil.through(ground);
    var ratio = between(over(veil.faintly(colour), seen), seen);
    if (ratio < least) {
      flaws.add(
          "%s in %s: %.2f to 1, at least %.1f is needed (%s on %s)"
              .formatted(what, placeOf(node), ratio, least, colour, ground));
    }
  }

  private static String placeOf(Node node) {
    var names = new ArrayList<String>();
    for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
      names.add(String.join(".", at.getStyleClass()));
    }
    return String.join(" < ", names);
  }

  private static Color groundOf(Region region, Color below) {
    var ground = below;
    if (region.getBackground() != null) {
      for (var fill : region.getBackground().getFills()) {
        var beneath = ground;
        ground = coloured(fill, region).map(top -> over(top, beneath)).orElse(beneath);
      }
    }
    return ground;
  }

  /** A fill that shows only at an edge, as a border drawn as a ground does, is nobody's ground. */
  private static Optional<Color> coloured(BackgroundFill fill, Region region) {
    var insets = fill.getInsets();
    var covers =
        region.getWidth() - insets.getLeft() - insets.getRight() > region.getWidth() / 2
            && region.getHeight() - insets.getTop() - insets.getBottom() > region.getHeight() / 2;
    return covers && fill.getFill() instanceof Color colour
        ? Optional.of(colour)
        : Optional.empty();
  }

  private static Optional<Color> edgeOf(Region region) {
    return region.getBackground() == null
        ? Optional.empty()
        : region.getBackground().getFills().stream()
            .map(BackgroundFill::getFill)
            .filter(Color.class::isInstance)
            .map(Color.class::cast)
            .findFirst();
  }

  private static Color over(Color top, Color bottom) {
    return bottom.interpolate(
        Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
