package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.messaging.screening.LookReader.Look;
import com.ptthex.server.messaging.screening.UnseenStore.Because;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks a message through, and writes down what was found. Nothing found is nothing written, and
 * what could not be looked through, or may pass, is marked so that it will be.
 */
final class ScreenMessage implements MessageScreen {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenMessage.class);

  private final LookReader looks;
  private final Believed<Optional<Paused>> pause = new Believed<>();

  ScreenMessage(LookReader looks) {
    this.looks = looks;
  }

  @Override
  public void look(Work work, Incoming message) {
    if (isPaused(work)) {
      new UnseenStore(work.db()).insert(message, Because.PAUSED, work.now());
    } else {
      lookNow(work, message);
    }
  }

  /** One that was ended meanwhile is believed for a moment: what passes then is marked as well. */
  private boolean isPaused(Work work) {
    return pause
        .now(work.now(), () -> new PauseStore(work.db()).standing())
        .filter(standing -> work.now().isBefore(standing.until()))
        .isPresent();
  }

  private void lookNow(Work work, Incoming message) {
    switch (looks.at(work.db(), work.now(), message)) {
      case Look.Seen(var found) -> found.ifPresent(screened -> keep(work, message, screened));
      case Look.Failed(var why) -> {
        LOG.atError()
            .addKeyValue("fault", Fault.of(why))
            .log("a message was taken without being looked through; it will be, people are told");
        new UnseenStore(work.db()).insert(message, Because.FAILED, work.now());
        work.emit(
            Event.of(ScreeningEvents.NOT_SCREENED, message.thread(), message.unit())
                .with("message", message.id()));
      }
    }
  }

  static void keep(Work work, Incoming message, Screened screened) {
    var finding = Finding.made(message, screened, work.now());
    new ScreeningStore(work.db()).insert(finding);
    work.emit(
        Event.of(ScreeningEvents.FOUND, message.thread(), message.unit())
            .with("message", message.id())
            .with("handling", screened.handling().code())
            .with("kinds", kinds(screened)));
  }

  private static String kinds(Screened screened) {
    return screened.found().stream()
        .map(each -> each.kind().code())
        .collect(Collectors.joining(","));
  }
}
