package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
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

  /** An account that is suspended or closed answers, and carries nothing. */
  public void mustBeOpen() throws ProviderFault {
    switch (state) {
      case SUSPENDED -> throw ProviderFault.surely(ProviderError.ACCOUNT_SUSPENDED);
      case CLOSED -> throw ProviderFault.surely(ProviderError.ACCOUNT_CLOSED);
      case OPEN, TRIAL -> {}
    }
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
