package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What people of the field carry, and what of it waits for a decision. */
final class DevicesScreen extends VBox {
  private final Ui ui;
  private final DevicesModel model;

  DevicesScreen(Ui ui, Frame frame, DevicesModel model) {
    this.ui = ui;
    this.model = model;
    setId("devices");
    getStyleClass().add("gap-none");
    new DeviceDialogs(ui, frame, model).attach();
    var filters = filters();
    getChildren().addAll(filters, Parts.growing(list(filters)));
  }

  private Filters filters() {
    return new Filters(ui, "devices")
        .search(DevicesText.SEARCH, model.filter().search())
        .many(DevicesText.STATE, states(), model.filter().states());
  }

  private List<Option> states() {
    return Stream.of(DeviceState.values())
        .map(state -> new Option(state.name(), ui.say(DeviceWords.of(state))))
        .toList();
  }

  private Node list(Filters filters) {
    return new ListDetail<>(ui, "devices", model.rows())
        .column(Column.<Row>words(DevicesText.PERSON, row -> row.name().value()).wide(176))
        .column(Column.<Row>code(DevicesText.MARK, row -> row.mark().grouped()).wide(112))
        .column(
            Column.<Row>state(
                DevicesText.STATE,
                row -> DeviceWords.severity(row.state()),
                row -> ui.say(DeviceWords.of(row.state()))))
        .column(Column.<Row>words(DevicesText.UNIT, row -> row.unitName().value()).wide(144))
        .column(Column.<Row>words(DevicesText.MODEL, row -> row.model().value()).wide(144))
        .column(
            Column.<Row>words(DevicesText.PLATFORM, row -> ui.say(DeviceWords.of(row.platform()))))
        .column(Column.<Row>when(DevicesText.REGISTERED, row -> Optional.of(row.registered().at())))
        .column(Column.<Row>when(DevicesText.LAST_USED, Row::lastUsedAt))
        .called(DevicesText.SO_MANY_DEVICES)
        .empty(
            DevicesText.NO_DEVICES,
            DevicesText.NO_DEVICES_HINT,
            new ActionButton(ui, model.registering().opener(), Emphasis.PRIMARY))
        .filteredBy(filters)
        .action(model.registering().opener(), Emphasis.PRIMARY)
        .action(model.approving().deed().opener(), Emphasis.NORMAL)
        .action(model.revoking().deed().opener(), Emphasis.NORMAL)
        .detail(DevicesText.THE_CHOSEN_DEVICE, row -> new DeviceDetail(ui, row))
        .show();
  }
}
