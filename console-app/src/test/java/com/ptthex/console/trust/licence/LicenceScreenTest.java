package com.ptthex.console.trust.licence;

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
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.Renewal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The licence's screen, as somebody sees and uses it. Look at the pictures. */
final class LicenceScreenTest {
  private static final Permission[] OWNER = {
    LicenceApi.LICENCE_VIEW, LicenceApi.LICENCE_IMPORT, LicenceApi.LICENCE_NARROW
  };

  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();
  private Path file = Path.of("");
  private Path kept = Path.of("");

  @TempDir private Path folder;

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, Held held, Permission... may) {
    api.on(LicenceApi.HELD, _ -> done(held));
    api.on(LicenceApi.REHEARSE, wish -> done(SampleLicence.rehearsal(wish.at())));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(it -> drawn(it, may));
  }

  private Frame drawn(Look look, Permission... may) {
    var model = new LicenceModel(Desks.of(api, threads, later, frame, may));
    var ui = new Ui(look, Desks.CLOCK, List.of(LicenceText.class, AccessText.class));
    model.reload();
    threads.run();
    frame.show(
        ui, new LicenceScreen(ui, frame, model, () -> Optional.of(file), _ -> Optional.of(kept)));
    return frame;
  }

  private void goOn(Scene scene) {
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "licence", state);
    isFitForEverybody(scene);
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    goOn(scene);
  }

  private static void type(Scene scene, String id, String words) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(words));
  }

  private static void scrollDown(Scene scene) {
    Fx.run(() -> ((ScrollPane) scene.lookup("#licence")).setVvalue(1));
  }

  private static String words(Node within) {
    return Fx.get(() -> Isolated.undone(text(within)));
  }

  private static String text(Node node) {
    var own = node.getAccessibleText() != null ? node.getAccessibleText() + "\n" : "";
    return node instanceof javafx.scene.Parent parent
        ? own
            + parent.getChildrenUnmodifiable().stream()
                .map(LicenceScreenTest::text)
                .reduce("", String::concat)
        : own;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneSeesWhatIsLicensedChosenAndLeft(Look look) {
    var scene = open(look, SampleLicence.held(LicenceState.VALID), OWNER);
    fits(scene, "ready");
    scrollDown(scene);
    fits(scene, "ready-below");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aClockMovedByHandTellsWhatStops(Look look) {
    var scene = open(look, SampleLicence.held(LicenceState.VALID), OWNER);
    Fx.run(() -> ((Slider) scene.lookup("#rehearsal-days")).setValue(90));
    Fx.run(later::pass);
    goOn(scene);
    scrollDown(scene);
    fits(scene, "rehearsed");
    if (look.equals(Shot.LIGHT)) {
      assertThat(words(scene.lookup("#rehearsal")))
          .contains("Alerts: All stops", "Numbers: 2 of 3 stop", "People and access: All goes on");
    }
  }

  @Test
  void whoMayNotBringALicenceIsToldWhoMay() {
    var scene =
        open(
            Shot.LIGHT,
            SampleLicence.held(LicenceState.VALID),
            LicenceApi.LICENCE_VIEW,
            LicenceApi.LICENCE_NARROW);
    assertThat(scene.lookup("#licence-import-open").isDisabled()).isTrue();
    assertThat(words(scene.lookup("#licence-import-open-place")))
        .contains("Only the owner of this site brings another licence.");
    assertThat(scene.lookup("#licence-narrow-open").isDisabled()).isFalse();
  }

  @Test
  void whatIsNotBelievedIsShownAsThat() {
    var scene = open(Shot.LIGHT, SampleLicence.none(), OWNER);
    fits(scene, "untrusted");
    assertThat(scene.lookup("#rehearsal")).isNull();
    assertThat(scene.lookup("#licence-roll-back-open").isDisabled()).isTrue();
  }

  @Test
  void anImportIsRefusedInWordsOrAskedAbout() throws IOException {
    file = Files.write(folder.resolve("a.licence"), new byte[] {1, 2, 3});
    api.on(
        LicenceApi.IMPORT.preview(),
        _ -> refused(new Refusal.Conflict("document-replayed", Map.of("serial", "8"))));
    var scene = open(Shot.LIGHT, SampleLicence.held(LicenceState.GRACE), OWNER);
    press(scene, "licence-import-open");
    goOn(scene);
    fits(scene, "import-refused");
    var seen = new ArrayList<LicenceFile>();
    api.on(
        LicenceApi.IMPORT.preview(),
        wish -> {
          seen.add(wish.file());
          return done(
              Impact.of(
                  List.of(
                      new Effect("feature-lost", Map.of("feature", "messaging")),
                      new Effect(
                          "limit-raised",
                          Map.of("limit", "numbers", "by", "300", "from", "500", "to", "800"))),
                  List.of(),
                  Undo.POSSIBLE));
        });
    press(scene, "licence-import-open");
    goOn(scene);
    fits(scene, "import-asked");
    assertThat(seen).containsExactly(LicenceFile.of(new byte[] {1, 2, 3}));
  }

  @Test
  void aChoiceAboveTheLicenceIsToldInItsField() {
    var asked = new ArrayList<Narrow>();
    api.on(
        LicenceApi.NARROW.preview(),
        wish -> {
          asked.add(wish);
          return done(Impact.of(List.of(), List.of(), Undo.POSSIBLE));
        });
    var scene = open(Shot.LIGHT, SampleLicence.held(LicenceState.VALID), OWNER);
    press(scene, "licence-narrow-open");
    type(scene, "narrow-reason", "less for the night");
    type(scene, "narrow-limit-numbers", "501");
    Fx.run(() -> scene.lookup("#narrow-limit-numbers").requestFocus());
    Fx.run(() -> scene.lookup("#narrow-reason").requestFocus());
    assertThat(scene.lookup("#licence-narrow").isDisabled()).isTrue();
    fits(scene, "narrow-above");
    type(scene, "narrow-limit-numbers", "100");
    Fx.run(
        () ->
            ((ComboBox<?>) scene.lookup("#narrow-feature-messaging"))
                .getSelectionModel()
                .selectLast());
    press(scene, "licence-narrow");
    assertThat(asked)
        .singleElement()
        .satisfies(
            wish -> {
              assertThat(wish.off()).containsExactly(new LicenceLine("messaging"));
              assertThat(wish.limits()).containsExactly(new Limit(new LicenceLine("numbers"), 100));
            });
  }

  @Test
  void oneGoesBackOnlyToWhatMayHoldAgain() {
    var scene = open(Shot.LIGHT, SampleLicence.held(LicenceState.VALID), OWNER);
    press(scene, "licence-roll-back-open");
    var choices = Fx.get(() -> ((ComboBox<?>) scene.lookup("#go-back-document")).getItems());
    assertThat(choices).hasSize(1);
    fits(scene, "go-back");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aRequestForARenewalIsAFileAndACodeForACamera(Look look) throws IOException {
    api.on(LicenceApi.RENEWAL, _ -> done(SampleLicence.renewal()));
    kept = folder.resolve("renewal.json");
    var scene = open(look, SampleLicence.held(LicenceState.GRACE), OWNER);
    press(scene, "licence-renewal");
    fits(scene, "renewal");
    press(scene, "licence-renewal-keep");
    assertThat(Renewal.of(Files.readAllBytes(kept))).isEqualTo(SampleLicence.renewal());
    assertThat(scene.lookup("#renewal")).isNull();
  }

  @Test
  void aRequestThatCannotBeKeptSaysSoAndStays() {
    api.on(LicenceApi.RENEWAL, _ -> done(SampleLicence.renewal()));
    kept = folder.resolve("nowhere").resolve("renewal.json");
    var scene = open(Shot.LIGHT, SampleLicence.held(LicenceState.GRACE), OWNER);
    press(scene, "licence-renewal");
    press(scene, "licence-renewal-keep");
    fits(scene, "renewal-not-kept");
    assertThat(words(scene.lookup("#renewal"))).contains("folder");
  }
}
