package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where pages of the site's own web client come from, letter for letter as browsers say it. There
 * is one spelling of each, so that comparing texts is comparing origins.
 */
public record WebOrigin(String value) implements Scalar {
  private static final int LONGEST = 270;
  private static final int LAST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile(
          "https://(?=[^:]{1,253}(?::|$))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
              + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*(?::(?<port>[1-9][0-9]{0,4}))?");

  public WebOrigin {
    if (value.contains("*")) {
      throw new Malformed("origin-too-broad", Map.of());
    }
    var read = FORM.matcher(value);
    if (value.length() > LONGEST || !read.matches() || !isWritten(read.group("port"))) {
      throw new Malformed("not-a-web-origin", Map.of());
    }
  }

  /** Browsers leave the usual port out. */
  private static boolean isWritten(@Nullable String port) {
    return port == null || (!port.equals("443") && Integer.parseInt(port) <= LAST_PORT);
  }

  @Override
  public String toString() {
    return value;
  }
}
