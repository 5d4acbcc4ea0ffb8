package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.model.DateRange.Between;
import com.ptthex.console.ui.model.DateRange.Within;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.value.Recent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RangeDraftTest {
  private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);
  private static final Moments MOMENTS = new Moments(new Texts(Language.ENGLISH), ZoneOffset.UTC);

  private final RangeDraft draft = new RangeDraft(MOMENTS::read, MOMENTS::typed);

  private static Optional<String> complaint(Draft.Entry<?> entry) {
    return entry.complaint().get().map(FieldFault::code);
  }

  private void type(String first, String last) {
    draft.first().text().set(first);
    draft.last().text().set(last);
  }

  @Test
  void daysAreTypedAsTheyAreShownOrAsMachinesWriteThem() {
    type("3 nov 2026", "2026-11-07");
    assertThat(draft.days())
        .contains(new Between(Optional.of(THIRD), Optional.of(THIRD.plusDays(4))));
  }

  @Test
  void oneOfThemMayBeLeftOpenButNotBoth() {
    type("3 Nov 2026", "");
    assertThat(draft.days()).contains(new Between(Optional.of(THIRD), Optional.empty()));
    type("", "3 Nov 2026");
    assertThat(draft.days()).contains(new Between(Optional.empty(), Optional.of(THIRD)));
    type("", "");
    assertThat(draft.days()).isEmpty();
    assertThat(complaint(draft.first())).contains("required");
  }

  @Test
  void whatIsNoDateIsToldAtItsFieldAndOnlyThere() {
    type("31 Feb 2026", "3 Nov 2026");
    assertThat(draft.days()).isEmpty();
    assertThat(complaint(draft.first())).contains("not-a-date");
    assertThat(complaint(draft.last())).isEmpty();
  }

  @Test
  void aLastDayBeforeTheFirstIsToldUntilEitherIsMended() {
    type("3 Nov 2026", "2 Nov 2026");
    assertThat(draft.days()).isEmpty();
    assertThat(complaint(draft.last())).contains("ends-before-it-begins");
    draft.first().text().set("2 Nov 2026");
    assertThat(complaint(draft.last())).isEmpty();
    var second = Optional.of(THIRD.minusDays(1));
    assertThat(draft.days()).contains(new Between(second, second));
  }

  @Test
  void theFirstPickedDayIsTheFirstAndTheNextTheLast() {
    draft.begin(Optional.empty());
    draft.pick(THIRD);
    draft.pick(THIRD.plusDays(2));
    assertThat(draft.days())
        .contains(new Between(Optional.of(THIRD), Optional.of(THIRD.plusDays(2))));
    assertThat(draft.holds(THIRD.plusDays(1))).isTrue();
    assertThat(draft.holds(THIRD.plusDays(3))).isFalse();
    draft.turnTo(draft.last());
    draft.pick(THIRD.plusDays(5));
    assertThat(draft.last().text().get()).isEqualTo("8 Nov 2026");
  }

  @Test
  void itBeginsWithTheDaysThatAreWantedAndWithNoneForASpan() {
    draft.begin(Optional.of(new Between(Optional.of(THIRD), Optional.empty())));
    assertThat(draft.first().text().get()).isEqualTo("3 Nov 2026");
    assertThat(complaint(draft.first())).isEmpty();
    draft.begin(Optional.of(new Within(Recent.TODAY)));
    assertThat(draft.first().text().get()).isEmpty();
    assertThat(complaint(draft.first())).isEmpty();
  }
}
