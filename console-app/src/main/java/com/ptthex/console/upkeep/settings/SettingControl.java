package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.PickButton;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.Editing.Field;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.value.CountryCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** What a setting is changed with, by its kind: a setting that is declared needs no more. */
final class SettingControl {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
          .sorted()
          .toList();

  private static final List<String> COUNTRIES =
      Stream.concat(Stream.of(""), CountryCode.ALL.stream()).toList();

  private final Ui ui;
  private final Desk desk;
  private final Supplier<String> byWhoseClocks;
  private final SettingWords words;

  /** What takes the focus, and what is drawn with it. */
  record Drawn(Region input, Region whole, Place place) {
    Drawn(Region input, Region whole) {
      this(input, whole, Place.BESIDE);
    }
  }

  /** Where it has the room that it needs. */
  enum Place {
    BESIDE,
    BELOW
  }

  /**
   * @param byWhoseClocks said beside what goes by them
   */
  SettingControl(Ui ui, Desk desk, Supplier<String> byWhoseClocks) {
    this.byWhoseClocks = byWhoseClocks;
    this.ui = ui;
    this.desk = desk;
    this.words = new SettingWords(ui);
  }

  Drawn of(Field field) {
    var drawn =
        switch (field.row().kind()) {
          case SettingKind.Count count -> count(field, count);
          case SettingKind.Choice choice -> choice(field, choice);
          case SettingKind.Words _ -> text(field);
          case SettingKind.Zone _ ->
              pick(field, Found.asListed(ui, ZONES, words::zone), words::zone);
          case SettingKind.Country _ ->
              pick(field, Found.byName(ui, COUNTRIES, words::country), words::country);
          case SettingKind.Hours kind -> below(week(field, kind));
          case SettingKind.Holidays kind ->
              below(new HolidaysEditor(ui, idOf(field), kind, field.entry().text()));
        };
    drawn.input().setId(idOf(field));
    return drawn;
  }

  static String idOf(Field field) {
    return "setting-" + field.row().key().value().replace('.', '-');
  }

  private Drawn count(Field field, SettingKind.Count kind) {
    var input = new TextField();
    input.getStyleClass().add("setting-figure");
    input.textProperty().bindBidirectional(field.entry().text());
    input.setOnKeyPressed(
        pressed -> {
          if (pressed.getCode() == KeyCode.UP || pressed.getCode() == KeyCode.DOWN) {
            step(field, kind, pressed.getCode() == KeyCode.UP ? 1 : -1);
            pressed.consume();
          }
        });
    return new Drawn(input, Parts.row(Gap.SMALL, input, Parts.caption(words.unit(kind.unit()))));
  }

  private static void step(Field field, SettingKind.Count kind, int by) {
    var text = field.entry().text();
    try {
      var next = Math.clamp((long) Integer.parseInt(text.get()) + by, kind.least(), kind.most());
      text.set(Integer.toString(next));
    } catch (NumberFormatException _) {
      // There is no number to go on from; what is wrong stands below the field.
    }
  }

  private Drawn text(Field field) {
    var input = new TextField();
    input.setPromptText(words.builtIn(field.row().key()));
    input.setMaxWidth(Double.MAX_VALUE);
    input.textProperty().bindBidirectional(field.entry().text());
    return new Drawn(input, input);
  }

  private Drawn choice(Field field, SettingKind.Choice kind) {
    var input = new ComboBox<Option>();
    input.setMaxWidth(Double.MAX_VALUE);
    input
        .getItems()
        .setAll(
            kind.codes().stream()
                .map(code -> new Option(code, words.choice(field.row().key(), code)))
                .toList());
    ui.follow(
        field.entry().text(),
        code ->
            input.getItems().stream()
                .filter(option -> option.value().equals(code))
                .findFirst()
                .ifPresent(input::setValue));
    input
        .valueProperty()
        .subscribe(
            chosen ->
                Optional.ofNullable(chosen)
                    .map(Option::value)
                    .ifPresent(field.entry().text()::set));
    return new Drawn(input, input);
  }

  private Region week(Field field, SettingKind.Hours kind) {
    return new WeekEditor(ui, idOf(field), kind, field.entry().text(), byWhoseClocks.get());
  }

  private static Drawn below(Region editor) {
    return new Drawn(editor, editor, Place.BELOW);
  }

  private Drawn pick(Field field, Found search, UnaryOperator<String> name) {
    var rows = new RowsModel<String>(desk, code -> code, (_, _) -> search.answer());
    var picker =
        new Picker<>(
            ui,
            rows,
            code -> new Option(code, name.apply(code)),
            typed -> {
              search.type(typed);
              rows.restart();
            });
    var id = idOf(field);
    var pick =
        new PickButton(
            id,
            new PickPopup(ui, id + "-popup", picker),
            picked -> field.entry().text().set(picked.value()));
    pick.setMaxWidth(Double.MAX_VALUE);
    ui.follow(field.entry().text(), code -> pick.setText(name.apply(code)));
    return new Drawn(pick, pick);
  }
}
