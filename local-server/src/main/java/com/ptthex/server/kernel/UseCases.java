package com.ptthex.server.kernel;

import com.ptthex.server.kernel.UseCase.AsPlanned;
import com.ptthex.server.kernel.UseCase.Plainly;
import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.UseCase.Run;
import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the server can do, by endpoint name, in the order in which features say it. */
public final class UseCases {
  private final Map<String, UseCase<?, ?>> byName = new LinkedHashMap<>();

  public <I extends Record, O extends Record> UseCases serve(
      Endpoint<I, O> endpoint, Run<I, O> run) {
    if (endpoint.has(Trait.RISKY)) {
      throw new IllegalArgumentException(endpoint.name() + " is risky: it needs a plan");
    }
    if (endpoint.has(Trait.STREAM)) {
      throw new IllegalArgumentException(endpoint.name() + " goes on: it needs a stream");
    }
    return add(new UseCase<>(endpoint, new Plainly<>(run)));
  }

  /** Serves what could be guessed: its price is paid first, and stays paid when it is refused. */
  public <I extends Record, O extends Record> UseCases serveAtAPrice(
      Endpoint<I, O> endpoint, Run<I, Nothing> price, Run<I, O> run) {
    if (endpoint.has(Trait.STEP_UP)) {
      throw new IllegalArgumentException(endpoint.name() + ": a proof would be taken twice");
    }
    return add(new UseCase<>(endpoint, new UseCase.AtAPrice<>(price, run)));
  }

  /** Serves a risky deed and, from the same plan, its preview. */
  public <I extends Record, O extends Record> UseCases servePlanned(
      Endpoint<I, O> endpoint, Run<I, Plan<O>> plan) {
    serve(endpoint.preview(), (work, input) -> plan.run(work, input).impact());
    return add(new UseCase<>(endpoint, new AsPlanned<>(plan)));
  }

  /** Serves a bulk deed and, from the same foresight, its preview. */
  public <I extends Record, O extends Record> UseCases serveRowByRow(
      Endpoint<I, O> endpoint, RowByRow<I, ?, ?, O> rows) {
    serve(endpoint.preview(), (work, input) -> foreseen(rows, work, input));
    return add(new UseCase<>(endpoint, new UseCase.InRows<>(rows)));
  }

  private static <I extends Record, R extends Record> Impact foreseen(
      RowByRow<I, R, ?, ?> rows, Work work, I input) {
    return rows.foresee(work, rows.rows(input)).impact();
  }

  /** Serves what goes on after its first answer. */
  public <I extends Record, O extends Record> UseCases serveStream(
      Endpoint<I, O> endpoint, Run<I, Stream<O>> run) {
    if (!endpoint.has(Trait.STREAM)) {
      throw new IllegalArgumentException(endpoint.name() + " answers once");
    }
    return add(new UseCase<>(endpoint, new UseCase.Streaming<>(run)));
  }

  private UseCases add(UseCase<?, ?> useCase) {
    if (useCase.endpoint().terms().audit() == Audit.DIGEST) {
      throw new IllegalArgumentException(useCase.endpoint().name() + ": digests are not built yet");
    }
    if (byName.putIfAbsent(useCase.endpoint().name(), useCase) != null) {
      throw new IllegalArgumentException(useCase.endpoint().name() + " is served twice");
    }
    return this;
  }

  /** What is served over the network. */
  public Collection<UseCase<?, ?>> served() {
    return byName.values().stream().filter(useCase -> !useCase.endpoint().isInside()).toList();
  }

  /** The contract of what is served. */
  public List<Endpoint<?, ?>> endpoints() {
    return served().stream().<Endpoint<?, ?>>map(UseCase::endpoint).toList();
  }

  @SuppressWarnings("unchecked") // stored under its endpoint's own name, with its endpoint's types
  public <I extends Record, O extends Record> UseCase<I, O> of(Endpoint<I, O> endpoint) {
    var found = byName.get(endpoint.name());
    if (found == null) {
      throw new IllegalArgumentException(endpoint.name() + " is not served");
    }
    return (UseCase<I, O>) found;
  }
}
