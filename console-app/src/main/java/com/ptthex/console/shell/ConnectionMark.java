package com.ptthex.console.shell;

import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import java.time.Instant;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Whether what is seen is how things are: a word and a shape, and how long not. */
final class ConnectionMark extends Label {
  private final Ui ui;
  private final News news;

  ConnectionMark(Ui ui, News news) {
    this.ui = ui;
    this.news = news;
    setId("connection");
    getStyleClass().add("connection");
    setMinWidth(USE_PREF_SIZE);
    ui.follow(news.state(), _ -> draw());
    ui.age(this, this::draw);
  }

  private void draw() {
    switch (news.state().get()) {
      case LiveState.Connecting _ ->
          draw(
              "connecting",
              MaterialDesignD.DOTS_HORIZONTAL_CIRCLE_OUTLINE,
              ui.say(ShellText.CONNECTING));
      case LiveState.Live _ -> draw("live", MaterialDesignA.ACCESS_POINT, ui.say(ShellText.LIVE));
      case LiveState.Stale(var _, var since, var _) ->
          draw("stale", MaterialDesignS.SYNC_OFF, ui.say(ShellText.NOT_LIVE_SINCE, age(since)));
      case LiveState.Ended _ -> draw("stale", MaterialDesignS.SYNC_OFF, ui.say(ShellText.NOT_LIVE));
    }
  }

  private String age(Instant since) {
    return ui.moments().age(since, ui.clock().instant());
  }

  private void draw(String state, Ikon shape, String words) {
    if (!words.equals(getText())) {
      setText(words);
      setGraphic(Parts.mark(shape));
      getStyleClass().removeAll("connecting", "live", "stale");
      getStyleClass().add(state);
    }
  }
}
