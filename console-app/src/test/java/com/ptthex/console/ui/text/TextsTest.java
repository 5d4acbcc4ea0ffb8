package com.ptthex.console.ui.text;

import static com.ptthex.console.ui.text.Language.ARABIC;
import static com.ptthex.console.ui.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.console.testing.Desks;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {
  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

  @ParameterizedTest
  @CsvSource({
    "0, ZERO",
    "1, ONE",
    "2, TWO",
    "3, FEW",
    "10, FEW",
    "11, MANY",
    "99, MANY",
    "100, OTHER",
    "102, OTHER",
    "103, FEW",
    "111, MANY",
    "200, OTHER"
  })
  void arabicCountsInSixForms(long count, Plural form) {
    assertThat(ARABIC.pluralOf(count)).isEqualTo(form);
  }

  @Test
  void wordsAgreeWithTheirCount() {
    assertThat(new Texts(ENGLISH).of(KitText.MINUTES_AGO, 1)).isEqualTo("1 minute ago");
    assertThat(new Texts(ENGLISH).of(KitText.MINUTES_AGO, 1200)).isEqualTo("1,200 minutes ago");
    assertThat(new Texts(ARABIC).of(KitText.MINUTES_AGO, 2)).isEqualTo("قبل دقيقتين");
    assertThat(new Texts(ARABIC).of(KitText.MINUTES_AGO, 5)).isEqualTo("قبل 5 دقائق");
  }

  @Test
  void whatPeopleWroteIsIsolatedSoThatItDoesNotTearTheSentence() {
    assertThat(new Texts(ARABIC).of(KitText.INCIDENT, "K7Q2M")).contains("\u200eK7Q2M\u200e");
    assertThat(Isolated.undone(Isolated.code("+1 555"))).isEqualTo("+1 555");
  }

  @Test
  void timesAreLocalAndHaveTwentyFourHours() {
    var moments = new Moments(new Texts(ENGLISH), CAIRO);
    var at = Instant.parse("2026-11-25T22:10:00Z");
    assertThat(Isolated.undone(moments.both(at))).isEqualTo("26 Nov 2026, 00:10");
  }

  @Test
  void anAgeIsToldInTheLargestUnitThatFits() {
    var moments = new Moments(new Texts(ENGLISH), CAIRO);
    var since = Desks.NOW;
    assertThat(moments.age(since, since.plusSeconds(2))).isEqualTo("just now");
    assertThat(moments.age(since, since.plusSeconds(59))).isEqualTo("59 seconds ago");
    assertThat(moments.age(since, since.plusSeconds(7_300))).isEqualTo("2 hours ago");
    assertThat(moments.age(since, since.plusSeconds(90_000))).isEqualTo("1 day ago");
  }

  @Test
  void aRefusalIsToldInItsOwnWordsAndElseInThoseOfItsKind() {
    var own = messages(ENGLISH).of(problem(new Refusal.Conflict("number-taken")));
    assertThat(own.whole())
        .isEqualTo(
            "This number is already in use. Nothing was changed. Open it, or enter another.");
    var another = messages(ENGLISH).of(problem(new Refusal.Conflict("of-a-server-to-come")));
    assertThat(another.whole())
        .isEqualTo(
            "This is not possible as things stand. Nothing was changed. "
                + "Load this again to see how things are now.");
  }

  @Test
  void factsAreShownAsPeopleReadThem() {
    var facts = Map.of("until", "2027-02-23T10:00:00Z", "daysLeft", "90");
    var resting = messages(ENGLISH).of(problem(new Refusal.Conflict("cooldown-not-over", facts)));
    assertThat(Isolated.undone(resting.what()))
        .isEqualTo("This number must rest 90 more days, until 23 Feb 2027.");
    var effect = new Effect("threads-move", Map.of("threads", "11", "to", "pool"));
    assertThat(Isolated.undone(codes(ENGLISH).effect(effect)))
        .isEqualTo("11 conversations go on under a pool number.");
    var many = new Effect("threads-move", Map.of("threads", ">100", "to", "pool"));
    assertThat(Isolated.undone(codes(ENGLISH).effect(many))).startsWith(">100 conversations");
  }

  @Test
  void aCodeWithoutWordsIsShownAsACodeRatherThanHidden() {
    var unknown = new Step("rule-to-come", Step.Finding.FIRED, Map.of());
    assertThat(Isolated.undone(codes(ENGLISH).rule(unknown)))
        .isEqualTo("A rule of the server (rule-to-come)");
  }

  private static Problem problem(Refusal refusal) {
    return Problem.of(refusal, "1");
  }

  private static Messages messages(Language language) {
    return new Messages(codes(language));
  }

  private static Codes codes(Language language) {
    var texts = new Texts(language);
    return new Codes(texts, new Moments(texts, CAIRO), List.of(NumbersText.class));
  }
}
