package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PickFilterTest {
  private final ByHand threads = new ByHand();
  private final List<String> asked = new ArrayList<>();
  private final PickFilter filter =
      new PickFilter(
          Desks.of(new FakeApi(), threads),
          id -> {
            asked.add(id);
            return id.equals("gone")
                ? FakeApi.refused(new Refusal.NotFound("person-not-found"))
                : FakeApi.done("Name of " + id);
          });

  @Test
  void whatIsPickedIsKnownByItsNameAtOnce() {
    filter.pick("7", "Layla");
    assertThat(filter.id().get()).contains("7");
    assertThat(filter.name().get()).isEqualTo(new Load.Ready<>("Layla"));
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsPutBackFiltersAtOnceAndIsNamedWhenItsNameIsThere() {
    filter.put(Optional.of("7"));
    assertThat(filter.id().get()).contains("7");
    assertThat(filter.name().get()).isInstanceOf(Load.Loading.class);
    threads.run();
    assertThat(filter.name().get()).isEqualTo(new Load.Ready<>("Name of 7"));
  }

  @Test
  void whatCannotBeNamedStillFilters() {
    filter.put(Optional.of("gone"));
    threads.run();
    assertThat(filter.id().get()).contains("gone");
    assertThat(filter.name().get()).isInstanceOf(Load.Failed.class);
  }

  @Test
  void theNameOfOnePutBackBeforeIsNotGivenToAnother() {
    filter.put(Optional.of("7"));
    filter.pick("8", "Omar");
    threads.run();
    assertThat(filter.name().get()).isEqualTo(new Load.Ready<>("Omar"));
    filter.put(Optional.empty());
    assertThat(filter.name().get()).isInstanceOf(Load.Empty.class);
  }
}
