package com.ptthex.console.ui.view;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/**
 * Draws one cell. A table uses few cells for many rows, and asks them to draw far more often than
 * anything changes: nodes are kept, and only what really changed is touched.
 */
final class ColumnCell<R> extends TableCell<R, R> {
  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

  private final Ui ui;
  private final Column<R> column;
  private Optional<Column.Cell> drawn = Optional.empty();
  private Optional<Tag> tag = Optional.empty();
  private Optional<Label> badge = Optional.empty();

  ColumnCell(Ui ui, Column<R> column) {
    this.ui = ui;
    this.column = column;
    if (column.side() == Column.Side.END) {
      getStyleClass().add("figure");
    }
    OwnDirection.byTheFirstLetter(this);
    // Made only when somebody asks: a table draws far more cells than anybody points at.
    setOnMouseEntered(_ -> setTooltip(cutShort().map(Tooltip::new).orElse(null)));
    setOnMouseExited(_ -> setTooltip(null));
  }

  /** All of its words, when a narrow column does not show them. */
  Optional<String> cutShort() {
    return Stream.concat(Stream.of(this), kept().filter(it -> it.equals(getGraphic())))
        .filter(Labeled::isTextTruncated)
        .map(Labeled::getText)
        .findFirst();
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    if (isPutBy(this)) {
      return;
    }
    var now = empty ? Optional.<Column.Cell>empty() : Optional.ofNullable(row).map(column.cell());
    if (!now.equals(drawn)) {
      drawn = now;
      now.ifPresentOrElse(this::draw, this::drawEmpty);
    }
  }

  /**
   * A table that is scrolled takes cells out of sight, empties them and fills them again at once:
   * until then one may stay as it is.
   */
  static boolean isPutBy(IndexedCell<?> cell) {
    return cell.getIndex() < 0;
  }

  /** Below the last row. A tag is hidden, and not made anew when a row comes there. */
  private void drawEmpty() {
    setText(null);
    kept().forEach(it -> it.setVisible(false));
    pseudoClassStateChanged(NOTHING, false);
  }

  private void draw(Column.Cell cell) {
    pseudoClassStateChanged(NOTHING, cell instanceof Column.Cell.Nothing);
    switch (cell) {
      case Column.Cell.State(var severity, var word) -> draw(tagOf(severity, word));
      case Column.Cell.Kind(var word) -> draw(badgeOf(word));
      default -> {
        setGraphic(null);
        setText(Column.shown(ui, cell));
      }
    }
  }

  private void draw(Label kept) {
    kept.setVisible(true);
    setText(null);
    setGraphic(kept);
  }

  private Stream<Label> kept() {
    return Stream.concat(tag.stream(), badge.stream());
  }

  private Label badgeOf(String word) {
    if (badge.isEmpty()) {
      badge = Optional.of(Parts.badge(word));
    }
    badge.get().setText(word);
    return badge.get();
  }

  private Tag tagOf(Severity severity, String word) {
    if (tag.isEmpty()) {
      tag = Optional.of(new Tag(severity, word));
    }
    tag.get().show(severity, word);
    return tag.get();
  }
}
