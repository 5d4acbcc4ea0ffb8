package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Shows what becomes another and what follows from it, and asks why, before it is done. */
final class Reviewing {
  /** The change itself, which stands above what follows from it. */
  private static final Set<String> TOLD_ABOVE = Set.of("setting-goes", "setting-becomes-another");

  private final Ui ui;
  private final Frame frame;
  private final SettingWords words;
  private Optional<Parent> open = Optional.empty();

  Reviewing(Ui ui, Frame frame) {
    this.ui = ui;
    this.frame = frame;
    this.words = new SettingWords(ui);
  }

  /** A setting on its way. */
  record Line(Row row, SettingValue from, SettingValue to) {}

  /**
   * @param saved what to do once it is done
   */
  void open(Choosing<?> choosing, String about, List<Line> lines, Consumer<Settings> saved) {
    choosing
        .action()
        .then(
            now -> {
              open.ifPresent(frame::close);
              open = Optional.empty();
              saved.accept(now);
            });
    var reason = choosing.isRisky() ? SettingsText.REASON : SettingsText.REASON_IF_ANY;
    var form =
        new Form(ui, "setting-review", choosing.draft())
            .beside(difference(lines))
            .beside(consequences(choosing))
            .lines(reason, choosing.reason(), ui.say(SettingsText.REASON_HINT));
    var dialog = new FormDialog(ui, frame, about, form, choosing.action());
    dialog.setId("setting-review");
    open = Optional.of(dialog);
    frame.open(dialog);
  }

  private Node difference(List<Line> lines) {
    var grid = new GridPane();
    grid.getStyleClass().add("setting-difference");
    var growing = new ColumnConstraints();
    growing.setHgrow(Priority.ALWAYS);
    growing.setPercentWidth(44);
    grid.getColumnConstraints().setAll(growing, share(), share());
    grid.addRow(
        0,
        Parts.label(ui.say(SettingsText.SETTING)),
        Parts.label(ui.say(SettingsText.BEFORE)),
        Parts.label(ui.say(SettingsText.AFTER)));
    for (var line : lines) {
      var after = Parts.sentence(words.value(line.row(), line.to()));
      after.getStyleClass().add("setting-name");
      grid.addRow(
          grid.getRowCount(),
          Parts.sentence(words.name(line.row().key())),
          Parts.sentence(words.value(line.row(), line.from())),
          after);
    }
    return grid;
  }

  private static ColumnConstraints share() {
    var share = new ColumnConstraints();
    share.setPercentWidth(28);
    return share;
  }

  private Node consequences(Choosing<?> choosing) {
    var all = Parts.column(Gap.SMALL);
    var pane =
        new LoadPane<Impact>(ui, all, impact -> show(all, impact))
            .emptyLine(SettingsText.NOTHING_ELSE)
            .retry(choosing::foreseeAgain)
            .follow(choosing.foreseen());
    pane.getStyleClass().add("setting-consequences");
    return Parts.column(Gap.SMALL, Parts.label(ui.say(SettingsText.WHAT_FOLLOWS)), pane);
  }

  private void show(VBox all, Impact impact) {
    all.getChildren()
        .setAll(
            impact.effects().stream()
                .filter(effect -> !TOLD_ABOVE.contains(effect.code()))
                .map(ui.codes()::effect)
                .map(this::bullet)
                .toList());
    if (all.getChildren().isEmpty()) {
      all.getChildren().add(Parts.aside(ui.say(SettingsText.NOTHING_ELSE)));
    }
  }

  private Node bullet(String sentence) {
    var mark = Parts.mark(MaterialDesignC.CIRCLE_SMALL, "bullet");
    var row = Parts.row(Gap.HAIR, mark, Parts.growing(Parts.sentence(sentence)));
    row.getStyleClass().add("effect");
    return row;
  }
}
