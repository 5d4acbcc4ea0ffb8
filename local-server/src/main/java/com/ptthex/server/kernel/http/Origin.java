package com.ptthex.server.kernel.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where a page comes from, as browsers say it: compared whole, never by a part of it. */
public record Origin(String scheme, String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public Origin {
    scheme = scheme.toLowerCase(Locale.ROOT);
    host = bare(host);
  }

  /** Nothing when it is none, such as the {@code null} of a page that has no origin. */
  public static Optional<Origin> read(String text) {
    try {
      var uri = URI.create(text);
      var scheme = uri.getScheme();
      if (scheme == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      var usual = usualPort(scheme.toLowerCase(Locale.ROOT));
      var port = uri.getPort() >= 0 ? Optional.of(uri.getPort()) : usual;
      return text.regionMatches(true, 0, scheme + "://" + uri.getRawAuthority(), 0, text.length())
          ? port.map(given -> new Origin(scheme, uri.getHost(), given))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> usualPort(String scheme) {
    return switch (scheme) {
      case "http" -> Optional.of(HTTP);
      case "https" -> Optional.of(HTTPS);
      default -> Optional.empty();
    };
  }

  /** A host as it is compared: an address of version 6 without its brackets. */
  static String bare(String host) {
    var inside =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return inside.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
