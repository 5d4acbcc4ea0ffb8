package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.At;
import com.ptthex.shared.trust.licence.LicenceApi.Rehearsal;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What would stop at another time: the gate of the server is asked, as it will be then. */
final class Rehearsing {
  /** A hand that moves the clock is waited for, not followed. */
  private static final Duration STILL = Duration.ofMillis(150);

  private final Desk desk;
  private final LoadModel<Rehearsal> load;
  private int days;
  private long moves;

  /**
   * A part of the product at that time.
   *
   * @param stops so many of its deeds
   * @param all of so many
   */
  record Area(String prefix, int stops, int all) {}

  Rehearsing(Desk desk) {
    this.desk = desk;
    this.load =
        new LoadModel<>(desk, () -> desk.api().call(LicenceApi.REHEARSE, new At(at())), _ -> false);
  }

  Instant at() {
    return desk.clock().instant().plus(Duration.ofDays(days));
  }

  int days() {
    return days;
  }

  LoadModel<Rehearsal> load() {
    return load;
  }

  void move(int to) {
    days = to;
    var mine = ++moves;
    desk.later()
        .after(
            STILL,
            () -> {
              if (mine == moves) {
                load.reload();
              }
            });
  }

  void again() {
    load.reload();
  }

  /** In the order of their names. */
  static List<Area> areas(Rehearsal told) {
    var all = new TreeMap<String, Area>();
    Stream.concat(
            told.stops().stream().map(Stopped::endpoint).map(name -> new Area(prefix(name), 1, 1)),
            told.goesOn().stream().map(name -> new Area(prefix(name), 0, 1)))
        .forEach(
            one ->
                all.merge(
                    one.prefix(),
                    one,
                    (a, b) -> new Area(a.prefix(), a.stops() + b.stops(), a.all() + b.all())));
    return List.copyOf(all.values());
  }

  private static String prefix(String endpoint) {
    return endpoint.substring(0, endpoint.indexOf('.'));
  }
}
