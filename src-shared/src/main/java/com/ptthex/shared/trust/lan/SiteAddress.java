package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Where a site is reached over the network: a host and a port, always by TLS. */
public record SiteAddress(String value) implements Scalar {
  public static final int USUAL_PORT = 7443;

  private static final String SCHEME = "https";
  private static final int LONGEST = 300;

  /** What somebody types may lack the scheme and the usual port. */
  public SiteAddress {
    value = normal(value.strip());
  }

  private static String normal(String typed) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      throw notOne();
    }
    try {
      var uri = URI.create(typed.contains("://") ? typed : SCHEME + "://" + typed);
      var bare =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (!SCHEME.equalsIgnoreCase(uri.getScheme())
          || uri.getHost() == null
          || !bare
          || !(uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
          || uri.getPort() == 0
          || uri.getPort() > 65_535) {
        throw notOne();
      }
      var port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
      return SCHEME + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    } catch (IllegalArgumentException _) {
      throw notOne();
    }
  }

  private static Malformed notOne() {
    return new Malformed("not-a-site-address", Map.of());
  }

  /**
   * @param host a name, or an address as numbers
   */
  public static SiteAddress of(String host, int port) {
    return new SiteAddress((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  public URI uri() {
    return URI.create(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
