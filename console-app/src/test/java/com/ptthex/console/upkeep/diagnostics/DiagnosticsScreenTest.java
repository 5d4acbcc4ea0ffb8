package com.ptthex.console.upkeep.diagnostics;

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
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The connections of a site, as somebody sees and tests them. Look at the pictures. */
final class DiagnosticsScreenTest {
  private static final Permission[] MAY = {
    DiagnosticsApi.DIAGNOSTICS_VIEW, DiagnosticsApi.DIAGNOSTICS_TEST
  };

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();
  private Optional<DiagnosticsModel> model = Optional.empty();

  static Stream<Arguments> states() {
    return Map.of(
            "well", SampleConnections.well(),
            "nothing-set-up", SampleConnections.nothingSetUp(),
            "untried", SampleConnections.untried(),
            "in-the-house", SampleConnections.inTheHouse(),
            "fetched", SampleConnections.fetched(),
            "broken", SampleConnections.broken(),
            "lame", SampleConnections.lame(),
            "testing", SampleConnections.underWay(),
            "elsewhere", SampleConnections.elsewhere())
        .entrySet()
        .stream()
        .flatMap(
            state -> looks().map(look -> Arguments.of(state.getKey(), state.getValue(), look)));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private Scene open(Look look, Permission... may) {
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var desk = Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may);
          var made = new DiagnosticsModel(desk);
          List<Class<? extends Text>> books = List.of(DiagnosticsText.class, ProviderText.class);
          var ui = new Ui(it, Desks.CLOCK, books);
          made.reload();
          threads.run();
          frame.show(ui, new DiagnosticsScreen(ui, made));
          model = Optional.of(made);
          return frame;
        });
  }

  private Scene open(Standing standing, Look look) {
    api.on(DiagnosticsApi.STANDING, _ -> done(standing));
    return open(look, MAY);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "connections", state);
    isFitForEverybody(scene);
  }

  private static String wordsOf(Scene scene) {
    return Fx.get(
        () ->
            scene.getRoot().lookupAll("*").stream()
                .flatMap(DiagnosticsScreenTest::said)
                .map(Isolated::undone)
                .collect(Collectors.joining()));
  }

  private static Stream<String> said(Node node) {
    return switch (node) {
      case Labeled labeled -> Stream.of(labeled.getText() + "\n");
      case javafx.scene.text.Text text -> Stream.of(text.getText());
      default -> Stream.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("states")
  void howEachConnectionIsIsSeenBesideTheOthers(String name, Standing standing, Look look) {
    fits(open(standing, look), name);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatCannotBeReadIsToldAndCanBeAskedAgain(Look look) {
    api.on(DiagnosticsApi.STANDING, _ -> refused(new Refusal.Unavailable("storage-failed")));
    fits(open(look, MAY), "failed");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoSeesAPartOfTheSiteIsToldThatTheyAreTheWholeSites(Look look) {
    var why = new Refusal.Denied("diagnostics-are-the-whole-sites", Map.of());
    api.on(DiagnosticsApi.STANDING, _ -> refused(why));
    fits(open(look, MAY), "denied");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasLiveIsMarkedOldOnceTheFeedIsLost(Look look) {
    var scene = open(SampleConnections.well(), look);
    var lost = new LiveState.Stale(Optional.empty(), Desks.NOW.minusSeconds(90), "line-lost");
    Fx.run(() -> model.orElseThrow().standing().follow(lost));
    fits(scene, "lost");
  }

  @Test
  void whoPressesTestSeesHowFarItIsAndMayLeave() {
    var scene = open(SampleConnections.well(), Shot.LIGHT);
    assertThat(scene.lookup("#connections-progress").isVisible()).isFalse();
    api.on(DiagnosticsApi.TEST, _ -> done(SampleConnections.underWay()));
    api.on(DiagnosticsApi.STANDING, _ -> done(SampleConnections.underWay()));
    Fx.run(() -> ((ButtonBase) scene.lookup("#diagnostics-test")).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
    assertThat(scene.lookup("#connections-progress").isVisible()).isTrue();
    assertThat(scene.lookup("#diagnostics-test").isDisabled()).isTrue();
    assertThat(wordsOf(scene)).contains("33 %", "no outcome yet");

    api.on(DiagnosticsApi.STANDING, _ -> done(SampleConnections.broken()));
    Fx.run(() -> model.orElseThrow().reload());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
    assertThat(scene.lookup("#connections-progress").isVisible()).isFalse();
    assertThat(wordsOf(scene)).contains("it did not work");
  }

  @Test
  void aTestThatIsRefusedSaysWhyWhereItWasWanted() {
    var scene = open(SampleConnections.well(), Shot.LIGHT);
    api.on(DiagnosticsApi.TEST, _ -> refused(new Refusal.Unavailable("too-busy")));
    Fx.run(() -> ((ButtonBase) scene.lookup("#diagnostics-test")).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
    assertThat(scene.lookup("#problem").isVisible()).isTrue();
    fits(scene, "refused");
  }

  @Test
  void whoMayOnlyLookIsToldWhyTheyCannotTest() {
    api.on(DiagnosticsApi.STANDING, _ -> done(SampleConnections.well()));
    var scene = open(Shot.LIGHT, DiagnosticsApi.DIAGNOSTICS_VIEW);
    assertThat(scene.lookup("#diagnostics-test").isDisabled()).isTrue();
    fits(scene, "looking");
  }

  @Test
  void timesThatDifferAreTold() {
    var scene = open(SampleConnections.elsewhere(), Shot.LIGHT);
    assertThat(scene.lookup("#connections-clocks")).isNotNull();
    assertThat(wordsOf(scene)).contains("Asia/Dubai, UTC+04:00", "14:39", "14:32");
  }

  @Test
  void timesThatDoNotDifferAreNotTold() {
    var scene = open(SampleConnections.well(), Shot.LIGHT);
    assertThat(scene.lookup("#connections-zones")).isNull();
    assertThat(scene.lookup("#connections-clocks")).isNull();
  }
}
