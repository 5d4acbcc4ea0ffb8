package com.ptthex.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.RowByRow.Done;
import com.ptthex.server.kernel.RowByRow.NotDone;
import com.ptthex.server.kernel.RowByRow.Outcome;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * One bulk on its way. It begins once, each row is settled once, and it ends with one answer,
 * however often it is cut off and asked for again under its key; twins help each other along.
 */
final class Bulk<I extends Record, R extends Record, A extends Record, O extends Record> {
  private final Desk<I> desk;
  private final Endpoint<I, O> endpoint;
  private final RowByRow<I, R, A, O> doing;
  private final Call<I> call;
  private final Books books;

  Bulk(
      Desk<I> desk,
      Endpoint<I, O> endpoint,
      RowByRow<I, R, A, O> doing,
      Call<I> call,
      Books books) {
    this.desk = desk;
    this.endpoint = endpoint;
    this.doing = doing;
    this.call = call;
    this.books = books;
  }

  /** How the pipeline judges the call: for its beginning, and again for each row. */
  interface Desk<I extends Record> {
    Work admit(Handle db);

    I input(Work work);

    void mustHold(Work work, I input, Impact impact);
  }

  /** Where everything is written down. */
  record Books(Ledger ledger, Refusals refusals, KeyedHash requests) {}

  /**
   * What is kept of a beginning: under which name its rows are settled, and which are not tried.
   */
  record Started(UUID run, List<Untried> untried) {
    static Started now(Map<Integer, Refusal> refused) {
      var untried =
          refused.entrySet().stream()
              .map(row -> new Untried(row.getKey(), row.getValue().code(), row.getValue().facts()))
              .toList();
      return new Started(Uuid7.next(), untried);
    }
  }

  record Untried(int row, String code, Map<String, String> facts) {}

  /** What is kept of a row. */
  record Settled(Optional<String> answer, Optional<Why> why) {
    static Settled done(Record answer) {
      return new Settled(Optional.of(new String(Wire.write(answer), UTF_8)), Optional.empty());
    }

    static Settled refused(Refusal why) {
      return new Settled(Optional.empty(), Optional.of(new Why(why.code(), why.facts())));
    }
  }

  record Why(String code, Map<String, String> facts) {}

  /**
   * What is known once the bulk has begun.
   *
   * @param refused what this beginning refused at once, to be put on record
   */
  private record Begun<I extends Record, R extends Record, O extends Record>(
      Work by, I input, List<R> rows, Started started, List<Refusal> refused, Optional<O> answer) {

    Optional<Untried> untried(int row) {
      return started.untried().stream().filter(each -> each.row() == row).findFirst();
    }

    List<R> together() {
      return IntStream.range(0, rows.size())
          .filter(row -> untried(row).isEmpty())
          .mapToObj(rows::get)
          .toList();
    }

    Optional<String> keyOf(int row) {
      return Optional.of(rowsOf(started.run()) + row);
    }
  }

  O run() {
    var begun = books.ledger().recording(this::begin);
    begun.refused().forEach(why -> onRecord(begun.by(), why));
    return begun.answer().orElseGet(() -> goOn(begun));
  }

  private Recorded<Begun<I, R, O>> begin(Handle db) {
    var work = desk.admit(db);
    var input = desk.input(work);
    var rows = doing.rows(input);
    var answers = answers(work);
    var answer = answers.earlierAnswer(db, call.idempotencyKey(), input);
    var starts = replay(work, endpoint, Started.class);
    if (answer.isPresent()) {
      var over = new Started(Uuid7.next(), List.of());
      return unrecorded(new Begun<>(work, input, rows, over, List.of(), answer));
    }
    var earlier = starts.earlierAnswer(db, call.idempotencyKey().map(Bulk::startOf), input);
    if (earlier.isPresent()) {
      return unrecorded(new Begun<>(work, input, rows, earlier.get(), List.of(), Optional.empty()));
    }
    // Before anything is foreseen, or what a twin has begun meanwhile would be.
    answers.hold(db);
    var foreseen = doing.foresee(work, rows);
    desk.mustHold(work, input, foreseen.impact());
    var started = starts.remember(db, Started.now(foreseen.refused()));
    var refused = List.copyOf(foreseen.refused().values());
    return new Recorded<>(
        new Begun<>(work, input, rows, started, refused, Optional.empty()),
        Optional.of(Audited.deed(work, call.trace(), endpoint, input)));
  }

