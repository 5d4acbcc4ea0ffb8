package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.ShortageReader;
import com.ptthex.server.messaging.inbox.ShortageReader.InUnit;
import com.ptthex.server.messaging.inbox.ThreadReader;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.screening.FindingReader;
import com.ptthex.server.trust.licence.LicenceWarning;
import com.ptthex.server.trust.licence.LicenceWarningReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.About.OfClient;
import com.ptthex.shared.attention.alerts.About.OfLicence;
import com.ptthex.shared.attention.alerts.About.OfMessages;
import com.ptthex.shared.attention.alerts.About.OfNumber;
import com.ptthex.shared.attention.alerts.About.OfPause;
import com.ptthex.shared.attention.alerts.About.OfScreening;
import com.ptthex.shared.attention.alerts.About.OfThread;
import com.ptthex.shared.attention.alerts.About.OfUnit;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi.Look;
import com.ptthex.shared.attention.alerts.AlertsApi.Raise;
import com.ptthex.shared.attention.alerts.CauseNow;
import com.ptthex.shared.attention.alerts.CauseNow.Gone;
import com.ptthex.shared.attention.alerts.CauseNow.Holds;
import com.ptthex.shared.attention.alerts.CauseNow.Untold;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.value.UnitId;

/**
 * How it stands now with what an alert is about: the one judgement by which alerts are raised and
 * ended alike, whether something happened or time alone passed. The features that keep the facts
 * judge them; here it is said what that means for somebody's attention.
 */
final class CauseReader {
  private final Work work;
  private final LicenceWarningReader licence;

  CauseReader(Work work, LicenceWarningReader licence) {
    this.work = work;
    this.licence = licence;
  }

  CauseNow look(Look wish) {
    return wish.about().map(this::look).orElseGet(Untold::new);
  }

  CauseNow look(About about) {
    return switch (about) {
      case OfNumber number -> ofNumber(number);
      case OfThread thread -> ofThread(thread);
      case OfMessages messages -> ofMessages(messages);
      case OfPause pause -> ofPause(pause);
      case OfScreening screening -> ofScreening(screening);
      case OfClient client -> ofClient(client);
      case OfUnit(var unit) -> ofUnit(unit);
      case OfLicence held -> ofLicence(held);
    };
  }

  private CauseNow ofNumber(OfNumber about) {
    var numbers = new NumberReader(work.db());
    var found = numbers.known(about.number());
    if (found.isEmpty()) {
      return new Untold();
    }
    var number = found.get();
    if (number.status() == NumberStatus.QUARANTINED) {
      return new Gone(Relief.NUMBER_QUARANTINED);
    }
    var kind =
        number.numberClass() == NumberClass.FRONT_DESK
            ? AlertKind.FRONT_DESK_FAILING
            : AlertKind.NUMBER_HEALTH;
    return switch (numbers.health(number.id(), work.now())) {
      case HEALTHY -> new Gone(Relief.HEALTHY_AGAIN);
      case WARNING -> new Holds(new Raise(kind, Severity.WARNING, about, number.unit()));
      case CRITICAL -> new Holds(new Raise(kind, Severity.CRITICAL, about, number.unit()));
    };
  }

  private CauseNow ofThread(OfThread about) {
    return new ThreadReader(work.db())
        .known(about.thread())
        .map(thread -> ofThread(about, thread.state(), thread.unit()))
        .orElseGet(Untold::new);
  }

  private static CauseNow ofThread(OfThread about, ThreadState state, UnitId unit) {
    return switch (state) {
      case LIVE -> new Gone(Relief.THREAD_HAS_A_NUMBER);
      case CLOSED -> new Gone(Relief.THREAD_CLOSED);
      case STRANDED ->
          new Holds(new Raise(AlertKind.THREAD_WITHOUT_NUMBER, Severity.CRITICAL, about, unit));
    };
  }

