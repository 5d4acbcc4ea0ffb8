package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Link;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.History;
import com.ptthex.shared.messaging.numbers.NumbersApi.InQuarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** More of one number: how it is, what goes over it, and all that ever happened to it. */
final class NumberDetail extends ScrollPane {
  private final Ui ui;

  NumberDetail(Ui ui, NumbersModel model, Row row) {
    this.ui = ui;
    var content = Parts.column(Gap.LARGE, head(row));
    content.getStyleClass().add("detail-content");
    var traffic = new NumberTraffic(ui);
    content
        .getChildren()
        .addAll(
            details(model, row),
            new UsePart(ui).of(model.abilities(), row.id()),
            traffic.days(model.traffic(row.id()), model.days()),
            traffic.threads(model.threads(row.id())),
            traffic.failures(model.failures(row.id())),
            history(model, row));
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head(Row row) {
    var states =
        Parts.row(Gap.SMALL, new Tag(NumberWords.severity(row), ui.say(NumberWords.state(row))));
    if (row.health() != Health.HEALTHY) {
      states
          .getChildren()
          .add(new Tag(NumberWords.severity(row.health()), ui.say(NumberWords.of(row.health()))));
    }
    var head = Parts.column(Gap.SMALL, Parts.title(Isolated.code(row.number().shown())));
    row.label()
        .ifPresent(
            label -> head.getChildren().add(Parts.sentence(ui.texts().isolated(label.value()))));
    head.getChildren().add(states);
    return head;
  }

  private Node details(NumbersModel model, Row row) {
    var content = Parts.column(Gap.LARGE);
    var loaded = model.detail(row.id());
    return new LoadPane<Detail>(ui, content, detail -> fill(content, detail, model.more()))
        .retry(loaded::reload)
        .follow(loaded.load());
  }

  private void fill(VBox content, Detail detail, OtherRooms rooms) {
    content.getChildren().clear();
    detail.quarantine().ifPresent(rest -> content.getChildren().add(rest(rest)));
    var row = detail.number();
    row.aside().ifPresent(aside -> content.getChildren().add(aside(aside)));
    var life = detail.lifecycle();
    content
        .getChildren()
        .addAll(
            new Facts(ui.say(NumbersText.FACTS))
                .fact(ui.say(NumbersText.CLASS), ui.say(NumberWords.of(row.numberClass())))
                .fact(ui.say(NumbersText.ASSIGNED_TO), holder(row, rooms))
                .fact(ui.say(NumbersText.THREADS), ui.texts().number(row.liveThreads()))
                .fact(ui.say(NumbersText.MESSAGES), ui.texts().number(row.messages7d()))
                .fact(ui.say(NumbersText.LAST_USED), when(row.lastUsedAt(), NumbersText.NEVER)),
            new Facts(ui.say(NumbersText.LIFECYCLE))
                .fact(ui.say(NumbersText.ADDED), ui.moments().both(row.addedAt()))
                .fact(
                    ui.say(NumbersText.FIRST_ASSIGNED),
                    when(life.firstAssignedAt(), NumbersText.NOT_YET))
                .fact(
                    ui.say(NumbersText.LAST_ASSIGNED),
                    when(life.lastAssignedAt(), NumbersText.NOT_YET))
                .fact(ui.say(NumbersText.ASSIGNMENTS), ui.texts().number(life.assignments())));
  }

  /** Whose name leads to more of them, for whoever may see them. */
  private Node holder(Row row, OtherRooms rooms) {
    var name = ui.texts().isolated(NumberWords.holder(ui, row));
    return row.sitter()
        .filter(_ -> row.numberClass() == NumberClass.SITTER)
        .flatMap(sitter -> rooms.toPerson(sitter.id()))
        .<Node>map(way -> new Link("number-sitter", name, way))
        .orElseGet(() -> Parts.sentence(name));
  }

  private String when(Optional<Instant> at, Text otherwise) {
    return at.map(ui.moments()::both).orElseGet(() -> ui.say(otherwise));
  }

  private Node rest(InQuarantine rest) {
    var left =
        rest.daysLeft() > 0
            ? ui.say(NumbersText.REST_LEFT, rest.daysLeft())
            : ui.say(NumbersText.REST_OVER);
    var facts =
        new Facts(ui.say(NumbersText.REST))
            .fact(ui.say(NumbersText.RETURNS), ui.moments().date(rest.until()) + " – " + left)
            .fact(ui.say(NumbersText.REASON), ui.say(NumberWords.of(rest.reason())))
            .fact(ui.say(NumbersText.RETURNS_AS), ui.say(NumberWords.of(rest.returnsTo())));
    rest.note()
        .ifPresent(note -> facts.fact(ui.say(NumbersText.NOTE), ui.texts().isolated(note.value())));
    return facts;
  }

  private Node aside(Aside aside) {
    return new Facts(ui.say(NumbersText.IS_SET_ASIDE))
        .fact(ui.say(NumbersText.ASIDE_UNTIL), when(aside.until(), NumbersText.UNTIL_GIVEN_BACK))
        .fact(ui.say(NumbersText.ASIDE_BY), ui.texts().isolated(aside.by().value()))
        .fact(ui.say(NumbersText.ASIDE_SINCE), ui.moments().both(aside.since()))
        .fact(ui.say(NumbersText.REASON), ui.texts().isolated(aside.reason().value()));
  }

  private Node history(NumbersModel model, Row row) {
    var content = Parts.column(Gap.MEDIUM);
    var loaded = model.history(row.id());
    var pane =
        new LoadPane<History>(
                ui,
                content,
                history ->
                    content
                        .getChildren()
                        .setAll(history.happenings().stream().map(this::happening).toList()))
            .empty(NumbersText.NO_HISTORY, NumbersText.NO_HISTORY_HINT)
            .retry(loaded::reload)
            .follow(loaded.load());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(NumbersText.HISTORY)), pane);
  }

  private Node happening(Happening happened) {
    var what = Parts.column(Gap.NONE, Parts.sentence(told(happened)));
    happened
        .note()
        .ifPresent(note -> what.getChildren().add(Parts.aside(ui.texts().isolated(note.value()))));
    what.getChildren()
        .add(
            Parts.row(
                Gap.SMALL,
                Parts.caption(ui.texts().isolated(happened.by().value())),
                Parts.caption(ui.moments().both(happened.at()))));
    what.getStyleClass().add("happening");
    return what;
  }

  private String told(Happening happened) {
    var change = NumberWords.of(happened.change());
    return happened
        .sitter()
        .map(sitter -> ui.say(change, sitter.name().value()))
        .or(() -> happened.reason().map(reason -> ui.say(change, ui.say(NumberWords.of(reason)))))
        .orElseGet(() -> ui.say(change));
  }
}
