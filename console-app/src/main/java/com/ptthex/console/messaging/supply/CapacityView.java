package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.TraceView;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.supply.CostsApi.Add;
import com.ptthex.shared.messaging.supply.CostsApi.Enough;
import com.ptthex.shared.messaging.supply.CostsApi.Forecast;
import com.ptthex.shared.messaging.supply.CostsApi.Lacking;
import com.ptthex.shared.messaging.supply.CostsApi.OfUnit;
import com.ptthex.shared.messaging.supply.CostsApi.Outlook;
import com.ptthex.shared.messaging.supply.CostsApi.Untold;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How long the pool of each unit lasts, the most urgent first, and why. */
final class CapacityView extends VBox {
  private final Ui ui;
  private final SupplyModel model;
  private final VBox units = Parts.column(Gap.LARGE);
  private List<OfUnit> told = List.of();

  CapacityView(Ui ui, SupplyModel model) {
    this.ui = ui;
    this.model = model;
    LoadModel<Forecast> forecast = model.forecast();
    var page = Parts.column(Gap.LARGE, Parts.sentence(ui.say(SupplyText.CAPACITY_ABOUT)), units);
    page.getStyleClass().add("supply-capacity");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    // However much there is to tell, it scrolls, and nothing above it gives way.
    scroll.setPrefHeight(0);
    scroll.getStyleClass().addAll("edge-to-edge", "supply-scroll");
    var pane =
        new LoadPane<Forecast>(ui, scroll, this::fill)
            .empty(SupplyText.NOTHING_TO_FORETELL, SupplyText.NOTHING_TO_FORETELL_HINT)
            .retry(forecast::reload)
            .follow(forecast.load());
    setId("supply-capacity");
    var head =
        Parts.row(
            Gap.SMALL,
            Parts.heading(ui.say(SupplyText.CAPACITY_HEADING)),
            Parts.spring(),
            new ActionButton(ui, model.toBuyForPool(), Emphasis.NORMAL));
    head.getStyleClass().add("supply-head");
    getChildren().addAll(head, Parts.growing(pane));
    // Their names may be known later than what is told of them.
    ui.follow(model.units().followed(), _ -> draw());
  }

  private void fill(Forecast forecast) {
    told = forecast.units();
    draw();
  }

  private void draw() {
    units.getChildren().setAll(told.stream().map(this::of).toList());
  }

  private Node of(OfUnit told) {
    var name = Parts.heading(model.nameOf(told.unit()).map(ui.texts()::isolated).orElse("–"));
    var tag = new Tag(severity(told.outlook()), ui.say(word(told.outlook())));
    tag.setMinWidth(USE_PREF_SIZE);
    var block =
        Parts.column(
            Gap.MEDIUM,
            Parts.row(Gap.SMALL, name, tag),
            Parts.sentence(verdict(told.outlook())),
            beside(facts(told), why(told)));
    block.getStyleClass().add("supply-unit");
    return block;
  }

  private Node why(OfUnit told) {
    return Parts.column(
        Gap.SMALL, Parts.label(ui.say(SupplyText.WHY)), new TraceView(ui, told.steps()));
  }

  private static Node beside(Region facts, Node why) {
    facts.setMinWidth(USE_PREF_SIZE);
    var row = Parts.row(Gap.LARGE, facts, Parts.growing(why));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static SupplyText word(Outlook outlook) {
    return switch (outlook) {
      case Enough _ -> SupplyText.ENOUGH;
      case Add _ -> SupplyText.ADD;
      case Lacking _ -> SupplyText.LACKING;
      case Untold _ -> SupplyText.UNTOLD_YET;
    };
  }

  private static Severity severity(Outlook outlook) {
    return switch (outlook) {
      case Enough _ -> Severity.NORMAL;
      case Add _ -> Severity.WARNING;
      case Lacking _ -> Severity.CRITICAL;
      case Untold _ -> Severity.NOTICE;
    };
  }

  private String verdict(Outlook outlook) {
    return switch (outlook) {
      case Enough(var until) -> ui.say(SupplyText.ENOUGH_ABOUT, ui.moments().date(until));
      case Add(var count, var by) -> ui.say(SupplyText.ADD_ABOUT, count, ui.moments().date(by));
      case Lacking(var count) -> ui.say(SupplyText.LACKING_ABOUT, count);
      case Untold _ -> ui.say(SupplyText.UNTOLD_ABOUT);
    };
  }

  private Facts facts(OfUnit told) {
    var facts =
        new Facts(ui.say(SupplyText.MADE_FROM))
            .fact(ui.say(SupplyText.POOL_NOW), ui.texts().number(told.pool()))
            .fact(ui.say(SupplyText.NEED_NOW), ui.texts().number(told.need()));
    for (var week = 0; week < told.before().size(); week++) {
      facts.fact(
          ui.say(SupplyText.WEEKS_AGO, week + 1), ui.texts().number(told.before().get(week)));
    }
    fact(told, "knownDays").ifPresent(days -> facts.fact(ui.say(SupplyText.DAYS_KNOWN), days));
    fact(told, "later").ifPresent(later -> facts.fact(ui.say(SupplyText.NEED_LATER), later));
    return facts;
  }

  private Optional<String> fact(OfUnit told, String name) {
    return told.steps().stream()
        .map(Step::facts)
        .flatMap(facts -> Optional.ofNullable(facts.get(name)).stream())
        .findFirst()
        .map(Long::valueOf)
        .map(ui.texts()::number);
  }
}
