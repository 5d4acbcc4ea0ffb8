package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.arrival.AbilityApi.OfNumber;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.supply.CostsApi.Monthly;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Whether a number can be used here, how what people write to it arrives, and what it costs. */
final class UsePart {
  private final Ui ui;

  UsePart(Ui ui) {
    this.ui = ui;
  }

  Node of(AbilitiesModel model, NumberId number) {
    var arriving = Parts.column(Gap.SMALL);
    arriving.setId("number-arriving");
    var asked = model.one(number);
    var part =
        Parts.column(
            Gap.SMALL,
            Parts.label(ui.say(NumbersText.USE_HERE)),
            new LoadPane<OfNumber>(ui, arriving, told -> fill(arriving, told))
                .retry(asked::reload)
                .follow(asked.load()));
    model
        .price(number)
        .map(
            price -> {
              var cost = Parts.column(Gap.NONE);
              cost.setId("number-cost");
              return new LoadPane<Monthly>(ui, cost, told -> cost(cost, told))
                  .retry(price::reload)
                  .follow(price.load());
            })
        .ifPresent(part.getChildren()::add);
    return part;
  }

  /** That it rests or is set aside stands above already. */
  private void fill(VBox arriving, OfNumber told) {
    var row = told.number();
    var use = new Tag(AbilitiesView.severity(row), ui.say(AbilityWords.use(row)));
    arriving.getChildren().setAll(Parts.row(Gap.SMALL, use));
    row.against().stream()
        .filter(step -> !AbilitiesView.isWanted(step))
        .map(step -> Parts.sentence(ui.codes().rule(step)))
        .forEach(arriving.getChildren()::add);
    arriving
        .getChildren()
        .add(Parts.sentence(ui.say(AbilityWords.of(told.arriving()), told.seconds())));
  }

  private void cost(VBox cost, Monthly told) {
    var words =
        told.price()
            .map(price -> Isolated.code(price.amount() + " " + price.currency()))
            .map(money -> ui.say(NumbersText.COSTS_MONTHLY, money))
            .orElseGet(() -> ui.say(NumbersText.COSTS_NOT_KNOWN));
    cost.getChildren().setAll(Parts.sentence(words));
  }
}
