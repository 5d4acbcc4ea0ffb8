package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.Screening.OwnNumbers;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.CountryCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks a message through, and writes down what was found. Nothing found is nothing written. */
final class ScreenMessage implements MessageScreen {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenMessage.class);

  private final SoughtReader chosen = new SoughtReader();

  @Override
  public void look(Work work, Incoming message) {
    screened(work, message).ifPresent(found -> keep(work, message, found));
  }

  /** What was found; where looking failed, that nothing could be. */
  private Optional<Screened> screened(Work work, Incoming message) {
    try {
      var choice = chosen.now(work.db(), work.now());
      var own = own(work, message, choice.country());
      return switch (choice.screening().screen(message.text(), own)) {
        case Decision.Chosen<Screened>(var found, var _) -> Optional.of(found);
        case Decision.Declined<Screened> _ -> Optional.empty();
      };
    } catch (RuntimeException failure) {
      // Whatever nobody thought of: a message is never lost for it, and somebody hears of it.
      if (SoughtReader.isOfTheDatabase(failure)) {
        // But then nothing of it would be kept: the whole of it is done, or told, once more.
        throw failure;
      }
      LOG.atError()
          .addKeyValue("fault", Fault.of(failure))
          .log("a message was taken without being looked through; it is listed for people to do");
      return Optional.of(new Screened(List.of(), Handling.ALERT));
    }
  }

  /** Asked for numbers alone, of which few messages have any. */
  private static OwnNumbers own(Work work, Incoming message, Optional<CountryCode> country) {
    var numbers = new NumberReader(work.db());
    return written ->
        written.isEndOf(message.to())
            || written.readings(country).stream()
                .anyMatch(it -> it.equals(message.to()) || numbers.known(it).isPresent());
  }

  private static void keep(Work work, Incoming message, Screened screened) {
    var finding = Finding.made(message, screened, work.now());
    new ScreeningStore(work.db()).insert(finding);
    work.emit(
        Event.of(typeOf(screened), message.thread(), message.unit())
            .with("message", message.id())
            .with("handling", screened.handling().code())
            .with("kinds", kinds(screened)));
  }

  private static EventType typeOf(Screened screened) {
    return screened.found().isEmpty() ? ScreeningEvents.NOT_SCREENED : ScreeningEvents.FOUND;
  }

  private static String kinds(Screened screened) {
    return screened.found().stream()
        .map(each -> each.kind().code())
        .collect(Collectors.joining(","));
  }
}
