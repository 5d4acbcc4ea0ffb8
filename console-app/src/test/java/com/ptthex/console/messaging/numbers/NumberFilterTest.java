package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.Recent;
import com.ptthex.shared.wire.Binding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberFilterTest {
  private static final Binding<Find> ADDRESS = new Binding<>(NumbersApi.LIST);

  private final ByHand threads = new ByHand();
  private final NumberFilter filter =
      new NumberFilter(
          Desks.of(SampleNumbers.api(SampleNumbers.all()), threads, SampleNumbers.ADMIN));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search=north%20%26%20south",
        "numberClass=sitter&numberClass=pool&status=quarantined",
        "assigned=true&health=warning&health=critical",
        "assigned=false&used=withinWeek",
        "assigned=true&setAside=true",
        "setAside=false&highVolume=true",
        "used=never&highVolume=true",
        "sitter=00000000-0000-0002-0000-000000000001",
        "usedWithin=today",
        "used=never&usedWithin=thisMonth",
        "usedFrom=2026-11-03T00%3A00%3A00Z&usedBefore=2026-11-08T00%3A00%3A00Z",
        "usedFrom=2026-11-03T00%3A00%3A00Z",
        "usedBefore=2026-11-08T00%3A00%3A00Z",
        "status=active&client=00000000-0000-0002-0000-000000000003"
      })
  void whatWasSavedIsPutBackExactly(String address) {
    filter.put(filter.readable(ADDRESS.fromQuery(address)).orElseThrow());
    assertThat(filter.now()).isEqualTo(ADDRESS.fromQuery(address));
    assertThat(ADDRESS.query(filter.now())).isEqualTo(address);
  }

  @Test
  void whatIsPutBackTakesAwayWhatWasThere() {
    filter.put(ADDRESS.fromQuery("search=north&sitter=" + new UUID(2, 1) + "&status=active"));
    filter.put(ADDRESS.fromQuery("numberClass=pool"));
    assertThat(filter.now()).isEqualTo(ADDRESS.fromQuery("numberClass=pool"));
  }

  @Test
  void theOrderInWhichOthersWroteItIsNoDifference() {
    assertThat(filter.readable(ADDRESS.fromQuery("numberClass=pool&numberClass=sitter")))
        .contains(ADDRESS.fromQuery("numberClass=sitter&numberClass=pool"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit=00000000-0000-0007-0000-000000000001",
        "highVolume=false",
        "usedFrom=2026-11-03T10%3A00%3A00Z",
        "usedFrom=2026-11-08T00%3A00%3A00Z&usedBefore=2026-11-08T00%3A00%3A00Z",
        "usedWithin=today&usedFrom=2026-11-03T00%3A00%3A00Z",
        "limit=5",
        "after=somewhere"
      })
  void whatNoChipCouldSayIsNotPutBack(String address) {
    assertThat(filter.readable(ADDRESS.fromQuery(address))).isEmpty();
  }

  @Test
  void aSpanThatGoesWithTheTimeIsKeptAsThatAndAskedForByTheClocksOfThisPlace() {
    var dubai = Desks.CLOCK.withZone(ZoneId.of("Asia/Dubai"));
    var desk = Desks.of(SampleNumbers.api(SampleNumbers.all()), threads, SampleNumbers.ADMIN);
    var there =
        new NumberFilter(
            new Desk(
                desk.api(), desk.threads(), desk.later(), desk.rights(), desk.confirm(), dubai));
    there.lastUsed().set(Optional.of(new DateRange.Within(Recent.TODAY)));
    assertThat(ADDRESS.query(there.now())).isEqualTo("usedWithin=today");
    var asked = there.page(Optional.empty(), new PageSize(5));
    assertThat(asked.usedWithin()).isEmpty();
    assertThat(asked.usedFrom()).contains(Instant.parse("2026-11-24T20:00:00Z"));
    assertThat(asked.usedBefore()).isEmpty();
    assertThat(there.asked()).isEqualTo(asked.page(Optional.empty(), Optional.empty()));
  }

  @Test
  void daysAreAskedForToTheEndOfTheLast() {
    var third = LocalDate.of(2026, 11, 3);
    filter
        .lastUsed()
        .set(Optional.of(new DateRange.Between(Optional.of(third), Optional.of(third))));
    assertThat(filter.asked().usedFrom()).contains(Instant.parse("2026-11-03T00:00:00Z"));
    assertThat(filter.asked().usedBefore()).contains(Instant.parse("2026-11-04T00:00:00Z"));
  }

  @Test
  void manyFiltersAtOnceAskForTheListOnce() {
    var asked = new ArrayList<Find>();
    filter.onChange(() -> asked.add(filter.now()));
    var wanted = ADDRESS.fromQuery("search=north&numberClass=pool&status=active&assigned=false");
    filter.put(wanted);
    assertThat(asked).isEqualTo(List.of(wanted));
    filter.put(wanted);
    assertThat(asked).hasSize(1);
    filter.statuses().set(Set.of());
    assertThat(asked).hasSize(2);
  }
}
