package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.screening.Finding.Noted;
import com.ptthex.server.messaging.screening.Finding.Resolved;
import com.ptthex.server.messaging.screening.Finding.Waiting;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Page;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Standing;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.ScreeningEvents;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;

/** What people see of findings, and do with them. */
final class Findings {
  private Findings() {}

  static Page list(Work work, Find find) {
    var slice =
        Keyset.slice(
            new ScreeningStore(work.db()).page(work.scope(), find),
            find.limit(),
            ScreeningStore::cursor);
    return new Page(slice.rows().stream().map(Findings::row).toList(), slice.next());
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
    return row(resolved);
  }

  private static Waiting waiting(Work work, MessageId id, Version seen) {
    var finding =
        new ScreeningStore(work.db())
            .find(work.scope(), id)
            .orElseThrow(() -> new Refusal.NotFound("finding-not-found").raise());
    if (!finding.about().version().equals(seen)) {
      throw changedMeanwhile();
    }
    return switch (finding) {
      case Waiting waiting -> waiting;
      case Noted _ -> throw new Refusal.Conflict("finding-waits-for-nobody").raise();
      case Resolved _ -> throw new Refusal.Conflict("finding-is-resolved").raise();
    };
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("finding-changed-meanwhile").raise();
  }

  private static Row row(Finding finding) {
    var about = finding.about();
    return new Row(
        about.message(),
        about.thread(),
        about.unit(),
        about.author(),
        about.found(),
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
