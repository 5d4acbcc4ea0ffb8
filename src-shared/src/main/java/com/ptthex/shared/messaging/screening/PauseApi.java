package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.screening.ScreeningApi.SCREENING_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether messages are looked through just now. It is never off: an owner may pause it for a day at
 * the most, and what passed meanwhile is looked through when the pause ends.
 */
public interface PauseApi {

  /** The owner's alone. */
  Permission SCREENING_PAUSE = Permission.of("screening.pause");

  Endpoint<Nothing, Standing> STANDING =
      read("screening.standing", "/screening", Nothing.class, Standing.class)
          .needs(SCREENING_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Whether messages are looked through just now, and how many were not yet.");

  Endpoint<Pause, Paused> PAUSE =
      deed("screening.pause", "/screening/pause", Pause.class, Paused.class)
          .needs(SCREENING_PAUSE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Lets messages pass without being looked through, for a day at the most.");

  Endpoint<End, Standing> END =
      deed("screening.end-pause", "/screening/pause/end", End.class, Standing.class)
          .needs(SCREENING_PAUSE)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Ends a pause before its time; what passed is looked through then.");

  // What came in while nobody looked is looked through under every licence, as it was taken.
  Endpoint<Over, Standing> OVER =
      deed("screening.pause-over", "/screening/pause/over", Over.class, Standing.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Writes down that a pause has ended because its time was up.");

  Endpoint<LookAgain, LookedAgain> LOOK_AGAIN =
      deed("screening.look-again", "/screening/look-again", LookAgain.class, LookedAgain.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Looks through messages that passed without it.");

  /**
   * @param pause nothing while messages are looked through
   * @param open findings that wait for somebody, in the caller's scope
   * @param unseen messages that passed without being looked through and will be, in their scope
   */
  record Standing(Optional<Paused> pause, int open, int unseen) {}

  record Paused(PauseId id, Instant since, Instant until, Label by, Note reason) {}

  record Pause(PauseSpan span, Note reason) {}

  record End(PauseId id) {}

  record Over(PauseId id) {}

  record LookAgain(List<MessageId> messages) {
    public LookAgain {
      messages = List.copyOf(messages);
    }
  }

  /**
   * @param looked through at last
   * @param found of these, how many hold something
   */
  record LookedAgain(int looked, int found) {}
}
