package com.ptthex.server.trust.bootstrap;

import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.GuestState;
import java.util.Optional;

/** What becomes of a request to be admitted. Who asked learns nothing of it but the first. */
enum Hearing {
  /** No guest is heard here, as everybody is told. */
  NOT_HERE,
  /** It waits from now on. */
  WAITS,
  /** It is known already. */
  KNOWN,
  /** Too many wait; it is as if it had not come. */
  NO_PLACE;

  /**
   * @param waiting how many do
   * @param before how an earlier request under the same key stands
   */
  static Hearing of(GuestPlaces places, int waiting, Optional<GuestState> before) {
    if (!places.isOpen()) {
      return NOT_HERE;
    }
    if (before.filter(state -> state != GuestState.EXPIRED).isPresent()) {
      return KNOWN;
    }
    return waiting < places.value() ? WAITS : NO_PLACE;
  }
}
