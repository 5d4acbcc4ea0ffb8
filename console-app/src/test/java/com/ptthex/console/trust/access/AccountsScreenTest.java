package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountsApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class AccountsScreenTest {

  static Stream<Look> looks() {
    return AccountsStage.looks();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theAccountsBesideTheChosenOne(Look look) {
    var scene = AccountsStage.take(look, "list", stage -> stage.choose(SampleAccounts.DISPATCHER));
    assertThat(scene.lookup("#account-sessions .happening")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void allThatIsKnownOfAnAccount(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 1100)
            .take(
                "accounts",
                "detail",
                it ->
                    new AccountsStage(
                            it,
                            SampleAccounts.OWNER,
                            SampleAccounts.all(),
                            List.of(),
                            SampleAccounts.ALL)
                        .open(stage -> stage.choose(SampleAccounts.DISPATCHER)));
    isFitForEverybody(scene);
  }

  @Test
  void whatMendsAStateStandsBesideIt() {
    var disabled =
        AccountsStage.take(Shot.LIGHT, "disabled", stage -> stage.choose(SampleAccounts.DISABLED));
    assertThat(disabled.lookup("#access-accounts-enable-open").isDisabled()).isFalse();
    var archived =
        AccountsStage.take(Shot.LIGHT, "archived", stage -> stage.choose(SampleAccounts.ARCHIVED));
    assertThat(archived.lookup("#access-accounts-restore-open").isDisabled()).isFalse();
    isFitForEverybody(archived);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsInvited(Look look) {
    var scene = AccountsStage.take(look, "invitations", AccountsStage::toInvitations);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void invitingSomebody(Look look) {
    var scene =
        AccountsStage.take(look, "invite-form", stage -> stage.model().inviting().opener().start());
    assertThat(scene.lookup("#invite-role")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theCodeIsShownOnce(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "code",
            stage -> {
              var inviting = stage.model().inviting();
              inviting.opener().start();
              inviting.name().text().set("New dispatcher");
              inviting.role().text().set(Role.DISPATCHER.name());
              inviting.unit().text().set(SampleAccounts.NORTH.value().toString());
              inviting.action().start();
            });
    assertThat(scene.lookup("#code-card-code"))
        .isInstanceOfSatisfying(
            TextField.class,
            code -> assertThat(code.getText()).isEqualTo(SampleAccounts.CODE.grouped()));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatAnotherRoleWouldDo(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "change-impact",
            stage -> {
              var changing = stage.choose(SampleAccounts.DISPATCHER).model().changing();
              changing.deed().opener().start();
              changing.role().text().set(Role.SUPPORT.name());
              changing.reason().text().set("Helps the others from now on.");
              changing.deed().action().start();
            });
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatGoesWithASecondFactorThatIsCleared(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "clear-factor-impact",
            stage -> {
              var clearing = stage.choose(SampleAccounts.DISPATCHER).model().clearing();
              clearing.deed().opener().start();
              clearing.reason().text().set("Has lost the phone.");
              clearing.deed().action().start();
            });
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyADeedIsWanted(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "disable-form",
            stage ->
                stage
                    .choose(SampleAccounts.DISPATCHER)
                    .model()
                    .disabling()
                    .deed()
                    .opener()
                    .start());
    assertThat(scene.lookup("#reasoned-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noAccountFits(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 768)
            .take(
                "accounts",
                "empty",
                it ->
                    new AccountsStage(
                            it, SampleAccounts.OWNER, List.of(), List.of(), SampleAccounts.ALL)
                        .open(stage -> stage.model().filter().search().set("zzzz")));
    assertThat(scene.lookup("#accounts-clear-filters").isVisible()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "denied",
            stage -> {
              var denied = new Refusal.Denied("permission-missing", Map.of());
              stage.api().on(AccountsApi.LIST, _ -> FakeApi.refused(denied));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void anAdminIsToldWhyTheyCannotActUponAnotherAdminAndWhoCan() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .take(
                "accounts",
                "admin-on-owner",
                it ->
                    new AccountsStage(
                            it,
                            SampleAccounts.ADMIN,
                            SampleAccounts.all(),
                            List.of(),
                            SampleAccounts.ALL)
                        .open(stage -> stage.choose(SampleAccounts.OWNER)));
    var disable = scene.lookup("#access-accounts-disable-open");
    assertThat(disable.isDisabled()).isTrue();
    assertThat(disable.getParent().getAccessibleText()).contains("Only an owner");
  }

  @Test
  void whoMayOnlyLookIsToldWhoCanDoMore() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .take(
                "accounts",
                "looking-only",
                it ->
                    new AccountsStage(
                            it,
                            SampleAccounts.ADMIN,
                            SampleAccounts.all(),
                            List.of(),
                            AccessApi.ACCESS_VIEW)
                        .open(stage -> stage.choose(SampleAccounts.DISPATCHER)));
    var invite = scene.lookup("#access-invitations-invite-open");
    assertThat(invite.isDisabled()).isTrue();
    assertThat(invite.getParent().getAccessibleText()).contains("administrator");
  }

  @Test
  void anotherSideOfTheRoomIsChosenAsInEveryRoomAndStaysWhenItIsDrawnAnew() {
    var scene =
        AccountsStage.take(Shot.LIGHT, "chosen-side", stage -> stage.toInvitations().drawnAnew());
    assertThat(scene.lookup("#invitations-table")).isNotNull();
    assertThat(scene.lookup("#accounts-table")).isNull();
    assertThat(scene.getRoot().lookupAll(".tab-pane")).isEmpty();
  }

  @Test
  void whoComesForAnAccountSeesTheAccounts() {
    var scene =
        AccountsStage.take(
            Shot.LIGHT,
            "arrived",
            stage -> {
              stage.toInvitations().model().goTo(SampleAccounts.DISPATCHER.id());
              stage.answered();
            });
    assertThat(scene.lookup("#accounts-table")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void withoutInvitationsSomebodyIsToBeInvitedAndNoFilterIsToBlame(Look look) {
    var scene = withoutInvitations(look, "no-invitations", stage -> stage.invitedInState(Set.of()));
    assertThat(scene.lookup("#invitations-show-all")).isNull();
    assertThat(scene.lookup(".notice #access-invitations-invite-open")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void whatIsOnlyFilteredAwayIsSaidToBeAndComesBackByOneButton() {
    var scene = withoutInvitations(Shot.LIGHT, "invitations-filtered-away", _ -> {});
    assertThat(scene.lookup("#invitations-show-all")).isNotNull();
    assertThat(scene.lookup(".notice #access-invitations-invite-open")).isNull();
  }

  private static Scene withoutInvitations(Look look, String state, Consumer<AccountsStage> then) {
    return Shot.of(look)
        .sized(1366, 768)
        .take(
            "accounts",
            state,
            it ->
                new AccountsStage(
                        it,
                        SampleAccounts.OWNER,
                        SampleAccounts.all(),
                        List.of(),
                        SampleAccounts.ALL)
                    .open(stage -> then.accept(stage.toInvitations())));
  }
}
