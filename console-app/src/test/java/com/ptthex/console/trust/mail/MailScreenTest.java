package com.ptthex.console.trust.mail;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.LetterState;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailApi;
import com.ptthex.shared.trust.mail.MailApi.Change;
import com.ptthex.shared.trust.mail.MailApi.Changed;
import com.ptthex.shared.trust.mail.MailApi.Row;
import com.ptthex.shared.trust.mail.MailApi.Settings;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailApi.Test;
import com.ptthex.shared.trust.mail.MailApi.Tested;
import com.ptthex.shared.trust.mail.MailApi.TurnOff;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.trust.mail.MailHost;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailLogin;
import com.ptthex.shared.trust.mail.MailPassword;
import com.ptthex.shared.trust.mail.MailPort;
import com.ptthex.shared.trust.mail.MailSecurity;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room of mail, as somebody sees and uses it. Look at the pictures. */
final class MailScreenTest {
  private static final Permission[] OWNER = {MailApi.MAIL_VIEW, MailApi.MAIL_EDIT};
  private static final Note WHY = new Note("The house has a mail server.");

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private static Row row(int at, LetterKind kind, LetterState state, Optional<MailFault> fault) {
    return new Row(
        new LetterId(new UUID(7, at)),
        kind,
        Desks.NOW.minus(Duration.ofMinutes(11L * at)),
        state,
        state == LetterState.SENT ? 1 : at,
        fault);
  }

  private static Standing off() {
    return new Standing(Optional.empty(), new Version(0), Optional.empty(), List.of());
  }

  private static Standing on(Row... letters) {
    return new Standing(
        Optional.of(
            new Settings(
                new MailHost("mail.example.org"),
                new MailPort(587),
                MailSecurity.STARTTLS,
                Optional.empty(),
                Optional.of(new MailLogin("console@example.org")),
                true,
                new MailAddress("console@example.org"),
                Optional.of(new SiteAddress("console.example.org")))),
        new Version(3),
        Optional.of(
            new Changed(Desks.NOW.minus(Duration.ofDays(4)), new Label("Owner of the site"), WHY)),
        List.of(letters));
  }

  private static Standing busy() {
    return on(
        row(1, LetterKind.INVITATION, LetterState.WAITING, Optional.of(MailFault.BUSY)),
        row(2, LetterKind.RESET_CODE, LetterState.SENT, Optional.empty()),
        row(3, LetterKind.TEST, LetterState.FAILED, Optional.of(MailFault.NOT_TRUSTED)),
        row(
            4,
            LetterKind.PASSWORD_RESET,
            LetterState.FAILED,
            Optional.of(MailFault.MAY_HAVE_BEEN_SENT)),
        row(5, LetterKind.ADDRESS_CODE, LetterState.SENT, Optional.empty()));
  }

  private Scene open(Look look, Standing standing, Permission... may) {
    api.on(MailApi.STANDING, _ -> done(standing));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var model = new MailModel(Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may));
          var ui = new Ui(it, Desks.CLOCK, List.of(MailText.class, AccessText.class));
          model.reload();
          threads.run();
          frame.show(ui, new MailScreen(ui, frame, model));
          return frame;
        });
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void type(Scene scene, Map<String, String> typed) {
    typed.forEach(
        (id, text) -> Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text)));
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "mail", state);
    isFitForEverybody(scene);
  }

  private <I extends Record> List<I> sent(Class<I> type) {
    return api.calls().stream()
        .map(FakeApi.Call::input)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whileMailIsOffItIsSaidWhatGoesOnWithout(Look look) {
    var scene = open(look, off(), OWNER);
    assertThat(scene.lookup("#mail-test-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#mail-turn-off-open").isDisabled()).isTrue();
    fits(scene, "off");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereMailGoesAndWhatCameOfItIsSeen(Look look) {
    fits(open(look, busy(), OWNER), "on");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOwnerSetsItUpAndThePasswordIsShownToNobody(Look look) {
    api.on(MailApi.CHANGE, _ -> done(on()));
    var scene = open(look, off(), OWNER);
    press(scene, "mail-change-open");
    fits(scene, "change");
    type(
        scene,
        Map.of(
            "mail-host", "mail.example.org",
            "mail-login", "console@example.org",
            "mail-password", "postage paid",
            "mail-sender", "console@example.org",
            "mail-reason", WHY.value()));
    press(scene, "mail-change");
    assertThat(sent(Change.class))
        .containsExactly(
            new Change(
                new MailHost("mail.example.org"),
                new MailPort(587),
                MailSecurity.STARTTLS,
                Optional.empty(),
                Optional.of(new MailLogin("console@example.org")),
                Optional.of(new MailPassword("postage paid")),
                new MailAddress("console@example.org"),
                Optional.empty(),
                WHY,
                new Version(0)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aTestLetterGoesInTheLanguageOfWhoSendsIt(Look look) {
    api.on(MailApi.TEST, _ -> done(new Tested(new LetterId(new UUID(7, 9)))));
    var scene = open(look, on(), OWNER);
    press(scene, "mail-test-open");
    type(scene, Map.of("mail-test-to", "somebody@example.org"));
    fits(scene, "test");
    press(scene, "mail-test");
    var language = look.equals(Shot.ARABIC) ? MailLanguage.ARABIC : MailLanguage.ENGLISH;
    assertThat(sent(Test.class))
        .containsExactly(new Test(new MailAddress("somebody@example.org"), language));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void turningItOffTellsWhatStops(Look look) {
    api.on(MailApi.TURN_OFF, _ -> done(off()));
    var scene = open(look, on(), OWNER);
    press(scene, "mail-turn-off-open");
    type(scene, Map.of("mail-off-reason", WHY.value()));
    fits(scene, "turn-off");
    press(scene, "mail-turn-off");
    assertThat(sent(TurnOff.class)).containsExactly(new TurnOff(WHY, new Version(3)));
  }

  @org.junit.jupiter.api.Test
  void whatIsNoAddressIsSaidAtItsField() {
    var scene = open(Shot.LIGHT, off(), OWNER);
    press(scene, "mail-change-open");
    type(scene, Map.of("mail-sender", "nobody"));
    assertThat(Fx.get(() -> scene.lookup("#mail-change").isDisabled())).isTrue();
  }

  @org.junit.jupiter.api.Test
  void whoMayOnlyLookIsToldWhoDecides() {
    var scene = open(Shot.LIGHT, on(), MailApi.MAIL_VIEW);
    assertThat(scene.lookup("#mail-change-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#mail-test-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#mail-turn-off-open").isDisabled()).isTrue();
  }

  @org.junit.jupiter.api.Test
  void aRefusalIsToldInWords() {
    api.on(MailApi.TURN_OFF, _ -> refused(new Refusal.Conflict("mail-changed-meanwhile")));
    var scene = open(Shot.LIGHT, on(), OWNER);
    press(scene, "mail-turn-off-open");
    type(scene, Map.of("mail-off-reason", WHY.value()));
    press(scene, "mail-turn-off");
    assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(note -> note.isVisible());
  }
}
