package com.ptthex.console.messaging.arrival;

import static com.ptthex.console.messaging.arrival.ArrivalsStage.ADMIN;
import static com.ptthex.console.testing.FakeApi.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is rung up instead, typed as within the country of the site. Look at the pictures. */
final class CallsScreenTest {
  private static final String WHY = "The house has a line of its own now.";

  private final ArrivalsStage stage = new ArrivalsStage();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private static List<String> asides(Scene scene) {
    return Fx.get(
        () ->
            scene.getRoot().lookupAll(".words-aside").stream()
                .map(Node::getAccessibleText)
                .toList());
  }

  private static String readAs(Look look) {
    return (look.language() == Language.ARABIC ? "يقرأ " : "Read as ") + "+1 415-555-0142";
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNumberWithoutItsCountryIsShownAsItIsReadBeforeAnythingIsDone(Look look) {
    stage.api.on(CallsApi.CHANGE, _ -> done(SampleArrivals.calls()));
    var scene = stage.open(look, ADMIN);
    stage.press(scene, "arrivals-view-ways");
    stage.press(scene, "inbox-calls-change-open");
    assertThat(asides(scene)).doesNotContain(readAs(look));
    stage.type(scene, Map.of("calls-forwardTo", "(415) 555-0142", "calls-reason", WHY));
    stage.fits(scene, "calls-read-as");
    assertThat(asides(scene)).contains(readAs(look));
    stage.press(scene, "inbox-calls-change");
    assertThat(stage.sent(CallsApi.Change.class))
        .extracting(CallsApi.Change::forwardTo)
        .containsExactly(Optional.of(new PhoneNumber("+14155550142")));
  }
}
