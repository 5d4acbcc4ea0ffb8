package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Leaving;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.HolidaysText.Line;
import com.ptthex.shared.contract.setting.HolidayDate;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.value.Malformed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Holidays, a line for each: a date that without its year comes every year, and its name. */
final class HolidaysEditor extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Ui ui;
  private final String id;
  private final SettingKind.Holidays kind;
  private final StringProperty text;
  private final CalendarWords words;
  private final VBox lines = Parts.column(Gap.SMALL);
  private final List<Fields> shown = new ArrayList<>();
  private final Button add = new Button();
  private int made;

  /** What one holiday is typed into. */
  private record Fields(HBox all, TextField date, TextField name, Label falls) {}

  HolidaysEditor(Ui ui, String id, SettingKind.Holidays kind, StringProperty text) {
    this.ui = ui;
    this.id = id;
    this.kind = kind;
    this.text = text;
    this.words = new CalendarWords(ui);
    add.setText(ui.say(SettingsText.ADD_HOLIDAY));
    add.setGraphic(Parts.mark(MaterialDesignP.PLUS));
    add.setId(id + "-add");
    add.setOnAction(_ -> addOne());
    getStyleClass().add("gap-small");
    getChildren().addAll(Parts.aside(ui.say(SettingsText.WITHOUT_YEAR)), lines, add);
    ui.follow(text, this::show);
  }

  private void addOne() {
    var fields = fields(Line.NEW);
    insert(shown.size(), fields);
    fields.date().requestFocus();
  }

  private void insert(int place, Fields fields) {
    shown.add(place, fields);
    lines.getChildren().add(place, fields.all());
    add.setDisable(shown.size() >= kind.most());
  }

  private Fields fields(Line line) {
    var name = id + "-" + made++;
    var date = new TextField(shownDate(line.date()));
    date.setId(name + "-date");
    date.setPromptText(ui.moments().typed(LocalDate.now(ui.clock())));
    date.setAccessibleText(ui.say(SettingsText.HOLIDAY_DATE));
    date.getStyleClass().add("holiday-date");
    var called = new TextField(line.name());
    called.setId(name + "-name");
    called.setPromptText(ui.say(SettingsText.HOLIDAY_NAME));
    called.setAccessibleText(ui.say(SettingsText.HOLIDAY_NAME));
    HBox.setHgrow(called, Priority.ALWAYS);
    var falls = Parts.caption("");
    falls.getStyleClass().add("holiday-falls");
    var remove = new Button("", Parts.mark(MaterialDesignC.CLOSE));
    remove.setId(name + "-remove");
    remove.getStyleClass().addAll("quiet", "small");
    var all = Parts.row(Gap.SMALL, date, falls, called, remove);
    var fields = new Fields(all, date, called, falls);
    called
        .textProperty()
        .subscribe(
            typed -> {
              var label = ui.say(SettingsText.REMOVE_HOLIDAY, typed.isBlank() ? "–" : typed);
              remove.setAccessibleText(label);
              remove.setTooltip(new Tooltip(label));
            });
    date.textProperty().subscribe(_ -> look(fields));
    date.textProperty().subscribe((_, _) -> compose());
    called.textProperty().subscribe((_, _) -> compose());
    Leaving.of(date, () -> leave(fields));
    remove.setOnAction(_ -> remove(fields));
    return fields;
  }

  /** As its reader writes it; what is no date as it was typed. */
  private String shownDate(String date) {
    try {
      return words.date(new HolidayDate(date));
    } catch (Malformed _) {
      return date;
    }
  }

  private Optional<HolidayDate> read(String typed) {
    try {
      var once = ui.moments().read(typed).map(HolidayDate::of);
      return once.isPresent()
          ? once
          : ui.moments().readEveryYear(typed).map(HolidayDate::everyYear);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Read back beside it: its weekday shows a slip that its number hides. */
  private void look(Fields fields) {
    var date = read(fields.date().getText());
    date.ifPresent(_ -> fields.date().pseudoClassStateChanged(WRONG, false));
    fields.falls().setText(date.map(this::falls).orElse(""));
  }

  private String falls(HolidayDate date) {
    return date.once()
        .map(day -> ui.moments().named(day.getDayOfWeek()))
        .orElseGet(() -> ui.say(SettingsText.EVERY_YEAR));
  }

  private void leave(Fields fields) {
    var typed = fields.date().getText();
    var date = read(typed);
    fields.date().pseudoClassStateChanged(WRONG, date.isEmpty() && !typed.isBlank());
    date.map(words::date)
        .filter(written -> !written.equals(typed))
        .ifPresent(fields.date()::setText);
  }

  private void remove(Fields fields) {
    var place = shown.indexOf(fields);
    shown.remove(fields);
    lines.getChildren().remove(fields.all());
    add.setDisable(false);
    compose();
    (place < shown.size() ? shown.get(place).date() : add).requestFocus();
  }

  private String composed() {
    return HolidaysText.ofLines(
        shown.stream()
            .map(
                each ->
                    new Line(
                        read(each.date().getText())
                            .map(HolidayDate::value)
                            .orElseGet(each.date()::getText),
                        each.name().getText()))
            .toList());
  }

  private void compose() {
    text.set(composed());
  }

  /** Whatever somebody is typing stays as it is; only another value is written anew. */
  private void show(String now) {
    if (now.strip().equals(composed().strip())) {
      return;
    }
    shown.clear();
    lines.getChildren().clear();
    HolidaysText.lines(now).forEach(line -> insert(shown.size(), fields(line)));
  }
}
