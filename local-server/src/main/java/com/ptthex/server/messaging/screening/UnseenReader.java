package com.ptthex.server.messaging.screening;

import com.ptthex.server.messaging.screening.LookReader.Look;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.server.messaging.screening.UnseenStore.Unseen;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks at several that passed, each for itself. */
record UnseenReader(LookReader looks, TextReader texts) {
  private static final Look NOTHING = new Look.Seen(Optional.empty());

  /**
   * What came of one look.
   *
   * @param outcome what was found; that nothing could be, of what was tried long enough
   * @param isDone whether nobody is to look once more
   */
  record Again(Unseen of, Optional<Incoming> message, Optional<Screened> outcome, boolean isDone) {}

  /** Those at which nobody is to look once more. */
  List<MessageId> ready(Handle db, Instant now, List<Unseen> unseen) {
    return looked(db, now, unseen).stream()
        .filter(Again::isDone)
        .map(again -> again.of().messageId())
        .toList();
  }

  List<Again> looked(Handle db, Instant now, List<Unseen> unseen) {
    if (unseen.isEmpty()) {
      return List.of();
    }
    var written = texts.of(db, unseen.stream().map(Unseen::messageId).toList());
    return unseen.stream()
        .map(
            each ->
                again(
                    db,
                    now,
                    each,
                    Optional.ofNullable(written.get(each.messageId())).map(each::saying)))
        .toList();
  }

  private Again again(Handle db, Instant now, Unseen each, Optional<Incoming> message) {
    return switch (message.map(it -> looks.at(db, now, it)).orElse(NOTHING)) {
      case Look.Seen(var found) -> new Again(each, message, found, true);
      // It was complained of when it came in, and an alert stands until it is looked through.
      case Look.Failed _ -> {
        var isForPeople = !now.isBefore(each.since().plus(LookingAgain.TRIED));
        yield new Again(
            each, message, Optional.of(new Screened(List.of(), Handling.ALERT)), isForPeople);
      }
    };
  }
}
