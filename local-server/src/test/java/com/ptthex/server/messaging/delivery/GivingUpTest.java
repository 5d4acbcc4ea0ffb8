package com.ptthex.server.messaging.delivery;

import static com.ptthex.shared.messaging.delivery.DeliverySettings.WORD_WITHIN;
import static com.ptthex.shared.messaging.numbers.NumberSettings.CRITICAL_FROM;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.WordWithin;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site waits for word of a message for as long as it has chosen, and no longer. */
final class GivingUpTest {

  /** Of other letters than an idempotency key may have. */
  private static final MessageKey MESSAGE = MessageKey.of("SM made up é");

  private static final SettingValue FOUR_HOURS = new Choice(WordWithin.FOUR_HOURS.code());

  private record Story(TestSite site, Row thread, Instant sent) {

    static Story of(TestSite site) {
      var story = new Story(site, site.thread(site.north), site.clock.instant());
      story.told(new Accepted());
      new Choices(site).choose(CRITICAL_FROM, 1);
      return story;
    }

    void told(Outcome outcome) {
      var number = thread.number().orElseThrow().id();
      site.inside(DeliveryApi.REPORT, new Report(MESSAGE, thread.id(), number, outcome, sent));
    }

    void goesBy(Duration time) {
      site.clock.pass(time);
      site.signInAnew();
      try (var ledger = Ledger.open(site.server.store())) {
        new GivingUp(new Ground(site.server.store(), ledger, site.server.pipeline(), site.clock))
            .round();
      }
    }

    Health health() {
      var which = new Which(thread.number().orElseThrow().id());
      return site.owner().call(NumbersApi.DETAIL, which).orThrow().number().health();
    }

    List<Failure> failures() {
      var which =
          new WhichFailures(thread.number().orElseThrow().id(), Optional.empty(), Optional.empty());
      return site.owner().call(DeliveryApi.FAILURES, which).orThrow().failures();
    }

    int failedInTheDays() {
      return site.ask(Integer.class, "select sum(failed) from delivery_hour");
    }

    int awaited() {
      return site.ask(Integer.class, "select count(*) from delivery_awaited");
    }
  }

  @OnBothDatabases
  void aMessageOfWhichNothingIsToldInTimeFailsAsOfThen(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var story = Story.of(site);
      story.goesBy(Duration.ofHours(3));
      new Choices(site).choose(WORD_WITHIN, FOUR_HOURS);
      story.goesBy(Duration.ofMinutes(59));
      assertThat(story.failures()).isEmpty();
      assertThat(story.health()).isEqualTo(Health.HEALTHY);

      story.goesBy(Duration.ofHours(2));
      assertThat(story.failures())
          .containsExactly(
              new Failure(
                  story.sent().plus(Duration.ofHours(4)),
                  DeliveryFault.NO_WORD,
                  story.thread().id()));
      assertThat(story.health()).isEqualTo(Health.CRITICAL);
      assertThat(story.awaited()).isZero();
      story.goesBy(Duration.ofHours(2));
      assertThat(story.failures()).as("once").hasSize(1);
    }
  }

  @OnBothDatabases
  void whatIsToldAfterwardsCountsInstead(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var story = Story.of(site);
      new Choices(site).choose(WORD_WITHIN, FOUR_HOURS);
      story.goesBy(Duration.ofHours(5));
      assertThat(story.failedInTheDays()).isOne();
      story.told(new Delivered());
      assertThat(story.failures()).isEmpty();
      assertThat(story.health()).isEqualTo(Health.HEALTHY);
      assertThat(story.failedInTheDays()).isZero();
      assertThat(site.ask(Integer.class, "select count(last_failed_at) from traffic")).isZero();
      story.goesBy(Duration.ofHours(5));
      assertThat(story.failures()).isEmpty();
    }
  }

  @OnBothDatabases
  void withoutALimitAndOnceItHasArrivedNothingIsGivenUp(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var story = Story.of(site);
      story.goesBy(Duration.ofDays(6));
      assertThat(story.failures()).as("no limit is the usual one").isEmpty();
      assertThat(story.awaited()).isOne();
      story.told(new Delivered());
      assertThat(story.awaited()).isZero();
      new Choices(site).choose(WORD_WITHIN, FOUR_HOURS);
      story.goesBy(Duration.ofHours(5));
      assertThat(story.failures()).isEmpty();
    }
  }

  @OnBothDatabases
  void whoChoosesAShorterTimeIsToldHowManyCountAsFailedAtOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var story = Story.of(site);
      story.goesBy(Duration.ofHours(5));
      var choices = new Choices(site);
      assertThat(foreseen(site, choices, WordWithin.A_DAY)).isEmpty();
      assertThat(foreseen(site, choices, WordWithin.FOUR_HOURS))
          .containsExactly(new Effect("messages-count-as-failed", Map.of("count", "1")));
    }
  }

  private static List<Effect> foreseen(TestSite site, Choices choices, WordWithin wish) {
    var change = Choices.change(choices.wish(WORD_WITHIN, new Choice(wish.code())));
    return site.owner().call(SettingsApi.CHANGE.preview(), change).orThrow().effects().stream()
        .filter(effect -> !effect.code().equals("setting-becomes-another"))
        .toList();
  }
}
