package com.ptthex.server.messaging.provider;

import java.net.URI;
import java.util.Optional;

/**
 * Where a provider tells what arrives at a number. How a message that we sent fares it tells where
 * that message says.
 */
public record CallbackAddresses(Optional<URI> messages, Optional<URI> calls) {
  public static final CallbackAddresses NONE =
      new CallbackAddresses(Optional.empty(), Optional.empty());
}
