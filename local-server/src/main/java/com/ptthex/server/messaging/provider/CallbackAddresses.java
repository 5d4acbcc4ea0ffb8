package com.ptthex.server.messaging.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a provider tells what arrives at a number. How a message that we sent fares it tells where
 * that message says.
 *
 * @param detours what stands before these, so that nothing is told there
 */
public record CallbackAddresses(Optional<URI> messages, Optional<URI> calls, Set<Detour> detours) {
  public static final CallbackAddresses NONE =
      new CallbackAddresses(Optional.empty(), Optional.empty());

  public CallbackAddresses {
    detours = Set.copyOf(detours);
  }

  public CallbackAddresses(Optional<URI> messages, Optional<URI> calls) {
    this(messages, calls, Set.of());
  }

  /** As it is for whoever writes to a number of this group. */
  public CallbackAddresses with(Grouped group) {
    return new CallbackAddresses(group.place(), calls, detours);
  }
}
