package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Says above old content that it is old: by a word, a shape, stripes, and how old. */
final class StaleBanner extends HBox {
  private final Ui ui;
  private final Instant since;
  private final Label age = new Label();
  private final Timeline ageing = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tellAge()));

  StaleBanner(Ui ui, Instant since, Runnable retry) {
    this.ui = ui;
    this.since = since;
    var word =
        Parts.row(
            Gap.SMALL, Parts.mark(MaterialDesignS.SYNC_OFF), new Label(ui.say(KitText.STALE)));
    word.getStyleClass().add("stale-word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    age.getStyleClass().add("stale-age");
    var again = new Button(ui.say(KitText.RETRY), Parts.mark(MaterialDesignR.REFRESH));
    again.setId("retry");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.getStyleClass().addAll("small", "stale-retry");
    again.setOnAction(_ -> retry.run());
    getStyleClass().add("stale-banner");
    getChildren().addAll(word, age, Parts.spring(), again);
    tellAge();
    ageing.setCycleCount(Animation.INDEFINITE);
    // Nobody looks at a banner that stands in no window, and a running clock would keep it alive.
    sceneProperty().subscribe(scene -> ageing(scene != null));
  }

  private void ageing(boolean seen) {
    if (seen) {
      ageing.play();
    } else {
      ageing.stop();
    }
  }

  private void tellAge() {
    age.setText(
        ui.say(
            KitText.STALE_SINCE,
            ui.moments().age(since, ui.clock().instant()),
            ui.moments().time(since)));
  }
}