  private CauseNow ofMessages(OfMessages about) {
    return new FindingReader(work.db())
        .waitingIn(about.thread())
        .<CauseNow>map(
            unit ->
                new Holds(new Raise(AlertKind.MESSAGES_TO_REVIEW, Severity.WARNING, about, unit)))
        .orElseGet(() -> new Gone(Relief.MESSAGES_REVIEWED));
  }

  private CauseNow ofPause(OfPause about) {
    return new FindingReader(work.db()).isPaused(work.now())
        ? new Holds(new Raise(AlertKind.SCREENING_PAUSED, Severity.WARNING, about, about.site()))
        : new Gone(Relief.PAUSE_ENDED);
  }

  private CauseNow ofScreening(OfScreening about) {
    return new FindingReader(work.db()).hasFailed()
        ? new Holds(new Raise(AlertKind.SCREENING_FAILING, Severity.CRITICAL, about, about.site()))
        : new Gone(Relief.LOOKED_THROUGH);
  }

  private CauseNow ofClient(OfClient about) {
    return new ShortageReader(work)
        .of(about.client())
        .map(found -> shortage(about, found))
        .orElseGet(Untold::new);
  }

  private CauseNow ofUnit(UnitId unit) {
    return shortage(new OfUnit(unit), new InUnit(unit, new ShortageReader(work).in(unit)));
  }

  private static CauseNow shortage(About about, InUnit found) {
    var unit = found.unit();
    return switch (found.shortage()) {
      case OF_NOBODY -> new Gone(Relief.NUMBER_TO_BE_HAD);
      case OF_THIS_CLIENT ->
          new Holds(new Raise(AlertKind.CLIENT_WITHOUT_NUMBER, Severity.WARNING, about, unit));
      // Many clients who find none are one cause, as one number would help them all.
      case OF_EVERYBODY ->
          new Holds(new Raise(AlertKind.POOL_EXHAUSTED, Severity.WARNING, new OfUnit(unit), unit));
    };
  }

  private CauseNow ofLicence(OfLicence about) {
    return licence
        .now(work.db(), work.now())
        .filter(warned -> warned.licence().equals(about.licence()))
        .<CauseNow>map(
            warned -> {
              var site = new UnitReader(work.db()).topmost();
              return new Holds(
                  new Raise(kind(warned.warning()), severity(warned.warning()), about, site));
            })
        .orElseGet(() -> new Gone(Relief.LICENCE_HOLDS));
  }

  static AlertKind kind(LicenceWarning warning) {
    return switch (warning) {
      case THIRTY_DAYS_LEFT -> AlertKind.LICENCE_THIRTY_DAYS_LEFT;
      case FOURTEEN_DAYS_LEFT -> AlertKind.LICENCE_FOURTEEN_DAYS_LEFT;
      case SEVEN_DAYS_LEFT -> AlertKind.LICENCE_SEVEN_DAYS_LEFT;
      case ONE_DAY_LEFT -> AlertKind.LICENCE_ONE_DAY_LEFT;
      case IN_GRACE -> AlertKind.LICENCE_IN_GRACE;
      case READS_ONLY -> AlertKind.LICENCE_READS_ONLY;
      case ENDED -> AlertKind.LICENCE_ENDED;
      case REVOKED -> AlertKind.LICENCE_REVOKED;
      case UNTRUSTED -> AlertKind.LICENCE_UNTRUSTED;
      case CLOCK_MOVED_BACK -> AlertKind.LICENCE_CLOCK_MOVED_BACK;
    };
  }

  private static Severity severity(LicenceWarning warning) {
    return switch (warning) {
      case THIRTY_DAYS_LEFT -> Severity.INFO;
      case FOURTEEN_DAYS_LEFT, SEVEN_DAYS_LEFT -> Severity.WARNING;
      case ONE_DAY_LEFT, IN_GRACE, READS_ONLY, ENDED, REVOKED, UNTRUSTED, CLOCK_MOVED_BACK ->
          Severity.CRITICAL;
    };
  }
}
