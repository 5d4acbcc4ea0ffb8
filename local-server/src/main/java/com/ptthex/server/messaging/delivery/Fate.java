package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;

/** What is known of a message after more was heard, in whichever order the news came. */
final class Fate {
  private Fate() {}

  private static boolean isUntold(Failed failed) {
    return failed.fault() == DeliveryFault.NO_WORD;
  }

  private static boolean isTold(Outcome news) {
    return news instanceof Delivered || (news instanceof Failed failed && !isUntold(failed));
  }

  /**
   * The first ending that was told stays; that nothing was told in time is none. News that is older
   * than what is known changes nothing.
   */
  static Outcome after(Outcome known, Outcome news) {
    return switch (known) {
      case Accepted _ -> news instanceof Delivered || news instanceof Failed ? news : known;
      case Failed failed when isUntold(failed) -> isTold(news) ? news : known;
      case Received _, Delivered _, Failed _ -> known;
    };
  }
}
