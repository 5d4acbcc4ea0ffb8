package com.ptthex.console.messaging.setup;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupApi.Skip;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The setup of messaging, as somebody sees and uses it. Look at the pictures. */
final class SetupScreenTest {
  private static final Permission[] ADMIN = {
    SetupApi.SETUP_VIEW,
    SetupApi.SETUP_RUN,
    ProviderApi.PROVIDER_VIEW,
    ProviderApi.PROVIDER_EDIT,
    NumbersApi.NUMBERS_VIEW,
    SupplyApi.SUPPLY_BUY,
    SupplyApi.SUPPLY_IMPORT,
    ArrivalApi.ARRIVAL_VIEW,
    ArrivalApi.ARRIVAL_MEND
  };
  private static final String ACCOUNT = "AC00000000000000000000000000000000";

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private final List<Place> gone = new ArrayList<>();
  private Optional<Shot> shot = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, Standing standing, Permission... may) {
    api.on(SetupApi.STANDING, _ -> done(standing));
    api.on(ProviderApi.STANDING, _ -> done(SampleSetup.provider()));
    api.on(ArrivalApi.STANDING, _ -> done(SampleSetup.drifted()));
    api.on(NumbersApi.LIST, _ -> done(new NumbersApi.Page(List.of(), Optional.empty())));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var model = new SetupModel(Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may));
          var ui = new Ui(it, Desks.CLOCK, List.of(SetupText.class, ProviderText.class));
          model.reload();
          threads.run();
          model.numbers().reload();
          threads.run();
          frame.show(ui, new SetupScreen(ui, frame, gone::add, model));
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
    shot.orElseThrow().keep(scene, "setup", state);
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
  void anEmptySiteBeginsByConnectingAndTheSecretGoesWithTheForm(Look look) {
    api.on(ProviderApi.CONNECT, _ -> done(SampleSetup.provider()));
    var scene = open(look, SampleSetup.at(SetupStep.CONNECT, Outcome.MISSING), ADMIN);
    assertThat(scene.lookup("#setup-pass").isDisabled()).isTrue();
    assertThat(scene.lookup("#provider-test").isDisabled()).isTrue();
    fits(scene, "empty");
    press(scene, "provider-connect-open");
    type(
        scene,
        Map.of(
            "connect-account", ACCOUNT,
            "connect-secret", "a secret of the account",
            "connect-reason", "First setup"));
    fits(scene, "connect");
    press(scene, "provider-connect");
    assertThat(sent(Connect.class))
        .containsExactly(
            new Connect(
                ProviderKind.TWILIO,
                Optional.of(new AccountKey(ACCOUNT)),
                Optional.of(new ProviderSecret("a secret of the account")),
                new Note("First setup"),
                new Version(4)));
    press(scene, "provider-connect-open");
    var secret = (TextInputControl) scene.lookup("#connect-secret");
    String typed = Fx.get(secret::getText);
    assertThat(typed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsFoundIsToldAndAStepIsConfirmedWithTheVersionThatWasSeen(Look look) {
    api.on(SetupApi.PASS, _ -> done(SampleSetup.at(SetupStep.FRONT_DESK, Outcome.MISSING)));
    var scene = open(look, SampleSetup.at(SetupStep.CONNECTIVITY, Outcome.VERIFIED), ADMIN);
    fits(scene, "connectivity");
    press(scene, "setup-pass");
    assertThat(sent(Pass.class)).containsExactly(new Pass(SetupStep.CONNECTIVITY, new Version(1)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void withoutAFrontDeskTheWaysLeadToNumbersForItAndToTheInventory(Look look) {
    var scene = open(look, SampleSetup.at(SetupStep.FRONT_DESK, Outcome.MISSING), ADMIN);
    assertThat(scene.lookup("#setup-pass").isDisabled()).isTrue();
    assertThat(scene.lookup("#setup-skip")).isNull();
    fits(scene, "front-desk");
    press(scene, "supply-buy-open");
    press(scene, "supply-import-open");
    press(scene, "setup-inventory");
    var wanted = Optional.of(NumberClass.FRONT_DESK.name());
    assertThat(gone)
        .containsExactly(
            Place.NumberSupply.toBuy(wanted), Place.NumberSupply.toImport(wanted), Place.numbers());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteThatIsNotFoundSaysThatMessagesAreFetchedAndWhatDiffersIsPutRight(Look look) {
    api.on(ArrivalApi.MEND, _ -> done(SampleSetup.drifted()));
    api.on(
        ArrivalApi.MEND.preview(),
        _ ->
            done(
                Impact.of(
                    List.of(new Impact.Effect("arrival-brought-here", Map.of("count", "2"))),
                    List.of(),
                    Impact.Undo.IMPOSSIBLE)));
    var why = Optional.of(ProviderError.SITE_NOT_REACHED);
    var scene = open(look, SampleSetup.brought("not-reached", Outcome.WARNING, why), ADMIN);
    fits(scene, "arrival-not-reached");
    assertThat(scene.lookup("#setup-pass").isDisabled()).isFalse();
    press(scene, "setup-address");
    assertThat(gone).containsExactly(Place.arrivals());
    press(scene, "arrival-mend-open");
    type(scene, Map.of("arrival-mend-reason", "Changed by hand"));
    fits(scene, "arrival-mend");
  }

  @Test
  void howMessagesComeIsSaidInOneSentenceForEachWay() {
    assertThat(said("fetched"))
        .contains(
            "This site is not reachable from outside: messages are fetched every 180 seconds"
                + " instead.");
    assertThat(said("not-reached"))
        .contains(
            "This site is not reachable at its address: messages are fetched every 180 seconds"
                + " instead.");
    for (var way : List.of("checking", "in-part", "numbers-gone", "brought", "in-the-house")) {
      assertThat(said(way)).as(way).isPresent();
    }
  }

  private static Optional<String> said(String way) {
    var ui = Fx.get(() -> new Ui(Shot.LIGHT, Desks.CLOCK, List.of(SetupText.class)));
    var check =
        SampleSetup.brought(way, Outcome.VERIFIED, Optional.empty())
            .step(SetupStep.ARRIVAL)
            .checks()
            .getFirst();
    return new SetupWords(ui).found(check);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whenAllIsThereItIsFinished(Look look) {
    api.on(SetupApi.FINISH, _ -> done(SampleSetup.finished()));
    var scene = open(look, SampleSetup.at(SetupStep.READINESS, Outcome.VERIFIED), ADMIN);
    fits(scene, "readiness");
    press(scene, "setup-finish");
    assertThat(sent(Finish.class)).containsExactly(new Finish(new Version(6)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatReachesNobodyIsNeverSaidToBeReady(Look look) {
    fits(open(look, SampleSetup.practice(), ADMIN), "practice");
    assertThat(Readiness.of(SampleSetup.practice())).isEqualTo(Readiness.PRACTICE);
    assertThat(Readiness.of(SampleSetup.finished())).isEqualTo(Readiness.READY);
    assertThat(Readiness.of(SampleSetup.lost())).isEqualTo(Readiness.NOT_READY);
  }

  @Test
  void whoFinishesForPracticeIsNotToldThatItIsReady() {
    api.on(SetupApi.FINISH, _ -> done(SampleSetup.practice()));
    var scene = open(Shot.LIGHT, SampleSetup.at(SetupStep.READINESS, Outcome.VERIFIED), ADMIN);
    press(scene, "setup-finish");
    assertThat(Fx.get(() -> scene.lookup(".toast").getAccessibleText()))
        .isEqualTo("Setup is complete, for practice only.");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aProviderThatIsLostIsSaidAtItsStepWithWhatToDo(Look look) {
    fits(open(look, SampleSetup.lost(), ADMIN), "lost");
  }

  @Test
  void whatTheSiteCanDoWithoutIsLeftOut() {
    api.on(SetupApi.SKIP, _ -> done(SampleSetup.at(SetupStep.POOL_NUMBERS, Outcome.MISSING)));
    var scene = open(Shot.LIGHT, SampleSetup.at(SetupStep.SITTER_NUMBERS, Outcome.MISSING), ADMIN);
    press(scene, "setup-skip");
    assertThat(sent(Skip.class))
        .containsExactly(new Skip(SetupStep.SITTER_NUMBERS, new Version(3)));
  }

  @Test
  void aStepThatIsLookedAtBeforeItsTurnCannotBeTaken() {
    var scene = open(Shot.LIGHT, SampleSetup.at(SetupStep.CONNECT, Outcome.VERIFIED), ADMIN);
    press(scene, "setup-step-arrival");
    assertThat(scene.lookup("#setup-check-arrival")).isNotNull();
    assertThat(scene.lookup("#setup-pass").isDisabled()).isTrue();
  }

  @Test
  void whoOnlyWatchesIsOfferedNothing() {
    var scene =
        open(Shot.LIGHT, SampleSetup.at(SetupStep.CONNECT, Outcome.VERIFIED), SetupApi.SETUP_VIEW);
    assertThat(scene.lookup("#setup-pass").isDisabled()).isTrue();
    assertThat(scene.lookup("#provider-connect-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#setup-again-open").isDisabled()).isTrue();
    assertThat(api.calls())
        .extracting(call -> call.endpoint())
        .doesNotContain(ProviderApi.STANDING.name());
  }

  @Test
  void whoComesSecondIsToldInWords() {
    api.on(SetupApi.PASS, _ -> refused(new Refusal.Conflict("setup-changed-meanwhile")));
    var scene = open(Shot.LIGHT, SampleSetup.at(SetupStep.ARRIVAL, Outcome.VERIFIED), ADMIN);
    press(scene, "setup-pass");
    assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(note -> note.isVisible());
  }
}
