package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.FakeApi.done;
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
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.PinApi.Choose;
import com.ptthex.shared.trust.access.PinApi.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PIN in somebody's account. */
final class OwnPinTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api =
      new FakeApi()
          .on(PinApi.STANDING, _ -> done(new Standing(Optional.empty())))
          .on(PinApi.CHOOSE, _ -> done(Nothing.NOTHING))
          .on(PinApi.DROP, _ -> done(Nothing.NOTHING));

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private Scene drawn(Shot shot, OwnPin model) {
    return shot.scene(
        it -> {
          var frame = new Frame();
          var ui = new Ui(it, Desks.CLOCK, List.of(AccessText.class));
          threads.run();
          var part = new OwnPinPart(ui, frame, model);
          part.getStyleClass().addAll("dialog-card", "dialog-body");
          frame.show(ui, part);
          return frame;
        });
  }

  private OwnPin model() {
    return Fx.get(() -> new OwnPin(Desks.of(api, threads)));
  }

  private void since(Instant at) {
    api.on(PinApi.STANDING, _ -> done(new Standing(Optional.of(at))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasNoneIsToldWhatItIsFor(Look look) {
    var shot = Shot.of(look).sized(560, 420);
    var scene = drawn(shot, model());
    shot.keep(scene, "access", "pin-none");
    isFitForEverybody(scene);
    assertThat(scene.lookup("#access-pin-drop")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasOneSeesSinceWhenAndMayDropIt(Look look) {
    since(Desks.NOW);
    var model = model();
    Fx.run(
        () -> {
          model.pin().text().set("123456");
          model.pin().leave();
          model.again().text().set("204867");
          model.again().leave();
        });
    var shot = Shot.of(look).sized(560, 560);
    var scene = drawn(shot, model);
    shot.keep(scene, "access", "pin-chosen");
    isFitForEverybody(scene);
    assertThat(scene.lookup("#access-pin-drop")).isNotNull();
  }

  @Test
  void onlyTheSameDigitsTwiceAreSent() {
    var model = model();
    Fx.run(
        () -> {
          model.pin().text().set("204867");
          model.again().text().set("204868");
          model.again().leave();
          model.choose().start();
          threads.run();
        });
    assertThat(model.again().complaint().get().orElseThrow().code()).isEqualTo("not-the-same");
    Fx.run(
        () -> {
          model.again().text().set("204867");
          model.choose().start();
          threads.run();
        });
    assertThat(api.calls())
        .filteredOn(call -> call.endpoint().equals(PinApi.CHOOSE.name()))
        .singleElement()
        .satisfies(call -> assertThat(call.input()).isEqualTo(new Choose(new Pin("204867"))));
  }
}
