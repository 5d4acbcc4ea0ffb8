package com.ptthex.server.messaging.provider;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where calls to Twilio go. For a rehearsal they can be led to a stand-in on this machine, and to
 * no other: the secret goes with each of them.
 */
record TwilioRoute(Optional<Integer> port) implements UnaryOperator<URI> {
  private static final String PROPERTY = "ptthex.provider.rehearsal";

  static TwilioRoute ofProcess() {
    return new TwilioRoute(Optional.ofNullable(Integer.getInteger(PROPERTY)));
  }

  @Override
  public URI apply(URI address) {
    return port.map(at -> here(address, at)).orElse(address);
  }

  /** Which host it was for stands first. */
  private static URI here(URI address, int port) {
    var query = Optional.ofNullable(address.getRawQuery()).map(asked -> "?" + asked).orElse("");
    return URI.create(
        "http://127.0.0.1:%d/%s%s%s"
            .formatted(port, address.getHost(), address.getRawPath(), query));
  }
}
