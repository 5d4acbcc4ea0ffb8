package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** Finds one of many by what is typed, and keeps what was picked as its id. */
public final class Picker<R> extends VBox {
  private final Ui ui;
  private final TextField search = new TextField();
  private final ListView<Option> found = new ListView<>();

  /**
   * @param rows what matches so far; searched anew whenever something else is typed
   */
  public Picker(Ui ui, RowsModel<R> rows, Function<R, Option> option, Consumer<String> searching) {
    this.ui = ui;
    getStyleClass().addAll("picker", "gap-small");
    search.setPromptText(ui.say(KitText.SEARCH));
    search.setAccessibleText(ui.say(KitText.SEARCH));
    search.textProperty().subscribe(searching);
    search.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.DOWN && !found.getItems().isEmpty()) {
            found.requestFocus();
            found.getSelectionModel().selectFirst();
          }
        });
    found.setAccessibleText(ui.say(KitText.CHOOSE));
    found.setPlaceholder(Parts.caption(ui.say(KitText.NOBODY_FOUND)));
    getChildren().setAll(search, found);
    ui.follow(rows.load(), load -> show(load, option));
    idProperty()
        .subscribe(
            id -> {
              search.setId(id + "-search");
              found.setId(id + "-found");
            });
  }

  /** Where something else must be seen beside it. */
  public Picker<R> low() {
    getStyleClass().add("low");
    return this;
  }

  /** What to do once somebody has decided: on Enter, or with a click. */
  void commits(Consumer<Option> decided) {
    search.setOnAction(_ -> found.getItems().stream().findFirst().ifPresent(decided));
    found.setOnMouseClicked(_ -> commitChosen(decided));
    found.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER) {
            commitChosen(decided);
            pressed.consume();
          }
        });
  }

  private void commitChosen(Consumer<Option> decided) {
    Optional.ofNullable(found.getSelectionModel().getSelectedItem()).ifPresent(decided);
  }

  /** Empty and ready to be typed into. */
  void begin() {
    search.clear();
    search.requestFocus();
  }

  void picks(StringProperty id) {
    ui.follow(
        found.getSelectionModel().selectedItemProperty(),
        chosen -> id.set(chosen == null ? "" : chosen.value()));
  }

  /** What was picked stays picked while it still matches. */
  private void show(Load<Rows<R>> load, Function<R, Option> option) {
    if (load instanceof Load.Loading<Rows<R>>) {
      return;
    }
    var picked = found.getSelectionModel().getSelectedItem();
    found.getItems().clear();
    if (load instanceof Load.Ready<Rows<R>>(var read)) {
      found.getItems().setAll(read.rows().stream().map(option).toList());
    }
    found.getItems().stream()
        .filter(now -> Objects.equals(now, picked))
        .forEach(found.getSelectionModel()::select);
  }
}
