package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.mail.LetterText.Home;
import com.ptthex.server.trust.mail.ReadyStore.Ready;
import com.ptthex.server.trust.mail.ReadyStore.Way;
import com.ptthex.server.trust.mail.WrittenLetter.Envelope;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailEvents;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.wire.Names;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Sends letters. SMTP has no way to ask whether a letter arrived, so one that may have been sent is
 * not sent again: it is given up, and whoever waits for it asks for another.
 */
final class Delivery implements Effect<Delivery.Posted> {
  static final Queue<Posted> QUEUE =
      new Queue<>(
          "mail.letters",
          Posted.class,
          2,
          new Patience(8, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(5)));

  /** What no later try mends. */
  private static final Set<MailFault> FOR_GOOD =
      EnumSet.of(MailFault.SENDER_REFUSED, MailFault.RECIPIENT_REFUSED, MailFault.REFUSED);

  private final Store store;
  private final Vault vault;
  private final Clock clock;
  private final Smtp smtp;

  Delivery(Store store, Vault vault, Clock clock, Smtp smtp) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
    this.smtp = smtp;
  }

  record Posted(LetterId letter) {}

  @Override
  public Queue<Posted> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Posted> attempt) {
    var ready = store.reading(db -> new ReadyStore(db, vault).of(attempt.payload().letter()));
    if (attempt.mayHaveHappened()) {
      return never(ready, MailFault.MAY_HAVE_BEEN_SENT);
    }
    if (ready.way().isEmpty()) {
      return never(ready, MailFault.MAIL_IS_OFF);
    }
    return ready
        .letter()
        .filter(letter -> letter.until().isAfter(clock.instant()))
        .map(letter -> handed(attempt, ready, letter, ready.way().get()))
        .orElseGet(() -> never(ready, MailFault.OUTLIVED));
  }

  private Outcome handed(Attempt<Posted> attempt, Ready ready, Letter letter, Way way) {
    var setting = way.setting();
    var envelope =
        new Envelope(
            ready.row().id(), setting.sender(), ready.site(), letter.to(), clock.instant());
    var words = LetterText.of(letter, new Home(ready.site(), setting.site(), ready.zone()));
    var making = WrittenLetter.of(envelope, letter.language(), words);
    return switch (smtp.hand(setting.server(), way.password(), making)) {
      case Smtp.Handed.Over() -> sent(ready);
      case Smtp.Handed.InDoubt() -> new Outcome.Unknown(MailFault.SILENT_AFTER_SENDING.code());
      case Smtp.Handed.Refused(var fault) ->
          isLast(attempt, ready, fault) ? never(ready, fault) : new Outcome.Again(fault.code());
    };
  }

  /** A test is tried once: somebody sits there and waits. */
  private static boolean isLast(Attempt<Posted> attempt, Ready ready, MailFault fault) {
    return FOR_GOOD.contains(fault)
        || ready.row().kind() == LetterKind.TEST
        || attempt.number() >= QUEUE.patience().attempts();
  }

  private Outcome sent(Ready ready) {
    return new Outcome.Done(
        work -> {
          new LetterStore(work.db(), vault).forgetContent(ready.row().id());
          work.emit(told(MailEvents.SENT, ready));
        });
  }

  private static Outcome never(Ready ready, MailFault fault) {
    return new Outcome.Never(
        fault.code(),
        work -> work.emit(told(MailEvents.FAILED, ready).with("fault", fault.code())));
  }

  private static Event told(EventType type, Ready ready) {
    var row = ready.row();
    return Event.of(type, row.id(), row.unit()).with("kind", Names.camel(row.kind()));
  }
}
