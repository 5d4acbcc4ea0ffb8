package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import java.util.function.Supplier;

/** What stands behind an endpoint. */
public record UseCase<I extends Record, O extends Record>(
    Endpoint<I, O> endpoint, Doing<I, O> doing) {

  /** How the answer comes about. */
  public sealed interface Doing<I extends Record, O extends Record> {}

  record Plainly<I extends Record, O extends Record>(Run<I, O> run) implements Doing<I, O> {}

  record AsPlanned<I extends Record, O extends Record>(Run<I, Plan<O>> plan)
      implements Doing<I, O> {}

  record Streaming<I extends Record, O extends Record>(Run<I, Stream<O>> run)
      implements Doing<I, O> {}

  record InRows<I extends Record, O extends Record>(RowByRow<I, ?, ?, O> rows)
      implements Doing<I, O> {}

  /**
   * What somebody could try again and again until it happens to be right: each time is paid for
   * before it is tried, whatever comes of it.
   */
  record AtAPrice<I extends Record, O extends Record>(Run<I, Nothing> price, Run<I, O> run)
      implements Doing<I, O> {}

  /** A use case: a function of its work and its input. */
  @FunctionalInterface
  public interface Run<I extends Record, T> {
    T run(Work work, I input);
  }

  /**
   * A risky deed in two halves. The first looks and tells, for the preview and for the deed alike;
   * the second does it, in the transaction in which the impact was told.
   */
  public record Plan<O extends Record>(Impact impact, Supplier<O> carryOut) {}
}
