package com.ptthex.server.trust.lan;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.client.ServerTrust;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.DemoPassword;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanApi.Enrolled;
import com.ptthex.shared.trust.lan.LanEvents;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A desk elsewhere on the network joins by a code, and believes nobody else from then on. */
final class SecondDeskTest {
  private static LanSite site;

  @BeforeAll
  static void start() {
    site = LanSite.fresh();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Answer<Enrolled> joining(SiteAddress address, EnrolmentCode code) {
    return com.ptthex.shared.trust.lan.Enrolment.prove(address, code);
  }

  private static final class Hearing implements LiveFeed.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void hear(LiveEvent event) {
      heard.add(event.type());
    }

    @Override
    public void reload() {}

    @Override
    public void changed(LiveState state) {
      if (state instanceof LiveState.Live) {
        heard.add("live");
      }
    }

    void hears(String wanted) throws InterruptedException {
      for (var next = ""; !next.equals(wanted); ) {
        next = heard.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("waiting for %s", wanted).isNotNull();
      }
    }
  }

  @Test
  void itJoinsByTheCodeSignsInAndHearsWhatHappens() throws Exception {
    var authority = joining(site.address(), site.code()).orThrow().authority();
    try (var desk = ApiClient.at(site.address().uri(), LanSite.trust(authority))) {
      var who = new AccessApi.SignIn(new Login("demo-owner"), DemoPassword.PASSWORD);
      var session = desk.call(AccessApi.SIGN_IN, who).orThrow();
      var owner = desk.as(session.token().value());
      assertThat(owner.call(AccessApi.ME, NOTHING).orThrow().name().value()).contains("owner");
      var hearing = new Hearing();
      try (var _ = owner.follow(hearing, Clock.systemUTC())) {
        hearing.hears("live");
        var _ = site.code();
        hearing.hears(LanEvents.CODE_MADE.code());
      }
    }
  }

  @Test
  void aCodeOfNoSiteLeadsNowhere() {
    var wrong = EnrolmentCode.of(authorityOfTheSite(), EnrolmentSalt.made());
    assertThat(outcome(joining(site.address(), wrong))).isEqualTo("enrolment-code-not-valid");
  }

  private static X509Certificate authorityOfTheSite() {
    return joining(site.address(), site.code()).orThrow().authority().x509();
  }

  @Test
  void whoeverShowsAnotherAuthorityIsNotTheSiteOfTheCode() throws Exception {
    try (var impostor = new Impostor()) {
      assertThat(outcome(joining(impostor.address(), site.code())))
          .isEqualTo("not-the-site-of-the-code");
    }
  }

  @Test
  void whoeverTellsTheAuthorityOfTheSiteWithoutBeingItIsToldNoPassword() throws Exception {
    var authority = authorityOfTheSite();
    var salt = EnrolmentSalt.made();
    try (var impostor = new Impostor()) {
      impostor.tells(authority, salt);
      var proven =
          joining(impostor.address(), EnrolmentCode.of(authority, salt))
              .orThrow()
              .authority()
              .x509();
      var asked = impostor.asked();
      try (var desk = ApiClient.at(impostor.address().uri(), ServerTrust.only(proven))) {
        var who = new AccessApi.SignIn(new Login("demo-owner"), DemoPassword.PASSWORD);
        assertThat(outcome(desk.call(AccessApi.SIGN_IN, who))).isEqualTo("server-not-of-the-site");
      }
      assertThat(impostor.asked()).isEqualTo(asked);
    }
  }

  @Test
  void aDeskOfAnotherSiteDoesNotBelieveThisOne() throws Exception {
    try (var impostor = new Impostor();
        var desk = ApiClient.at(site.address().uri(), ServerTrust.only(impostor.authority))) {
      assertThat(outcome(desk.call(AccessApi.ME, NOTHING))).isEqualTo("server-not-of-the-site");
    }
  }

  @Test
  void aRestartChangesNothingForADeskThatHasJoined() {
    var first = LanSite.fresh();
    var authority = joining(first.address(), first.code()).orThrow().authority();
    first.close();
    try (var second = first.again();
        var desk = ApiClient.at(second.address().uri(), LanSite.trust(authority))) {
      var owner = desk.as(second.token("owner"));
      assertThat(outcome(owner.call(AccessApi.ME, NOTHING))).isEqualTo("done");
      assertThat(owner.call(LanApi.STANDING, NOTHING).orThrow().addresses())
          .contains(second.address());
    }
  }
}
