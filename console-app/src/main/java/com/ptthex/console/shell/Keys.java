package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a window.
 *
 * @param detached opens a place in a window of its own
 */
record Keys(
    Shortcut palette,
    Shortcut map,
    Shortcut back,
    Shortcut forward,
    Shortcut detach,
    Shortcut rail,
    Shortcut lock,
    Shortcut larger,
    Shortcut smaller,
    List<Shortcut> rooms,
    Consumer<Place> detached) {
  /** As many digits as there are to go to a room by. */
  private static final int DIGITS = 9;

  static Keys of(
      Seat seat, HabitsModel habits, Runnable palette, Runnable map, Consumer<Place> detached) {
    var trail = seat.trail();
    // The key points where the arrow of its button points; browsers for GNOME do it alike.
    var fromTheRight = habits.look().get().language().isRightToLeft();
    var rooms = new ArrayList<Shortcut>();
    for (var room : seat.rooms().stream().limit(DIGITS).toList()) {
      rooms.add(
          Shortcut.of(
              room.label(), "Shortcut+" + (rooms.size() + 1), () -> trail.go(room.place())));
    }
    return new Keys(
        Shortcut.of(ShellText.FIND, "Shortcut+K", palette),
        Shortcut.of(ShellText.KEY_MAP, "F1", map),
        Shortcut.of(ShellText.BACK, fromTheRight ? "Alt+Right" : "Alt+Left", trail::back),
        Shortcut.of(ShellText.FORWARD, fromTheRight ? "Alt+Left" : "Alt+Right", trail::forward),
        Shortcut.of(
            ShellText.OPEN_IN_WINDOW,
            "Shortcut+Shift+O",
            () -> {
              if (seat.isSomewhere()) {
                detached.accept(trail.here().get().place());
              }
            }),
        Shortcut.of(
            ShellText.RAIL, "Shortcut+B", () -> habits.change(now -> now.with(now.rail().other()))),
        Shortcut.of(ShellText.LOCK, "Shortcut+L", seat.session().lock()::lock),
        Shortcut.of(ShellText.LARGER, "Shortcut+Equals", () -> habits.scaleBy(1)),
        Shortcut.of(ShellText.SMALLER, "Shortcut+Minus", () -> habits.scaleBy(-1)),
        List.copyOf(rooms),
        detached);
  }

  List<Shortcut> all() {
    var all =
        new ArrayList<>(List.of(palette, map, back, forward, detach, rail, lock, larger, smaller));
    all.addAll(rooms);
    return all;
  }

  /** Those that wait for no dialog. */
  List<Shortcut> always() {
    return List.of(lock);
  }

  /** Does what the keys stand for, if they stand for any of these. */
  static void press(KeyEvent pressed, List<Shortcut> among) {
    among.stream()
        .filter(shortcut -> shortcut.keys().match(pressed))
        .findFirst()
        .ifPresent(
            shortcut -> {
              pressed.consume();
              shortcut.run().run();
            });
  }
}
