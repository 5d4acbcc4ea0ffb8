package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where letters about somebody's own account go. An address counts once a code that was sent there
 * came back, and the one before counts until then.
 */
public interface AccountMailApi {

  Duration LASTS = Duration.ofHours(1);

  Endpoint<Nothing, Own> OWN =
      read("access.mail", "/me/mail", Nothing.class, Own.class)
          .toldAs("The caller's own address, and one that waits for its code.");

  Endpoint<Change, Own> CHANGE =
      deed("access.mail.change", "/me/mail/change", Change.class, Own.class)
          .with(Trait.STEP_UP)
          .toldAs("Sends a code to an address, which counts once the code comes back.");

  Endpoint<Confirm, Own> CONFIRM =
      deed("access.mail.confirm", "/me/mail/confirm", Confirm.class, Own.class)
          .toldAs("Has the address count that a code was sent to.");

  Endpoint<Nothing, Own> REMOVE =
      deed("access.mail.remove", "/me/mail/remove", Nothing.class, Own.class)
          .with(Trait.STEP_UP)
          .toldAs("Leaves the account without an address.");

  /**
   * @param open whether the site sends mail at all
   */
  record Own(boolean open, Optional<Confirmed> confirmed, Optional<Waiting> waiting) {}

  record Confirmed(MailAddress address, MailLanguage language, Instant since) {}

  /**
   * @param until its code is worth something
   */
  record Waiting(MailAddress address, Instant until) {}

  record Change(MailAddress address, MailLanguage language) {}

  record Confirm(EntryCode code) {}
}
