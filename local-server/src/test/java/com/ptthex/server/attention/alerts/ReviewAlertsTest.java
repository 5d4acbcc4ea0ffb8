package com.ptthex.server.attention.alerts;

import static com.ptthex.server.attention.alerts.Watched.afterAll;
import static com.ptthex.server.attention.alerts.Watched.endedBy;
import static com.ptthex.server.attention.alerts.Watched.nobodySeesAnyInTheSouth;
import static com.ptthex.server.attention.alerts.Watched.only;
import static com.ptthex.server.attention.alerts.Watched.stands;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Note;

/** Messages that lead past the site are one alert for each thread, until all were looked at. */
final class ReviewAlertsTest {
  private static final String TELLING = "07700 900456";

  @OnBothDatabases
  void oneThreadIsOneAlertUntilEachOfItsMessagesWasResolved(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      var phone = Post.stranger();
      var post = new Post(site);
      var thread = post.comes(Post.text(phone, desk, TELLING)).thread();
      post.comes(Post.text(phone, desk, "Once more: " + TELLING));
      var raised = only(site, stands().and(row -> row.times() == 2));
      assertThat(raised.kind()).isEqualTo(AlertKind.MESSAGES_TO_REVIEW);
      assertThat(raised.severity()).isEqualTo(Severity.WARNING);
      assertThat(raised.about()).isEqualTo(new About.OfMessages(thread));
      assertThat(nobodySeesAnyInTheSouth(site)).isTrue();
      assertThat(site.ask(String.class, "select cause from alert")).doesNotContain("900456");

      resolveOne(site);
      only(site, stands());
      resolveOne(site);
      only(site, endedBy(Relief.MESSAGES_REVIEWED));
    }
  }

  private static void resolveOne(TestSite site) {
    var row = site.owner().call(ScreeningApi.LIST, Find.all()).orThrow().rows().getFirst();
    var wish = new Resolve(row.id(), Verdict.ALLOWED, new Note("Known"), row.version());
    site.owner().call(ScreeningApi.RESOLVE, wish).orThrow();
  }

  @OnBothDatabases
  void whatIsOnlyNotedCallsNobody(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      new Choices(site).choose(ScreeningSettings.HANDLING, new Choice(Handling.NOTE.code()));
      new Post(site).comes(Post.text(Post.stranger(), desk, TELLING));
      assertThat(site.owner().call(ScreeningApi.LIST, Find.all()).orThrow().rows()).hasSize(1);
      assertThat(afterAll(site)).isEmpty();
    }
  }

  @OnBothDatabases
  void aMessageThatCouldNotBeLookedThroughIsOneToo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      new Choices(site).choose(ScreeningSettings.HANDLING, new Choice(Handling.NOTE.code()));
      site.server.store().writing(db -> db.execute("update setting set content = '{'"));
      new Post(site).comes(Post.text(Post.stranger(), desk, "Hello"));
      assertThat(only(site, stands()).kind()).isEqualTo(AlertKind.MESSAGES_TO_REVIEW);
    }
  }
}
