package com.ptthex.server.attention.alerts;

import static com.ptthex.server.attention.alerts.Watched.afterAll;
import static com.ptthex.server.attention.alerts.Watched.endedBy;
import static com.ptthex.server.attention.alerts.Watched.nobodySeesAnyInTheSouth;
import static com.ptthex.server.attention.alerts.Watched.only;
import static com.ptthex.server.attention.alerts.Watched.stands;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.setting.SettingValue.Choice;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.PauseApi;
import com.ptthex.shared.messaging.screening.PauseApi.LookAgain;
import com.ptthex.shared.messaging.screening.PauseApi.Pause;
import com.ptthex.shared.messaging.screening.PauseSpan;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.ScreeningSettings;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
  void messagesThatCouldNotBeLookedThroughAreOneUntilTheyWere(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      new Choices(site).choose(ScreeningSettings.HANDLING, new Choice(Handling.NOTE.code()));
      content(site, "content || '{'");
      var post = new Post(site);
      var hello = post.comes(Post.text(Post.stranger(), desk, "Hello"));
      post.comes(Post.text(Post.stranger(), desk, "Hello"));
      var raised = only(site, stands().and(row -> row.times() == 2));
      assertThat(raised.kind()).isEqualTo(AlertKind.SCREENING_FAILING);
      assertThat(raised.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(raised.about()).isEqualTo(new About.OfScreening(site.customer));
      content(site, "substring(content from 1 for char_length(content) - 1)");
      site.clock.pass(Duration.ofSeconds(5));
      site.inside(PauseApi.LOOK_AGAIN, new LookAgain(List.of(hello.message())));
      only(site, stands());
      site.inside(PauseApi.LOOK_AGAIN, new LookAgain(unseen(site)));
      only(site, endedBy(Relief.LOOKED_THROUGH));
    }
  }

  private static void content(TestSite site, String as) {
    site.server.store().writing(db -> db.execute("update setting set content = " + as));
  }

  private static List<MessageId> unseen(TestSite site) {
    return site.server
        .store()
        .reading(
            db ->
                db.createQuery("select message_id from screening_unseen")
                    .mapTo(MessageId.class)
                    .list());
  }

  @OnBothDatabases
  void anAlertStandsAsLongAsAPauseAndNobodyEndsItBefore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var wish = new Pause(PauseSpan.ONE_HOUR, new Note("Trial run"));
      var pause = perform(site.owner(), PauseApi.PAUSE, wish).orThrow();
      var raised = only(site, stands());
      assertThat(raised.kind()).isEqualTo(AlertKind.SCREENING_PAUSED);
      assertThat(raised.about()).isEqualTo(new About.OfPause(site.customer));
      var resolve = new AlertsApi.Resolve(raised.id(), Optional.empty(), raised.version());
      var dismiss = new AlertsApi.Dismiss(raised.id(), Optional.empty(), raised.version());
      assertThat(outcome(site.owner().call(AlertsApi.RESOLVE, resolve)))
          .isEqualTo("alert-stands-while-paused");
      assertThat(outcome(site.owner().call(AlertsApi.DISMISS, dismiss)))
          .isEqualTo("alert-stands-while-paused");
      site.owner().call(PauseApi.END, new PauseApi.End(pause.id())).orThrow();
      only(site, endedBy(Relief.PAUSE_ENDED));
    }
  }
}
