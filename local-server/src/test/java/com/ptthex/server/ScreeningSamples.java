package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseSpan;
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
        ScreeningApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new ScreeningApi.Which(found(site, unit).message()));
    samples.of(
        PauseApi.STANDING,
        Foreign.UNCOUNTED,
        (site, unit) -> {
          found(site, unit);
          return Nothing.NOTHING;
        });
    samples.of(
        PauseApi.PAUSE,
        Foreign.WHOLE_SITE,
        (_, _) -> new PauseApi.Pause(PauseSpan.ONE_HOUR, new Note("Trial run")));
    samples.of(PauseApi.END, Foreign.WHOLE_SITE, (site, _) -> new PauseApi.End(paused(site).id()));
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

  private static PauseApi.Paused paused(TestSite site) {
    var standing = site.owner().call(PauseApi.STANDING, Nothing.NOTHING).orThrow();
    return standing
        .pause()
        .orElseGet(
            () ->
                TestSite.perform(
                        site.owner(),
                        PauseApi.PAUSE,
                        new PauseApi.Pause(PauseSpan.ONE_HOUR, new Note("Trial run")))
                    .orThrow());
  }

  private static MessagesApi.Received found(TestSite site, UnitId unit) {
    var desk = site.number(NumberClass.FRONT_DESK, unit);
    var words = "Write to somebody@example.org instead";
    return new Post(site).comes(Post.text(Post.stranger(), desk.number(), words));
  }
}
