package com.ptthex.console.shell;

import com.ptthex.console.shell.AttentionModel.Count;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * How many alerts are open, by severity, and what is held up. It leads to the rooms where something
 * can be done about it.
 */
final class AttentionView extends HBox {
  private final Ui ui;
  private final Signpost signpost;
  private final HBox alerts = new HBox();
  private final HBox queues = new HBox();

  AttentionView(Ui ui, Alarm alarm, AttentionModel attention, Signpost signpost) {
    this.ui = ui;
    this.signpost = signpost;
    getStyleClass().addAll("gap-small", "attention");
    alerts.getStyleClass().add("attention");
    queues.getStyleClass().add("attention");
    var silent = silent();
    getChildren().addAll(silent, queues, alerts);
    ui.follow(
        alarm.failing(),
        fails -> {
          silent.setVisible(fails);
          silent.setManaged(fails);
        });
    ui.follow(attention.alerts(), open -> draw(alerts, drawn(open)));
    ui.follow(attention.queues(), held -> draw(queues, drawnQueues(held)));
  }

  /** What cannot be heard must be seen. */
  private Tag silent() {
    var tag = new Tag(Severity.WARNING, ui.say(ShellText.NO_SOUND));
    tag.setId("no-sound");
    tag.setAccessibleText(ui.say(ShellText.ALARM_FAILS));
    tag.setTooltip(new Tooltip(ui.say(ShellText.ALARM_FAILS)));
    tag.setMinWidth(USE_PREF_SIZE);
    return tag;
  }

  private static void draw(HBox place, Optional<Node> drawn) {
    place.getChildren().setAll(drawn.stream().toList());
    place.setManaged(drawn.isPresent());
  }

  private Optional<Node> drawn(Count<AttentionModel.OpenAlerts> open) {
    return switch (open) {
      case Count.Hidden<AttentionModel.OpenAlerts> _ -> Optional.empty();
      case Count.Unknown<AttentionModel.OpenAlerts> _ ->
          Optional.of(
              unknown(
                  "open-alerts",
                  Place.alerts(),
                  ShellText.ALERTS_UNKNOWN,
                  ShellText.ALERTS_UNKNOWN_HINT));
      case Count.Known<AttentionModel.OpenAlerts>(var count) -> Optional.of(alerts(count));
    };
  }

  private Optional<Node> drawnQueues(Count<AttentionModel.HeldUp> held) {
    return switch (held) {
      case Count.Hidden<AttentionModel.HeldUp> _ -> Optional.empty();
      case Count.Unknown<AttentionModel.HeldUp> _ ->
          Optional.of(
              unknown(
                  "held-up",
                  Place.queues(),
                  ShellText.QUEUES_UNKNOWN,
                  ShellText.QUEUES_UNKNOWN_HINT));
      case Count.Known<AttentionModel.HeldUp>(var count) -> queues(count);
    };
  }

  /** Neither nothing nor an old number: a dash, and in words that it is not known. */
  private Node unknown(String id, Place place, ShellText shown, ShellText why) {
    return signpost.to(id, place, ui.say(why), Parts.caption(ui.say(shown)));
  }

  private Node alerts(AttentionModel.OpenAlerts open) {
    var tags = new ArrayList<Tag>();
    tag(tags, Severity.CRITICAL, open.critical(), open.more());
    tag(tags, Severity.WARNING, open.warning(), open.more());
    tag(tags, Severity.NOTICE, open.info(), open.more());
    if (tags.isEmpty()) {
      return told("open-alerts", Place.alerts(), ui.say(ShellText.NO_ALERTS));
    }
    var words =
        Stream.concat(
                Stream.of(
                    ui.say(ShellText.OPEN_ALERTS, open.critical(), open.warning(), open.info())),
                open.kinds().stream().map(kind -> ui.codes().word("alert", Names.camel(kind))))
            .collect(Collectors.joining("\n"));
    return told("open-alerts", Place.alerts(), words, tags);
  }

  private void tag(List<Tag> tags, Severity severity, long count, boolean more) {
    if (count > 0) {
      var words = ui.texts().number(count) + (more ? "+" : "");
      tags.add(new Tag(severity, words));
    }
  }

  private Optional<Node> queues(AttentionModel.HeldUp held) {
    var tags = new ArrayList<Tag>();
    if (held.dead() > 0) {
      tags.add(new Tag(Severity.WARNING, ui.say(ShellText.DEAD, held.dead())));
    }
    if (held.paused() > 0) {
      tags.add(new Tag(Severity.NOTICE, ui.say(ShellText.PAUSED, held.paused())));
    }
    return tags.isEmpty()
        ? Optional.empty()
        : Optional.of(
            told(
                "held-up",
                Place.queues(),
                ui.say(ShellText.HELD_UP, held.dead(), held.paused()),
                tags));
  }

  private Node told(String id, Place place, String words) {
    return signpost.to(id, place, words, Parts.caption(words));
  }

  private Node told(String id, Place place, String words, List<Tag> tags) {
    return signpost.to(id, place, words, Parts.row(Gap.HAIR, tags.toArray(Tag[]::new)));
  }
}
