package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.ProvingApi;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody at work in one window: where they are, and what they have open. */
final class Seat implements AutoCloseable {
  private final Subscriptions taken = new Subscriptions();
  private final Footing footing = new Footing();
  private final Map<Room, Screen> screens = new HashMap<>();
  private final Session session;
  private final Runnable anew;
  private final List<Room> rooms;
  private final Visit visit;
  private final TrailModel trail;
  private final AttentionModel attention;
  private final OwnerRecovery recovery;
  private boolean left;
  private Optional<Place> arrivedAt = Optional.empty();

  /**
   * @param anew has them sit down once more
   * @param start where they want to begin, if that is open to them
   */
  Seat(Premises premises, Session session, Frame frame, Optional<Place> start, Runnable anew) {
    this.session = session;
    this.anew = anew;
    var rights = session.rights();
    rooms = premises.rooms().stream().filter(room -> room.isOpenTo(rights)).toList();
    trail =
        new TrailModel(
            start
                .filter(place -> roomOf(place).isPresent())
                .or(() -> rooms.stream().map(Room::place).findFirst())
                .orElse(Place.numbers()));
    var threads = whileTaken(premises.threads());
    var later = whileTaken(premises.later());
    var numbers = new TypedNumbers(session.choices()::country);
    var plain = new Desk(session.api(), threads, later, rights, frame, premises.clock(), numbers);
    var prover = premises.personal().prover(premises::ui, plain, frame, session.knownPassword());
    var desk = plain.calling(new ProvingApi(session.api(), prover));
    visit = new Visit(desk, session.news(), trail, frame);
    attention = new AttentionModel(desk);
    attention.watch(session.news(), taken);
    recovery = new OwnerRecovery(premises.clock(), session.news(), taken);
  }

  Session session() {
    return session;
  }

  List<Room> rooms() {
    return rooms;
  }

  /** Whether any room is open to them: without one there is nothing to be seen in any window. */
  boolean isSomewhere() {
    return !rooms.isEmpty();
  }

  Optional<Room> roomOf(Place place) {
    return rooms.stream().filter(room -> room.holds(place)).findFirst();
  }

  Runnable anew() {
    return anew;
  }

  Frame frame() {
    return visit.frame();
  }

  Desk desk() {
    return visit.desk();
  }

  TrailModel trail() {
    return trail;
  }

  Footing footing() {
    return footing;
  }

  OwnerRecovery recovery() {
    return recovery;
  }

  AttentionModel attention() {
    return attention;
  }

  /** The screen of a room, opened when somebody first comes there; told when they come anew. */
  Screen screenAt(Room room, Place place) {
    var screen = screens.computeIfAbsent(room, opened -> opened.screen().apply(visit));
    if (arrivedAt.filter(place::equals).isEmpty()) {
      arrivedAt = Optional.of(place);
      screen.arrive(place);
    }
    return screen;
  }

  /** An answer that comes when they have left finds nobody: it would show on another's desk. */
  private Threads whileTaken(Threads threads) {
    return new Threads() {
      @Override
      public void away(Runnable work) {
        threads.away(work);
      }

      @Override
      public void back(Runnable news) {
        threads.back(whileTaken(news));
      }
    };
  }

  private Later whileTaken(Later later) {
    return (wait, work) -> later.after(wait, whileTaken(work));
  }

  private Runnable whileTaken(Runnable work) {
    return () -> {
      if (!left) {
        work.run();
      }
    };
  }

  @Override
  public void close() {
    left = true;
    taken.close();
  }
}
