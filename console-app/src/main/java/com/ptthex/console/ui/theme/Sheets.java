package com.ptthex.console.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Stylesheets, for a scale. JavaFX has no zoom that popups follow, so the lengths of a sheet are
 * multiplied before it is read: sheets are written in plain pixels, and everything grows alike.
 */
final class Sheets {
  private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)px");

  private Sheets() {}

  /** The place of a sheet that is ours. */
  static String ours(String name) {
    return Objects.requireNonNull(Sheets.class.getResource(name), name).toExternalForm();
  }

  static String scaled(String sheet, Scale scale) {
    return scale.equals(Scale.NORMAL) ? sheet : asData(enlarged(read(sheet), scale));
  }

  static String enlarged(String css, Scale scale) {
    return PIXELS.matcher(css).replaceAll(length -> enlarged(length, scale));
  }

  private static String enlarged(MatchResult length, Scale scale) {
    var pixels = Double.parseDouble(length.group(1));
    // A hairline stays one: twice as bold, a table would become a grid of bars.
    return (pixels <= 1 ? pixels : scale.of(pixels)) + "px";
  }

  private static String read(String sheet) {
    var place = sheet.startsWith("/") ? Sheets.class.getResource(sheet) : urlOf(sheet);
    try (var bytes = Objects.requireNonNull(place, sheet).openStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URL urlOf(String sheet) {
    try {
      return URI.create(sheet).toURL();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String asData(String css) {
    var bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
