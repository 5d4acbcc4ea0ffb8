package com.ptthex.console.trust.devices;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class DevicesStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final FakeApi api;
  private final DevicesModel model;
  private final Look look;

  DevicesStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    api = SampleDevices.api(rows);
    model = new DevicesModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<DevicesStage> then) {
    return take(look, state, SampleDevices.all(), then, SampleDevices.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<DevicesStage> then, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("devices", state, it -> new DevicesStage(it, rows, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<DevicesStage> then) {
    var ui = new Ui(look, Desks.CLOCK, List.of(DevicesText.class));
    model.reload();
    threads.run();
    frame.show(ui, new DevicesScreen(ui, frame, model));
    then.accept(this);
    threads.run();
    return frame;
  }

  DevicesStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  DevicesModel model() {
    return model;
  }

  DevicesStage answered() {
    threads.run();
    return this;
  }
}
