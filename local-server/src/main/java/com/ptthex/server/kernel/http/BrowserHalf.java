package com.ptthex.server.kernel.http;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The half of a session that a browser keeps in a cookie. No script can read it, so a token that
 * was stolen from a page opens nothing elsewhere; and a page of somebody else, which has the
 * browser send the cookie, has not the token.
 */
final class BrowserHalf {
  /** Browsers take a cookie of such a name only for this very host, over TLS or from loopback. */
  static final String NAME = "__Host-ptthex-browser";

  private static final String FOR_US_ALONE = "; Path=/; Secure; HttpOnly; SameSite=Strict";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private BrowserHalf() {}

  /**
   * What a call says of the browser that sends it.
   *
   * @param from where its page is; browsers say so by themselves, and no page can
   */
  record Said(List<String> cookies, Optional<String> from) {
    /** For a page elsewhere browsers keep no cookie of ours. */
    boolean isFromOwnPage() {
      return from.filter("same-origin"::equals).isPresent();
    }
  }

  /**
   * The one that came with a call; a page that opens a session gets it if need be.
   *
   * @param keep has the browser keep a cookie
   */
  static Optional<String> of(Said said, Endpoint<?, ?> endpoint, Consumer<String> keep) {
    var brought = brought(said.cookies());
    if (brought.isPresent() || !endpoint.has(Trait.OPENS_SESSION) || !said.isFromOwnPage()) {
      return brought;
    }
    var made = made();
    keep.accept(NAME + "=" + made + FOR_US_ALONE);
    return Optional.of(made);
  }

  /** One of two is nobody's: who could plant the other is not known. */
  private static Optional<String> brought(List<String> cookies) {
    var all =
        cookies.stream()
            .flatMap(header -> Arrays.stream(header.split(";")))
            .map(String::strip)
            .filter(cookie -> cookie.startsWith(NAME + "="))
            .map(cookie -> cookie.substring(NAME.length() + 1))
            .toList();
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(half -> FORM.matcher(half).matches())
        : Optional.empty();
  }

  private static String made() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
