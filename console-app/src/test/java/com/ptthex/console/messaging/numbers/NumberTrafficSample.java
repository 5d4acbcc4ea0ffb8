package com.ptthex.console.messaging.numbers;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Counts;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Day;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichTraffic;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What goes over the sample's numbers: much over the one in quarantine, nothing over a spare. */
final class NumberTrafficSample {
  private static final int FAILURES = 7;
  private static final List<DeliveryFault> FAULTS = List.of(DeliveryFault.values());

  private NumberTrafficSample() {}

  static InboxApi.Page threads(InboxApi.Find find) {
    return find.number().filter(SampleNumbers.ASSIGNED.id()::equals).isPresent()
        ? new InboxApi.Page(List.of(thread(1, "Layla Haddad"), thread(2, "Omar")), Optional.empty())
        : new InboxApi.Page(List.of(), Optional.empty());
  }

  private static InboxApi.Row thread(int at, String client) {
    return new InboxApi.Row(
        new ThreadId(new UUID(3, at)),
        new Party(new PersonId(new UUID(4, at)), new Label(client)),
        Optional.of(new Party(new PersonId(new UUID(2, 1)), new Label("North unit 1"))),
        Purpose.BOOKING,
        ThreadState.LIVE,
        Optional.empty(),
        SampleNumbers.UNIT,
        Desks.NOW.minus(Duration.ofDays(3)),
        Desks.NOW.minus(Duration.ofMinutes(17L * at)),
        new Version(1));
  }

  /** As many as were asked for, from where the page before ended. */
  static Failures failures(WhichFailures which) {
    if (!which.id().equals(SampleNumbers.RESTING.id())) {
      return new Failures(List.of(), Optional.empty());
    }
    var from = which.after().map(at -> Integer.parseInt(at.value())).orElse(0);
    var to = Math.min(FAILURES, from + which.limit().orElseThrow().value());
    return new Failures(
        IntStream.range(from, to).mapToObj(NumberTrafficSample::failure).toList(),
        to < FAILURES ? Optional.of(new Cursor(Integer.toString(to))) : Optional.empty());
  }

  /** Much over the one in quarantine, which was added nine days into it; nothing over a spare. */
  static DeliveryApi.Traffic days(WhichTraffic which) {
    var today = Desks.NOW.truncatedTo(ChronoUnit.DAYS);
    var isSpare = which.id().equals(SampleNumbers.SPARE.id());
    return new DeliveryApi.Traffic(
        "UTC",
        IntStream.range(0, 30)
            .mapToObj(
                at ->
                    new Day(
                        today.minus(Duration.ofDays(29L - at)),
                        at < 9 && !isSpare
                            ? Optional.empty()
                            : Optional.of(isSpare ? new Counts(0, 0, 0) : counts(at))))
            .toList());
  }

  private static Counts counts(int at) {
    var quiet = at % 7 < 2 ? 4 : 1;
    return at == 29
        ? new Counts(6, 9, 1)
        : new Counts(
            (18 + at * 13 % 17) / quiet, (27 + at * 7 % 19) / quiet, at % 6 == 1 ? 1 + at % 4 : 0);
  }

  private static Failure failure(int at) {
    return new Failure(
        Desks.NOW.minus(Duration.ofDays(29).plusHours(at)),
        FAULTS.get(at % FAULTS.size()),
        new ThreadId(new UUID(3, at)));
  }
}
