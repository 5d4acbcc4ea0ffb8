package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The colour by which a site is known, as {@code #rrggbb}. Clients write on it in white, so it is
 * dark enough for that by WCAG 2.2 AA.
 */
public record AccentColour(String value) implements Scalar {
  static final double LEAST_CONTRAST = 4.5;

  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
  private static final double FLARE = 0.05;

  public AccentColour {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("not-a-colour", Map.of("form", "#rrggbb"));
    }
    if (contrast(value) < LEAST_CONTRAST) {
      throw new Malformed("colour-too-light", Map.of("least", Double.toString(LEAST_CONTRAST)));
    }
  }

  /** How much there is of red, from 0 to 1. */
  public double red() {
    return share(value, 0);
  }

  public double green() {
    return share(value, 1);
  }

  public double blue() {
    return share(value, 2);
  }

  private static double share(String colour, int part) {
    return (HexFormat.of().parseHex(colour.substring(1))[part] & 0xff) / 255.0;
  }

  /** Of white words on it. */
  private static double contrast(String colour) {
    var luminance =
        0.2126 * light(share(colour, 0))
            + 0.7152 * light(share(colour, 1))
            + 0.0722 * light(share(colour, 2));
    return (1 + FLARE) / (luminance + FLARE);
  }

  private static double light(double share) {
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
