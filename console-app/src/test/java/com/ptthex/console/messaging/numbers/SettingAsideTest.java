package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeApi.Call;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBackMany;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAsideMany;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers are set aside for a reason and a while, and given back. */
final class SettingAsideTest {
  private static final Note WHY = new Note("Kept for the fair.");

  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleNumbers.api(SampleNumbers.all());
  private final NumbersModel model =
      new NumbersModel(Desks.of(api, threads, SampleNumbers.ADMIN), _ -> Optional.empty());

  @BeforeEach
  void read() {
    model.reload();
    threads.run();
  }

  private SettingAside choose(Row... rows) {
    model.rows().choose(Stream.of(rows).map(Row::id).collect(Collectors.toSet()));
    return model.settingAside();
  }

  private List<Record> setAside(String lasts, Row... rows) {
    var aside = choose(rows);
    aside.begin();
    aside.reason().text().set(WHY.value());
    aside.lasts().text().set(lasts);
    aside.action().start();
    threads.run();
    var endpoint = rows.length == 1 ? AsideApi.SET_ASIDE : AsideApi.SET_ASIDE_MANY;
    return sent(endpoint.name());
  }

  private List<Record> sent(String endpoint) {
    return api.calls().stream()
        .filter(call -> call.endpoint().equals(endpoint))
        .filter(call -> call.confirmation().impactToken().isPresent())
        .<Record>map(Call::input)
        .toList();
  }

  @Test
  void oneIsSetAsideForSoLongAfterItsImpact() {
    var until = Desks.NOW.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(7));
    var number = SampleNumbers.POOLED;
    assertThat(setAside("P7D", number))
        .isEqualTo(List.of(new SetAside(number.id(), WHY, Optional.of(until), number.version())));
  }

  @Test
  void severalAreSetAsideUntilSomebodyGivesThemBack() {
    var rows = List.of(SampleNumbers.SPARE, SampleNumbers.POOLED);
    assertThat(setAside("", SampleNumbers.SPARE, SampleNumbers.POOLED))
        .isEqualTo(List.of(new SetAsideMany(Chosen.picked(rows), WHY, Optional.empty())));
  }

  @Test
  void whatIsSetAsideIsGivenBackOneOrMany() {
    var number = SampleNumbers.ASIDE;
    choose(number).back().pressable().start();
    threads.run();
    assertThat(sent(AsideApi.GIVE_BACK.name()))
        .isEqualTo(List.of(new GiveBack(number.id(), number.version())));
    choose(SampleNumbers.POOLED, number).back().pressable().start();
    threads.run();
    assertThat(sent(AsideApi.GIVE_BACK_MANY.name()))
        .isEqualTo(List.of(new GiveBackMany(Chosen.picked(List.of(SampleNumbers.POOLED, number)))));
  }

  @Test
  void whatWasJustSetAsideIsGivenBackWhateverIsChosenByThen() {
    var number = SampleNumbers.ASIDE;
    choose(SampleNumbers.RESTED).undo(number);
    threads.run();
    assertThat(sent(AsideApi.GIVE_BACK.name()))
        .isEqualTo(List.of(new GiveBack(number.id(), number.version())));
  }

  @Test
  void oneButtonBringsBackWhatRestsAndWhatIsSetAside() {
    var returning = model.settingAside().returning(model.reinstate().pressable());
    choose(SampleNumbers.ASIDE);
    returning.start();
    threads.run();
    assertThat(sent(AsideApi.GIVE_BACK.name())).hasSize(1);
    choose(SampleNumbers.RESTED);
    returning.start();
    threads.run();
    assertThat(sent(NumbersApi.REINSTATE.name())).hasSize(1);
    choose(SampleNumbers.POOLED);
    assertThat(returning.hindrance().get()).contains(NumbersText.DOES_NOT_REST);
  }

  @Test
  void nobodyPressesInVain() {
    assertThat(choose(SampleNumbers.POOLED).back().pressable().hindrance().get())
        .contains(NumbersText.NOT_SET_ASIDE);
    assertThat(choose(SampleNumbers.RESTING).opener().hindrance().get())
        .contains(NumbersText.RESTS);
    assertThat(choose(SampleNumbers.ASIDE).opener().hindrance().get()).isEmpty();
    var aside = choose(SampleNumbers.POOLED);
    aside.begin();
    assertThat(aside.action().hindrance().get()).as("a reason is needed").isPresent();
  }
}
