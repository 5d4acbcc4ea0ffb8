package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.launch.Offscreen;
import com.ptthex.console.testing.Fx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

final class TickingTest {

  @Test
  void allAgesChangeWithTheSameFullSecondAndNoneWhileNobodySeesIt() throws Exception {
    var clock = Clock.systemUTC();
    List<Long> one = new ArrayList<>();
    List<Long> other = new ArrayList<>();
    var place = Fx.get(StackPane::new);
    var ticking = Fx.get(() -> new Ticking(clock, place, () -> one.add(clock.millis())));
    Fx.run(() -> new Ticking(clock, place, () -> other.add(clock.millis())));
    assertThat(Fx.get(ticking::isRunning)).as("in no window yet").isFalse();
    var stage = Fx.get(() -> shown(new StackPane(place, new Label("beside"))));
    assertThat(Offscreen.await(Duration.ofSeconds(10), () -> one.size() > 2 && other.size() > 2))
        .isTrue();
    Fx.run(stage::hide);
    assertThat(Fx.get(ticking::isRunning)).as("in a window that is hidden").isFalse();
    assertThat(one.get(2) / 1000).isEqualTo(other.get(2) / 1000);
    assertThat(one.get(2) % 1000).as("right after the full second").isLessThan(600);
  }

  private static Stage shown(StackPane root) {
    var stage = new Stage();
    stage.setScene(new Scene(root));
    stage.show();
    return stage;
  }
}
