package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Scale;
import java.util.List;
import java.util.Optional;

/**
 * How somebody likes the console on this machine.
 *
 * @param rail what they want of it when there is room
 * @param lock after how long they are taken for gone
 * @param atTheDoor whether the site was one to sign in to when they left
 * @param room where they were last
 * @param window where their window lay; nothing when it filled the display
 * @param layouts arrangements of windows that they keep
 */
public record Habits(
    ThemeChoice theme,
    Language language,
    Scale scale,
    Rail rail,
    AutoLock lock,
    boolean atTheDoor,
    Optional<String> room,
    Optional<Bounds> window,
    List<Layout> layouts) {
  static final List<Scale> SCALES =
      List.of(new Scale(100), new Scale(125), new Scale(150), new Scale(175), new Scale(200));

  public Habits {
    layouts = List.copyOf(layouts);
  }

  enum Rail {
    WORDS,
    ICONS;

    Rail other() {
      return this == WORDS ? ICONS : WORDS;
    }
  }

  /** Of who starts it for the first time. */
  public static Habits of(Language language) {
    return new Habits(
        ThemeChoice.SYSTEM,
        language,
        Scale.NORMAL,
        Rail.WORDS,
        AutoLock.AFTER_15,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public Habits with(ThemeChoice other) {
    return new Habits(other, language, scale, rail, lock, atTheDoor, room, window, layouts);
  }

  public Habits with(Language other) {
    return new Habits(theme, other, scale, rail, lock, atTheDoor, room, window, layouts);
  }

  public Habits with(Scale other) {
    return new Habits(theme, language, other, rail, lock, atTheDoor, room, window, layouts);
  }

  Habits with(Rail other) {
    return new Habits(theme, language, scale, other, lock, atTheDoor, room, window, layouts);
  }

  Habits with(AutoLock other) {
    return new Habits(theme, language, scale, rail, other, atTheDoor, room, window, layouts);
  }

  Habits atTheDoor(boolean other) {
    return new Habits(theme, language, scale, rail, lock, other, room, window, layouts);
  }

  Habits in(String other) {
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, Optional.of(other), window, layouts);
  }

  Habits at(Optional<Bounds> other) {
    return new Habits(theme, language, scale, rail, lock, atTheDoor, room, other, layouts);
  }

  Habits with(List<Layout> other) {
    return new Habits(theme, language, scale, rail, lock, atTheDoor, room, window, other);
  }
}
