package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the site knows of its provider without asking it now.
 *
 * @param connected to whom, while it is
 * @param connecting what came of the latest try to connect, while it is not
 * @param looked what came of the latest look at the account that it is connected to
 * @param seen how the account was when it last could be seen
 */
public record ProviderFacts(
    Optional<Connection> connected,
    Optional<Tried> connecting,
    Optional<Tried> looked,
    Optional<Seen> seen,
    ProviderHealth health) {

  public record Connection(ProviderKind kind, Optional<Label> name, Instant since) {}

  /**
   * @param at when it was asked for
   */
  public record Tried(Ending ending, Optional<ProviderError> fault, Instant at) {}

  /**
   * @param balance what was left, where the provider tells
   */
  public record Seen(ProviderAccount.State state, Set<Right> rights, Optional<Money> balance) {
    public Seen {
      rights = Set.copyOf(rights);
    }
  }

  /** Nobody ever connected it. */
  public static final ProviderFacts NONE =
      new ProviderFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ProviderHealth.UNTRIED);
}
