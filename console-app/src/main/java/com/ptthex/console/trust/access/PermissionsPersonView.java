package com.ptthex.console.trust.access;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.Holding;
import com.ptthex.shared.trust.access.PermissionsApi.Holdings;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All that one person may do, and why or why not. */
final class PermissionsPersonView extends BorderPane {
  private final Ui ui;
  private final PermissionsModel model;
  private final PermissionsWords words;
  private final ListView<Holding> list = new ListView<>();
  private final Label about = Parts.heading("");
  private final StackPane why = new StackPane();
  private Optional<Holdings> shown = Optional.empty();
  private Optional<UnitId> place = Optional.empty();

  PermissionsPersonView(Ui ui, PermissionsModel model) {
    this.ui = ui;
    this.model = model;
    this.words = new PermissionsWords(ui);
    list.setId("permissions-of-person");
    list.getStyleClass().addAll("permissions-of-person", "edge-to-edge");
    list.setAccessibleText(ui.say(PermissionsText.WHAT_THEY_MAY_DO));
    list.setCellFactory(_ -> new HoldingCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .ifPresent(it -> model.permission().set(Optional.of(it.permission()))));
    why.getStyleClass().addAll("detail", "permissions-side");
    ui.follow(model.person(), _ -> open());
    ui.follow(model.turn(), _ -> open());
    ui.follow(model.permission(), _ -> explain());
  }

  private void open() {
    place = Optional.empty();
    setCenter(
        model
            .person()
            .get()
            .map(this::opened)
            .orElseGet(() -> Parts.aside(ui.say(PermissionsText.NO_PERSON))));
    setRight(model.person().get().isPresent() ? why : null);
    explain();
  }

  private Node opened(AccountId account) {
    var holdings = model.holdings(account);
    var head = Parts.column(Gap.SMALL, about);
    head.getStyleClass().add("permissions-person");
    return Parts.growing(
        new LoadPane<Holdings>(ui, Parts.column(Gap.NONE, head, Parts.growing(list)), this::show)
            .retry(holdings::reload)
            .follow(holdings.load()));
  }

  private void show(Holdings told) {
    shown = Optional.of(told);
    about.setText(
        ui.texts().isolated(told.person().name().value())
            + " – "
            + words.role(told.person().role()));
    var chosen = model.permission().get();
    list.getItems().setAll(told.permissions());
    told.permissions().stream()
        .filter(it -> chosen.equals(Optional.of(it.permission())))
        .forEach(list.getSelectionModel()::select);
    explain();
  }

  private void explain() {
    why.getChildren()
        .setAll(
            shown
                .filter(it -> model.person().get().equals(Optional.of(it.person().id())))
                .flatMap(it -> model.permission().get().map(code -> explained(it, code)))
                .orElseGet(() -> Parts.aside(ui.say(PermissionsText.CHOOSE_PERMISSION))));
  }

  private Node explained(Holdings told, PermissionCode permission) {
    var id = told.person().id();
    var explanation =
        new PermissionsExplanation(
            ui,
            model,
            permission,
            ui.texts().isolated(told.person().name().value()),
            model.why(id, permission, place));
    var scrolling = new ScrollPane(Parts.column(Gap.LARGE, unitChoice(told), explanation));
    scrolling.setFitToWidth(true);
    scrolling.setFocusTraversable(false);
    scrolling.getStyleClass().add("edge-to-edge");
    return scrolling;
  }

  /** At which unit it is asked; at home at first. */
  private Node unitChoice(Holdings told) {
    var choice = new ComboBox<Option>();
    choice.setId("permissions-why-unit");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAccessibleText(ui.say(PermissionsText.AT_UNIT));
    var options = PermissionsWords.options(model.units().get());
    choice.getItems().setAll(options);
    var at = place.orElse(told.person().unit()).value().toString();
    options.stream()
        .filter(option -> option.value().equals(at))
        .findFirst()
        .ifPresent(choice::setValue);
    choice.setOnAction(
        _ -> {
          place = Optional.of(new UnitId(UUID.fromString(choice.getValue().value())));
          explain();
        });
    var label = Parts.label(ui.say(PermissionsText.AT_UNIT));
    label.setLabelFor(choice);
    return Parts.column(Gap.HAIR, label, choice);
  }

  /** A permission in words, and how much of what they see they hold it for. */
  private final class HoldingCell extends ListCell<Holding> {
    @Override
    protected void updateItem(@Nullable Holding holding, boolean empty) {
      super.updateItem(holding, empty);
      setText(null);
      setGraphic(holding == null || empty ? null : drawn(holding));
      setAccessibleText(holding == null || empty ? "" : spoken(holding));
    }

    private Node drawn(Holding holding) {
      var name = new Label(words.permission(holding.permission()));
      var extent = new Label(said(holding), Parts.mark(shapeOf(holding)));
      extent.getStyleClass().addAll("permission-extent", styleOf(holding));
      extent.setMinWidth(USE_PREF_SIZE);
      var group = Parts.caption(words.group(holding.group()));
      var names = Parts.column(Gap.NONE, name, group);
      return Parts.row(Gap.MEDIUM, names, Parts.spring(), extent);
    }

    private String spoken(Holding holding) {
      return words.permission(holding.permission()) + ". " + said(holding);
    }
  }

  private String said(Holding holding) {
    return switch (holding.extent()) {
      case EVERYWHERE -> ui.say(PermissionsText.EVERYWHERE);
      case IN_PART ->
          ui.say(
              PermissionsText.WHERE_HELD,
              holding.units().stream()
                  .map(unit -> PermissionsWords.unit(model.units().get(), unit))
                  .limit(3)
                  .collect(Collectors.joining(" · ")));
      case NOWHERE -> ui.say(PermissionsWords.of(holding.standing()));
    };
  }

  private static Ikon shapeOf(Holding holding) {
    return switch (holding.extent()) {
      case EVERYWHERE -> MaterialDesignC.CHECK;
      case IN_PART -> MaterialDesignC.CIRCLE_HALF_FULL;
      case NOWHERE -> PermissionsWords.shapeOf(holding.standing());
    };
  }

  private static String styleOf(Holding holding) {
    return switch (holding.extent()) {
      case EVERYWHERE -> "standing-by-default";
      case IN_PART -> "standing-in-part";
      case NOWHERE -> PermissionsWords.styleOf(holding.standing());
    };
  }
}
