package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.BulkAsked.assign;
import static com.ptthex.server.messaging.numbers.BulkAsked.given;
import static com.ptthex.server.messaging.numbers.BulkAsked.picked;
import static com.ptthex.server.messaging.numbers.BulkAsked.quarantine;
import static com.ptthex.server.messaging.numbers.BulkAsked.release;
import static com.ptthex.server.messaging.numbers.BulkAsked.told;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deeds on many numbers, through the real client against the real server. */
final class NumberBulkApiTest {

  private static List<Row> numbers(TestSite site, NumberClass as, int count) {
    return Stream.generate(() -> site.number(as, site.north)).limit(count).toList();
  }

  private static int rows(TestSite site, String table, String where) {
    return site.ask(Integer.class, "select count(*) from " + table + " where " + where);
  }

  @OnBothDatabases
  void theImpactTellsTheWholeAndWhyWhichStayAsTheyAre(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 4);
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var stale = site.number(NumberClass.SITTER, site.north);
      perform(site.owner(), NumbersApi.RELEASE, new NumbersApi.Release(stale.id(), stale.version()))
          .orThrow();
      var all = quarantine(pool.get(0), stale, pool.get(1), desk);

      var impact = site.owner().call(NumberBulkApi.QUARANTINE.preview(), all).orThrow();

