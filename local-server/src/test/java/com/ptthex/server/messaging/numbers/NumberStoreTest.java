package com.ptthex.server.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Count;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finding numbers: each filter against the same question asked of all rows in memory. */
final class NumberStoreTest {
  private static final Find ALL = Find.all();

  private static void fill(TestSite site) {
    var owner = site.owner();
    for (var unit : List.of(site.north, site.south)) {
      var sitter = site.person(PersonKind.SITTER, unit);
      for (var numberClass : NumberClass.values()) {
        for (var count = 0; count < 3; count++) {
          var label = Optional.of(new Label(numberClass + " 100%_" + count));
          var wish = new Register(site.freshPhone(), numberClass, unit, label);
          var row = owner.call(NumbersApi.REGISTER, wish).orThrow();
          if (count == 1 && numberClass != NumberClass.FRONT_DESK) {
            var given = new Assign(row.id(), sitter.id(), row.version());
            TestSite.perform(owner, NumbersApi.ASSIGN, given).orThrow();
          }
          if (count == 2) {
            TestSite.perform(
                    owner,
                    NumbersApi.QUARANTINE,
                    new Quarantine(
                        row.id(), QuarantineReason.MANUAL_REVIEW, Optional.empty(), row.version()))
                .orThrow();
          }
        }
      }
    }
  }

  private static Count counted(ApiClient client, Find find) {
    return client.call(NumbersApi.COUNT, find).orThrow();
  }

  private static List<Row> walk(ApiClient client, Find find, int pageSize) {
    var rows = new ArrayList<Row>();
    Optional<Cursor> next = Optional.empty();
    do {
      var asked =
          new Find(
              find.numberClass(),
              find.status(),
              find.sitter(),
              find.client(),
              find.assigned(),
              find.setAside(),
              find.unit(),
              find.search(),
              find.health(),
              find.used(),
              find.highVolume(),
              find.usedWithin(),
              find.usedFrom(),
              find.usedBefore(),
              next,
              Optional.of(new PageSize(pageSize)));
      var page = client.call(NumbersApi.LIST, asked).orThrow();
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(pageSize);
      rows.addAll(page.rows());
      next = page.next();
    } while (next.isPresent());
    return rows;
  }

  private record Case(String name, Find find, Predicate<Row> means) {}

  private static Stream<Case> cases(TestSite site, Row some) {
    var sitter = some.sitter().orElseThrow().id();
    return Stream.of(
        new Case("all", ALL, _ -> true),
        new Case(
            "classes",
            with(List.of(NumberClass.POOL, NumberClass.FRONT_DESK), List.of()),
            row -> row.numberClass() != NumberClass.SITTER),
        new Case(
            "status",
            with(List.of(), List.of(NumberStatus.QUARANTINED)),
            row -> row.quarantinedUntil().isPresent()),
        new Case(
            "sitter",
            with(Optional.of(sitter), Optional.empty(), Optional.empty(), ""),
            row -> row.sitter().filter(holder -> holder.id().equals(sitter)).isPresent()),
        new Case(
            "assigned",
            with(Optional.empty(), Optional.of(true), Optional.empty(), ""),
            row -> row.sitter().isPresent()),
        new Case(
            "unassigned",
            with(Optional.empty(), Optional.of(false), Optional.empty(), ""),
            row -> row.sitter().isEmpty()),
        new Case(
            "unit",
            with(Optional.empty(), Optional.empty(), Optional.of(site.south), ""),
            row -> row.unit().equals(site.south)),
        new Case("label", search("pOOL 100%"), row -> labelOf(row).contains("POOL 100%")),
        new Case("no wildcards", search("%_1"), row -> labelOf(row).contains("%_1")),
        new Case(
            "digits",
            search("(202) 555-" + some.number().value().substring(8)),
            row -> row.number().equals(some.number())));
  }

  private static String labelOf(Row row) {
    return row.label().map(Label::value).orElse("");
  }

  private static Find with(List<NumberClass> classes, List<NumberStatus> status) {
    return new Find(
        classes,
        status,
        ALL.sitter(),
        ALL.client(),
        ALL.assigned(),
        ALL.setAside(),
        ALL.unit(),
        ALL.search(),
        ALL.health(),
        ALL.used(),
        ALL.highVolume(),
        ALL.usedWithin(),
        ALL.usedFrom(),
        ALL.usedBefore(),
        ALL.after(),
        ALL.limit());
  }

