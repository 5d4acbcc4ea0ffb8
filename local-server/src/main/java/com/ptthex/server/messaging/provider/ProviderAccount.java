package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.value.Label;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The site's account at its provider.
 *
 * @param name as the provider knows it
 * @param balance what is left on it, where the provider tells
 * @param rights what was seen to be permitted, by trying what changes nothing
 */
public record ProviderAccount(State state, Label name, Optional<Money> balance, Set<Right> rights) {
  public ProviderAccount {
    rights = rights.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(rights));
  }

  public enum State {
    OPEN,
    /** It may try things out: it texts only to whom it proved to know. */
    TRIAL,
    SUSPENDED,
    CLOSED
  }

  public enum Right {
    SEE_NUMBERS,
    FIND_NUMBERS,
    SEE_MESSAGES
  }
}
