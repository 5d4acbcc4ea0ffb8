package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Who calls, and whether there is anything against their doing it here and now. */
record Admission(Gates gates, Rates rates) {
  Caller identify(Handle db, Attempt<?, ?> attempt, Instant now) {
    return switch (attempt.call.origin()) {
      case Call.Inside(var machine) -> new Caller.Machine(machine, gates.everywhere().of(db));
      case Call.Outside _ -> outsider(db, attempt, now);
    };
  }

  private Caller outsider(Handle db, Attempt<?, ?> attempt, Instant now) {
    var call = attempt.call;
    var account = call.bearer().flatMap(bearer -> gates.identity().of(db, bearer, now));
    if (account.isPresent()) {
      rates.recognise(call, account.get());
      return account.get();
    }
    rates.forget(call);
    var open = attempt.endpoint().terms().entry() instanceof Entry.Open;
    if (!open) {
      var code = call.bearer().isPresent() ? "session-ended" : "not-signed-in";
      throw new Refusal.SignIn(code).raise();
    }
    return attempt.caller;
  }

  void licence(Handle db, Endpoint<?, ?> endpoint, Instant now) {
    if (gates.licence().covers(db, endpoint, now)
        instanceof Decision.Declined<?>(var code, var _, var facts)) {
      throw new Refusal.Unlicensed(code, facts).raise();
    }
  }

  Caller permitted(Handle db, Caller caller, Endpoint<?, ?> endpoint) {
    gates
        .duty()
        .refusal(db, caller, endpoint)
        .ifPresent(
            refusal -> {
              throw refusal.raise();
            });
    return switch (gates.grants().allow(caller, endpoint)) {
      case Decision.Chosen<Caller>(var acting, var _) -> acting;
      case Decision.Declined<Caller>(var code, var _, var facts) ->
          throw new Refusal.Denied(code, facts).raise();
    };
  }

  void stepUp(Work work, Attempt<?, ?> attempt) {
    var endpoint = attempt.endpoint();
    if (endpoint.has(Trait.STEP_UP)) {
      var call = attempt.call;
      var shown = new Gates.Shown(call.proof(), call.idempotencyKey(), work.now());
      gates
          .stepUp()
          .refusal(work.db(), work.caller(), endpoint, shown)
          .ifPresent(
              refusal -> {
                throw refusal.raise();
              });
    }
  }
}
