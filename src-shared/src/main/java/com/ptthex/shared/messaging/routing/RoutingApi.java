package com.ptthex.shared.messaging.routing;

import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where messages went that came in, and where one would go. */
public interface RoutingApi {

  Permission ROUTING_VIEW =
      Permission.of("routing.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);

  Endpoint<Which, Decided> OF_MESSAGE =
      read("routing.of-message", "/messages/{id}/routing", Which.class, Decided.class)
          .needs(ROUTING_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Where a message went that came in, by the facts and choices of its time.");

  Endpoint<Wish, Decided> PREVIEW =
      read("routing.preview", "/routing/preview", Wish.class, Decided.class)
          .needs(ROUTING_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Where a message would go, by the same function; nothing changes.");

  record Which(MessageId id) {}

  /**
   * A message that nobody wrote: in a thread, by its client; or by somebody over a number, wherever
   * that would be put.
   *
   * @param participant who writes; in a thread its client or its sitter, and its client if not said
   * @param number where it comes in; the thread's own if not said
   * @param at when it is sent; now if not said
   */
  record Wish(
      Optional<ThreadId> thread,
      Optional<PersonId> participant,
      Optional<NumberId> number,
      Optional<Instant> at) {}

  /**
   * @param rule the code of the rule that chose
   * @param at the time by which it was judged
   * @param steps every rule that was looked at, also those that did not fire
   */
  record Decided(RoutingTarget target, String rule, Instant at, List<Step> steps) {
    public Decided {
      steps = List.copyOf(steps);
    }
  }
}
