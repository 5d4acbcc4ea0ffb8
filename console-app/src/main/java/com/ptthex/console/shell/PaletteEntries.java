package com.ptthex.console.shell;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.place.Finds.Found;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Personal;
import com.ptthex.console.ui.view.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What the palette of a window reaches. */
final class PaletteEntries {
  private final Ui ui;
  private final Premises premises;
  private final Seat seat;
  private final Keys keys;
  private final Optional<LayoutsView> layouts;
  private final Node screen;

  /**
   * @param layouts where windows are arranged from, which is the main one, with its rail
   * @param screen whose actions are reached too
   */
  PaletteEntries(
      Ui ui, Premises premises, Seat seat, Keys keys, Optional<LayoutsView> layouts, Node screen) {
    this.ui = ui;
    this.premises = premises;
    this.screen = screen;
    this.seat = seat;
    this.keys = keys;
    this.layouts = layouts;
  }

  PaletteModel model() {
    var all = new ArrayList<>(actions());
    all.addAll(commands());
    return new PaletteModel(premises.threads(), premises.later(), rooms(), sources(), all);
  }

  /** What the buttons of the screen do; one that is closed is led to, and says there why. */
  private List<PaletteModel.Entry> actions() {
    var buttons = new LinkedHashMap<Pressable, ActionButton>();
    Parts.all(screen)
        .filter(ActionButton.class::isInstance)
        .map(ActionButton.class::cast)
        .filter(Node::isVisible)
        .forEach(button -> buttons.putIfAbsent(button.action(), button));
    // What stands beside each of many things does not say here upon which of them it would fall.
    var deeds = buttons.keySet().stream().collect(groupingBy(Pressable::name, counting()));
    return buttons.values().stream()
        .filter(button -> deeds.getOrDefault(button.action().name(), 0L) == 1)
        .map(this::action)
        .toList();
  }

  private PaletteModel.Entry action(ActionButton button) {
    var against = button.action().hindrance().get();
    var keys = button.keysHere().stream().map(key -> key.keys().getDisplayText()).findFirst();
    return new PaletteModel.Entry(
        ui.say(ShellText.ON_THIS_SCREEN),
        button.label(),
        against.map(ui::say).or(() -> keys).orElse(""),
        button.action().icon().orElse(MaterialDesignG.GESTURE_TAP_BUTTON),
        against.isPresent() ? button::requestFocus : button.action()::start);
  }

  private List<PaletteModel.Entry> rooms() {
    return seat.rooms().stream().map(this::room).toList();
  }

  private PaletteModel.Entry room(Room room) {
    return new PaletteModel.Entry(
        ui.say(ShellText.ROOMS),
        ui.say(room.label()),
        keysOf(room).orElseGet(() -> ui.say(room.group().label())),
        room.icon(),
        () -> seat.trail().go(room.place()));
  }

  private Optional<String> keysOf(Room room) {
    return keys.rooms().stream()
        .filter(shortcut -> shortcut.label().equals(room.label()))
        .map(shortcut -> shortcut.keys().getDisplayText())
        .findFirst();
  }

  private List<PaletteModel.Source> sources() {
    return seat.rooms().stream().flatMap(room -> source(room).stream()).toList();
  }

  private Optional<PaletteModel.Source> source(Room room) {
    return room.finds()
        .map(finds -> new PaletteModel.Source(finds.apply(seat.desk()), it -> found(room, it)));
  }

  private PaletteModel.Entry found(Room room, Found found) {
    return new PaletteModel.Entry(
        ui.say(room.label()),
        found.title(),
        found.note(),
        room.icon(),
        () -> seat.trail().go(found.place()));
  }

  private List<PaletteModel.Entry> commands() {
    var habits = premises.habits();
    var entries = new ArrayList<PaletteModel.Entry>();
    entries.add(command(keys.map(), MaterialDesignK.KEYBOARD_OUTLINE));
    if (seat.isSomewhere()) {
      entries.add(command(keys.detach(), MaterialDesignO.OPEN_IN_NEW));
      layouts.ifPresent(it -> entries.addAll(it.entries()));
    }
    premises.personal().entries(ui, seat.desk(), seat.frame(), seat.anew()).stream()
        .map(this::own)
        .forEach(entries::add);
    Stream.of(Language.values())
        .map(
            language ->
                choice(
                    ShellText.LANGUAGE,
                    language.ownName(),
                    MaterialDesignT.TRANSLATE,
                    () -> habits.change(now -> now.with(language))))
        .forEach(entries::add);
    Stream.of(ThemeChoice.values())
        .map(
            theme ->
                choice(
                    ShellText.THEME,
                    ui.say(theme.label()),
                    MaterialDesignT.THEME_LIGHT_DARK,
                    () -> habits.change(now -> now.with(theme))))
        .forEach(entries::add);
    Habits.SCALES.stream()
        .map(
            scale ->
                choice(
                    ShellText.SCALE,
                    ui.say(ShellText.PERCENT, scale.percent()),
                    MaterialDesignF.FORMAT_SIZE,
                    () -> habits.change(now -> now.with(scale))))
        .forEach(entries::add);
    layouts.ifPresent(_ -> entries.add(command(keys.rail(), MaterialDesignD.DOCK_LEFT)));
    entries.add(command(keys.lock(), MaterialDesignL.LOCK_OUTLINE));
    entries.add(
        new PaletteModel.Entry(
            ui.say(ShellText.COMMANDS),
            ui.say(ShellText.SIGN_OUT),
            "",
            MaterialDesignL.LOGOUT,
            premises.site()::signOut));
    return entries;
  }

  private PaletteModel.Entry own(Personal.Entry entry) {
    return new PaletteModel.Entry(
        ui.say(ShellText.COMMANDS), ui.say(entry.label()), "", entry.icon(), entry.open());
  }

  private PaletteModel.Entry command(Shortcut shortcut, Ikon icon) {
    return new PaletteModel.Entry(
        ui.say(ShellText.COMMANDS),
        ui.say(shortcut.label()),
        shortcut.keys().getDisplayText(),
        icon,
        shortcut.run());
  }

  private PaletteModel.Entry choice(Text of, String choice, Ikon icon, Runnable run) {
    return new PaletteModel.Entry(
        ui.say(ShellText.COMMANDS), ui.say(ShellText.CHOICE, ui.say(of), choice), "", icon, run);
  }
}
