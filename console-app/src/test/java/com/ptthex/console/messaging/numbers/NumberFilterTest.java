package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.wire.Binding;
import java.util.ArrayList;
import java.util.List;
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
        "used=never&highVolume=true",
        "sitter=00000000-0000-0002-0000-000000000001",
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
        "limit=5",
        "after=somewhere"
      })
  void whatNoChipCouldSayIsNotPutBack(String address) {
    assertThat(filter.readable(ADDRESS.fromQuery(address))).isEmpty();
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
