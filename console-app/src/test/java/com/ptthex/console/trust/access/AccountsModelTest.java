package com.ptthex.console.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Change;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.mail.MailLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AccountsModelTest {
  private final ByHand threads = new ByHand();
  private FakeApi api = new FakeApi();

  private AccountsModel by(Row me) {
    api = SampleAccounts.api(me, SampleAccounts.all(), SampleAccounts.invitations());
    var made = new AccountsModel(Desks.of(api, threads, SampleAccounts.ALL));
    made.reload();
    threads.run();
    return made;
  }

  private static void choose(AccountsModel model, Row... rows) {
    model.rows().choose(Set.of(List.of(rows).stream().map(Row::id).toArray()));
  }

  private static Optional<Text> against(AccountsModel.ReasonedDeed deed) {
    return against(deed.deed().opener());
  }

  private static Optional<Text> against(Opener opener) {
    return opener.hindrance().get();
  }

  private <I extends Record> I sent(Class<I> type) {
    return api.calls().stream()
        .filter(call -> call.confirmation().key().isPresent())
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void aSecondFactorIsClearedOnlyWhereThereIsOneAndBelowOneself() {
    var model = by(SampleAccounts.ADMIN);
    choose(model, SampleAccounts.DISPATCHER);
    assertThat(against(model.clearing())).isEmpty();
    choose(model, SampleAccounts.DISABLED);
    assertThat(against(model.clearing())).contains(AccountsText.HAS_NO_FACTOR);
    choose(model, SampleAccounts.OWNER);
    assertThat(against(model.clearing())).contains(AccountsText.ABOVE_YOU);
  }

  @Test
  void eachStateOffersItsOwnMovesAndSaysWhyNotTheOthers() {
    var model = by(SampleAccounts.OWNER);
    assertThat(against(model.disabling())).contains(AccountsText.CHOOSE_ONE);
    choose(model, SampleAccounts.DISPATCHER);
    assertThat(against(model.disabling())).isEmpty();
    assertThat(against(model.archiving())).isEmpty();
    assertThat(against(model.enabling())).contains(AccountsText.IS_ACTIVE);
    assertThat(against(model.restoring())).contains(AccountsText.NOT_ARCHIVED);
    choose(model, SampleAccounts.DISABLED);
    assertThat(against(model.enabling())).isEmpty();
    assertThat(against(model.disabling())).contains(AccountsText.IS_DISABLED);
    assertThat(against(model.resetting().deed().opener())).contains(AccountsText.IS_DISABLED);
    choose(model, SampleAccounts.ARCHIVED);
    assertThat(against(model.restoring())).isEmpty();
    assertThat(against(model.archiving())).contains(AccountsText.IS_ARCHIVED);
    assertThat(against(model.changing().deed().opener())).contains(AccountsText.IS_ARCHIVED);
    choose(model, SampleAccounts.DISPATCHER, SampleAccounts.SUPPORT);
    assertThat(against(model.disabling())).contains(AccountsText.ONE_AT_A_TIME);
  }

  @Test
  void nobodyIsOfferedADeedUponThemselvesOrAboveThem() {
    var owner = by(SampleAccounts.OWNER);
    choose(owner, SampleAccounts.OWNER);
    assertThat(against(owner.disabling())).contains(AccountsText.YOURSELF);
    choose(owner, SampleAccounts.ADMIN);
    assertThat(against(owner.disabling())).isEmpty();
    var admin = by(SampleAccounts.ADMIN);
    choose(admin, SampleAccounts.OWNER);
    assertThat(against(admin.disabling())).contains(AccountsText.ABOVE_YOU);
    assertThat(admin.surroundings().reach()).doesNotContain(Role.OWNER, Role.CUSTOMER_ADMIN);
  }

  @Test
  void aDeedWantsAReasonAndFallsOnTheAccountItWasOpenedFor() {
    var model = by(SampleAccounts.OWNER);
    choose(model, SampleAccounts.DISPATCHER);
    var disabling = model.disabling();
    disabling.deed().begin();
    assertThat(disabling.deed().action().hindrance().get()).contains(KitText.CORRECT_FIELDS);
    disabling.reason().text().set("Has left.");
    choose(model, SampleAccounts.SUPPORT);
    disabling.deed().action().start();
    threads.run();
    var sent = sent(Reasoned.class);
    assertThat(sent.id()).isEqualTo(SampleAccounts.DISPATCHER.id());
    assertThat(sent.version()).isEqualTo(SampleAccounts.DISPATCHER.version());
    assertThat(sent.reason().value()).isEqualTo("Has left.");
    disabling.deed().begin();
    assertThat(disabling.reason().text().get()).isEmpty();
  }

  @Test
  void aChangeBeginsWithWhatTheAccountIs() {
    var model = by(SampleAccounts.OWNER);
    choose(model, SampleAccounts.DISPATCHER);
    model.changing().begin();
    assertThat(model.changing().role().value()).isEqualTo(Role.DISPATCHER);
    model.changing().role().text().set(Role.SUPPORT.name());
    model.changing().reason().text().set("Helps from now on.");
    model.changing().deed().action().start();
    threads.run();
    assertThat(sent(Change.class).role()).isEqualTo(Role.SUPPORT);
    assertThat(sent(Change.class).unit()).isEqualTo(SampleAccounts.DISPATCHER.unit());
  }

  @Test
  void anInvitationLastsSevenDaysUnlessSomebodySaysOtherwise() {
    var model = by(SampleAccounts.OWNER);
    var inviting = model.inviting();
    inviting.begin(MailLanguage.ENGLISH);
    inviting.name().text().set("New dispatcher");
    inviting.role().text().set(Role.SUPPORT.name());
    inviting.unit().text().set(SampleAccounts.NORTH.value().toString());
    inviting.action().start();
    threads.run();
    assertThat(sent(Invite.class).lasts())
        .hasValueSatisfying(hours -> assertThat(hours.duration()).hasDays(7));
    assertThat(sent(Invite.class).note()).isEmpty();
  }

  @Test
  void onlyAnOpenInvitationIsWithdrawn() {
    var model = by(SampleAccounts.OWNER);
    var invitations = model.invitations();
    assertThat(invitations.withdraw().hindrance().get())
        .contains(AccountsText.CHOOSE_AN_INVITATION);
    invitations.rows().choose(Set.of(SampleAccounts.invitations().getLast().id()));
    assertThat(invitations.withdraw().hindrance().get()).contains(AccountsText.NOT_OPEN);
    invitations.rows().choose(Set.of(SampleAccounts.invitations().getFirst().id()));
    assertThat(invitations.withdraw().hindrance().get()).isEmpty();
  }

  @Test
  void theFiltersSayWhatIsAskedFor() {
    var model = by(SampleAccounts.OWNER);
    model.filter().states().set(Set.of(AccountState.DISABLED.name()));
    model.filter().unit().set(Set.of(SampleAccounts.NORTH.value().toString()));
    threads.run();
    var asked =
        api.calls().stream()
            .filter(call -> call.endpoint().equals(AccountsApi.LIST.name()))
            .map(call -> (Find) call.input())
            .reduce((_, later) -> later)
            .orElseThrow();
    assertThat(asked.state()).containsExactly(AccountState.DISABLED);
    assertThat(asked.unit()).contains(SampleAccounts.NORTH);
    assertThat(
            api.calls().stream()
                .filter(call -> call.endpoint().equals(InvitationsApi.LIST.name()))
                .map(call -> (InvitationsApi.Find) call.input()))
        .allSatisfy(find -> assertThat(find.state()).hasSize(1));
  }
}
