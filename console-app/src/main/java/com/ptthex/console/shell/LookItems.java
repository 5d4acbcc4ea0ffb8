package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The language, the colours, the size and the lock, as menus; they act at once. */
final class LookItems {
  private final Ui ui;
  private final HabitsModel model;
  private final AutoLock longest;

  /** Where no site says otherwise yet. */
  LookItems(Ui ui, HabitsModel model) {
    this(ui, model, AutoLock.BY_HAND);
  }

  /**
   * @param longest the longest time before a desk locks that the site lets anybody have
   */
  LookItems(Ui ui, HabitsModel model, AutoLock longest) {
    this.ui = ui;
    this.model = model;
    this.longest = longest;
  }

  List<MenuItem> all() {
    var now = model.habits().get();
    return List.of(
        menu(
            "language",
            ShellText.LANGUAGE,
            Stream.of(Language.values()),
            language ->
                item(language.ownName(), language == now.language(), () -> speak(language))),
        menu(
            "theme",
            ShellText.THEME,
            Stream.of(ThemeChoice.values()),
            theme -> item(ui.say(theme.label()), theme == now.theme(), () -> colour(theme))),
        menu(
            "scale",
            ShellText.SCALE,
            Habits.SCALES.stream(),
            scale -> item(words(scale), scale.equals(now.scale()), () -> size(scale))),
        menu(
            "lock",
            ShellText.AUTO_LOCK,
            Stream.of(AutoLock.values()),
            lock -> lockItem(lock, now.lock().within(longest))));
  }

  /**
   * What the site does not let anybody have says so itself: nobody looks for a reason elsewhere.
   */
  private RadioMenuItem lockItem(AutoLock lock, AutoLock now) {
    var open = lock.isWithin(longest);
    var words = open ? words(lock) : ui.say(ShellText.AUTO_LOCK_CLOSED, words(lock));
    var item = item(words, lock == now, () -> lock(lock));
    item.setDisable(!open);
    return item;
  }

  private String words(AutoLock lock) {
    return lock == AutoLock.BY_HAND
        ? ui.say(ShellText.AUTO_LOCK_BY_HAND)
        : ui.say(ShellText.AUTO_LOCK_AFTER, lock.minutes());
  }

  private void lock(AutoLock lock) {
    model.change(now -> now.with(lock));
  }

  private String words(Scale scale) {
    return ui.say(ShellText.PERCENT, scale.percent());
  }

  private void speak(Language language) {
    model.change(now -> now.with(language));
  }

  private void colour(ThemeChoice theme) {
    model.change(now -> now.with(theme));
  }

  private void size(Scale scale) {
    model.change(now -> now.with(scale));
  }

  private <C> Menu menu(
      String id, ShellText label, Stream<C> choices, Function<C, RadioMenuItem> item) {
    var menu = new Menu(ui.say(label));
    menu.setId("look-" + id);
    var group = new ToggleGroup();
    choices
        .map(item)
        .forEach(
            each -> {
              each.setToggleGroup(group);
              menu.getItems().add(each);
            });
    return menu;
  }

  private static RadioMenuItem item(String words, boolean chosen, Runnable choose) {
    var item = new RadioMenuItem(words);
    item.setSelected(chosen);
    item.setOnAction(_ -> choose.run());
    return item;
  }
}
