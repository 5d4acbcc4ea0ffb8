package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.util.Optional;

/** Whether texts can leave over a number, as the feature that looks after the numbers knows. */
public interface Fitness {

  /** The code of what stands against it; of what nobody has told, nothing does. */
  Optional<String> against(Work work, NumberId number);
}
