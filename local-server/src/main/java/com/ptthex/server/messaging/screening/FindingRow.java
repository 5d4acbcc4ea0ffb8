package com.ptthex.server.messaging.screening;

import com.ptthex.server.messaging.screening.Finding.About;
import com.ptthex.server.messaging.screening.Finding.Noted;
import com.ptthex.server.messaging.screening.Finding.Resolved;
import com.ptthex.server.messaging.screening.Finding.Waiting;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding as it lies in its table. */
record FindingRow(
    MessageId messageId,
    ThreadId threadId,
    PersonId participant,
    UnitId unit,
    AuthorKind author,
    String found,
    Handling handling,
    FindingState state,
    Instant foundAt,
    Optional<Verdict> verdict,
    Optional<Label> byName,
    Optional<Instant> changedAt,
    Optional<Note> reason,
    Version version) {

  Finding finding() {
    var about =
        new About(
            messageId,
            threadId,
            participant,
            unit,
            author,
            kindsOf(found),
            handling,
            foundAt,
            version);
    return switch (state) {
      case OPEN -> new Waiting(about);
      case NOTED -> new Noted(about);
      case RESOLVED ->
          new Resolved(
              about,
              verdict.orElseThrow(),
              byName.orElseThrow(),
              changedAt.orElseThrow(),
              reason.orElseThrow());
    };
  }

  static FindingState stateOf(Finding finding) {
    return switch (finding) {
      case Waiting _ -> FindingState.OPEN;
      case Noted _ -> FindingState.NOTED;
      case Resolved _ -> FindingState.RESOLVED;
    };
  }

  static String textOf(List<Found> found) {
    return found.stream()
        .map(each -> each.kind().name() + ":" + each.times())
        .collect(Collectors.joining(","));
  }

  private static List<Found> kindsOf(String text) {
    return Stream.of(text.split(",", -1))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(":", -1))
        .map(each -> new Found(DetailKind.valueOf(each[0]), Integer.parseInt(each[1])))
        .toList();
  }
}
