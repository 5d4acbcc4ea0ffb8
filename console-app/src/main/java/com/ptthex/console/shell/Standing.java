package com.ptthex.console.shell;

import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.signed.ServerName;
import java.util.Optional;

/** How far the console is on its way to somebody's desk. */
sealed interface Standing {

  /** The server is being started, or looked for. */
  record Starting() implements Standing {}

  /** That takes longer than it ever should; it goes on meanwhile. */
  record StartingTooLong() implements Standing {}

  record NotStarted(Site.Refused why) implements Standing {}

  /** There is a server, and it does not say how its site stands. */
  record NotAnswering(Problem why) implements Standing {}

  /** Somebody looks for a site elsewhere. */
  record Joining() implements Standing {}

  /** The site has no licence, and so nothing to sign in to. */
  record Unlicensed(ServerName server) implements Standing {}

  /** It has a licence, and nobody is its owner yet. */
  record Ownerless() implements Standing {}

  /**
   * @param why somebody is not signed in any more, or could not be
   */
  record SignedOut(Optional<Problem> why) implements Standing {}

  record SignedIn(Session session) implements Standing {}
}
