package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.DaysChart;
import com.ptthex.console.ui.view.DaysChart.Series;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Ink;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.ThreadState;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What goes over a number, and what of it failed. */
final class NumberTraffic {
  private final Ui ui;

  NumberTraffic(Ui ui) {
    this.ui = ui;
  }

  Node days(LoadModel<Traffic> traffic, DaysModel days) {
    var chart =
        new DaysChart(
            ui,
            "number-traffic",
            days,
            NumbersText.TRAFFIC,
            NumbersText.NOT_THERE_YET,
            List.of(
                new Series(NumbersText.RECEIVED, Ink.MAIN),
                new Series(NumbersText.SENT, Ink.SECOND),
                new Series(NumbersText.FAILED, Ink.ALARM)));
    var zone = Parts.column(Gap.NONE);
    var pane =
        new LoadPane<Traffic>(
                ui,
                Parts.column(Gap.SMALL, chart, zone),
                told -> {
                  days.show(NumberDays.of(told));
                  zone.getChildren()
                      .setAll(Parts.aside(ui.say(NumbersText.DAYS_IN_ZONE, told.zone())));
                })
            .emptyLine(NumbersText.NO_TRAFFIC)
            .retry(traffic::reload)
            .follow(traffic.load());
    pane.setId("number-traffic");
    return Parts.column(Gap.SMALL, Parts.label(ui.say(NumbersText.TRAFFIC)), pane);
  }

  Node threads(RowsModel<InboxApi.Row> threads) {
    return listed(NumbersText.LIVE_THREADS, NumbersText.NO_THREADS, threads, this::thread);
  }

  Node failures(RowsModel<Failure> failures) {
    return listed(NumbersText.FAILURES, NumbersText.NO_FAILURES, failures, this::failure);
  }

  private <R> Node listed(Text title, Text none, RowsModel<R> rows, Function<R, Node> drawn) {
    var lines = Parts.column(Gap.MEDIUM);
    var further = new Button(ui.say(KitText.READ_ON));
    further.setId("number-" + title.key() + "-further");
    further.getStyleClass().add("small");
    further.setOnAction(_ -> rows.more());
    var content = Parts.column(Gap.MEDIUM, lines, further);
    var pane =
        new LoadPane<Rows<R>>(
                ui,
                content,
                read -> {
                  lines.getChildren().setAll(read.rows().stream().map(drawn).toList());
                  further.setVisible(read.next().isPresent());
                  further.setManaged(read.next().isPresent());
                })
            .emptyLine(none)
            .retry(rows::reload)
            .follow(rows.load());
    pane.setId("number-" + title.key());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(title)), pane);
  }

  private Node thread(InboxApi.Row thread) {
    var who = Parts.column(Gap.NONE, Parts.sentence(party(thread.participant())));
    thread
        .sitter()
        .ifPresent(
            sitter ->
                who.getChildren()
                    .add(Parts.aside(ui.say(NumbersText.WITH_SITTER, sitter.name().value()))));
    if (thread.state() == ThreadState.STRANDED) {
      who.getChildren().add(Parts.caption(ui.say(NumbersText.STRANDED)));
    }
    who.getChildren()
        .add(
            Parts.caption(
                ui.say(NumbersText.LAST_ACTIVE, ui.moments().both(thread.lastActivityAt()))));
    who.getStyleClass().add("happening");
    return who;
  }

  private String party(InboxApi.Party party) {
    return ui.texts().isolated(party.name().value());
  }

  private Node failure(Failure failure) {
    var why =
        Parts.row(
            Gap.HAIR,
            Parts.mark(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
            Parts.growing(Parts.sentence(ui.say(NumberWords.of(failure.code())))));
    var line = Parts.column(Gap.NONE, why, Parts.caption(ui.moments().both(failure.at())));
    line.getStyleClass().add("happening");
    return line;
  }
}
