package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import java.util.List;
import java.util.Optional;

/** One call on its way through the pipeline, and what is known of it so far. */
final class Attempt<I extends Record, O extends Record> {
  final UseCase<I, O> useCase;
  final Call<I> call;
  Caller caller;
  Optional<AuditRow> row = Optional.empty();
  Optional<Stream.Rest> stream = Optional.empty();
  Optional<Work> work = Optional.empty();

  /** Since nothing was found under the call's key. */
  Optional<Replay<O>> replay = Optional.empty();

  Attempt(UseCase<I, O> useCase, Call<I> call) {
    this.useCase = useCase;
    this.call = call;
    this.caller = callerOf(call);
  }

  /** As long as nobody has looked. */
  static Caller callerOf(Call<?> call) {
    return switch (call.origin()) {
      case Call.Inside(var machine) -> new Caller.Machine(machine, Scope.none());
      case Call.Outside outside -> new Caller.Anonymous(outside.address());
    };
  }

  Endpoint<I, O> endpoint() {
    return useCase.endpoint();
  }

  List<Event> toldAllTheSame() {
    return work.map(Work::ifRefused).orElse(List.of());
  }
}
