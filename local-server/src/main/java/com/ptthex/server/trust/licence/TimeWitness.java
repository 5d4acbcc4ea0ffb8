package com.ptthex.server.trust.licence;

import java.time.Instant;

/** For whoever hears what time it is from somebody who has nothing to do with this machine. */
public interface TimeWitness {

  /**
   * @param own what our clock says meanwhile
   */
  void says(Instant said, Instant own);
}
