package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.ProgressNote;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.diagnostics.DiagnosticsModel.Seen;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The connections of the site beside each other, and a button that tries all of them. */
final class DiagnosticsScreen extends ScrollPane {
  private final Ui ui;
  private final VBox notices = Parts.column(Gap.SMALL);
  private final SideBySide parts;
  private final ProgressNote progress;

  DiagnosticsScreen(Ui ui, DiagnosticsModel model) {
    this.ui = ui;
    parts = new SideBySide(ui);
    progress = new ProgressNote(ui, DiagnosticsText.TESTING, model.progress());
    progress.setId("connections-progress");
    progress.setMaxWidth(USE_PREF_SIZE);
    var button = new ActionButton(ui, model.testing(), Emphasis.PRIMARY);
    var page =
        Parts.column(
            Gap.LARGE,
            Parts.column(
                Gap.MEDIUM,
                Parts.title(ui.say(DiagnosticsText.CONNECTIONS)),
                Parts.sentence(ui.say(DiagnosticsText.ABOUT)),
                button,
                new ProblemNote(ui).follow(model.testing()),
                progress),
            notices,
            parts);
    page.getStyleClass().add("page");
    setContent(
        new LoadPane<Seen>(ui, page, this::fill)
            .retry(model::reload)
            .follow(model.standing().load()));
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("connections");
  }

  private void fill(Seen seen) {
    show(progress, seen.standing().testing().isPresent());
    parts.show(
        seen.standing().parts().stream().<Node>map(part -> new ConnectionPart(ui, part)).toList());
    notices.getChildren().clear();
    var difference = seen.difference();
    if (difference.ofZones()) {
      notices
          .getChildren()
          .add(
              notice(
                  "connections-zones",
                  Severity.NOTICE,
                  ui.say(
                      DiagnosticsText.ZONES_DIFFER,
                      shown(difference.zone(), difference.own()),
                      difference
                          .serverZone()
                          .map(zone -> shown(zone, difference.own()))
                          .orElseGet(() -> Isolated.code(difference.server().zone()))),
                  DiagnosticsText.ZONES_DIFFER_NEXT));
    }
    if (difference.ofClocks()) {
      notices
          .getChildren()
          .add(
              notice(
                  "connections-clocks",
                  Severity.WARNING,
                  ui.say(
                      DiagnosticsText.CLOCKS_DIFFER,
                      ui.moments().both(difference.server().now()),
                      ui.moments().both(difference.own())),
                  DiagnosticsText.CLOCKS_DIFFER_NEXT));
    }
    show(notices, !notices.getChildren().isEmpty());
  }

  private static void show(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }

  /** By its name, and by how far it is from the time of all. */
  private static String shown(ZoneId zone, Instant at) {
    var offset = zone.getRules().getOffset(at);
    var from = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    var name = zone.getId();
    return Isolated.code(
        zone instanceof ZoneOffset || name.equals(from) ? from : name + ", " + from);
  }

  private Node notice(String id, Severity severity, String what, DiagnosticsText next) {
    var todo = Parts.sentence(ui.say(next));
    todo.getStyleClass().add("words-next");
    var tag = Tag.of(ui, severity);
    tag.setMinWidth(USE_PREF_SIZE);
    var row =
        Parts.row(
            Gap.MEDIUM, tag, Parts.growing(Parts.column(Gap.HAIR, Parts.sentence(what), todo)));
    row.getStyleClass().add("connection-notice");
    row.setId(id);
    return row;
  }
}
