package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The threads that go over numbers, as the feature that keeps them lets them be asked for and
 * moved. A number that goes takes no thread with it.
 */
public interface Conversations {

  /** Of those numbers that ever had a thread. */
  Map<NumberId, Use> uses(Work work, Collection<NumberId> numbers);

  /** Over which numbers each of these clients has live threads. */
  Map<PersonId, Set<NumberId>> numbersOf(Work work, Collection<PersonId> clients);

  /** Over which numbers those live threads with a client go that the caller may see. */
  Set<NumberId> seenNumbersOf(Work work, PersonId client);

  /** The live threads over each of these numbers, oldest first. */
  Map<NumberId, List<Carried>> over(Work work, Collection<NumberId> numbers);

  void move(Work work, ThreadId thread, Landing landing);

  /**
   * @param lastTaken when a thread last took it up or left it
   */
  record Use(NumberId number, int liveThreads, Instant lastTaken) {}

  record Carried(
      ThreadId thread,
      PersonId participant,
      Optional<PersonId> sitter,
      Purpose purpose,
      UnitId unit) {}
}
