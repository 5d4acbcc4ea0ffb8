package com.ptthex.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  @Property
  void aDayWithATimeIsReadAsItIsShownAndAsMachinesWriteIt(
      @ForAll Language language, @ForAll @IntRange(max = 5_000_000) int minutes) {
    var moments = new Moments(new Texts(language), ZoneOffset.UTC);
    var at = SOME_DAY.atStartOfDay(ZoneOffset.UTC).plusMinutes(minutes).toInstant();
    assertThat(moments.readBoth(moments.typedBoth(at))).contains(at);
    assertThat(moments.readBoth(" " + moments.both(at) + " ")).contains(at);
    assertThat(moments.readBoth(at.toString().substring(0, 16))).contains(at);
  }

  @Example
  void noTimeIsReadThatTheClocksSkipAndTheFirstOfTwo() {
    var moments = new Moments(new Texts(Language.ENGLISH), ZoneId.of("Europe/Berlin"));
    assertThat(moments.readBoth("28 Mar 2027 02:30")).isEmpty();
    assertThat(moments.readBoth("28 Mar 2027 3:30"))
        .contains(Instant.parse("2027-03-28T01:30:00Z"));
    assertThat(moments.readBoth("31 Oct 2027 02:30"))
        .contains(Instant.parse("2027-10-31T00:30:00Z"));
    for (var typed : new String[] {"", "3 Nov 2026", "14:30", "3 Nov 2026 24:00", "now"}) {
      assertThat(moments.readBoth(typed)).as(typed).isEmpty();
    }
  }
}
