package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.messaging.inbox.ThreadReader;
import com.ptthex.server.messaging.inbox.ThreadReader.Known;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.About.OfClient;
import com.ptthex.shared.attention.alerts.About.OfMessages;
import com.ptthex.shared.attention.alerts.About.OfNumber;
import com.ptthex.shared.attention.alerts.About.OfPause;
import com.ptthex.shared.attention.alerts.About.OfScreening;
import com.ptthex.shared.attention.alerts.About.OfThread;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Notice;
import com.ptthex.shared.attention.alerts.CauseNow;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Hears what befalls numbers and threads, and has their alerts raised and ended. */
final class CauseWatch implements Subscriber {
  private static final String NAME = "alerts";
  private static final Set<String> BRING_NUMBERS =
      Set.of(
          NumberEvents.REGISTERED.code(),
          NumberEvents.RELEASED.code(),
          NumberEvents.REINSTATED.code(),
          NumberEvents.GIVEN_BACK.code());
  private static final Set<AlertKind> SHORTAGES =
      Set.of(AlertKind.POOL_EXHAUSTED, AlertKind.CLIENT_WITHOUT_NUMBER);

  private final Ground ground;
  private final Settling settling;
  private final Map<String, Consumer<Heard>> reactions;

  CauseWatch(Ground ground) {
    this.ground = ground;
    this.settling = new Settling(ground, NAME);
    this.reactions =
        Map.ofEntries(
            on(DeliveryEvents.FAILED, event -> numberIn(event).ifPresent(it -> notice(event, it))),
            on(DeliveryEvents.DELIVERED, event -> numberIn(event).ifPresent(this::review)),
            on(InboxEvents.NO_NUMBER, event -> notice(event, client(event.subject()))),
            on(InboxEvents.STRANDED, event -> notice(event, thread(event))),
            on(InboxEvents.FELL_BACK, this::fellBack),
            on(InboxEvents.MOVED, event -> review(thread(event))),
            on(InboxEvents.CLOSED, this::closed),
            on(ScreeningEvents.FOUND, event -> notice(event, messages(event))),
            on(ScreeningEvents.NOT_SCREENED, event -> notice(event, new OfScreening(site()))),
            on(ScreeningEvents.LOOKED_AGAIN, _ -> review(new OfScreening(site()))),
            on(ScreeningEvents.PAUSED, event -> notice(event, new OfPause(site()))),
            on(ScreeningEvents.PAUSE_ENDED, _ -> review(new OfPause(site()))),
            on(ScreeningEvents.RESOLVED, event -> review(messages(event))),
            on(NumberEvents.QUARANTINED, event -> review(number(event.subject()))));
  }

  private static Map.Entry<String, Consumer<Heard>> on(EventType type, Consumer<Heard> reaction) {
    return Map.entry(type.code(), reaction);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void hear(List<Heard> together) {
    together.forEach(this::hear);
    together.stream()
        .filter(event -> BRING_NUMBERS.contains(event.type()))
        .map(Heard::unit)
        .distinct()
        .forEach(this::reviewShortages);
  }

  private void hear(Heard event) {
    Optional.ofNullable(reactions.get(event.type())).ifPresent(reaction -> reaction.accept(event));
  }

  private static Optional<About> numberIn(Heard event) {
    return Optional.ofNullable(event.facts().get("number"))
        .map(UUID::fromString)
        .map(it -> number(it));
  }

  private static About number(UUID id) {
    return new OfNumber(new NumberId(id));
  }

  private static About thread(Heard event) {
    return new OfThread(new ThreadId(event.subject()));
  }

  private static About messages(Heard event) {
    return new OfMessages(new ThreadId(event.subject()));
  }

  private UnitId site() {
    return ground.store().reading(db -> new UnitReader(db).topmost());
  }

  private static About client(UUID id) {
    return new OfClient(new PersonId(id));
  }

  /** The front desk has it, which is a number; but it asked for one of the pool. */
  private void fellBack(Heard event) {
    review(thread(event));
    clientOf(event).ifPresent(client -> notice(event, client));
  }

  /** Needs no number, and its client may have its old one in another thread. */
  private void closed(Heard event) {
    review(thread(event));
    clientOf(event).ifPresent(this::review);
  }

  private Optional<About> clientOf(Heard event) {
    var id = new ThreadId(event.subject());
    return ground
        .store()
        .reading(db -> new ThreadReader(db).known(id))
        .map(Known::client)
        .map(OfClient::new);
  }

  /** Looks first: of what failed long ago, nothing may be left to tell. */
  private void notice(Heard event, About about) {
    if (settling.look(about) instanceof CauseNow.Holds) {
      var call = Call.inside(NAME, event.position().text(), new Notice(about));
      ground.pipeline().run(AlertsApi.NOTICE, call);
    }
  }

  private void review(About about) {
    ground
        .store()
        .<List<Alert>>reading(db -> new AlertStore(db).openAbout(about))
        .forEach(settling::settleIfOver);
  }

  /** A number serves its own unit and those below it. */
  private void reviewShortages(UnitId unit) {
    var standing = ground.store().<List<Alert>>reading(db -> new AlertStore(db).open());
    if (standing.stream().noneMatch(CauseWatch::isOfShortage)) {
      return;
    }
    var served = ground.store().reading(db -> new UnitReader(db).below(unit));
    standing.stream()
        .filter(CauseWatch::isOfShortage)
        .filter(alert -> served.units().contains(alert.told().unit()))
        .forEach(settling::settleIfOver);
  }

  private static boolean isOfShortage(Alert alert) {
    return SHORTAGES.contains(alert.told().cause().kind());
  }
}
