package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.testing.TestSite.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumberExportApi.Export;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Recent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Numbers by when they were last used: what is last used at the end is not within. */
final class NumbersLastUsedTest {
  private static final Duration SHORTEST = Duration.of(1, ChronoUnit.MICROS);

  private static Find between(Optional<Instant> from, Optional<Instant> before) {
    return Find.all().lastUsed(Optional.empty(), from, before);
  }

  private static List<PhoneNumber> found(TestSite site, Find find) {
    var rows = site.owner().call(NumbersApi.LIST, find).orThrow().rows();
    var file = site.owner().call(NumberExportApi.EXPORT, Export.of(find)).orThrow();
    var lines = new String(file.bytes(), UTF_8).lines().skip(1).toList();
    assertThat(lines).as("the export has the rows of the list").hasSize(rows.size());
    for (var row : rows) {
      assertThat(lines).anyMatch(line -> line.contains(row.number().value()));
    }
    return rows.stream().map(Row::number).toList();
  }

  private static PhoneNumber usedAt(TestSite site, Instant at) {
    var thread = site.thread(site.north);
    var number = thread.number().orElseThrow();
    new Traffic(site).failedAt(thread, at);
    var which = new NumbersApi.Which(number.id());
    return site.owner().call(NumbersApi.DETAIL, which).orThrow().number().number();
  }

  @OnBothDatabases
  void whatIsUsedAtTheBeginningIsWithinAndAtTheEndIsNot(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var from = site.clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3));
      var end = from.plus(Duration.ofDays(1));
      var never = site.number(NumberClass.FRONT_DESK, site.north).number();
      var before = usedAt(site, from.minus(SHORTEST));
      var first = usedAt(site, from);
      var last = usedAt(site, end.minus(SHORTEST));
      var after = usedAt(site, end);
      assertThat(List.of(before, first, last, after)).doesNotHaveDuplicates();
      assertThat(found(site, between(Optional.of(from), Optional.of(end))))
          .containsExactlyInAnyOrder(first, last);
      assertThat(found(site, between(Optional.of(from), Optional.empty())))
          .containsExactlyInAnyOrder(first, last, after);
      assertThat(found(site, between(Optional.empty(), Optional.of(end))))
          .containsExactlyInAnyOrder(before, first, last)
          .doesNotContain(never);
    }
  }

  @OnBothDatabases
  void aSpanThatEndsBeforeItBeginsIsRefusedAndNotFoundEmpty(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var now = Optional.of(site.clock.instant());
      var problem = refused(site.owner().call(NumbersApi.LIST, between(now, now)));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.fields().getFirst().field()).isEqualTo("usedBefore");
      assertThat(problem.fields().getFirst().code()).isEqualTo("ends-before-it-begins");
      assertThat(refused(site.owner().call(NumbersApi.COUNT, between(now, now))).status())
          .as("how many there are")
          .isEqualTo(422);
      var export = Export.of(between(now, now));
      assertThat(refused(site.owner().call(NumberExportApi.EXPORT, export)).status())
          .isEqualTo(422);
    }
  }

  @OnBothDatabases
  void whatIsAskedForByTodayIsAnotherDayTomorrow(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var today =
          Find.all().lastUsed(Optional.of(Recent.TODAY), Optional.empty(), Optional.empty());
      var number = usedAt(site, Recent.TODAY.since(site.clock.instant(), ZoneOffset.UTC));
      assertThat(found(site, today)).containsExactly(number);
      site.passDays(1);
      assertThat(found(site, today)).isEmpty();
    }
  }
}
