package com.ptthex.console.shell;

import com.ptthex.console.ui.model.ListShape;
import com.ptthex.console.ui.model.Share;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody likes the console on this machine.
 *
 * @param rail what they want of it when there is room
 * @param lock after how long they are taken for gone
 * @param atTheDoor whether the site was one to sign in to when they left
 * @param room where they were last
 * @param window where their window lies when it does not fill the display
 * @param extent whether it filled the display when they left
 * @param layouts arrangements of windows that they keep
 * @param lists how they have arranged lists, by the names of these
 * @param shares how much of the width each list has beside its detail
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
    Layout.Extent extent,
    List<Layout> layouts,
    Map<String, ListShape> lists,
    Map<String, Share> shares) {
  static final List<Scale> SCALES =
      List.of(new Scale(100), new Scale(125), new Scale(150), new Scale(175), new Scale(200));

  public Habits {
    layouts = List.copyOf(layouts);
    lists = Map.copyOf(lists);
    shares = Map.copyOf(shares);
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
        Layout.Extent.FREE,
        List.of(),
        Map.of(),
        Map.of());
  }

  public Habits with(ThemeChoice other) {
    return new Habits(
        other, language, scale, rail, lock, atTheDoor, room, window, extent, layouts, lists,
        shares);
  }

  public Habits with(Language other) {
    return new Habits(
        theme, other, scale, rail, lock, atTheDoor, room, window, extent, layouts, lists, shares);
  }

  public Habits with(Scale other) {
    return new Habits(
        theme, language, other, rail, lock, atTheDoor, room, window, extent, layouts, lists,
        shares);
  }

  Habits with(Rail other) {
    return new Habits(
        theme, language, scale, other, lock, atTheDoor, room, window, extent, layouts, lists,
        shares);
  }

  Habits with(AutoLock other) {
    return new Habits(
        theme, language, scale, rail, other, atTheDoor, room, window, extent, layouts, lists,
        shares);
  }

  Habits atTheDoor(boolean other) {
    return new Habits(
        theme, language, scale, rail, lock, other, room, window, extent, layouts, lists, shares);
  }

  Habits in(String other) {
    var there = Optional.of(other);
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, there, window, extent, layouts, lists,
        shares);
  }

  Habits at(Optional<Bounds> other, Layout.Extent filled) {
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, room, other, filled, layouts, lists, shares);
  }

  Habits with(List<Layout> other) {
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, room, window, extent, other, lists, shares);
  }

  Habits with(String list, ListShape shape) {
    var more = new HashMap<>(lists);
    more.put(list, shape);
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, room, window, extent, layouts, more, shares);
  }

  Habits with(String list, Share share) {
    var more = new HashMap<>(shares);
    more.put(list, share);
    return new Habits(
        theme, language, scale, rail, lock, atTheDoor, room, window, extent, layouts, lists, more);
  }
}
