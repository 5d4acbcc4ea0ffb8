package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.PermissionsModel.View;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.PickButton;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.value.UnitId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who may do what: as a matrix, by person, and the rules that make it other than usual. */
final class PermissionsScreen extends VBox {
  private final Ui ui;
  private final PermissionsModel model;
  private final StackPane body = new StackPane();
  private final HBox tools = Parts.row(Gap.SMALL);
  private final Map<View, Node> drawn = new EnumMap<>(View.class);

  PermissionsScreen(Ui ui, Frame frame, PermissionsModel model) {
    this.ui = ui;
    this.model = model;
    new PermissionsDialogs(ui, frame, model).attach();
    getStyleClass().add("permissions");
    var views =
        new Pills(
            ui, "permissions", List.of(View.values()), PermissionsScreen::labelOf, model.view());
    var bar = Parts.row(Gap.LARGE, views, Parts.spring(), tools);
    bar.getStyleClass().add("toolbar");
    getChildren().addAll(bar, Parts.growing(body));
    ui.follow(model.view(), this::open);
  }

  private static Text labelOf(View view) {
    return switch (view) {
      case MATRIX -> PermissionsText.MATRIX;
      case PERSON -> PermissionsText.PERSON;
      case RULES -> PermissionsText.RULES;
    };
  }

  private void open(View view) {
    tools
        .getChildren()
        .setAll(
            switch (view) {
              case MATRIX -> List.of(Parts.label(ui.say(PermissionsText.AT_UNIT)), unitChoice());
              case PERSON -> List.of(personChoice());
              case RULES -> List.<Node>of();
            });
    body.getChildren().setAll(drawn.computeIfAbsent(view, this::draw));
  }

  private Node draw(View view) {
    return switch (view) {
      case MATRIX -> new PermissionsMatrixView(ui, model);
      case PERSON -> new PermissionsPersonView(ui, model);
      case RULES -> PermissionsRulesView.of(ui, model);
    };
  }

  private Node unitChoice() {
    var choice = new ComboBox<Option>();
    choice.setId("permissions-unit");
    choice.setAccessibleText(ui.say(PermissionsText.AT_UNIT));
    ui.follow(model.units(), units -> offer(choice, units));
    choice
        .valueProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .ifPresent(it -> model.lookAt(new UnitId(UUID.fromString(it.value())))));
    return choice;
  }

  /** One's own unit at first, which is the one that has no other above it. */
  private void offer(ComboBox<Option> choice, List<Unit> units) {
    var before = Optional.ofNullable(choice.getValue()).or(model::lookedAt);
    var options = PermissionsWords.options(units);
    choice.getItems().setAll(options);
    before
        .flatMap(was -> options.stream().filter(it -> it.value().equals(was.value())).findFirst())
        .or(() -> options.stream().findFirst())
        .ifPresent(choice::setValue);
  }

  private Node personChoice() {
    var popup = new PickPopup(ui, "permissions-people", model.people().picker(ui));
    var pick =
        new PickButton(
            "permissions-pick-person",
            popup,
            picked -> model.person().set(Optional.of(PermissionsPeople.id(picked.value()))));
    pick.setText(ui.say(PermissionsText.CHOOSE_PERSON));
    return pick;
  }
}
