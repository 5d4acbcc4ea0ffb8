package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;

/** The threads that windows are about, as the feature that keeps them lets them be asked for. */
public interface ServedThreads {

  /** Those that are not closed, oldest first, whoever may see them. */
  List<Served> between(Work work, PersonId sitter, PersonId client);

  /** How many messages either of the two wrote in these that came within this time. */
  int messages(Work work, List<Served> threads, Instant from, Instant until);

  /** A thread between a sitter and a client. */
  record Served(ThreadId thread, UnitId unit) {}
}
