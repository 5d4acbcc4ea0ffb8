package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A bulk deed: one impact for the whole, then a deed for each row, so that a row that is refused
 * undoes none of the others. The pipeline opens a transaction for each, and keeps what became of
 * it.
 *
 * @param <R> what is asked for one row
 * @param <A> what one row is answered
 */
public interface RowByRow<I extends Record, R extends Record, A extends Record, O extends Record> {

  /** The deed that each row is: so it stands in the audit. */
  Endpoint<R, A> each();

  /** The rows in their order; an input that is no bulk is refused here. */
  List<R> rows(I input);

  /** What the whole would do, for the preview and for the beginning of the deed alike. */
  Foreseen foresee(Work work, List<R> rows);

  /**
   * @param together the rows that are tried, this one among them: what they do to each other was
   *     told before the first of them was done, and stays so
   */
  A carryOut(Work work, R row, List<R> together);

  O answer(List<Outcome<A>> outcomes);

  /**
   * @param refused by their places, the rows that can only be refused; they are never tried, so
   *     that what happens is what was told
   */
  record Foreseen(Impact impact, Map<Integer, Refusal> refused) {
    public Foreseen {
      refused = Map.copyOf(refused);
    }
  }

  /** What became of a row. */
  sealed interface Outcome<A extends Record> {}

  record Done<A extends Record>(A answer) implements Outcome<A> {}

  record NotDone<A extends Record>(String code, Map<String, String> facts) implements Outcome<A> {
    public NotDone {
      facts = Map.copyOf(facts);
    }
  }
}
