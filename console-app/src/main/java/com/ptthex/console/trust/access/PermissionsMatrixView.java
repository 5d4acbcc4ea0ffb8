package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.PermissionsModel.Asked;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Sentence;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Standing;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The matrix of permissions and roles at a unit, and beside it why one cell is as it is. */
final class PermissionsMatrixView extends BorderPane {
  private final Ui ui;
  private final PermissionsModel model;
  private final PermissionsWords words;
  private final GridPane header = new GridPane();
  private final PermissionsGrid grid;
  private final ScrollPane scroll = new ScrollPane();
  private final StackPane side = new StackPane();

  PermissionsMatrixView(Ui ui, PermissionsModel model) {
    this.ui = ui;
    this.model = model;
    this.words = new PermissionsWords(ui);
    grid = new PermissionsGrid(ui, asked -> model.asked().set(Optional.of(asked)));
    grid.onMove(this::bringIntoSight);
    header.getStyleClass().add("permissions-header");
    side.getStyleClass().addAll("detail", "permissions-side");
    setCenter(
        new LoadPane<Matrix>(ui, sheet(), this::show)
            .empty(PermissionsText.NO_MATRIX, PermissionsText.NO_MATRIX_HINT)
            .retry(model.matrix()::reload)
            .follow(model.matrix().load()));
    setRight(side);
    setBottom(legend());
    ui.follow(model.asked(), this::explain);
    ui.follow(model.turn(), _ -> explain(model.asked().get()));
  }

  /** The roles stay above their columns however far one has scrolled. */
  private Node sheet() {
    var sheet = new StackPane(Parts.column(Gap.NONE, placeholder(), grid), header);
    StackPane.setAlignment(header, Pos.TOP_LEFT);
    header.setMaxHeight(USE_PREF_SIZE);
    scroll.setContent(sheet);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "permissions-scroll");
    scroll.setFocusTraversable(false);
    Runnable pin = () -> header.setTranslateY(scroll.getVvalue() * beyond());
    scroll.vvalueProperty().subscribe(pin);
    sheet.heightProperty().subscribe(pin);
    scroll.viewportBoundsProperty().subscribe(pin);
    return scroll;
  }

  private Node placeholder() {
    var room = new StackPane();
    room.minHeightProperty().bind(header.heightProperty());
    return room;
  }

  private double beyond() {
    var content = scroll.getContent().getLayoutBounds().getHeight();
    return Math.max(0, content - scroll.getViewportBounds().getHeight());
  }

  private void bringIntoSight(Label cell) {
    var beyond = beyond();
    if (beyond == 0 || cell.getHeight() == 0) {
      return;
    }
    var top = grid.getBoundsInParent().getMinY() + cell.getBoundsInParent().getMinY();
    var bottom = top + cell.getHeight();
    var seenFrom = scroll.getVvalue() * beyond + header.getHeight();
    var seenTo = scroll.getVvalue() * beyond + scroll.getViewportBounds().getHeight();
    if (top < seenFrom) {
      scroll.setVvalue(Math.max(0, (top - header.getHeight()) / beyond));
    } else if (bottom > seenTo) {
      scroll.setVvalue(Math.min(1, (bottom - scroll.getViewportBounds().getHeight()) / beyond));
    }
  }

  private void show(Matrix matrix) {
    header.getChildren().clear();
    header.getColumnConstraints().setAll(PermissionsGrid.columns(ui, matrix.roles().size()));
    var permission = heading(ui.say(PermissionsText.PERMISSION));
    permission.getStyleClass().add("permission-name");
    header.add(permission, 0, 0);
    for (var at = 0; at < matrix.roles().size(); at++) {
      header.add(heading(words.role(matrix.roles().get(at))), at + 1, 0);
    }
    grid.show(matrix);
    model.asked().get().ifPresent(grid::goTo);
  }

  /** No label that wraps: within Arabic words JavaFX would fail to break its line. */
  private static Sentence heading(String words) {
    var heading = Parts.sentence(words);
    heading.getStyleClass().add("permission-role");
    return heading;
  }

  private void explain(Optional<Asked> asked) {
    asked.ifPresent(grid::goTo);
    side.getChildren()
        .setAll(
            asked
                .<Node>map(this::explained)
                .orElseGet(() -> Parts.aside(ui.say(PermissionsText.CHOOSE_CELL))));
  }

  private Node explained(Asked asked) {
    var why =
        new PermissionsExplanation(
            ui, model, asked.permission(), words.role(asked.role()), model.why(asked));
    if (asked.role() != Role.OWNER) {
      why.getChildren().add(new ActionButton(ui, model.making().opener(), Emphasis.NORMAL));
    }
    var scrolling = new ScrollPane(why);
    scrolling.setFitToWidth(true);
    scrolling.setFocusTraversable(false);
    scrolling.getStyleClass().add("edge-to-edge");
    return scrolling;
  }

  /** What each shape means, for who sees the screen for the first time. */
  private Node legend() {
    var legend = new FlowPane();
    legend.getStyleClass().add("permissions-legend");
    Stream.of(Standing.values())
        .map(
            standing ->
                entry(
                    PermissionsWords.shapeOf(standing),
                    PermissionsWords.styleOf(standing),
                    meaningOf(standing)))
        .forEach(legend.getChildren()::add);
    legend
        .getChildren()
        .add(
            entry(
                MaterialDesignC.CIRCLE_HALF_FULL,
                "standing-in-part",
                PermissionsText.IN_PART_MEANS));
    return legend;
  }

  private Node entry(Ikon shape, String style, PermissionsText meaning) {
    var entry = new Label(ui.say(meaning), Parts.mark(shape));
    entry.getStyleClass().addAll("permission-legend", style);
    return entry;
  }

  private static PermissionsText meaningOf(Standing standing) {
    return switch (standing) {
      case BY_DEFAULT -> PermissionsText.BY_ROLE_MEANS;
      case BY_RULE -> PermissionsText.BY_RULE_MEANS;
      case DENIED_BY_RULE -> PermissionsText.TAKEN_MEANS;
      case GRANTABLE -> PermissionsText.NOT_HELD_MEANS;
      case NEVER -> PermissionsText.NEVER_MEANS;
    };
  }
}
