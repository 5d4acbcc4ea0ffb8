package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The buttons that choose a side of a room. */
final class PillsTest {

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whichOfThemHasTheFocusIsSeenWhicheverIsChosen(Look look) {
    var shot = Shot.of(look).sized(420, 80);
    var scene =
        shot.scene(
            it ->
                new StackPane(
                    new Pills(
                        Gallery.ui(it),
                        "sides",
                        List.of(Gap.SMALL, Gap.LARGE),
                        gap -> gap == Gap.SMALL ? GalleryText.NUMBER : GalleryText.LABEL,
                        new SimpleObjectProperty<>(Gap.SMALL))));
    var window = Fx.get(() -> shown(scene));
    Fx.run(() -> scene.lookup("#sides-large").requestFocus());
    shot.keep(scene, "gallery", "pills");
    var focused = (Region) scene.lookup("#sides-large");
    var chosen = (Region) scene.lookup("#sides-small");
    assertThat(focused.getBorder()).isNotNull().isNotEqualTo(chosen.getBorder());
    Fx.run(window::hide);
  }

  private static Stage shown(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
    return stage;
  }
}
