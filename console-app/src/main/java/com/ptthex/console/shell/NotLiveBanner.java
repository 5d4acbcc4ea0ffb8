package com.ptthex.console.shell;

import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import java.time.Instant;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Says in every room that nothing is live, why, and what the console does about it. */
final class NotLiveBanner extends HBox {
  /** The feed's own code for news that come late. */
  private static final String LAGGING = "lagging";

  private final Ui ui;

  NotLiveBanner(Ui ui, News news) {
    this.ui = ui;
    setId("not-live");
    getStyleClass().add("not-live");
    ui.follow(news.state(), this::draw);
  }

  private void draw(LiveState state) {
    switch (state) {
      case LiveState.Stale(var _, var since, var reason) ->
          show(reason.equals(LAGGING) ? ShellText.LATE : ShellText.AWAY, since);
      case LiveState.Connecting _, LiveState.Live _, LiveState.Ended _ -> {
        setVisible(false);
        setManaged(false);
      }
    }
  }

  private void show(Text why, Instant since) {
    var words = Parts.sentence(ui.say(why, ui.moments().time(since)));
    getChildren()
        .setAll(
            Parts.row(
                Gap.SMALL, Parts.mark(MaterialDesignL.LAN_DISCONNECT, "not-live-shape"), words));
    setVisible(true);
    setManaged(true);
  }
}
