package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;

/** What is known of a message after more was heard, in whichever order the news came. */
final class Fate {
  private Fate() {}

  /** The first ending stays. News that is older than what is known changes nothing. */
  static Outcome after(Outcome known, Outcome news) {
    return switch (known) {
      case Accepted _ -> news instanceof Delivered || news instanceof Failed ? news : known;
      case Received _, Delivered _, Failed _ -> known;
    };
  }
}
