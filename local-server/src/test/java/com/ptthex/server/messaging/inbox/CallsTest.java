package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.ClockTime;
import com.ptthex.shared.contract.setting.Holiday;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.CallsApi.First;
import com.ptthex.shared.messaging.inbox.CallsApi.RingsWhen;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What whoever calls a number hears, and what stands of it in their thread. */
final class CallsTest {

  private static Map<String, String> call(ToldSite told, PhoneNumber from) {
    return new HashMap<>(
        Map.of(
            "CallSid",
            ToldSite.sid("CA"),
            "From",
            from.value(),
            "To",
            told.desk.number().value(),
            "CallStatus",
            "ringing"));
  }

  private static CallsApi.Standing change(ToldSite told, Optional<PhoneNumber> forward) {
    return change(told, forward, RingsWhen.ALWAYS);
  }

  private static CallsApi.Standing change(
      ToldSite told, Optional<PhoneNumber> forward, RingsWhen rings) {
    var wish =
        new CallsApi.Change(
            new SpokenText("Texts only, <please> & thank you"),
            new SpokenLanguage("en-GB"),
            forward,
            rings,
            new Note("Everybody does"),
            new Version(0));
    return told.site.owner().call(CallsApi.CHANGE, wish).orThrow();
  }

  private static List<Row> messages(ToldSite told) {
    return told.site.owner().call(InboxApi.LIST, InboxApi.Find.all()).orThrow().rows().stream()
        .flatMap(thread -> told.post.in(thread.id()).stream())
        .toList();
  }

  @OnBothDatabases
  void aCallerHearsTheTextAndIsAMissedCallInTheirThreadOnce(TestDatabase database)
      throws Exception {
    try (var told = new ToldSite(database)) {
      var fields = call(told, Post.stranger());
      var first = told.site.owner().call(CallsApi.STANDING, Nothing.NOTHING).orThrow();
      assertThat(told.tell("voice", fields).body())
          .contains("<Say language=\"en-US\">" + first.text().value() + "</Say>");
      change(told, Optional.empty());
      assertThat(told.tell("voice", fields).body())
          .contains("<Say language=\"en-GB\">Texts only, &lt;please&gt; &amp; thank you</Say>");
      assertThat(messages(told))
          .singleElement()
          .satisfies(row -> assertThat(row.kind()).isEqualTo(MessageKind.MISSED_CALL));
    }
  }

  @OnBothDatabases
  void whoIsRungUpInsteadAndAnswersLeavesNoMissedCall(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var instead = Post.stranger();
      assertThat(change(told, Optional.of(instead)).version()).isEqualTo(new Version(1));
      var fields = call(told, Post.stranger());
      assertThat(told.tell("voice", fields).body())
          .contains("<Number>" + instead.value() + "</Number>", "action=\"voice\"");
      assertThat(messages(told)).isEmpty();
      fields.put("DialCallStatus", "completed");
      assertThat(told.tell("voice", fields).body()).endsWith("<Response></Response>");
      assertThat(messages(told)).isEmpty();
      var other = call(told, Post.stranger());
      other.put("DialCallStatus", "no-answer");
      assertThat(told.tell("voice", other).body()).contains("<Say ");
      assertThat(messages(told)).hasSize(1);
    }
  }

  @OnBothDatabases
  void whoHidesTheirNumberIsAnsweredAndKept(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var fields = call(told, Post.stranger());
      fields.put("From", "anonymous");
      assertThat(told.tell("voice", fields).body()).contains("<Say ");
      assertThat(told.letters()).hasSize(1);
      var late =
          new CallsApi.Change(
              new SpokenText("Another"),
              SpokenLanguage.ENGLISH,
              Optional.empty(),
              RingsWhen.ALWAYS,
              new Note("Too late"),
              new Version(4));
      assertThat(refused(told.site.owner().call(CallsApi.CHANGE, late)).code())
          .isEqualTo("calls-changed-meanwhile");
    }
  }

  /** Whoever is rung up within hours is spared outside of them, without anybody doing anything. */
  @OnBothDatabases
  void outsideOfTheHoursOfTheSiteCallersHearTheTextAtOnce(TestDatabase database) throws Exception {
    try (var told = new ToldSite(database)) {
      var instead = Post.stranger();
      change(told, Optional.of(instead), RingsWhen.WITHIN_HOURS);
      assertThat(now(told).until()).isEmpty();
      var opens = told.site.clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
      open(told, opens, "Asia/Riyadh");
      assertThat(now(told)).isEqualTo(new CallsApi.Now(First.HEARS_TEXT, Optional.of(opens)));
      assertThat(told.tell("voice", call(told, Post.stranger())).body()).contains("<Say ");
      assertThat(messages(told)).hasSize(1);
      told.site.clock.pass(Duration.between(told.site.clock.instant(), opens));
      var closes = opens.plus(Duration.ofHours(1));
      assertThat(now(told)).isEqualTo(new CallsApi.Now(First.RINGS_INSTEAD, Optional.of(closes)));
      assertThat(told.tell("voice", call(told, Post.stranger())).body())
          .contains("<Number>" + instead.value() + "</Number>");
      var today = HolidayDate.of(LocalDate.ofInstant(opens, ZoneId.of("Asia/Riyadh")));
      choices(told)
          .choose(
              SiteSettings.HOLIDAYS,
              new SettingValue.Holidays(List.of(new Holiday(today, new Label("Founding day")))));
      assertThat(told.tell("voice", call(told, Post.stranger())).body()).contains("<Say ");
    }
  }

  private static CallsApi.Now now(ToldSite told) {
    return told.site.owner().call(CallsApi.STANDING, Nothing.NOTHING).orThrow().now();
  }

  private static Choices choices(ToldSite told) {
    return new Choices(told.site);
  }

  /** For one hour on that weekday, by the clocks of the zone. */
  private static void open(ToldSite told, Instant from, String zone) {
    var there = from.atZone(ZoneId.of(zone));
    var day = SettingDay.valueOf(there.getDayOfWeek().name());
    var block =
        new OpenBlock(day, ClockTime.of(there.getHour(), 0), ClockTime.of(there.getHour() + 1, 0));
    choices(told).choose(SiteSettings.TIME_ZONE, new SettingValue.Zone(zone));
    choices(told).choose(SiteSettings.BUSINESS_HOURS, new SettingValue.Hours(List.of(block)));
  }
}
