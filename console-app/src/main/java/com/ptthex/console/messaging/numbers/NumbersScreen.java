package com.ptthex.console.messaging.numbers;

import com.ptthex.console.messaging.numbers.AbilitiesModel.View;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.BulkNote;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The number inventory. */
public final class NumbersScreen extends VBox {
  private final StackPane body = new StackPane();
  private final Ui ui;
  private final Node inventory;
  private final Node abilities;

  public NumbersScreen(Ui ui, Frame frame, Links links, NumbersModel model, SavedViews views) {
    this.ui = ui;
    model.more().lead(links);
    new NumberDialogs(ui, frame, model).attach();
    getStyleClass().add("numbers");
    var shown =
        new Pills(ui, "numbers", List.of(View.values()), NumbersScreen::labelOf, view(model));
    getChildren().addAll(bar(model, shown), Parts.growing(body));
    this.inventory = inventory(frame, model, views);
    this.abilities = AbilitiesView.of(ui, model.abilities());
    ui.follow(view(model), this::open);
  }

  private static ObjectProperty<View> view(NumbersModel model) {
    return model.abilities().view();
  }

  private static Text labelOf(View view) {
    return switch (view) {
      case INVENTORY -> NumbersText.NUMBERS;
      case ABILITIES -> NumbersText.ABILITIES;
    };
  }

  private void open(View view) {
    body.getChildren()
        .setAll(
            switch (view) {
              case INVENTORY -> inventory;
              case ABILITIES -> abilities;
            });
  }

  /** Which side of the inventory is seen, and the ways to more numbers. */
  private Node bar(NumbersModel model, Node shown) {
    var bar =
        Parts.row(
            Gap.SMALL,
            shown,
            Parts.spring(),
            new ActionButton(ui, model.more().toBuy(), Emphasis.NORMAL),
            new ActionButton(ui, model.more().toImport(), Emphasis.NORMAL),
            new ActionButton(ui, model.registering().opener(), Emphasis.PRIMARY));
    bar.getStyleClass().add("toolbar");
    bar.setMinHeight(USE_PREF_SIZE);
    return bar;
  }

  private Node inventory(Frame frame, NumbersModel model, SavedViews views) {
    var filters = NumberFilters.of(ui, model.filter()).first(views.menu(ui, frame, "numbers"));
    var undone = new ProblemNote(ui).follow(model.settingAside().undoing());
    var inventory = new VBox(filters, views.notes(ui), undone);
    for (var deed : model.deeds()) {
      inventory.getChildren().add(new BulkNote(ui, frame, deed.many()));
    }
    inventory.getChildren().add(Parts.growing(list(model, filters)));
    return inventory;
  }

  private ListDetail<Row> list(NumbersModel model, Filters filters) {
    return new ListDetail<>(ui, "numbers", model.rows())
        .column(Column.<Row>code(NumbersText.NUMBER, row -> row.number().shown()))
        .column(
            Column.<Row>words(
                    NumbersText.NAME, row -> row.label().map(label -> label.value()).orElse(""))
                .wide(168))
        .column(
            Column.<Row>state(
                    NumbersText.STATUS,
                    NumberWords::severity,
                    row -> ui.say(NumberWords.state(row)))
                .wide(152))
        .column(
            Column.<Row>state(
                    NumbersText.HEALTH,
                    row -> NumberWords.severity(row.health()),
                    row -> ui.say(NumberWords.of(row.health())))
                .wide(144))
        .column(
            Column.<Row>kind(NumbersText.CLASS, row -> ui.say(NumberWords.of(row.numberClass())))
                .wide(144))
        .column(
            Column.<Row>words(NumbersText.ASSIGNED_TO, row -> NumberWords.holder(ui, row))
                .wide(152))
        .column(Column.<Row>when(NumbersText.LAST_USED, Row::lastUsedAt))
        .column(Column.<Row>figure(NumbersText.MESSAGES, Row::messages7d).wide(136))
        .column(Column.<Row>figure(NumbersText.THREADS, Row::liveThreads).wide(120))
        .column(Column.<Row>when(NumbersText.RETURNS, Row::quarantinedUntil).hidden())
        .column(
            Column.<Row>when(NumbersText.ASIDE_UNTIL, row -> row.aside().flatMap(it -> it.until()))
                .hidden())
        .column(Column.<Row>when(NumbersText.ADDED, row -> Optional.of(row.addedAt())).hidden())
        .called(NumbersText.SO_MANY_NUMBERS)
        .mostAtOnce(NumberBulkApi.MOST)
        .empty(
            NumbersText.NO_NUMBERS,
            NumbersText.NO_NUMBERS_HINT,
            new ActionButton(ui, model.more().toBuy(), Emphasis.PRIMARY),
            new ActionButton(ui, model.more().toImport(), Emphasis.NORMAL),
            new ActionButton(ui, model.registering().opener(), Emphasis.NORMAL))
        .filteredBy(filters)
        .action(model.assigning().opener(), Emphasis.NORMAL)
        .action(model.settingAside().returning(model.reinstate().pressable()), Emphasis.NORMAL)
        .action(model.settingAside().opener(), Emphasis.NORMAL)
        .action(model.release().pressable(), Emphasis.NORMAL)
        .action(model.quarantining().opener(), Emphasis.NORMAL)
        .tool(model.export())
        .detail(NumbersText.THE_CHOSEN_NUMBER, row -> new NumberDetail(ui, model, row))
        .show();
  }
}
