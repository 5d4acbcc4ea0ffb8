package com.ptthex.server.messaging.setup;

import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Duration;
import java.util.Optional;

/**
 * How what clients write finds its way to the site.
 *
 * @param every how often the provider is asked, where it is
 * @param trouble why it came to nothing the last time that it was asked, or called itself
 */
public record Arrival(Way way, Optional<Duration> every, Optional<ProviderError> trouble) {
  public enum Way {
    /** Nobody has found out yet. */
    UNKNOWN,
    /** The stand-in is in the house and hands everything over. */
    IN_THE_HOUSE,
    /** The provider is asked what it has; it cannot bring anything here by itself. */
    FETCHED,
    /** The site has an address outside, and is finding out whether it is found there. */
    CHECKING,
    /** The site was not found at its address; the provider is asked meanwhile. */
    NOT_REACHED,
    /** The site is found, but what arrives at some numbers is not brought there. */
    IN_PART,
    /** Some numbers of the inventory are the account's no more, and nothing arrives at them. */
    NUMBERS_GONE,
    /** The site is found, and what arrives at each number is brought there. */
    BROUGHT
  }

  public static final Arrival UNKNOWN =
      new Arrival(Way.UNKNOWN, Optional.empty(), Optional.empty());

  public static final Arrival IN_THE_HOUSE =
      new Arrival(Way.IN_THE_HOUSE, Optional.empty(), Optional.empty());
}
