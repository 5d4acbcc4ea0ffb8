package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.PermissionsModel.Asked;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionsApi.Cell;
import com.ptthex.shared.trust.access.PermissionsApi.Line;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * The permissions below each other, the roles beside each other, and where they meet a shape and a
 * word. Arrow keys lead from cell to cell; Enter asks why.
 */
final class PermissionsGrid extends GridPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double ROLE_WIDTH = 92;
  private static final double NAME_WIDTH = 232;

  private final Ui ui;
  private final PermissionsWords words;
  private final Consumer<Asked> ask;
  private final List<List<Label>> cells = new ArrayList<>();
  private Optional<Matrix> shown = Optional.empty();
  private int line;
  private int role;
  private Consumer<Label> moved = _ -> {};

  PermissionsGrid(Ui ui, Consumer<Asked> ask) {
    this.ui = ui;
    this.words = new PermissionsWords(ui);
    this.ask = ask;
    setId("permissions-grid");
    getStyleClass().add("permissions-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(ui.say(PermissionsText.MATRIX));
    setAccessibleHelp(ui.say(PermissionsText.MATRIX_KEYS));
    setOnKeyPressed(this::press);
  }

  /** Told which cell one has come to, so that it can be brought into sight. */
  void onMove(Consumer<Label> listener) {
    moved = listener;
  }

  /** To the cell that is asked about, when the screen is drawn anew. */
  void goTo(Asked asked) {
    shown.ifPresent(
        matrix -> {
          var codes = matrix.lines().stream().map(Line::permission).toList();
          go(codes.indexOf(asked.permission()), matrix.roles().indexOf(asked.role()));
        });
  }

  static List<ColumnConstraints> columns(Ui ui, int roles) {
    var all = new ArrayList<ColumnConstraints>();
    all.add(new ColumnConstraints(ui.scale().of(NAME_WIDTH)));
    for (var at = 0; at < roles; at++) {
      all.add(new ColumnConstraints(ui.scale().of(ROLE_WIDTH)));
    }
    return all;
  }

  void show(Matrix matrix) {
    shown = Optional.of(matrix);
    getChildren().clear();
    cells.clear();
    getColumnConstraints().setAll(columns(ui, matrix.roles().size()));
    var group = "";
    var row = 0;
    for (var each : matrix.lines()) {
      if (!each.group().equals(group)) {
        group = each.group();
        var heading = Parts.label(words.group(group));
        heading.getStyleClass().add("permission-group");
        add(heading, 0, row++, matrix.roles().size() + 1, 1);
      }
      addRow(row++, each);
    }
    line = Math.min(line, cells.size() - 1);
    point();
  }

  private void addRow(int row, Line each) {
    var name = Parts.sentence(words.permission(each.permission()));
    name.getStyleClass().add("permission-name");
    name.setMaxWidth(Double.MAX_VALUE);
    add(name, 0, row);
    var line = cells.size();
    var labels = new ArrayList<Label>();
    for (var at = 0; at < each.cells().size(); at++) {
      var label = cell(each.cells().get(at));
      var place = at;
      label.setOnMousePressed(_ -> choose(line, place));
      add(label, at + 1, row);
      labels.add(label);
    }
    cells.add(labels);
  }

  private Label cell(Cell cell) {
    var label = new Label(said(cell), Parts.mark(PermissionsWords.shapeOf(cell)));
    label.getStyleClass().addAll("permission-cell", PermissionsWords.styleOf(cell));
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return label;
  }

  private String said(Cell cell) {
    return ui.say(PermissionsWords.of(cell));
  }

  private void choose(int toLine, int toRole) {
    requestFocus();
    go(toLine, toRole);
    askNow();
  }

  private void askNow() {
    shown
        .filter(_ -> !cells.isEmpty())
        .ifPresent(
            matrix ->
                ask.accept(
                    new Asked(matrix.lines().get(line).permission(), matrix.roles().get(role))));
  }

  private void press(KeyEvent pressed) {
    var forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    switch (pressed.getCode()) {
      case UP -> go(line - 1, role);
      case DOWN -> go(line + 1, role);
      case LEFT -> go(line, role - forward);
      case RIGHT -> go(line, role + forward);
      case HOME -> go(line, 0);
      case END -> go(line, Integer.MAX_VALUE);
      case PAGE_UP -> go(0, role);
      case PAGE_DOWN -> go(Integer.MAX_VALUE, role);
      case ENTER, SPACE -> askNow();
      default -> {
        return;
      }
    }
    pressed.consume();
  }

  private void go(int toLine, int toRole) {
    if (cells.isEmpty()) {
      return;
    }
    line = Math.clamp(toLine, 0, cells.size() - 1);
    role = Math.clamp(toRole, 0, cells.getFirst().size() - 1);
    point();
  }

  private void point() {
    for (var atLine = 0; atLine < cells.size(); atLine++) {
      for (var atRole = 0; atRole < cells.get(atLine).size(); atRole++) {
        cells
            .get(atLine)
            .get(atRole)
            .pseudoClassStateChanged(CURRENT, atLine == line && atRole == role);
      }
    }
    shown.filter(_ -> !cells.isEmpty()).ifPresent(this::speak);
  }

  private void speak(Matrix matrix) {
    var at = matrix.lines().get(line);
    var label = cells.get(line).get(role);
    setAccessibleText(
        Isolated.undone(
            ui.say(
                PermissionsText.CELL_SPOKEN,
                words.permission(at.permission()),
                words.role(matrix.roles().get(role)),
                label.getText())));
    moved.accept(label);
  }
}
