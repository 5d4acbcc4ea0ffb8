package com.ptthex.server.messaging.arrival;

import com.ptthex.server.messaging.provider.Grouped;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.OwnedNumber;
import java.util.Map;
import java.util.Optional;

/** All that the provider says of one of its numbers: of itself, and of a group that it is in. */
record Said(OwnedNumber owned, Optional<Grouped> group) {

  static Said of(OwnedNumber owned, Map<NumberKey, Grouped> grouped) {
    return new Said(owned, Optional.ofNullable(grouped.get(owned.key())));
  }
}
