package com.ptthex.console.upkeep.queues;

import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.mail.MailText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class QueuesStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final FakeApi api;
  private final QueuesModel model;
  private final Look look;

  QueuesStage(Look look, List<Row> rows, Permission... may) {
    this.look = look;
    api = SampleQueues.api(rows);
    model = new QueuesModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<QueuesStage> then) {
    return take(look, state, SampleQueues.all(), then, SampleQueues.ALL);
  }

  static Scene take(
      Look look, String state, List<Row> rows, Consumer<QueuesStage> then, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take("queues", state, it -> new QueuesStage(it, rows, may).open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<QueuesStage> then) {
    var ui =
        new Ui(look, Desks.CLOCK, List.of(QueuesText.class, MailText.class, ProviderText.class));
    model.reload();
    threads.run();
    frame.show(ui, new QueuesScreen(ui, frame, model));
    then.accept(this);
    threads.run();
    return frame;
  }

  QueuesStage choose(Row row) {
    model.rows().choose(Set.of(row.name()));
    threads.run();
    return this;
  }

  /** The server has these now, and the room hears of it. */
  void moves(List<Row> rows) {
    api.on(QueuesApi.LIST, _ -> FakeApi.done(new QueuesApi.All(rows)));
    model.reload();
    threads.run();
  }

  FakeApi api() {
    return api;
  }

  QueuesModel model() {
    return model;
  }
}
