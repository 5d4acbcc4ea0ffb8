package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.server.messaging.screening.Finding.Noted;
import com.ptthex.server.messaging.screening.Finding.Resolved;
import com.ptthex.server.messaging.screening.Finding.Waiting;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.screening.Screening;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Detail;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Page;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Standing;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.ScreeningApi.Which;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of findings, and do with them. */
final class Findings {
  private Findings() {}

  static Page list(Work work, Find find) {
    var slice =
        Keyset.slice(
            new ScreeningStore(work.db()).page(work.scope(), find),
            find.limit(),
            ScreeningStore::cursor);
    return new Page(rows(work, slice.rows()), slice.next());
  }

  static Detail detail(Work work, Which which) {
    var finding = seen(work, which.id());
    return new Detail(row(work, finding), Screening.steps(finding.about().found()));
  }

  static Row resolve(Work work, Resolve wish) {
    var resolved =
        waiting(work, wish.id(), wish.version())
            .resolve(wish.verdict(), work.caller().name(), work.now(), wish.reason());
    if (!new ScreeningStore(work.db()).resolve(resolved)) {
      throw changedMeanwhile();
    }
    work.emit(
        Event.of(ScreeningEvents.RESOLVED, resolved.about().thread(), resolved.about().unit())
            .with("message", wish.id())
            .with("verdict", Names.camel(wish.verdict())));
    return row(work, resolved);
  }

  private static Waiting waiting(Work work, MessageId id, Version seen) {
    var finding = seen(work, id);
    if (!finding.about().version().equals(seen)) {
      throw changedMeanwhile();
    }
    return switch (finding) {
      case Waiting waiting -> waiting;
      case Noted _ -> throw new Refusal.Conflict("finding-waits-for-nobody").raise();
      case Resolved _ -> throw new Refusal.Conflict("finding-is-resolved").raise();
    };
  }

  private static Finding seen(Work work, MessageId id) {
    return new ScreeningStore(work.db())
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("finding-not-found").raise());
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("finding-changed-meanwhile").raise();
  }

  private static Row row(Work work, Finding finding) {
    return rows(work, List.of(finding)).getFirst();
  }

  private static List<Row> rows(Work work, List<Finding> findings) {
    var people = findings.stream().map(each -> each.about().participant()).toList();
    var names = new PersonReader(work.db()).names(people);
    return findings.stream().map(finding -> row(finding, names)).toList();
  }

  private static Row row(Finding finding, Map<PersonId, Label> names) {
    var about = finding.about();
    return new Row(
        about.message(),
        about.thread(),
        Optional.ofNullable(names.get(about.participant())).orElseThrow(),
        about.unit(),
        about.author(),
        about.found(),
        Screening.score(about.found()),
        about.handling(),
        about.foundAt(),
        standing(finding),
        about.version());
  }

  private static Standing standing(Finding finding) {
    return switch (finding) {
      case Waiting _ -> new ScreeningApi.Waiting();
      case Noted _ -> new ScreeningApi.Noted();
      case Resolved(var _, var verdict, var by, var at, var reason) ->
          new WasResolved(verdict, by, at, reason);
    };
  }
}
