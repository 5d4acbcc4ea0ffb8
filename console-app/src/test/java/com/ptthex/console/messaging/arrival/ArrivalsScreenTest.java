package com.ptthex.console.messaging.arrival;

import static com.ptthex.console.messaging.arrival.ArrivalsStage.ADMIN;
import static com.ptthex.console.messaging.arrival.ArrivalsStage.SUPPORT;
import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.arrival.ArrivalsModel.View;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.PutAway;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Replay;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room of what comes in, as somebody sees and uses it. Look at the pictures. */
final class ArrivalsScreenTest {
  private static final String WHY = "The house has a line of its own now.";

  private final ArrivalsStage stage = new ArrivalsStage();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private static String wordsOf(Scene scene) {
    return Fx.get(
        () ->
            Stream.concat(
                    scene.getRoot().lookupAll(".label").stream(),
                    scene.getRoot().lookupAll(".words-sentence").stream())
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : node.toString())
                .map(words -> Isolated.undone(String.valueOf(words)))
                .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howTheProviderIsAndWhatIsBackIsSeenAtOnce(Look look) {
    stage.fits(stage.open(look, ADMIN), "standing");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsWrongIsToldWithWhatToDo(Look look) {
    stage.api.on(ProviderApi.STANDING, _ -> done(SampleArrivals.resting()));
    stage.api.on(ReconciliationApi.STANDING, _ -> done(SampleArrivals.inPart()));
    stage.fits(stage.open(look, ADMIN), "troubled");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void beforeAnythingIsConnectedItIsSaidHowItBegins(Look look) {
    stage.api.on(ProviderApi.STANDING, _ -> done(SampleArrivals.notConnected()));
    stage.api.on(ReconciliationApi.STANDING, _ -> done(SampleArrivals.neverLooked()));
    var scene = stage.open(look, ADMIN);
    assertThat(scene.lookup("#provider-test").isDisabled()).isTrue();
    stage.fits(scene, "unconnected");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatCannotBeReadIsToldInItsOwnPartAndTheOtherStands(Look look) {
    stage.api.on(ProviderApi.STANDING, _ -> refused(new Refusal.Unavailable("stopping")));
    stage.fits(stage.open(look, ADMIN), "failed");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoSeesAPartOfTheSiteIsToldThatThisIsTheWholeSites(Look look) {
    var why = new Refusal.Denied("arrivals-are-the-whole-sites", Map.of());
    stage.api.on(ReconciliationApi.STANDING, _ -> refused(why));
    stage.api.on(DeadLettersApi.LIST, _ -> refused(why));
    stage.api.on(AddressApi.STANDING, _ -> refused(why));
    stage.api.on(CallsApi.STANDING, _ -> refused(why));
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-letters");
    stage.fits(scene, "denied");
    stage.press(scene, "arrivals-view-ways");
    assertThat(scene.lookup("#inbox-address-change-open")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasLiveIsMarkedOldOnceTheFeedIsLost(Look look) {
    var scene = stage.open(look, ADMIN);
    var since = Desks.NOW.minusSeconds(90);
    var lost = new LiveState.Stale(Optional.empty(), since, "line-lost");
    Fx.run(() -> stage.model().follow(lost));
    stage.settle(scene);
    assertThat(stage.model().recovery().load().get()).isInstanceOf(Load.Stale.class);
    stage.fits(scene, "lost");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatCouldNotBeTakenStandsWithItsReason(Look look) {
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-letters");
    assertThat(stage.sent(DeadLettersApi.Find.class))
        .allSatisfy(find -> assertThat(find.state()).containsExactly(LetterState.WAITING));
    stage.choose(scene, SampleArrivals.letters().getFirst());
    stage.fits(scene, "letters");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingLeftOverIsGoodNews(Look look) {
    stage.letters(List.of());
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-letters");
    stage.fits(scene, "no-letters");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void puttingAwayTellsThatItIsForGood(Look look) {
    var row = SampleArrivals.letters().getFirst();
    stage.api.on(
        DeadLettersApi.PUT_AWAY, _ -> done(SampleArrivals.settled(row, LetterState.PUT_AWAY)));
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-letters");
    stage.choose(scene, row);
    stage.press(scene, "inbox-dead-letters-put-away-open");
    stage.type(scene, Map.of("letter-reason", "A number of somebody else's."));
    stage.fits(scene, "put-away");
    stage.press(scene, "inbox-dead-letters-put-away");
    assertThat(stage.sent(PutAway.class))
        .containsExactly(
            new PutAway(row.id(), new Note("A number of somebody else's."), row.version()));
  }

  @Test
  void whatIsTriedAgainAndStillNotTakenSaysWhatIsInTheWay() {
    var row = SampleArrivals.letters().getFirst();
    var facts = Map.of("why", "number-not-found", "fault", "numberNotOurs");
    stage.api.on(
        DeadLettersApi.REPLAY, _ -> refused(new Refusal.Conflict("letter-not-taken", facts)));
    var scene = stage.open(Shot.LIGHT, ADMIN);
    stage.press(scene, "arrivals-view-letters");
    stage.choose(scene, row);
    stage.press(scene, "inbox-dead-letters-replay");
    assertThat(stage.sent(Replay.class)).containsExactly(new Replay(row.id(), row.version()));
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".problem-note")))
        .anySatisfy(
            note ->
                assertThat(Isolated.undone(String.valueOf(note.getAccessibleText())))
                    .contains("still cannot be taken", "a number that this site does not have")
                    .doesNotContain("number-not-found", "numberNotOurs"));
    stage.fits(scene, "not-taken");
  }

  @Test
  void whatIsSettledCanNeitherBeTakenNorPutAwayOnceMore() {
    var scene = stage.open(Shot.LIGHT, ADMIN);
    Fx.run(() -> stage.model().letters().filter().states().set(Set.of()));
    stage.press(scene, "arrivals-view-letters");
    stage.choose(scene, SampleArrivals.letters().get(3));
    assertThat(scene.lookup("#inbox-dead-letters-replay").isDisabled()).isTrue();
    assertThat(scene.lookup("#inbox-dead-letters-put-away-open").isDisabled()).isTrue();
    stage.fits(scene, "letters-all");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteIsFoundAndWhatCallersHearIsSeenAndChanged(Look look) {
    stage.api.on(AddressApi.CHANGE, _ -> done(SampleArrivals.noAddress()));
    stage.api.on(CallsApi.CHANGE, _ -> done(SampleArrivals.calls()));
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-ways");
    stage.fits(scene, "ways");
    stage.press(scene, "inbox-address-change-open");
    stage.type(scene, Map.of("address-address", "ftp://site", "address-reason", WHY));
    Fx.run(() -> stage.model().address().orElseThrow().address().leave());
    stage.fits(scene, "address-wrong");
    assertThat(scene.lookup("#inbox-address-change").isDisabled()).isTrue();
    stage.type(scene, Map.of("address-address", ""));
    stage.press(scene, "inbox-address-change");
    assertThat(stage.sent(AddressApi.Change.class))
        .containsExactly(new AddressApi.Change(Optional.empty(), new Note(WHY), new Version(4)));
    stage.press(scene, "inbox-calls-change-open");
    stage.type(scene, Map.of("calls-text", "Please write to us.", "calls-reason", WHY));
    stage.fits(scene, "calls");
    stage.press(scene, "inbox-calls-change");
    assertThat(stage.sent(CallsApi.Change.class))
        .containsExactly(
            new CallsApi.Change(
                new SpokenText("Please write to us."),
                new SpokenLanguage("en-GB"),
                Optional.of(new PhoneNumber("+12025550147")),
                CallsApi.RingsWhen.WITHIN_HOURS,
                new Note(WHY),
                new Version(6)));
  }

  @Test
  void anAddressIsEnteredWhereThereWasNone() {
    stage.api.on(AddressApi.STANDING, _ -> done(SampleArrivals.noAddress()));
    stage.api.on(AddressApi.CHANGE, _ -> done(SampleArrivals.address()));
    var scene = stage.open(Shot.LIGHT, ADMIN);
    stage.press(scene, "arrivals-view-ways");
    stage.fits(scene, "ways-untouched");
    stage.press(scene, "inbox-address-change-open");
    stage.type(scene, Map.of("address-address", "https://site.example.org", "address-reason", WHY));
    stage.press(scene, "inbox-address-change");
    assertThat(stage.sent(AddressApi.Change.class))
        .containsExactly(
            new AddressApi.Change(
                Optional.of(new PublicAddress("https://site.example.org")),
                new Note(WHY),
                new Version(0)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTheProviderCallsThingsIsThereForDiagnosticsAloneAndClosedAtFirst(Look look) {
    var may = Stream.concat(Stream.of(ADMIN), Stream.of(ProviderApi.PROVIDER_DIAGNOSE));
    var scene = stage.open(look, may.toArray(Permission[]::new));
    assertThat(stage.api.calls())
        .noneMatch(call -> call.endpoint().equals(ProviderApi.DIAGNOSTICS.name()));
    assertThat(wordsOf(scene)).doesNotContain("AC0000");
    Fx.run(() -> ((TitledPane) scene.lookup("#arrivals-diagnostics")).setExpanded(true));
    stage.settle(scene);
    stage.fits(scene, "diagnostics");
    assertThat(stage.api.calls())
        .anyMatch(call -> call.endpoint().equals(ProviderApi.DIAGNOSTICS.name()));
  }

  @Test
  void whoMayNotDiagnoseHasNoSuchPart() {
    assertThat(stage.open(Shot.LIGHT, ADMIN).lookup("#arrivals-diagnostics")).isNull();
  }

  @Test
  void supportSeesWhatWasMissedAndNotTakenAndNothingElse() {
    var scene = stage.open(Shot.LIGHT, SUPPORT);
    assertThat(stage.model().views()).containsExactly(View.STANDING, View.LETTERS);
    assertThat(scene.lookup("#arrivals-provider")).isNull();
    assertThat(scene.lookup("#arrivals-recovery")).isNotNull();
    stage.fits(scene, "support");
    stage.press(scene, "arrivals-view-letters");
    stage.choose(scene, SampleArrivals.letters().getFirst());
    assertThat(scene.lookup("#inbox-dead-letters-replay").isDisabled()).isTrue();
    assertThat(scene.lookup("#inbox-dead-letters-put-away-open").isDisabled()).isTrue();
    assertThat(stage.api.calls())
        .extracting(call -> call.endpoint())
        .containsOnly(DeadLettersApi.LIST.name(), ReconciliationApi.STANDING.name());
  }

  @Test
  void theConnectionIsTestedAndNotTwiceAtOnce() {
    stage.api.on(ProviderApi.TEST, _ -> done(SampleArrivals.answering()));
    var scene = stage.open(Shot.LIGHT, ADMIN);
    stage.press(scene, "provider-test");
    assertThat(stage.sent(Nothing.class)).isNotEmpty();
    assertThat(stage.api.calls())
        .filteredOn(call -> call.endpoint().equals(ProviderApi.TEST.name()))
        .hasSize(1);
  }

  @Test
  void fromWhatCouldNotBeTakenInTheDarkOneWayLeadsToIt() {
    stage.api.on(ReconciliationApi.STANDING, _ -> done(SampleArrivals.inPart()));
    var scene = stage.open(Shot.LIGHT, ADMIN);
    stage.press(scene, "arrivals-kept");
    assertThat(stage.model().view().get()).isEqualTo(View.LETTERS);
  }
}
