package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Change;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.AccountMailApi.Confirmed;
import com.ptthex.shared.trust.access.AccountMailApi.Own;
import com.ptthex.shared.trust.access.AccountMailApi.Waiting;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.ByMail;
import com.ptthex.shared.trust.access.InvitationsApi.Invite;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One's own mail address, and inviting somebody by mail. Look at the pictures. */
final class OwnMailTest {
  private static final MailAddress ADDRESS = new MailAddress("day.shift@example.org");
  private static final MailAddress OTHER = new MailAddress("night.shift@example.org");
  private static final EntryCode CODE = new EntryCode("7K2MV9QXH4ZT0RBWE8CJN3PDYSGA");

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private static Own none() {
    return new Own(true, Optional.empty(), Optional.empty());
  }

  private static Own both() {
    return new Own(
        true,
        Optional.of(new Confirmed(ADDRESS, MailLanguage.ENGLISH, Desks.NOW.minusSeconds(900_000))),
        Optional.of(new Waiting(OTHER, Desks.NOW.plusSeconds(3_000))));
  }

  private Scene open(Look look, Own own) {
    api.on(AccountMailApi.OWN, _ -> done(own));
    var taken = Shot.of(look).sized(700, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var ui = new Ui(it, Desks.CLOCK, List.of(AccessText.class, AccountsText.class));
          var model = new OwnMail(Desks.of(api, threads));
          threads.run();
          frame.show(ui, new OwnMailPart(ui, frame, model));
          return frame;
        });
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void type(Scene scene, String id, String text) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text));
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "access", state);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasNoneGivesOneAndACodeGoesThere(Look look) {
    api.on(AccountMailApi.CHANGE, _ -> done(none()));
    var scene = open(look, none());
    fits(scene, "own-mail-none");
    type(scene, "own-mail-address", ADDRESS.value());
    press(scene, "access-mail-change");
    var language = look.equals(Shot.ARABIC) ? MailLanguage.ARABIC : MailLanguage.ENGLISH;
    assertThat(api.calls()).extracting(FakeApi.Call::input).contains(new Change(ADDRESS, language));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theOneThatCountsAndTheOneThatWaitsAreToldApart(Look look) {
    api.on(AccountMailApi.CONFIRM, _ -> done(none()));
    var scene = open(look, both());
    fits(scene, "own-mail-waiting");
    type(scene, "own-mail-code-code", CODE.grouped());
    press(scene, "access-mail-confirm");
    assertThat(api.calls()).extracting(FakeApi.Call::input).contains(new Confirm(CODE));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteSendsNoMailItIsSaidWhatHelpsInstead(Look look) {
    var scene = open(look, new Own(false, Optional.empty(), Optional.empty()));
    assertThat(scene.lookup("#own-mail-address")).isNull();
    fits(scene, "own-mail-off");
  }

  @Test
  void aCodeThatIsWorthNothingIsToldInWords() {
    api.on(AccountMailApi.CONFIRM, _ -> refused(new Refusal.NotFound("code-not-valid")));
    var scene = open(Shot.LIGHT, both());
    type(scene, "own-mail-code-code", CODE.grouped());
    press(scene, "access-mail-confirm");
    assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(note -> note.isVisible());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteSendsMailAnInvitationGoesByItToo(Look look) {
    var scene =
        AccountsStage.take(
            look,
            "invite-by-mail",
            stage -> {
              stage.api().on(OwnerApi.ENTRANCE, _ -> done(new OwnerApi.Entrance(false, true)));
              stage.model().reload();
              stage.answered();
              stage.model().inviting().opener().start();
            });
    assertThat(scene.lookup("#invite-mail")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void whatIsLeftEmptyIsNotSent() {
    var inviting = new Inviting(Desks.of(api, threads, InvitationsApi.INVITATIONS_EDIT));
    api.on(InvitationsApi.INVITE, _ -> refused(new Refusal.Conflict("mail-is-off")));
    inviting.begin(MailLanguage.ARABIC);
    inviting.name().text().set("New dispatcher");
    inviting.role().text().set(Role.DISPATCHER.name());
    inviting.unit().text().set(SampleAccounts.NORTH.value().toString());
    inviting.action().start();
    threads.run();
    inviting.address().text().set(ADDRESS.value());
    inviting.action().start();
    threads.run();
    assertThat(api.calls())
        .extracting(call -> ((Invite) call.input()).mail())
        .containsExactly(Optional.empty(), Optional.of(new ByMail(ADDRESS, MailLanguage.ARABIC)));
  }
}
