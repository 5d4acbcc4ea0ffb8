package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.screening.UnseenStore.Unseen;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.LookAgain;
import com.ptthex.shared.messaging.screening.PauseApi.LookedAgain;
import com.ptthex.shared.messaging.screening.PauseApi.Over;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Looks through what passed without it: when a pause is over, whether its time was up or somebody
 * ended it, and when looking works again. What is left to do stands in the database alone, so that
 * a server that starts goes on where another stopped.
 */
final class LookingAgain {
  private static final String NAME = "screening";
  private static final Duration ROUND = Duration.ofSeconds(10);

  /** What no look gets through by then is for people. */
  static final Duration TRIED = Duration.ofDays(1);

  /** In one deed. */
  private static final int AT_ONCE = 100;

  private final Detector detector;
  private final MessageTexts texts;

  LookingAgain(Detector detector, MessageTexts texts) {
    this.detector = detector;
    this.texts = texts;
  }

  Background background(Ground ground) {
    return new Every(
            ROUND,
            NAME,
            () -> round(ground),
            "not all that passed was looked through; the next look is in a moment")
        .atTheStart();
  }

  void round(Ground ground) {
    var now = ground.clock().instant();
    var pause = ground.store().<Optional<Paused>>reading(db -> new PauseStore(db).standing());
    if (pause.filter(standing -> now.isBefore(standing.until())).isPresent()) {
      return;
    }
    pause.ifPresent(
        over -> {
          var call = Call.inside(NAME, over.id().value().toString(), new Over(over.id()));
          ground.pipeline().run(PauseApi.OVER, call);
        });
    lookThrough(ground, now);
  }

  private void lookThrough(Ground ground, Instant now) {
    var last = Optional.<Unseen>empty();
    do {
      var from = last;
      var some =
          ground.store().<List<Unseen>>reading(db -> new UnseenStore(db).inTurn(from, AT_ONCE));
      // Looks before it acts: a deed leaves a row for ever, and looking may still fail.
      var ready = ground.store().<List<MessageId>>reading(db -> new Looks(db, now, some).ready());
      if (!ready.isEmpty()) {
        // No key of before: what could not be looked through then may be now.
        var call = Call.inside(NAME, Uuid7.next().toString(), new LookAgain(ready));
        ground.pipeline().run(PauseApi.LOOK_AGAIN, call);
      }
      last = some.size() < AT_ONCE ? Optional.empty() : Optional.of(some.getLast());
    } while (last.isPresent());
  }

  LookedAgain run(Work work, LookAgain wish) {
    var unseen = new UnseenStore(work.db());
    var looked = 0;
    var found = 0;
    for (var look : new Looks(work.db(), work.now(), unseen.of(wish.messages())).all()) {
      if (look.isDone() && unseen.delete(look.of().messageId())) {
        looked++;
        found += look.outcome().isPresent() ? 1 : 0;
        look.keep(work);
      }
    }
    if (looked > 0) {
      var site = new UnitReader(work.db()).topmost();
      work.emit(
          Event.of(ScreeningEvents.LOOKED_AGAIN, site, site)
              .with("looked", Integer.toString(looked))
              .with("found", Integer.toString(found)));
    }
    return new LookedAgain(looked, found);
  }

  /**
   * What came of one look.
   *
   * @param outcome what was found; that nothing could be, of what was tried long enough
   * @param isDone whether nobody is to look once more
   */
  private record Look(
      Unseen of,
      Optional<MessageScreen.Incoming> message,
      Optional<Screened> outcome,
      boolean isDone) {

    void keep(Work work) {
      message.ifPresent(
          incoming -> outcome.ifPresent(found -> ScreenMessage.keep(work, incoming, found)));
    }
  }

  /** Looks at several, each for itself. */
  private final class Looks {
    private final Handle db;
    private final Instant now;
    private final List<Unseen> unseen;

    Looks(Handle db, Instant now, List<Unseen> unseen) {
      this.db = db;
      this.now = now;
      this.unseen = unseen;
    }

    List<MessageId> ready() {
      return all().stream().filter(Look::isDone).map(look -> look.of().messageId()).toList();
    }

    List<Look> all() {
      if (unseen.isEmpty()) {
        return List.of();
      }
      var written = texts.of(db, unseen.stream().map(Unseen::messageId).toList());
      return unseen.stream()
          .map(
              each ->
                  look(each, Optional.ofNullable(written.get(each.messageId())).map(each::saying)))
          .toList();
    }

    private Look look(Unseen each, Optional<MessageScreen.Incoming> message) {
      try {
        return new Look(each, message, message.flatMap(it -> detector.found(db, now, it)), true);
      } catch (JdbiException failure) {
        throw failure;
      } catch (RuntimeException _) {
        // It was complained of when it came in, and an alert stands until it is looked through.
        var isForPeople = !now.isBefore(each.since().plus(TRIED));
        return new Look(
            each, message, Optional.of(new Screened(List.of(), Handling.ALERT)), isForPeople);
      }
    }
  }
}
