package com.ptthex.server.trust.lan;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.EnrolmentHours;
import com.ptthex.shared.trust.lan.EnrolmentState;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanApi.Enrol;
import com.ptthex.shared.trust.lan.LanApi.Make;
import com.ptthex.shared.trust.lan.LanApi.Which;
import java.time.Duration;
import java.util.Optional;

final class EnrolmentsApiTest {
  private static final Make USUAL = new Make(Optional.empty());

  private static String enrolled(TestSite site, EnrolmentCode code) {
    return outcome(site.anonymous().call(LanApi.ENROL, new Enrol(code.hash())));
  }

  @OnBothDatabases
  void manyDesksJoinByOneCodeAndAreCounted(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var made = site.owner().call(LanApi.MAKE, USUAL).orThrow();
      assertThat(made.row().until())
          .isEqualTo(made.row().madeAt().plus(EnrolmentHours.USUAL.duration()));
      assertThat(made.addresses()).isNotEmpty();
      for (var desk = 0; desk < 3; desk++) {
        var told = site.anonymous().call(LanApi.ENROL, new Enrol(made.code().hash())).orThrow();
        assertThat(made.code().proves(told.authority().x509(), told.salt())).isTrue();
      }
      var row = site.owner().call(LanApi.STANDING, NOTHING).orThrow().codes().getFirst();
      assertThat(row.used()).isEqualTo(3);
      assertThat(row.lastUsedAt()).isPresent();
      assertThat(row.state()).isEqualTo(EnrolmentState.OPEN);
    }
  }

  @OnBothDatabases
  void twoCodesOfOneSiteAreNotAlike(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var one = site.owner().call(LanApi.MAKE, USUAL).orThrow().code();
      var other = site.owner().call(LanApi.MAKE, USUAL).orThrow().code();
      assertThat(one.value()).isNotEqualTo(other.value());
      assertThat(site.ask(String.class, "select max(code_hash || salt) from lan_enrolment"))
          .doesNotContain(one.value(), other.value());
    }
  }

  @OnBothDatabases
  void aCodeThatHasEndedOrIsWithdrawnIsGoodForNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var hour = new Make(Optional.of(new EnrolmentHours(1)));
      var ended = site.owner().call(LanApi.MAKE, hour).orThrow();
      var withdrawn = site.owner().call(LanApi.MAKE, USUAL).orThrow();
      var which = new Which(withdrawn.row().id());
      assertThat(site.owner().call(LanApi.WITHDRAW, which).orThrow().state())
          .isEqualTo(EnrolmentState.WITHDRAWN);
      assertThat(outcome(site.owner().call(LanApi.WITHDRAW, which)))
          .isEqualTo("enrolment-not-open");
      assertThat(enrolled(site, ended.code())).isEqualTo("done");
      site.clock.pass(Duration.ofHours(1));
      assertThat(enrolled(site, ended.code())).isEqualTo("enrolment-code-not-valid");
      assertThat(enrolled(site, withdrawn.code())).isEqualTo("enrolment-code-not-valid");
      assertThat(outcome(site.owner().call(LanApi.WITHDRAW, new Which(ended.row().id()))))
          .isEqualTo("enrolment-not-open");
    }
  }

  @OnBothDatabases
  void onlyWhoLooksAfterTheSiteLetsDesksJoin(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var role : new Role[] {Role.OWNER, Role.CUSTOMER_ADMIN}) {
        assertThat(outcome(site.as(role, site.customer).call(LanApi.MAKE, USUAL)))
            .isEqualTo("done");
      }
      for (var role : new Role[] {Role.DISPATCHER, Role.SUPPORT, Role.SITTER}) {
        assertThat(refused(site.as(role, site.customer).call(LanApi.MAKE, USUAL)).status())
            .isEqualTo(403);
      }
    }
  }

  @OnBothDatabases
  void eachCodeAndEachDeskStandsInTheAudit(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var made = site.owner().call(LanApi.MAKE, USUAL).orThrow();
      assertThat(enrolled(site, made.code())).isEqualTo("done");
      for (var deed : new String[] {"lan.codes.make", "lan.enrol"}) {
        assertThat(
                site.ask(
                    Integer.class, "select count(*) from audit where endpoint = '" + deed + "'"))
            .isEqualTo(1);
      }
    }
  }
}
