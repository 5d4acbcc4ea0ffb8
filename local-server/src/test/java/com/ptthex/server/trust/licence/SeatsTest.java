package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.InvitationsApi.Joined;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A licence that limits how many people may enter. */
final class SeatsTest {
  private static final Note WHY = new Note("a test wants it");

  private static EntryCode invited(ApiClient owner, Role role) {
    var unit = owner.call(AccessApi.ME, NOTHING).orThrow().unit();
    var wish =
        new Invite(new Label("New dispatcher"), role, unit, Optional.empty(), Optional.empty());
    return owner.call(InvitationsApi.INVITE, wish).orThrow().code();
  }

  private static Answer<Joined> joining(LicensedSite site, EntryCode code, String login) {
    var wish = new Accept(code, new Login(login), TestSite.PASSWORD);
    return site.anyone().call(InvitationsApi.ACCEPT, wish);
  }

  private static AccountsApi.Row row(ApiClient owner, AccountId id) {
    return owner.call(AccountsApi.DETAIL, new AccountsApi.Which(id)).orThrow().account();
  }

  private static Reasoned about(ApiClient owner, AccountId id) {
    return new Reasoned(id, WHY, row(owner, id).version());
  }

  @OnBothDatabases
  void nobodyComesInBeyondTheLicenceAndWhoLeavesMakesRoom(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(2, LicenceQuota.SEATS));
      var second = invited(owner, Role.DISPATCHER);
      var third = invited(owner, Role.DISPATCHER);
      var joined = joining(site, second, "second").orThrow();
      var problem = refused(joining(site, third, "third"));
      assertThat(problem.code()).isEqualTo("too-many-people");
      assertThat(problem.facts()).containsEntry("line", "seats").containsEntry("most", "2");
      TestSite.perform(owner, AccountsApi.DISABLE, about(owner, joined.id())).orThrow();
      assertThat(outcome(joining(site, third, "third"))).isEqualTo("done");
      assertThat(outcome(owner.call(AccountsApi.ENABLE, about(owner, joined.id()))))
          .isEqualTo("too-many-people");
    }
  }

  @OnBothDatabases
  void whoComesBackIsCountedWhenTheyMayEnterAgain(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(2, LicenceQuota.SEATS));
      var joined = joining(site, invited(owner, Role.SUPPORT), "second").orThrow();
      TestSite.perform(owner, AccountsApi.ARCHIVE, about(owner, joined.id())).orThrow();
      joining(site, invited(owner, Role.SUPPORT), "third").orThrow();
      TestSite.perform(owner, AccountsApi.RESTORE, about(owner, joined.id())).orThrow();
      assertThat(outcome(owner.call(AccountsApi.ENABLE, about(owner, joined.id()))))
          .isEqualTo("too-many-people");
      site.bring(site.licence().atMost(3, LicenceQuota.SEATS));
      assertThat(outcome(owner.call(AccountsApi.ENABLE, about(owner, joined.id()))))
          .isEqualTo("done");
    }
  }

  @OnBothDatabases
  void fieldPeopleTakeNoSeatUntilTheyComeToADesk(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(1, LicenceQuota.SEATS));
      var sitter = joining(site, invited(owner, Role.SITTER), "sitter").orThrow();
      var row = row(owner, sitter.id());
      var wish = new AccountsApi.Change(row.id(), Role.DISPATCHER, row.unit(), WHY, row.version());
      assertThat(refused(owner.call(AccountsApi.CHANGE.preview(), wish)).code())
          .isEqualTo("too-many-people");
    }
  }

  @OnBothDatabases
  void aSmallerLicencePutsNobodyOut(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(3, LicenceQuota.SEATS));
      joining(site, invited(owner, Role.DISPATCHER), "second").orThrow();
      site.bring(site.licence().atMost(1, LicenceQuota.SEATS));
      var signIn = new SignIn(new Login("second"), TestSite.PASSWORD);
      assertThat(outcome(site.anyone().call(AccessApi.SIGN_IN, signIn))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void whoTakesTheLastSeatAtOnceTakesItOnce(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun();
      var kept =
          IntStream.range(0, 10).mapToObj(one -> keptOut(site, owner, "new-" + one)).toList();
      site.bring(site.licence().atMost(4, LicenceQuota.SEATS));
      var all =
          kept.stream()
              .map(wish -> CompletableFuture.supplyAsync(() -> enabling(owner, wish)))
              .toList();
      var outcomes = all.stream().map(CompletableFuture::join).toList();
      assertThat(outcomes).filteredOn("done"::equals).hasSize(3);
      assertThat(outcomes).filteredOn("too-many-people"::equals).hasSize(7);
    }
  }

  /** Somebody who was in, and could be let in again. */
  private static Reasoned keptOut(LicensedSite site, ApiClient owner, String login) {
    var joined = joining(site, invited(owner, Role.DISPATCHER), login).orThrow();
    TestSite.perform(owner, AccountsApi.DISABLE, about(owner, joined.id())).orThrow();
    return about(owner, joined.id());
  }

  private static String enabling(ApiClient owner, Reasoned wish) {
    return outcome(owner.call(AccountsApi.ENABLE, wish));
  }
}
