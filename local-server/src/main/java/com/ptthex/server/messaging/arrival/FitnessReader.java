package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.Fitness;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;

/** Whether texts can leave over a number, as what was told of it says. */
public final class FitnessReader implements Fitness {
  private final ProviderReader provider;

  public FitnessReader(ProviderReader provider) {
    this.provider = provider;
  }

  @Override
  public Optional<String> against(Work work, NumberId number) {
    return provider
        .connection(work)
        .flatMap(connection -> usability(work, connection, number).againstSending());
  }

  /** That it is in use at all, whoever asks has seen. */
  private static Usability usability(Work work, Version connection, NumberId number) {
    var state =
        new FindingStore(work.db())
            .of(connection, List.of(number)).stream().findFirst().map(Finding::state);
    var told =
        Optional.ofNullable(
            new AbilityStore(work.db()).of(connection, List.of(number)).get(number));
    return new Usability(number, true, state, told, Optional.empty(), Optional.empty(), work.now());
  }
}
