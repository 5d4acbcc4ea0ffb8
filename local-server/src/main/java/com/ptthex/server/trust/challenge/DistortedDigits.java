package com.ptthex.server.trust.challenge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Digits drawn as strokes of ours, each turned, shifted and bent, under lines that cross them. No
 * font is asked for: a server may have none.
 */
final class DistortedDigits {
  static final int WIDTH = 240;
  static final int HEIGHT = 80;

  private static final int LINES = 4;
  private static final double LEFT = 18;
  private static final double ADVANCE = 43;
  private static final double UNIT = 11;

  /** Corners of each digit on a field of two by four, stroke by stroke. */
  private static final List<String> SHAPES =
      List.of(
          "0,1 0,3 1,4 2,3 2,1 1,0 0,1",
          "0,1 1,0 1,4;0,4 2,4",
          "0,1 1,0 2,1 2,2 0,4 2,4",
          "0,0 2,0 1,2 2,3 1,4 0,3",
          "2,4 2,0 0,3 2.4,3",
          "2,0 0,0 0,2 1,1.7 2,2.6 2,3.4 1,4 0,3.5",
          "2,0 0.6,1.2 0,2.8 0.6,4 1.6,4 2,3 1.4,2.2 0.2,2.6",
          "0,0 2,0 0.8,4",
          "1,2 0,1 1,0 2,1 1,2 0,3 1,4 2,3 1,2",
          "2,1.6 1,2 0,1 1,0 2,1 2,2 1,4");

  private DistortedDigits() {}

  static byte[] draw(String digits, RandomGenerator random) {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(Color.BLACK);
      pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      for (var at = 0; at < digits.length(); at++) {
        var shape = SHAPES.get(digits.charAt(at) - '0');
        pen.draw(place(at, random).createTransformedShape(bent(shape, random)));
      }
      pen.setStroke(new BasicStroke(1.6f));
      for (var line = 0; line < LINES; line++) {
        pen.draw(new Line2D.Double(0, random.nextDouble(HEIGHT), WIDTH, random.nextDouble(HEIGHT)));
      }
    } finally {
      pen.dispose();
    }
    return png(picture);
  }

  private static AffineTransform place(int at, RandomGenerator random) {
    var place = new AffineTransform();
    place.translate(LEFT + at * ADVANCE, 12 + random.nextDouble(12));
    place.rotate(random.nextDouble(-0.35, 0.35), UNIT, 2 * UNIT);
    place.shear(random.nextDouble(-0.25, 0.25), 0);
    place.scale(random.nextDouble(0.9, 1.15), random.nextDouble(0.9, 1.15));
    return place;
  }

  /** Each stroke through its corners, which are moved a little. */
  private static Path2D bent(String shape, RandomGenerator random) {
    var path = new Path2D.Double();
    for (var stroke : shape.split(";", -1)) {
      var first = true;
      for (var corner : stroke.split(" ", -1)) {
        var pair = corner.split(",", -1);
        var x = Double.parseDouble(pair[0]) * UNIT + random.nextDouble(-1.6, 1.6);
        var y = Double.parseDouble(pair[1]) * UNIT + random.nextDouble(-1.6, 1.6);
        if (first) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
        first = false;
      }
    }
    return path;
  }

  private static byte[] png(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
