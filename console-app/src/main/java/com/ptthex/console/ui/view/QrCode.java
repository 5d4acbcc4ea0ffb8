package com.ptthex.console.ui.view;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** Something for a camera: always dark on light, whatever the theme, since not all read others. */
public final class QrCode extends StackPane {
  /** Squares of light all around, without which cameras do not find it. */
  private static final int QUIET = 4;

  private static final double SQUARE = 4;

  /**
   * @param instead what says the same to who does not see it
   */
  public QrCode(String address, String instead) {
    var matrix = encoded(address);
    var size = matrix.getWidth() * SQUARE;
    var squares = new SVGPath();
    squares.setContent(path(matrix));
    squares.getStyleClass().add("qr-squares");
    getStyleClass().add("qr");
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

  private static BitMatrix encoded(String address) {
    try {
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET);
      return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("what is shown to a camera is short", tooLong);
    }
  }

  private static String path(BitMatrix matrix) {
    var path = new StringBuilder();
    for (var y = 0; y < matrix.getHeight(); y++) {
      for (var x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append(
              "M%s %sh%sv%sh-%sz".formatted(x * SQUARE, y * SQUARE, SQUARE, SQUARE, SQUARE));
        }
      }
    }
    return path.toString();
  }
}
