package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.setup.SetupApi.Changed;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The steps beside the page of the one that is open. */
final class SetupScreen extends ScrollPane {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Ui ui;
  private final SetupWords words;
  private final SetupModel model;
  private final StepPage page;
  private final VBox content = Parts.column(Gap.WIDE);

  SetupScreen(Ui ui, Frame frame, Links links, SetupModel model) {
    this.ui = ui;
    this.words = new SetupWords(ui);
    this.model = model;
    this.page = new StepPage(ui, links, model);
    new SetupDialogs(ui, frame, model).attach();
    content.getStyleClass().add("page");
    setContent(
        new LoadPane<Standing>(ui, content, this::fill)
            .retry(model::reload)
            .follow(model.standing().load()));
    ui.follow(model.chosen(), _ -> model.standing().lastKnown().ifPresent(this::fill));
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("setup");
  }

  private void fill(Standing standing) {
    var step = standing.step(model.shown());
    var beside = new HBox(steps(standing), Parts.growing(page.of(step)));
    beside.getStyleClass().add("gap-wide");
    content.getChildren().setAll(head(standing), beside);
  }

  private Node head(Standing standing) {
    var state = Readiness.of(standing);
    var tag = new Tag(state.severity(), ui.say(state.word()));
    var again = new ActionButton(ui, model.openingAnew().opener(), Emphasis.NORMAL);
    var head =
        Parts.column(
            Gap.SMALL,
            Parts.row(Gap.MEDIUM, Parts.title(ui.say(SetupText.SETUP)), tag, Parts.spring(), again),
            Parts.sentence(ui.say(state.about())),
            Parts.aside(ui.say(SetupText.ABOUT)));
    standing
        .changed()
        .map(changed -> by(SetupText.LAST_CHANGED, changed))
        .map(Parts::aside)
        .ifPresent(head.getChildren()::add);
    return head;
  }

  private String by(SetupText text, Changed changed) {
    return ui.say(text, ui.moments().both(changed.at()), ui.texts().isolated(changed.by().value()));
  }

  private Node steps(Standing standing) {
    var list = Parts.column(Gap.HAIR, Parts.label(ui.say(SetupText.STEPS)));
    list.setMinWidth(USE_PREF_SIZE);
    var place = 1;
    for (var step : standing.steps()) {
      list.getChildren().add(step(step, place++));
    }
    return list;
  }

  private Node step(Step step, int place) {
    var number = ui.texts().number(place);
    var name = words.name(step.step());
    var state = ui.say(SetupWords.of(step.state()));
    var tag = new Tag(SetupWords.severity(step.state()), state);
    var isOpen = step.step() == model.shown();
    var line = Parts.row(Gap.SMALL, Parts.label(number), Parts.label(name), Parts.spring(), tag);
    line.setMinWidth(ui.scale().of(280));
    var button = new Button("", line);
    button.setId("setup-step-" + step.step().code());
    button.setAccessibleText(ui.say(SetupText.STEP, number, name, state));
    button.setAccessibleRole(AccessibleRole.BUTTON);
    button.getStyleClass().addAll("quiet", "setup-step");
    button.pseudoClassStateChanged(OPEN, isOpen);
    button.setOnAction(
        _ -> {
          model.choose(Optional.of(step.step()));
          model.numbers().reload();
        });
    return button;
  }
}
