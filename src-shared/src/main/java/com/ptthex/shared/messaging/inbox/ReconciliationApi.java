package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.inbox.DeadLettersApi.INBOX_LETTERS;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether everything that the provider has for this site is here too. */
public interface ReconciliationApi {

  Endpoint<Nothing, Standing> STANDING =
      read("inbox.reconciliation", "/inbox/reconciliation", Nothing.class, Standing.class)
          .needs(INBOX_LETTERS)
          .toldAs("How the last comparisons with the provider went.");

  Endpoint<Ended, Confirmed> END =
      deed("inbox.reconciliation.end", "/inbox/reconciliation/end", Ended.class, Confirmed.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Writes down how a comparison went, and up to where all is confirmed.");

  /**
   * @param confirmedUntil all that was sent before is here
   * @param next when the provider is asked next; nothing while it is being asked, or there is none
   * @param runs those of which there is something to tell, and the last one; latest first
   */
  record Standing(Optional<Instant> confirmedUntil, Optional<Instant> next, List<Run> runs) {
    public Standing {
      runs = List.copyOf(runs);
    }
  }

  /**
   * @param from what was sent since then was asked for
   * @param darkSince when the provider was last heard of before, if that was long ago
   * @param found how many messages to us the provider has
   * @param recovered how many of them were not here
   * @param failed how many of them could not be taken, and are kept
   * @param trouble why it could not be asked
   */
  record Run(
      Instant began,
      Instant ended,
      Instant from,
      Optional<Instant> darkSince,
      int found,
      int recovered,
      int failed,
      Optional<ProviderError> trouble) {}

  /**
   * @param confirmedUntil up to where all that was sent is here; nothing when it is not
   */
  record Ended(Run run, Optional<Instant> confirmedUntil) {}

  record Confirmed(Optional<Instant> until) {}
}
