package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** More of one device: what its state means, and who decided about it. */
final class DeviceDetail extends ScrollPane {
  private final Ui ui;
  private final Row row;

  DeviceDetail(Ui ui, Row row) {
    this.ui = ui;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), facts(), decisions());
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head() {
    return Parts.column(
        Gap.SMALL,
        Parts.title(ui.texts().isolated(row.name().value())),
        Parts.sentence(Isolated.code(row.mark().grouped())),
        new Tag(DeviceWords.severity(row.state()), ui.say(DeviceWords.of(row.state()))),
        Parts.aside(ui.say(DeviceWords.meaning(row.state()))));
  }

  private Node facts() {
    return new Facts(ui.say(DevicesText.FACTS))
        .fact(ui.say(DevicesText.UNIT), ui.texts().isolated(row.unitName().value()))
        .fact(ui.say(DevicesText.MODEL), ui.texts().isolated(row.model().value()))
        .fact(ui.say(DevicesText.PLATFORM), ui.say(DeviceWords.of(row.platform())))
        .fact(
            ui.say(DevicesText.LAST_USED),
            row.lastUsedAt().map(ui.moments()::both).orElseGet(() -> ui.say(DevicesText.NOT_IN)));
  }

  /** The latest first. */
  private Node decisions() {
    var content = Parts.column(Gap.MEDIUM);
    row.revoked().ifPresent(it -> add(content, DevicesText.WAS_REVOKED, it));
    row.approved().ifPresent(it -> add(content, DevicesText.WAS_APPROVED, it));
    add(content, DevicesText.WAS_REGISTERED, row.registered());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(DevicesText.DECISIONS)), content);
  }

  private void add(VBox content, DevicesText what, Decided decided) {
    var said = Parts.column(Gap.NONE, Parts.sentence(ui.say(what)));
    decided
        .reason()
        .ifPresent(
            reason -> said.getChildren().add(Parts.aside(ui.texts().isolated(reason.value()))));
    said.getChildren()
        .add(
            Parts.row(
                Gap.SMALL,
                Parts.caption(ui.texts().isolated(decided.by().value())),
                Parts.caption(ui.moments().both(decided.at()))));
    said.getStyleClass().add("happening");
    content.getChildren().add(said);
  }
}
