package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/** The threads that messages belong to, as the feature that keeps them lets them be told of. */
public interface ThreadActivity {

  /**
   * A message of this thread went over this number. Answers the unit of the thread, or nothing when
   * there is no such thread or number.
   */
  Optional<UnitId> passed(Work work, ThreadId thread, NumberId number, Instant at);
}
