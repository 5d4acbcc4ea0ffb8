package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Reason;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What one step asks for, what it finds, and what can be done about it. */
final class StepPage {
  private static final int MOST_NUMBERS = 6;

  private final Ui ui;
  private final SetupWords words;
  private final Links links;
  private final VBox list = Parts.column(Gap.SMALL);
  private final Node numbers;
  private final Optional<DriftPart> drift;
  private final VBox problems;
  private final ActionButton buy;
  private final ActionButton bring;
  private final ActionButton connect;
  private final ActionButton test;
  private final ActionButton pass;
  private final ActionButton skip;
  private final ActionButton finish;

  StepPage(Ui ui, Links links, SetupModel model) {
    this.ui = ui;
    this.words = new SetupWords(ui);
    this.links = links;
    model.numbers().lead(links);
    this.numbers =
        new LoadPane<Page>(ui, list, this::fill)
            .emptyLine(SetupText.NO_NUMBERS)
            .retry(model.numbers()::reload)
            .follow(model.numbers().load().load());
    this.drift = model.drift().map(known -> new DriftPart(ui, known));
    this.problems =
        Parts.column(
            Gap.NONE,
            note(model.testing()),
            note(model.passing()),
            note(model.skipping()),
            note(model.finishing()));
    this.buy = new ActionButton(ui, model.numbers().toBuy(), Emphasis.NORMAL);
    this.bring = new ActionButton(ui, model.numbers().toImport(), Emphasis.NORMAL);
    this.connect = new ActionButton(ui, model.connecting().opener(), Emphasis.NORMAL);
    this.test = new ActionButton(ui, model.testing(), Emphasis.NORMAL);
    this.pass = new ActionButton(ui, model.passing(), Emphasis.PRIMARY);
    this.skip = new ActionButton(ui, model.skipping(), Emphasis.NORMAL);
    this.finish = new ActionButton(ui, model.finishing(), Emphasis.PRIMARY);
  }

  private ProblemNote note(Pressable action) {
    return new ProblemNote(ui).follow(action);
  }

  Node of(Step step) {
    var page =
        Parts.column(
            Gap.LARGE,
            Parts.column(
                Gap.SMALL,
                Parts.heading(words.name(step.step())),
                Parts.sentence(words.about(step.step()))));
    settled(step).map(Parts::aside).ifPresent(page.getChildren()::add);
    var checks = Parts.column(Gap.SMALL, Parts.label(ui.say(SetupText.CHECKS)));
    step.checks().forEach(check -> checks.getChildren().add(check(check)));
    page.getChildren().add(checks);
    StepNumbers.of(step.step()).ifPresent(_ -> page.getChildren().add(numbers()));
    if (step.step() == SetupStep.ARRIVAL) {
      drift.map(DriftPart::node).ifPresent(page.getChildren()::add);
    }
    page.getChildren().addAll(problems, buttons(step.step()));
    return page;
  }

  private Optional<String> settled(Step step) {
    if (step.reason().equals(Optional.of(Reason.HOLDS_NO_MORE))) {
      return Optional.of(ui.say(SetupText.LOST));
    }
    return step.settled()
        .map(
            changed ->
                ui.say(
                    SetupText.SETTLED_BY,
                    ui.moments().both(changed.at()),
                    ui.texts().isolated(changed.by().value())));
  }

  private Node check(Check check) {
    var said = Parts.column(Gap.NONE, Parts.sentence(words.name(check.check())));
    words.found(check).map(Parts::aside).ifPresent(said.getChildren()::add);
    words.trouble(check).map(Parts::sentence).ifPresent(said.getChildren()::add);
    var tag = new Tag(SetupWords.severity(check.outcome()), ui.say(SetupWords.of(check.outcome())));
    tag.setMinWidth(Region.USE_PREF_SIZE);
    var row = Parts.row(Gap.MEDIUM, Parts.growing(said), tag);
    row.getStyleClass().add("licence-row");
    row.setId("setup-check-" + check.check().code());
    return row;
  }

  /** It is chosen where what comes in is looked after, before the setup and ever after. */
  private Node address() {
    var address = new Button(ui.say(SetupText.ADDRESS));
    address.setId("setup-address");
    address.setMinWidth(Region.USE_PREF_SIZE);
    address.setOnAction(_ -> links.go(Place.arrivals()));
    return address;
  }

  private Node numbers() {
    var inventory = new Button(ui.say(SetupText.INVENTORY));
    inventory.setId("setup-inventory");
    inventory.setOnAction(_ -> links.go(Place.numbers()));
    var ways = new FlowPane(buy, bring, inventory);
    ways.getStyleClass().add("buttons");
    return Parts.column(Gap.SMALL, Parts.label(ui.say(SetupText.NUMBERS)), numbers, ways);
  }

  private void fill(Page page) {
    list.getChildren().clear();
    page.rows().stream()
        .limit(MOST_NUMBERS)
        .map(row -> Parts.sentence(Isolated.code(row.number().shown())))
        .forEach(list.getChildren()::add);
    if (page.rows().size() > MOST_NUMBERS || page.next().isPresent()) {
      list.getChildren().add(Parts.aside(ui.say(SetupText.MORE_NUMBERS)));
    }
  }

  private Node buttons(SetupStep step) {
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    switch (step) {
      case CONNECT -> buttons.getChildren().addAll(pass, connect, test);
      case CONNECTIVITY -> buttons.getChildren().addAll(pass, test);
      case SITTER_NUMBERS, POOL_NUMBERS -> buttons.getChildren().addAll(pass, skip);
      case FRONT_DESK -> buttons.getChildren().add(pass);
      case ARRIVAL -> buttons.getChildren().addAll(pass, address());
      case READINESS -> buttons.getChildren().add(finish);
    }
    return buttons;
  }
}
