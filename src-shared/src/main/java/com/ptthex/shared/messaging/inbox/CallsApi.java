package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** What whoever calls one of the site's numbers hears, or who is rung up instead. */
public interface CallsApi {

  Permission INBOX_CALLS = Permission.of("inbox.calls", CUSTOMER_ADMIN);

  Endpoint<Nothing, Standing> STANDING =
      read("inbox.calls.standing", "/inbox/calls", Nothing.class, Standing.class)
          .needs(INBOX_CALLS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What callers hear, or who is rung up instead.");

  Endpoint<Change, Standing> CHANGE =
      deed("inbox.calls.change", "/inbox/calls/change", Change.class, Standing.class)
          .needs(INBOX_CALLS)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Chooses what callers hear, or who is rung up instead.");

  Endpoint<Nothing, Standing> ANSWER =
      read("inbox.calls.answer", "/inbox/calls/answer", Nothing.class, Standing.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("What somebody hears who calls now.");

  /** When somebody is rung up instead, if anybody is. */
  enum RingsWhen {
    ALWAYS,
    WITHIN_HOURS
  }

  /** What happens first to somebody who calls. */
  enum First {
    HEARS_TEXT,
    RINGS_INSTEAD
  }

  /**
   * @param until when it becomes the other by itself; nothing when it does not
   */
  record Now(First first, Optional<Instant> until) {}

  /**
   * @param forwardTo who is rung up first; callers hear the text when nobody answers
   * @param rings outside of the site's hours, if so chosen, callers hear the text at once
   * @param version 0 until somebody has chosen
   */
  record Standing(
      SpokenText text,
      SpokenLanguage language,
      Optional<PhoneNumber> forwardTo,
      RingsWhen rings,
      Now now,
      Version version,
      Optional<Changed> changed) {
    /** The same choice, at another time. */
    public Standing as(Now other) {
      return new Standing(text, language, forwardTo, rings, other, version, changed);
    }
  }

  record Changed(Instant at, Label by, Note reason) {}

  record Change(
      SpokenText text,
      SpokenLanguage language,
      Optional<PhoneNumber> forwardTo,
      RingsWhen rings,
      Note reason,
      Version version) {}
}
