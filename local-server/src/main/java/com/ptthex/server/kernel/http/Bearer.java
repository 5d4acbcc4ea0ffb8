package com.ptthex.server.kernel.http;

import java.util.Optional;

/** The token that a call shows, where it shows one that could be ours. */
final class Bearer {
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private Bearer() {}

  static Optional<String> in(String authorization) {
    return Optional.of(authorization)
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty() && token.length() <= LONGEST);
  }
}
