package com.ptthex.console.launch;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/** Keeps what was drawn as a picture. */
public final class Png {
  private Png() {}

  public static void write(Image drawn, Path file) throws IOException {
    var wide = (int) drawn.getWidth();
    var high = (int) drawn.getHeight();
    var pixels = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    var reader = drawn.getPixelReader();
    for (var y = 0; y < high; y++) {
      for (var x = 0; x < wide; x++) {
        pixels.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(pixels, "png", file.toFile());
  }
}
