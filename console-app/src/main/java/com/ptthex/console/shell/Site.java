package com.ptthex.console.shell;

import com.ptthex.shared.trust.access.SessionToken;
import java.util.Optional;

/** What came of looking for a server. */
public sealed interface Site {

  /**
   * @param token of a session that is open already, as on a demo site
   */
  record Serving(Line line, Optional<SessionToken> token) implements Site {}

  /**
   * The server does not start.
   *
   * @param what what is the matter
   * @param remedy what to do about it; both in the server's own words
   */
  record Refused(String what, String remedy) implements Site {}

  /** What the site is held to. */
  enum Kind {
    DEMO,
    /** With people's own data. */
    REAL
  }

  /** Looks for a server, or starts one. Takes its time, so it is called away from the screen. */
  interface Search {
    Site find();
  }
}
