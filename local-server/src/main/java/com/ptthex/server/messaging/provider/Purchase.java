package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;

/**
 * Buys one number, once. An order that nobody answered may have been taken, so before anything is
 * ordered again, and whenever the order ends in doubt, the numbers we own are asked first.
 */
public record Purchase(Provider provider) {

  /** What came of it. */
  public sealed interface Outcome {

    /** It is ours, by this order or by an earlier one. */
    record Ours(OwnedNumber number) implements Outcome {}

    /** It is certain that it was not bought. */
    record NotBought(ProviderFault fault) implements Outcome {}

    /** Nobody knows, and the owned numbers could not be asked. Only who looks again may order. */
    record InDoubt(ProviderFault fault) implements Outcome {}
  }

  /**
   * @param mayHaveHappened whether an earlier order for the same number ended in doubt
   */
  public Outcome of(PhoneNumber number, boolean mayHaveHappened) {
    if (!mayHaveHappened) {
      return ordered(number);
    }
    try {
      return provider
          .owned(number)
          .<Outcome>map(Outcome.Ours::new)
          .orElseGet(() -> ordered(number));
    } catch (ProviderFault fault) {
      return new Outcome.InDoubt(fault);
    }
  }

  private Outcome ordered(PhoneNumber number) {
    try {
      return new Outcome.Ours(provider.buy(number));
    } catch (ProviderFault fault) {
      // That somebody has it may mean that we do.
      return fault.mayHaveHappened() || fault.error() == ProviderError.NUMBER_TAKEN
          ? settled(number, fault)
          : new Outcome.NotBought(fault);
    }
  }

  private Outcome settled(PhoneNumber number, ProviderFault fault) {
    return found(number)
        .<Outcome>map(Outcome.Ours::new)
        // An order that is still under way shows later.
        .orElseGet(
            () ->
                fault.mayHaveHappened()
                    ? new Outcome.InDoubt(fault)
                    : new Outcome.NotBought(fault));
  }

  private Optional<OwnedNumber> found(PhoneNumber number) {
    try {
      return provider.owned(number);
    } catch (ProviderFault _) {
      return Optional.empty();
    }
  }
}
