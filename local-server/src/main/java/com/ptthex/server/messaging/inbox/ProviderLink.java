package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import java.util.Optional;

/** How the site is tied to whoever carries its messages, asked for whenever it matters. */
public interface ProviderLink {
  /** Nothing while the site has no provider. */
  Optional<Tie> now();

  /**
   * @param signature by which calls of the provider are known; without one none is believed
   * @param address where the provider calls; without one it does not
   */
  record Tie(
      Provider provider, Optional<TwilioSignature> signature, Optional<PublicAddress> address) {}
}