      var until = site.clock.instant().plus(Duration.ofDays(90)).toString().substring(0, 10);
      var rests = Map.of("count", "2", "days", "90", "until", until, "returnsTo", "pool");
      assertThat(impact.effects())
          .containsExactly(
              new Effect("numbers-change", Map.of("count", "2", "of", "4")),
              new Effect("numbers-stay", Map.of("count", "1", "why", "last-front-desk")),
              new Effect("numbers-stay", Map.of("count", "1", "why", "number-changed-meanwhile")),
              new Effect("number-rests", rests),
              new Effect("pool-runs-low", Map.of("left", "3")));
      assertThat(impact.undo()).isEqualTo(Undo.LATER);
      assertThat(impact.touched()).hasSize(2);
      var outcomes = site.owner().call(NumberBulkApi.QUARANTINE, all, impact).orThrow();
      assertThat(told(outcomes))
          .containsExactly(
              "QUARANTINED POOL",
              "number-changed-meanwhile",
              "QUARANTINED POOL",
              "last-front-desk");
    }
  }

  @OnBothDatabases
  void aBulkWhoseImpactHasMovedDoesNothingAndShowsTheNewOne(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var wish = quarantine(numbers(site, NumberClass.POOL, 3));
      var seen = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      site.number(NumberClass.POOL, site.north);
      var moved = refused(site.owner().call(NumberBulkApi.QUARANTINE, wish, seen));
      assertThat(moved.code()).isEqualTo("impact-moved");
      assertThat(moved.impact().orElseThrow().effects())
          .contains(new Effect("pool-runs-low", Map.of("left", "1")));
      assertThat(rows(site, "managed_number", "status = 'QUARANTINED'")).isZero();
      assertThat(refused(site.owner().call(NumberBulkApi.QUARANTINE, wish)).code())
          .isEqualTo("impact-moved");
    }
  }

  @OnBothDatabases
  void eachRowHasItsOwnAuditRowHistoryAndEvent(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 3);
      perform(site.owner(), NumberBulkApi.QUARANTINE, quarantine(pool)).orThrow();
      assertThat(rows(site, "audit", "endpoint = 'numbers.quarantine' and outcome = 'DONE'"))
          .isEqualTo(3);
      assertThat(rows(site, "audit", "endpoint = 'numbers.bulk.quarantine'")).isEqualTo(1);
      assertThat(Happened.times(site, "numbers.quarantined")).isEqualTo(3);
      var which = new WhichHistory(pool.getLast().id(), Optional.empty(), Optional.empty());
      var history = site.owner().call(NumbersApi.HISTORY, which).orThrow().happenings();
      assertThat(history)
          .extracting(Happening::change)
          .containsExactly(Change.QUARANTINED, Change.REGISTERED);
      assertThat(history.getFirst().reason()).contains(QuarantineReason.MANUAL_REVIEW);
    }
  }

  @OnBothDatabases
  void aRepeatUnderTheSameKeyAnswersAlike(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 3);
      var wish = quarantine(pool);
      var seen = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      var once = Confirmation.of(seen).under("one-key");
      var first = site.owner().call(NumberBulkApi.QUARANTINE, wish, once).orThrow();
      assertThat(site.owner().call(NumberBulkApi.QUARANTINE, wish, once).orThrow())
          .isEqualTo(first);
      assertThat(Happened.times(site, "numbers.quarantined")).isEqualTo(3);
      var other = quarantine(pool.getFirst());
      assertThat(refused(site.owner().call(NumberBulkApi.QUARANTINE, other, once)).code())
          .isEqualTo("idempotency-key-used");
    }
  }

  @OnBothDatabases
  void oneBatchGoesToSeveralSittersAndAnUnknownOneRefusesOnlyItsOwnRows(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var anna = site.person(PersonKind.SITTER, site.north).id();
      var ben = site.person(PersonKind.SITTER, site.north).id();
      var pool = numbers(site, NumberClass.POOL, 3);
      var had = site.number(NumberClass.SITTER, site.north);
      perform(site.owner(), NumbersApi.ASSIGN, new NumbersApi.Assign(had.id(), ben, had.version()))
          .orThrow();
      var bens = site.owner().call(NumbersApi.DETAIL, new NumbersApi.Which(had.id())).orThrow();
      var wish =
          assign(
              given(pool.get(0), anna),
              given(pool.get(1), PersonId.made()),
              given(pool.get(2), ben),
              given(bens.number(), ben));
      var outcomes = perform(site.owner(), NumberBulkApi.ASSIGN, wish).orThrow();
      assertThat(told(outcomes))
          .containsExactly(
              "ACTIVE SITTER", "sitter-not-found", "ACTIVE SITTER", "sitter-has-it-already");
    }
  }

  @OnBothDatabases
  void whoBothGetsAndLosesNumbersIsToldWithWhatIsLeft(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var anna = site.person(PersonKind.SITTER, site.north).id();
      var ben = site.person(PersonKind.SITTER, site.north).id();
      var two = numbers(site, NumberClass.SITTER, 2);
      var wish = assign(given(two.get(0), anna), given(two.get(1), ben));
      perform(site.owner(), NumberBulkApi.ASSIGN, wish).orThrow();
      var annas = row(site, two.get(0));
      var bens = row(site, two.get(1));

      var crosswise = assign(given(annas, ben), given(bens, anna));
      var impact = site.owner().call(NumberBulkApi.ASSIGN.preview(), crosswise).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("sitters-get-numbers", Map.of("sitters", "2", "count", "2")),
              new Effect("sitters-lose-numbers", Map.of("sitters", "2", "count", "2")))
          .extracting(Effect::code)
          .doesNotContain("sitters-left-without");
      assertThat(impact.undo()).isEqualTo(Undo.POSSIBLE);

      var pool = site.number(NumberClass.POOL, site.north);
      var toBen = assign(given(annas, ben), given(pool, ben));
      assertThat(site.owner().call(NumberBulkApi.ASSIGN.preview(), toBen).orThrow().effects())
          .contains(
              new Effect("sitter-gets-number", Map.of("count", "2", "hasAlready", "1")),
              new Effect("sitter-loses-number", Map.of("count", "1", "keeps", "0")));

      var both = release(annas, bens);
      assertThat(site.owner().call(NumberBulkApi.RELEASE.preview(), both).orThrow().effects())
          .contains(
              new Effect("sitters-left-without", Map.of("sitters", "2")),
              new Effect("pool-grows", Map.of("count", "2")));
    }
  }

  private static Row row(TestSite site, Row number) {
    var which = new NumbersApi.Which(number.id());
    return site.owner().call(NumbersApi.DETAIL, which).orThrow().number();
  }

  @OnBothDatabases
  void whatIsReinstatedIsWhatHasCooledDown(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 2);
      perform(site.owner(), NumberBulkApi.QUARANTINE, quarantine(pool.get(0))).orThrow();
      site.passDays(60);
      perform(site.owner(), NumberBulkApi.QUARANTINE, quarantine(pool.get(1))).orThrow();
      site.passDays(30);
      var wish =
          new NumberBulkApi.Reinstate(
              picked(List.of(row(site, pool.get(0)), row(site, pool.get(1)))));
      var impact = site.owner().call(NumberBulkApi.REINSTATE.preview(), wish).orThrow();
      assertThat(impact.effects())
          .containsExactly(
              new Effect("numbers-change", Map.of("count", "1", "of", "2")),
              new Effect("numbers-stay", Map.of("count", "1", "why", "cooldown-not-over")),
              new Effect("number-returns", Map.of("count", "1", "returnsTo", "pool")));
      assertThat(impact.undo()).isEqualTo(Undo.IMPOSSIBLE);
      var outcomes = site.owner().call(NumberBulkApi.REINSTATE, wish, impact).orThrow();
      assertThat(told(outcomes)).containsExactly("ACTIVE POOL", "cooldown-not-over");
      assertThat(outcomes.rows().getLast())
          .isInstanceOfSatisfying(
              NumberBulkApi.Refused.class,
              row -> assertThat(row.facts()).containsEntry("daysLeft", "60"));
    }
  }

  @OnBothDatabases
  void dispatchersRunNoBulkDeedsAndARowBeyondTheScopeIsNotFound(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var north = site.number(NumberClass.SITTER, site.north);
      var south = site.number(NumberClass.SITTER, site.south);
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      assertThat(refused(dispatcher.call(NumberBulkApi.RELEASE.preview(), release(north))).code())
          .isEqualTo("permission-missing");
      assertThat(refused(dispatcher.call(NumberBulkApi.RELEASE, release(north))).code())
          .isEqualTo("permission-missing");
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      var outcomes = perform(admin, NumberBulkApi.RELEASE, release(south, north)).orThrow();
      assertThat(told(outcomes)).containsExactly("number-not-found", "ACTIVE POOL");
    }
  }

  @OnBothDatabases
  void aBulkHasOneToFiveHundredRowsAndNoNumberTwice(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var none = refused(owner.call(NumberBulkApi.RELEASE.preview(), release()));
      var range = Map.of("min", "1", "max", "500");
      assertThat(none.fields()).containsExactly(new FieldFault("rows", "row-count", range));
      var tooMany = refused(owner.call(NumberBulkApi.RELEASE, unknown(501)));
      assertThat(tooMany.status()).isEqualTo(422);
      assertThat(tooMany.fields()).containsExactly(new FieldFault("rows", "row-count", range));
      assertThat(owner.call(NumberBulkApi.RELEASE.preview(), unknown(500)).orThrow().effects())
          .contains(new Effect("numbers-stay", Map.of("count", "500", "why", "number-not-found")));

      var number = site.number(NumberClass.SITTER, site.north);
      var twice = refused(owner.call(NumberBulkApi.RELEASE.preview(), release(number, number)));
      assertThat(twice.fields())
          .containsExactly(new FieldFault("rows.1.id", "named-twice", Map.of()));
      var unreasoned =
          new NumberBulkApi.Quarantine(
              picked(List.of(number)), QuarantineReason.OTHER, Optional.empty());
      assertThat(refused(owner.call(NumberBulkApi.QUARANTINE.preview(), unreasoned)).fields())
          .extracting(FieldFault::field)
          .containsExactly("note");
    }
  }

  private static NumberBulkApi.Release unknown(int count) {
    return new NumberBulkApi.Release(
        Stream.generate(() -> new NumberBulkApi.Picked(NumberId.made(), Version.FIRST))
            .limit(count)
            .toList());
  }
}
