package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;

/** Messages that lead past the site. */
final class ScreeningSamples {
  private ScreeningSamples() {}

  static void into(Samples samples) {
    samples.of(
        ScreeningApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          found(site, unit);
          return ScreeningApi.Find.all();
        });
    samples.of(
        ScreeningApi.RESOLVE,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new ScreeningApi.Resolve(
                found(site, unit).message(),
                Verdict.ALLOWED,
                new Note("Their own club"),
                Version.FIRST));
  }

  private static MessagesApi.Received found(TestSite site, UnitId unit) {
    var desk = site.number(NumberClass.FRONT_DESK, unit);
    var words = "Write to somebody@example.org instead";
    return new Post(site).comes(Post.text(Post.stranger(), desk.number(), words));
  }
}
