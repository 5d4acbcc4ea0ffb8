package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancel;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Create;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.routing.RoutingApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;

/** Who looks after whom, and where messages go. */
final class RoutingSamples {
  private RoutingSamples() {}

  static void into(Samples samples) {
    samples.of(
        AssignmentsApi.LIST,
        Foreign.ABSENT,
        (site, unit) -> {
          var _ = window(site, unit);
          return AssignmentsApi.Find.all();
        });
    samples.of(
        AssignmentsApi.DETAIL,
        Foreign.NOT_FOUND,
        (site, unit) -> new AssignmentsApi.Which(window(site, unit).id()));
    samples.of(AssignmentsApi.CREATE, Foreign.NOT_FOUND, RoutingSamples::create);
    samples.of(
        AssignmentsApi.CANCEL,
        Foreign.NOT_FOUND,
        (site, unit) -> {
          var window = window(site, unit);
          return new Cancel(window.id(), new Note("Called off"), window.version());
        });
    samples.of(
        RoutingApi.OF_MESSAGE,
        Foreign.NOT_FOUND,
        (site, unit) -> {
          var desk = site.number(NumberClass.FRONT_DESK, unit);
          var told = Post.text(Post.stranger(), desk.number(), "Hello");
          return new RoutingApi.Which(new Post(site).comes(told).message());
        });
    samples.of(
        RoutingApi.PREVIEW,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new RoutingApi.Wish(
                Optional.of(site.thread(unit).id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static Create create(TestSite site, UnitId unit) {
    var sitter = site.person(PersonKind.SITTER, unit);
    var client = site.person(PersonKind.CLIENT, unit);
    var now = site.clock.instant();
    return new Create(
        sitter.id(), client.id(), now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
  }

  private static Row window(TestSite site, UnitId unit) {
    return site.owner().call(AssignmentsApi.CREATE, create(site, unit)).orThrow();
  }
}
