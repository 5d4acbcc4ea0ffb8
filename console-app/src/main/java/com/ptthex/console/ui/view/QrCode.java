package com.ptthex.console.ui.view;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** Words for a camera: always dark on light, whatever the theme, since not all read others. */
public final class QrCode extends StackPane {
  /** So long that a camera still reads it off a screen. */
  public static final int MOST_BYTES = 1_300;

  /** Squares of light all around, without which cameras do not find it. */
  private static final int QUIET = 4;

  private static final double SQUARE = 4;
  private static final double SMALL_SQUARE = 3;
  private static final int MANY_SQUARES = 100;

  /**
   * @param instead what says the same to who does not see it
   */
  public QrCode(String words, String instead) {
    var matrix = encoded(words);
    var square = matrix.getWidth() > MANY_SQUARES ? SMALL_SQUARE : SQUARE;
    var size = matrix.getWidth() * square;
    var squares = new SVGPath();
    squares.setContent(path(matrix, square));
    squares.getStyleClass().add("qr-squares");
    getStyleClass().add("qr");
    // Mirrored, as all else is in Arabic, most cameras would not read it.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(instead);
    setMinSize(size, size);
    setMaxSize(size, size);
    getChildren().add(inTheMiddle(squares));
  }

  private static Shape inTheMiddle(SVGPath squares) {
    squares.setSmooth(false);
    return squares;
  }

  private static BitMatrix encoded(String words) {
    try {
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET);
      return new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too much for a camera", tooLong);
    }
  }

  private static String path(BitMatrix matrix, double square) {
    var path = new StringBuilder();
    for (var y = 0; y < matrix.getHeight(); y++) {
      for (var x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append(
              "M%s %sh%sv%sh-%sz".formatted(x * square, y * square, square, square, square));
        }
      }
    }
    return path.toString();
  }
}
