package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rights;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Permission;
import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;

/**
 * A place that stands on the rail.
 *
 * @param needed without it the room is not there at all, rather than closed
 * @param screen opens it, once for each window
 * @param finds what of it can be found from anywhere
 */
public record Room(
    Place place,
    Text label,
    Ikon icon,
    RailGroup group,
    Permission needed,
    Function<Visit, Screen> screen,
    Optional<Function<Desk, Finds>> finds) {

  public Room(
      Place place,
      Text label,
      Ikon icon,
      RailGroup group,
      Permission needed,
      Function<Visit, Screen> screen) {
    this(place, label, icon, group, needed, screen, Optional.empty());
  }

  public Room finding(Function<Desk, Finds> found) {
    return new Room(place, label, icon, group, needed, screen, Optional.of(found));
  }

  boolean isOpenTo(Rights rights) {
    return rights.permissions().contains(needed.code());
  }

  boolean holds(Place other) {
    return place.room().equals(other.room());
  }
}
