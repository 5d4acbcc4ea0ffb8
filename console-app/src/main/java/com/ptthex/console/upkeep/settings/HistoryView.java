package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import javafx.scene.Node;

/** Who changed which setting when, from what to what, and why. */
final class HistoryView {
  private final Ui ui;
  private final SettingsModel model;
  private final SettingWords words;

  private HistoryView(Ui ui, SettingsModel model) {
    this.ui = ui;
    this.model = model;
    this.words = new SettingWords(ui);
  }

  static ListDetail<Happening> of(Ui ui, SettingsModel model) {
    var view = new HistoryView(ui, model);
    return new ListDetail<>(ui, "settings-history", model.history())
        .column(Column.<Happening>when(SettingsText.WHEN, row -> Optional.of(row.at())).wide(168))
        .column(
            Column.<Happening>words(SettingsText.SETTING, row -> view.words.name(row.key()))
                .wide(260))
        .column(Column.<Happening>words(SettingsText.BEFORE, view::before).wide(150))
        .column(Column.<Happening>words(SettingsText.AFTER, view::after).wide(150))
        .column(Column.<Happening>words(SettingsText.WHO, row -> name(row.by())).wide(150))
        .column(Column.<Happening>words(SettingsText.REASON, HistoryView::why).wide(280))
        .called(SettingsText.CHANGES)
        .empty(SettingsText.NO_HISTORY, SettingsText.NO_HISTORY_ABOUT)
        .detail(SettingsText.THE_CHANGE, view::detail)
        .show();
  }

  /** All of it: a reason may be longer than a row. */
  private Node detail(Happening row) {
    return new Facts(words.name(row.key()))
        .fact(ui.say(SettingsText.BEFORE), before(row))
        .fact(ui.say(SettingsText.AFTER), after(row))
        .fact(ui.say(SettingsText.WHEN), ui.moments().both(row.at()))
        .fact(ui.say(SettingsText.WHO), ui.texts().isolated(row.by().value()))
        .fact(
            ui.say(SettingsText.REASON),
            row.reason().map(why -> ui.texts().isolated(why.value())).orElse("–"));
  }

  private static String name(Label by) {
    return by.value();
  }

  private static String why(Happening row) {
    return row.reason().map(Note::value).orElse("–");
  }

  private String before(Happening row) {
    return value(row, true);
  }

  private String after(Happening row) {
    return value(row, false);
  }

  /** One that is not there any more is told as it was stored. */
  private String value(Happening row, boolean before) {
    var value = before ? row.from() : row.to();
    return Isolated.undone(
        model
            .row(row.key())
            .map(known -> words.value(known, value))
            .orElseGet(() -> Editing.textOf(value)));
  }
}