  static String startOf(String key) {
    return "start:" + Sha256.hex(key);
  }

  /** With what the keys of its rows begin. */
  static String rowsOf(UUID run) {
    return "row:" + run + ":";
  }

  private static <T> Recorded<T> unrecorded(T answer) {
    return new Recorded<>(answer, Optional.empty());
  }

  private O goOn(Begun<I, R, O> begun) {
    try {
      var together = begun.together();
      var outcomes = new ArrayList<Outcome<A>>();
      for (var row = 0; row < begun.rows().size(); row++) {
        outcomes.add(outcome(begun, row, together));
      }
      return books.ledger().recording(db -> unrecorded(end(db, begun, outcomes)));
    } catch (Refused refused) {
      throw Replay.isDoubt(refused.refusal())
          ? new Refusal.OutcomeUnknown("bulk-interrupted").raise()
          : refused;
    }
  }

  private O end(Handle db, Begun<I, R, O> begun, List<Outcome<A>> outcomes) {
    var answers = answers(begun.by());
    return answers
        .earlierAnswer(db, call.idempotencyKey(), begun.input())
        .orElseGet(() -> answers.remember(db, doing.answer(outcomes)));
  }

  private Outcome<A> outcome(Begun<I, R, O> begun, int row, List<R> together) {
    var untried = begun.untried(row);
    if (untried.isPresent()) {
      return new NotDone<>(untried.get().code(), untried.get().facts());
    }
    var settled = settled(begun, row, together);
    return settled
        .why()
        .<Outcome<A>>map(why -> new NotDone<>(why.code(), why.facts()))
        .orElseGet(() -> new Done<>(answerOf(settled)));
  }

  private A answerOf(Settled settled) {
    var json = settled.answer().orElseThrow().getBytes(UTF_8);
    return Wire.read(json, doing.each().shape().output());
  }

  private Settled settled(Begun<I, R, O> begun, int row, List<R> together) {
    var attempt = new AtomicReference<>(begun.by());
    try {
      return books.ledger().recording(db -> tried(db, begun, row, together, attempt));
    } catch (Refused refused) {
      if (Replay.isDoubt(refused.refusal())) {
        throw refused;
      }
      var byTwin = books.ledger().recording(db -> unrecorded(earlier(db, begun, row)));
      return byTwin.orElseGet(() -> refused(begun, row, attempt.get(), refused.refusal()));
    }
  }

  private Optional<Settled> earlier(Handle db, Begun<I, R, O> begun, int row) {
    return rows(begun).earlierAnswer(db, begun.keyOf(row), begun.rows().get(row));
  }

  private Settled refused(Begun<I, R, O> begun, int row, Work attempt, Refusal why) {
    onRecord(attempt, why);
    return books
        .ledger()
        .recording(
            db -> {
              var rows = rows(begun);
              return unrecorded(
                  rows.earlierAnswer(db, begun.keyOf(row), begun.rows().get(row))
                      .orElseGet(() -> rows.remember(db, Settled.refused(why))));
            });
  }

  private Recorded<Settled> tried(
      Handle db, Begun<I, R, O> begun, int row, List<R> together, AtomicReference<Work> attempt) {
    var work = desk.admit(db);
    attempt.set(work);
    var input = begun.rows().get(row);
    var rows = rows(begun);
    var earlier = rows.earlierAnswer(db, begun.keyOf(row), input);
    if (earlier.isPresent()) {
      return unrecorded(earlier.get());
    }
    var answer = doing.carryOut(work, input, together);
    return new Recorded<>(
        rows.remember(db, Settled.done(answer)),
        Optional.of(Audited.deed(work, call.trace(), doing.each(), input)));
  }

  private Replay<O> answers(Work by) {
    return replay(by, endpoint, endpoint.shape().output());
  }

  private Replay<Settled> rows(Begun<I, R, O> begun) {
    return replay(begun.by(), doing.each(), Settled.class);
  }

  /** All of a bulk is kept for whoever began it. */
  private <T extends Record> Replay<T> replay(Work by, Endpoint<?, ?> of, Class<T> kept) {
    return new Replay<>(new Replay.Book<>(books.requests(), kept), of, by.caller(), by.now());
  }

  private void onRecord(Work attempt, Refusal why) {
    books.refusals().record(attempt.caller(), doing.each(), call, why, attempt.ifRefused());
  }
}