  private static Find with(
      Optional<com.ptthex.shared.messaging.people.PersonId> sitter,
      Optional<Boolean> assigned,
      Optional<com.ptthex.shared.value.UnitId> unit,
      String search) {
    return new Find(
        List.of(),
        List.of(),
        sitter,
        ALL.client(),
        assigned,
        ALL.setAside(),
        unit,
        Optional.of(search).filter(text -> !text.isEmpty()).map(SearchText::new),
        ALL.health(),
        ALL.used(),
        ALL.highVolume(),
        ALL.usedWithin(),
        ALL.usedFrom(),
        ALL.usedBefore(),
        ALL.after(),
        ALL.limit());
  }

  private static Find search(String text) {
    return with(Optional.empty(), Optional.empty(), Optional.empty(), text);
  }

  @OnBothDatabases
  void everyFilterFindsWhatItSaysInOrderAndOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      fill(site);
      var all = walk(site.owner(), ALL, 200);
      assertThat(all).hasSize(18);
      var some = all.stream().filter(row -> row.sitter().isPresent()).findFirst().orElseThrow();
      cases(site, some)
          .forEach(
              each -> {
                var expected = all.stream().filter(each.means()).toList();
                assertThat(expected).as(each.name()).isNotEmpty();
                assertThat(counted(site.owner(), each.find()))
                    .as(each.name())
                    .isEqualTo(new Count(expected.size(), all.size()));
                for (var size : Set.of(1, 3, 200)) {
                  assertThat(walk(site.owner(), each.find(), size))
                      .as(each.name())
                      .isEqualTo(expected);
                }
              });
    }
  }

  @OnBothDatabases
  void aBranchSeesItsOwnNumbersWhateverItAsksFor(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      fill(site);
      var dispatcher = site.as(Role.DISPATCHER, site.south);
      var all = walk(site.owner(), ALL, 200);
      var some = all.stream().filter(row -> row.sitter().isPresent()).findFirst().orElseThrow();
      cases(site, some)
          .forEach(
              each ->
                  assertThat(walk(dispatcher, each.find(), 2))
                      .as(each.name())
                      .allMatch(row -> row.unit().equals(site.south)));
      assertThat(walk(dispatcher, ALL, 2)).hasSize(9);
      assertThat(counted(dispatcher, ALL)).isEqualTo(new Count(9, 9));
      var north = with(Optional.empty(), Optional.empty(), Optional.of(site.north), "");
      assertThat(walk(dispatcher, north, 2)).isEmpty();
      assertThat(counted(dispatcher, north)).isEqualTo(new Count(0, 9));
    }
  }

  @OnBothDatabases
  void whatIsAddedBehindTheReaderMovesNoRow(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      fill(site);
      var owner = site.owner();
      var before = walk(owner, ALL, 200);
      var first =
          owner
              .call(
                  NumbersApi.LIST,
                  new Find(
                      List.of(),
                      List.of(),
                      ALL.sitter(),
                      ALL.client(),
                      ALL.assigned(),
                      ALL.setAside(),
                      ALL.unit(),
                      ALL.search(),
                      ALL.health(),
                      ALL.used(),
                      ALL.highVolume(),
                      ALL.usedWithin(),
                      ALL.usedFrom(),
                      ALL.usedBefore(),
                      Optional.empty(),
                      Optional.of(new PageSize(10))))
              .orThrow();
      owner
          .call(
              NumbersApi.REGISTER,
              new Register(
                  new com.ptthex.shared.value.PhoneNumber("+12015550100"),
                  NumberClass.POOL,
                  site.north,
                  Optional.empty()))
          .orThrow();
      var rest = owner.call(NumbersApi.LIST, ALL.from(first.next())).orThrow();
      assertThat(counted(owner, ALL.from(first.next())))
          .as("the same whichever page was asked for")
          .isEqualTo(counted(owner, ALL));
      assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()).toList())
          .isEqualTo(before);
    }
  }
}
