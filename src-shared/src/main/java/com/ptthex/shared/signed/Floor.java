package com.ptthex.shared.signed;

import java.util.HashSet;
import java.util.Set;

/**
 * What was accepted before of one kind of document; whoever keeps it must not forget it.
 *
 * @param version the highest accepted, 0 before the first
 * @param serial the highest accepted, 0 before the first
 * @param seen serials that were accepted; the oldest may be forgotten, for what lies beneath the
 *     highest is refused anyway, and then only called by another name
 */
public record Floor(long version, long serial, Set<Serial> seen) {
  public static final Floor NONE = new Floor(0, 0, Set.of());

  public Floor {
    seen = Set.copyOf(seen);
  }

  /** The floor once this was accepted. */
  public Floor after(Header accepted) {
    var more = new HashSet<>(seen);
    more.add(accepted.serial());
    return new Floor(
        Math.max(version, accepted.version().value()),
        Math.max(serial, accepted.serial().value()),
        more);
  }

  boolean replays(Header header) {
    return header.serial().value() == serial || seen.contains(header.serial());
  }

  boolean liesAbove(Header header) {
    return header.version().value() < version || header.serial().value() < serial;
  }
}
