package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.watch.Disclosure;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a use case may use: its transaction, its caller, its instant. The pipeline opens and closes
 * all of it.
 */
public final class Work {
  private final Handle db;
  private final Caller caller;
  private final Call.Origin origin;
  private final Instant now;
  private final boolean changes;
  private final List<Event> events = new ArrayList<>();
  private final List<Event> ifRefused = new ArrayList<>();

  Work(Handle db, Attempt<?, ?> attempt, Caller acting, Instant now) {
    this.db = db;
    this.caller = acting;
    this.origin = attempt.call.origin();
    this.now = now;
    this.changes = attempt.endpoint().kind() == Endpoint.Kind.DEED;
  }

  public Handle db() {
    return db;
  }

  public Caller caller() {
    return caller;
  }

  /** Where the call came from, whoever it is. */
  public Call.Origin origin() {
    return origin;
  }

  /** The address that the call came from, unless it is one of the server's own. */
  public Optional<String> address() {
    return origin instanceof Call.Outside outside
        ? Optional.of(outside.address())
        : Optional.empty();
  }

  public Instant now() {
    return now;
  }

  /** The predicate of every list, and of every row that is looked up by id. */
  public Scope scope() {
    return caller.scope();
  }

  /**
   * Makes deeds under the same rule wait for each other until their transactions end. Needed by a
   * rule over several rows: two people can each disable the last but one. A preview changes nothing
   * and waits for nobody.
   */
  public void guard(String rule) {
    if (changes) {
      Guards.lock(db, rule);
    }
  }

  /** Told to all who follow, once the deed is durable. */
  public void emit(Event event) {
    events.add(Disclosure.of(event));
  }

  /**
   * Told with the row of the refusal, if this deed is refused: what its caller wanted in vain may
   * be for others to mend. Looking at what a deed would do is no attempt at it.
   */
  public void emitIfRefused(Event event) {
    if (changes) {
      ifRefused.add(Disclosure.of(event));
    }
  }

  List<Event> events() {
    return events;
  }

  List<Event> ifRefused() {
    return ifRefused;
  }
}
