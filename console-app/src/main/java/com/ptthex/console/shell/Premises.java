package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.text.Vocabulary;
import com.ptthex.console.ui.view.Personal;
import com.ptthex.console.ui.view.Ui;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all windows of the console share.
 *
 * @param clock in the zone that people read times in
 * @param rooms in the order of the rail, within their groups
 * @param personal what somebody has of their own, in every room
 * @param books the features' bundles, which have words for what servers answer
 * @param alarm one for all windows, or each of them would sound it
 */
public record Premises(
    Threads threads,
    Later later,
    Clock clock,
    List<Room> rooms,
    List<Class<? extends Text>> books,
    HabitsModel habits,
    SiteModel site,
    Personal personal,
    Alarm alarm) {
  public Premises {
    rooms = List.copyOf(rooms);
    books = Stream.concat(Stream.of(ShellText.class, JoinText.class), books.stream()).toList();
  }

  /** Where nobody has anything of their own. */
  Premises(
      Threads threads,
      Later later,
      Clock clock,
      List<Room> rooms,
      List<Class<? extends Text>> books,
      HabitsModel habits,
      SiteModel site,
      Alarm alarm) {
    this(threads, later, clock, rooms, books, habits, site, Personal.none(), alarm);
  }

  /** What the next thing is drawn with. */
  Ui ui() {
    var look = habits.look().get();
    return new Ui(look, clock, books, vocabulary(look.language()), habits.shapes());
  }

  /** Who has not signed in yet does not know the words of the site. */
  private Vocabulary vocabulary(Language language) {
    return site.standing().get() instanceof Standing.SignedIn(var session)
        ? session.choices().vocabulary(language)
        : Vocabulary.BUILT_IN;
  }
}
