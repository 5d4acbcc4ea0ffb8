package com.ptthex.server.kernel;

import com.ptthex.server.kernel.UseCase.AsPlanned;
import com.ptthex.server.kernel.UseCase.AtAPrice;
import com.ptthex.server.kernel.UseCase.InRows;
import com.ptthex.server.kernel.UseCase.Plainly;
import com.ptthex.server.kernel.UseCase.Run;
import com.ptthex.server.kernel.UseCase.Streaming;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Endpoint.Kind;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The one way to a use case, whoever calls. Read {@link #run} and {@link #within} from top to
 * bottom: that is the order in which every call is judged, done, recorded and made durable.
 */
public final class Pipeline implements AutoCloseable {
  private final Store store;
  private final Ledger ledger;
  private final Gates gates;
  private final Rates rates;
  private final Admission admission;
  private final Clock clock;
  private final UseCases cases;
  private final Refusals refusals;
  private final ImpactSeal seal;
  private final Bulk.Books books;

  public Pipeline(Footing footing, Gates gates, Rates rates, UseCases cases, Clock clock) {
    this.store = footing.store();
    this.ledger = footing.ledger();
    this.gates = gates;
    this.rates = rates;
    this.admission = new Admission(gates, rates);
    this.cases = cases;
    this.clock = clock;
    this.refusals = new Refusals(ledger, clock);
    this.seal = new ImpactSeal(footing.keys());
    var requests = footing.keys().hash(new Purpose("replay.requests"));
    this.books = new Bulk.Books(ledger, refusals, requests);
  }

  public <I extends Record, O extends Record> O run(Endpoint<I, O> endpoint, Call<I> call) {
    var attempt = new Attempt<>(cases.of(endpoint), call);
    try {
      rates.admit(endpoint, call);
      var answer = answered(attempt);
      if (isKept(endpoint)) {
        // An answer given again waits as well: the deed behind it may not be safe yet.
        ledger.awaitDurable();
      }
      return answer;
    } catch (Refused refused) {
      var told = gates.grants().told(attempt.caller, endpoint, refused.refusal());
      refusals.record(attempt.caller, endpoint, call, told, attempt.toldAllTheSame());
      throw told.raise();
    }
  }

  private <I extends Record, O extends Record> O answered(Attempt<I, O> attempt) {
    return switch (attempt.useCase.doing()) {
      case InRows<I, O>(var rows) ->
          new Bulk<>(desk(attempt), attempt.endpoint(), rows, attempt.call, books).run();
      case AtAPrice<I, O>(var price, var _) -> {
        pay(price, attempt);
        yield inTransaction(attempt);
      }
      case Plainly<I, O> _, AsPlanned<I, O> _, Streaming<I, O> _ -> inTransaction(attempt);
    };
  }

  /** In a transaction of its own, so that it stays paid when the deed is refused. */
  private <I extends Record> void pay(Run<I, Nothing> price, Attempt<I, ?> attempt) {
    var _ =
        store.writing(
            db -> {
              var work = admitted(db, attempt);
              return price.run(work, inputOf(work, attempt));
            });
  }

  private <I extends Record> Bulk.Desk<I> desk(Attempt<I, ?> attempt) {
    return new Bulk.Desk<>() {
      @Override
      public Work admit(Handle db) {
        return admitted(db, attempt);
      }

      @Override
      public I input(Work work) {
        return inputOf(work, attempt);
      }

      @Override
      public void mustHold(Work work, I input, Impact impact) {
        Pipeline.this.mustHold(work, attempt, input, impact);
      }
    };
  }

  /**
   * Judges a call the same way, and goes on with its stream: the caller's place among those who
   * follow, whose standing is judged again for as long as it lasts.
   */
  public <I extends Record, O extends Record> Stream.Following follow(
      Endpoint<I, O> endpoint, Call<I> call) {
    var attempt = new Attempt<>(cases.of(endpoint), call);
    try {
      rates.admit(endpoint, call);
      var _ = inTransaction(attempt);
      return attempt.stream.orElseThrow().join(() -> standing(attempt));
    } catch (Refused refused) {
      refusals.record(attempt.caller, endpoint, call, refused.refusal(), attempt.toldAllTheSame());
      throw refused;
    }
  }

  /** What was turned away before it was a call is on record like any other refusal. */
  public void turnedAway(Endpoint<?, ?> endpoint, Call<?> call, Refusal why) {
    refusals.record(Attempt.callerOf(call), endpoint, call, why, List.of());
  }

  private Caller standing(Attempt<?, ?> attempt) {
    return store.reading(
        db -> {
          var now = clock.instant();
          var caller = admission.identify(db, attempt, now);
          admission.licence(db, attempt.endpoint(), now);
          return admission.permitted(db, caller, attempt.endpoint());
        });
  }

  private <I extends Record, O extends Record> O inTransaction(Attempt<I, O> attempt) {
    if (isKept(attempt.endpoint())) {
      return recorded(attempt);
    }
    return attempt.endpoint().kind() == Kind.PREVIEW
        ? store.trying(db -> within(db, attempt))
        : store.reading(db -> within(db, attempt));
  }

  private <I extends Record, O extends Record> O recorded(Attempt<I, O> attempt) {
    try {
      return ledger.recording(
          db -> {
            attempt.row = Optional.empty();
            return new Ledger.Recorded<>(within(db, attempt), attempt.row);
          });
    } catch (Refused refused) {
      return doneByTwin(attempt, refused).orElseThrow(() -> refused);
    }
  }

  /** Whoever is refused only because their twin was quicker gets the twin's answer. */
  private <O extends Record> Optional<O> doneByTwin(Attempt<?, O> attempt, Refused refused) {
    return Replay.isDoubt(refused.refusal())
        ? Optional.empty()
        : attempt.replay.flatMap(replay -> store.reading(replay::earlierAnswer));
  }

  /** Whether a row of it stays: every deed, and a read that says so. */
  private static boolean isKept(Endpoint<?, ?> endpoint) {
    return endpoint.terms().audit() != Audit.NONE;
  }

  private <I extends Record, O extends Record> O within(Handle db, Attempt<I, O> attempt) {
    var endpoint = attempt.endpoint();
    var work = admitted(db, attempt);
    var input = inputOf(work, attempt);
    attempt.work = Optional.of(work);
    if (!endpoint.takesIdempotencyKey()) {
      return done(work, attempt, input);
    }
    var book = new Replay.Book<>(books.requests(), endpoint.shape().output());
    var replay = new Replay<>(book, endpoint, work.caller(), work.now());
    var earlier = replay.earlierAnswer(db, attempt.call.idempotencyKey(), input);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    attempt.replay = Optional.of(replay);
    return replay.remember(db, done(work, attempt, input));
  }

  /** That there is somebody who may do this here and now. */
  private Work admitted(Handle db, Attempt<?, ?> attempt) {
    var endpoint = attempt.endpoint();
    attempt.work = Optional.empty();
    attempt.replay = Optional.empty();
    // PostgreSQL and the wire keep microseconds; an instant must not change on its way.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    attempt.caller = admission.identify(db, attempt, now);
    admission.licence(db, endpoint, now);
    var acting = admission.permitted(db, attempt.caller, endpoint);
    return new Work(db, attempt, acting, now);
  }

  private <I extends Record> I inputOf(Work work, Attempt<I, ?> attempt) {
    var input = attempt.call.input().get();
    admission.stepUp(work, attempt);
    return input;
  }

  private <I extends Record> void mustHold(
      Work work, Attempt<I, ?> attempt, I input, Impact impact) {
    var subject = new ImpactSeal.Subject(work, attempt.endpoint(), input);
    seal.mustHold(attempt.call.impactToken(), impact, subject);
  }

  /** The use case, and every row that makes it a deed. */
  private <I extends Record, O extends Record> O done(Work work, Attempt<I, O> attempt, I input) {
    var endpoint = attempt.endpoint();
    var answer =
        switch (attempt.useCase.doing()) {
          case Plainly<I, O>(var run) -> run.run(work, input);
          case AtAPrice<I, O>(var _, var run) -> run.run(work, input);
          case Streaming<I, O>(var run) -> {
            var stream = run.run(work, input);
            attempt.stream = Optional.of(stream.rest());
            yield stream.opening();
          }
          case AsPlanned<I, O>(var plan) -> {
            var planned = plan.run(work, input);
            mustHold(work, attempt, input, planned.impact());
            yield planned.carryOut().get();
          }
          case InRows<I, O> _ -> throw new IllegalStateException("rows have their own way");
        };
    if (isKept(endpoint)) {
      attempt.row = Optional.of(Audited.deed(work, attempt.call.trace(), endpoint, input));
    }
    return answer instanceof Impact impact
        ? sealed(endpoint, impact, new ImpactSeal.Subject(work, endpoint, input))
        : answer;
  }

  private <O extends Record> O sealed(
      Endpoint<?, O> endpoint, Impact impact, ImpactSeal.Subject subject) {
    return endpoint.shape().output().cast(seal.seal(impact, subject));
  }

  @Override
  public void close() {
    refusals.close();
  }
}
