package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Leaving;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.setting.OpenBlock;
import com.ptthex.shared.contract.setting.SettingDay;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.value.Malformed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The hours of a week: a line for each weekday, typed as people write hours, and its picture. */
final class WeekEditor extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Ui ui;
  private final String id;
  private final SettingKind.Hours kind;
  private final StringProperty text;
  private final Map<SettingDay, TextField> fields = new EnumMap<>(SettingDay.class);
  private final GridPane grid = new GridPane();

  /**
   * @param about whose clocks it goes by
   */
  WeekEditor(Ui ui, String id, SettingKind.Hours kind, StringProperty text, String about) {
    this.ui = ui;
    this.id = id;
    this.kind = kind;
    this.text = text;
    grid.getStyleClass().add("week");
    var fixed = new ColumnConstraints();
    fixed.setMinWidth(Region.USE_PREF_SIZE);
    var typed = new ColumnConstraints();
    typed.setMinWidth(Region.USE_PREF_SIZE);
    var picture = new ColumnConstraints();
    picture.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(fixed, typed, picture);
    grid.add(DayBar.axis(), 2, 0);
    CalendarWords.week(ui).forEach(this::line);
    getStyleClass().add("gap-small");
    getChildren().addAll(Parts.aside(about), grid);
    ui.follow(text, this::show);
  }

  private void line(SettingDay day) {
    var name = Parts.label(ui.moments().named(CalendarWords.dayOf(day)));
    var code = day.name().toLowerCase(Locale.ROOT);
    var field = new TextField();
    field.setId(id + "-" + code);
    field.getStyleClass().add("week-hours");
    field.setPromptText(ui.say(SettingsText.CLOSED));
    name.setLabelFor(field);
    fields.put(day, field);
    var bar = new DayBar();
    field
        .textProperty()
        .subscribe(
            typed -> {
              name(field, name.getText(), typed);
              var read = read(day, typed);
              bar.show(read.orElse(List.of()));
              if (read.isPresent()) {
                field.pseudoClassStateChanged(WRONG, false);
              }
            });
    field.textProperty().subscribe((_, _) -> compose());
    Leaving.of(field, () -> leave(day, field));
    grid.addRow(grid.getRowCount(), name, field, bar, copy(day, name.getText(), code));
  }

  private void name(TextField field, String day, String typed) {
    var hours = typed.isBlank() ? ui.say(SettingsText.CLOSED) : typed;
    field.setAccessibleText(Isolated.undone(day + ": " + hours));
  }

  private Button copy(SettingDay day, String name, String code) {
    var copy = new Button("", Parts.mark(MaterialDesignC.CONTENT_COPY));
    copy.setId(id + "-" + code + "-copy");
    copy.getStyleClass().addAll("quiet", "small");
    var label = ui.say(SettingsText.COPY_DAY, name);
    copy.setAccessibleText(label);
    copy.setTooltip(new Tooltip(label));
    copy.setOnAction(
        _ -> {
          var hours = Optional.ofNullable(fields.get(day)).map(TextField::getText).orElse("");
          fields.values().forEach(field -> field.setText(hours));
        });
    return copy;
  }

  /** What of a day alone is right; whether a week is, the setting says. */
  private Optional<List<OpenBlock>> read(SettingDay day, String typed) {
    try {
      var blocks = HoursText.read(day, typed);
      return Optional.of(
          blocks.isEmpty() || kind.checked(new SettingValue.Hours(blocks)) == null
              ? List.of()
              : blocks);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Written anew as it was understood, or marked where it was not. */
  private void leave(SettingDay day, TextField field) {
    var read = read(day, field.getText());
    field.pseudoClassStateChanged(WRONG, read.isEmpty());
    read.map(HoursText::typed)
        .filter(written -> !written.equals(field.getText()))
        .ifPresent(field::setText);
  }

  private void compose() {
    var lines = new EnumMap<SettingDay, String>(SettingDay.class);
    fields.forEach((day, field) -> lines.put(day, field.getText()));
    if (lines.size() == SettingDay.values().length) {
      text.set(HoursText.of(lines));
    }
  }

  /** Whatever somebody is typing stays as it is; only another value is written anew. */
  private void show(String now) {
    var lines = HoursText.lines(now);
    var before = new EnumMap<SettingDay, String>(SettingDay.class);
    fields.forEach((day, field) -> before.put(day, field.getText()));
    if (!HoursText.of(before).equals(HoursText.of(lines))) {
      fields.forEach((day, field) -> field.setText(lines.getOrDefault(day, "")));
      text.set(now);
    }
  }
}
