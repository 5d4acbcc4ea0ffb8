package com.ptthex.server.kernel;

import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Choices;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberSettings;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.value.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every call is judged by what is remembered of a version, so nothing of it changes silently. */
final class AuthorityTest {
  private static final Note WHY = new Note("Wanted by the insurer");

  private static final Pattern WRITES =
      Pattern.compile(
          "(insert into|update|delete"
              + " from)\\s+(organisation_unit|permission_rule|factor_duty|setting)\\b");

  private static final Pattern SAYS = Pattern.compile("AuthorityStore\\.changed\\(");

  @OnBothDatabases
  void aUnitARuleADutyAndASettingAreEachAVersionOfItsOwn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var changed = new Changed(site);

      site.unit(site.north, "Patrol");
      changed.mustBe(true, "a unit more");

      var wish =
          new AddRule(
              RuleBearing.DENY,
              PermissionCode.of(NumbersApi.NUMBERS_VIEW),
              new OfRole(Role.DISPATCHER),
              site.north,
              WHY,
              Optional.empty());
      var rule = perform(owner, PermissionsApi.ADD, wish).orThrow();
      changed.mustBe(true, "a rule more");
      perform(owner, PermissionsApi.END, new EndRule(rule.id(), WHY)).orThrow();
      changed.mustBe(true, "a rule less");

      perform(owner, FactorDutyApi.REQUIRE, new Reasoned(Role.DISPATCHER, WHY)).orThrow();
      changed.mustBe(true, "a duty more");
      perform(owner, FactorDutyApi.RELEASE, new Reasoned(Role.DISPATCHER, WHY)).orThrow();
      changed.mustBe(true, "a duty less");

      new Choices(site).choose(NumberSettings.REST, 12);
      changed.mustBe(true, "a choice of the site");
      new Choices(site).choose(NumberSettings.REST, 13);
      changed.mustBe(true, "another choice of the site");

      site.number(NumberClass.POOL, site.north);
      changed.mustBe(false, "what nobody is judged by");
    }
  }

  /** Since it was last asked. */
  private static final class Changed {
    private final TestSite site;
    private long last;

    Changed(TestSite site) {
      this.site = site;
      this.last = version();
    }

    private long version() {
      return site.server
          .store()
          .<Long>reading(
              db -> db.createQuery("select version from authority").mapTo(Long.class).one());
    }

    void mustBe(boolean wanted, String what) {
      var now = version();
      assertThat(now != last).as(what).isEqualTo(wanted);
      last = now;
    }
  }

  @Test
  void whateverWritesAnyOfThemSaysSo() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        var text = Files.readString(source);
        assertThat(SAYS.matcher(text).results().count())
            .as(source.toString())
            .isEqualTo(WRITES.matcher(text).results().count());
      }
    }
  }
}
