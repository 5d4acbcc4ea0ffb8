package com.ptthex.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is shown as a date can be typed as one. */
final class TypedDatesTest {
  private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);

  @Property
  void aDateIsReadAsItIsShownAndAsMachinesWriteIt(
      @ForAll Language language, @ForAll @IntRange(max = 10_000) int later) {
    var moments = new Moments(new Texts(language), ZoneOffset.UTC);
    var date = SOME_DAY.plusDays(later);
    assertThat(moments.read(moments.typed(date))).contains(date);
    assertThat(moments.read(" " + moments.date(date) + " ")).contains(date);
    assertThat(moments.read(date.toString())).contains(date);
  }

  @Example
  void whatIsAmbiguousOrNoDateIsNotGuessed() {
    var moments = new Moments(new Texts(Language.ENGLISH), ZoneOffset.UTC);
    for (var typed : new String[] {"", "3/2/2026", "31 Feb 2026", "2026-02-30", "yesterday"}) {
      assertThat(moments.read(typed)).as(typed).isEmpty();
    }
  }
}
