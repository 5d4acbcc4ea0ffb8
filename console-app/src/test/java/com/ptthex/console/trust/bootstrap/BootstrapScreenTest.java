package com.ptthex.console.trust.bootstrap;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccountsText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Guests;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Refuse;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients are told, as somebody sees and changes it. Look at the pictures. */
final class BootstrapScreenTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleBootstrap.api();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();
  private Optional<BootstrapModel> model = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, Permission... may) {
    var taken = Shot.of(look).sized(1366, 1100);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var desk = Desks.of(api, threads, frame, may);
          var made = new BootstrapModel(desk);
          var guests = new GuestsModel(desk);
          model = Optional.of(made);
          var ui =
              new Ui(
                  it,
                  Desks.CLOCK,
                  List.of(BootstrapText.class, AccountsText.class, LicenceText.class));
          made.standing().reload();
          guests.guests().reload();
          threads.run();
          frame.show(ui, new BootstrapScreen(ui, frame, made, guests));
          return frame;
        });
  }

  private Scene open(Look look) {
    return open(look, SampleBootstrap.ALL);
  }

  private void press(Scene scene, String id) {
    var found = scene.lookup("#" + id);
    var button = found instanceof Button itself ? itself : (Button) found.lookup(".button");
    Fx.run(button::fire);
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void type(Scene scene, String id, String words) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(words));
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "bootstrap", state);
    isFitForEverybody(scene);
  }

  private void tells(Standing standing) {
    api.on(BootstrapApi.STANDING, _ -> done(standing));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatAPhoneShowsFirstStandsBesideWhatWasChosen(Look look) {
    var scene = open(look);
    assertThat(scene.lookup("#guest-admit-0")).isNotNull();
    assertThat(scene.lookup("#guest-admit-2")).isNull();
    fits(scene, "served");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNewSiteHasChosenNothingAndNobodyAsks(Look look) {
    tells(SampleBootstrap.nothingChosen());
    api.on(GuestsApi.LIST, _ -> done(new Guests(List.of())));
    fits(open(look), "empty");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteWhoseLicenceIsOverSaysWhatIsLeft(Look look) {
    tells(
        SampleBootstrap.standing(
            SampleBootstrap.chosen(), SampleBootstrap.served(Extent.SAFETY_ONLY)));
    fits(open(look), "safety-only");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteWithoutALicenceTellsNothing(Look look) {
    tells(SampleBootstrap.standing(SampleBootstrap.chosen(), new Told.Closed("no-licence")));
    fits(open(look), "closed");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whomOtherOriginsShutOutIsSeenBefore(Look look) {
    var scene = open(look);
    press(scene, "bootstrap-origins");
    type(scene, "origins-origins", "https://*.example.org");
    Fx.run(() -> scene.lookup("#origins-reason").requestFocus());
    shot.orElseThrow().lookAgain(scene);
    fits(scene, "origins-form");
    type(scene, "origins-origins", "https://new.example.org\n\n");
    type(scene, "origins-reason", "The web client moved.");
    press(scene, "bootstrap-origins-set");
    fits(scene, "origins-impact");
    press(scene, "impact-confirm");
    assertThat(api.calls())
        .extracting(FakeApi.Call::input)
        .contains(
            new SetOrigins(
                List.of(new WebOrigin("https://new.example.org")),
                new Note("The web client moved."),
                new Version(6)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNoticeIsWrittenInALanguage(Look look) {
    var scene = open(look);
    press(scene, "bootstrap-notice-add");
    type(scene, "notice-text", "Wear your vest.");
    type(scene, "notice-reason", "After the inspection.");
    Fx.run(
        () -> {
          ((ComboBox<?>) scene.lookup("#notice-language")).getSelectionModel().selectFirst();
          ((ComboBox<?>) scene.lookup("#notice-acknowledgement")).getSelectionModel().selectLast();
        });
    shot.orElseThrow().lookAgain(scene);
    fits(scene, "notice-form");
    press(scene, "bootstrap-notices-write");
    assertThat(api.calls())
        .extracting(FakeApi.Call::input)
        .contains(
            new WriteNotice(
                Optional.empty(),
                NoticeLanguage.ENGLISH,
                new NoticeText("Wear your vest."),
                Acknowledgement.NOT_NEEDED,
                new Note("After the inspection."),
                new Version(6)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aGuestIsComparedBeforeTheyGetACode(Look look) {
    var scene = open(look);
    press(scene, "guest-admit-0");
    assertThat(scene.lookup("#admit-account")).isNotNull();
    fits(scene, "admit-form");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theCodeForAGuestIsShownToWhoAdmittedThem(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 768)
            .take(
                "bootstrap",
                "code",
                it -> {
                  var ui = new Ui(it, Desks.CLOCK, List.of(BootstrapText.class));
                  frame.open(GuestCodeCard.of(ui, frame, SampleBootstrap.admitted()));
                  return frame;
                });
    assertThat(((TextField) scene.lookup("#guest-code-value")).getText())
        .isEqualTo(SampleBootstrap.CODE.grouped());
    isFitForEverybody(scene);
  }

  @Test
  void whoIsRefusedIsRefusedForAReason() {
    var scene = open(Shot.LIGHT);
    press(scene, "guest-refuse-1");
    type(scene, "refuse-reason", "Nobody knows them.");
    fits(scene, "refuse-form");
    press(scene, "bootstrap-guests-refuse");
    var row = SampleBootstrap.guests().rows().get(1);
    assertThat(api.calls())
        .extracting(FakeApi.Call::input)
        .contains(new Refuse(row.id(), new Note("Nobody knows them."), row.version()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsShownIsOldWhileTheServerIsAway(Look look) {
    var scene = open(look);
    api.on(BootstrapApi.STANDING, _ -> refused(new Refusal.Unavailable("storage-unreachable")));
    Fx.run(model.orElseThrow().standing()::reload);
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
    assertThat(scene.lookup(".stale-banner")).isNotNull();
    fits(scene, "stale");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsNotOpenToSomebody(Look look) {
    api.on(BootstrapApi.STANDING, _ -> refused(new Refusal.Denied("permission-missing", Map.of())));
    var scene = open(look);
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    fits(scene, "denied");
  }

  @Test
  void whoSeesAPartOfTheSiteSeesNoGuestsAndIsToldWhy() {
    api.on(
        GuestsApi.LIST, _ -> refused(new Refusal.Denied("guests-are-the-whole-sites", Map.of())));
    var scene = open(Shot.LIGHT);
    assertThat(scene.lookup("#phone")).isNotNull();
    assertThat(scene.lookup(".denied-line")).isNotNull();
    fits(scene, "part-of-the-site");
  }

  @Test
  void whoMayOnlyLookChangesNothing() {
    var scene = open(Shot.LIGHT, BootstrapApi.BOOTSTRAP_VIEW, LicenceApi.LICENCE_VIEW);
    for (var id :
        List.of(
            "bootstrap-branding",
            "bootstrap-origins",
            "bootstrap-addresses",
            "bootstrap-guests",
            "bootstrap-notice-add",
            "guest-admit-0")) {
      var button = scene.lookup("#" + id);
      var itself = button instanceof Button ? button : button.lookup(".button");
      assertThat(itself.isDisabled()).as(id).isTrue();
    }
  }
}
