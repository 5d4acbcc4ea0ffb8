package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Sha256;
import com.ptthex.shared.trust.access.SessionToken;
import java.security.SecureRandom;
import java.util.Base64;

/** Session tokens: 256 random bits, of which only the hash is kept. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static SessionToken make() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static String hash(String token) {
    return Sha256.hex(token);
  }
}
