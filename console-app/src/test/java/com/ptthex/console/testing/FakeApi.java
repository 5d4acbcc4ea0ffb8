package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Api;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A server that answers as the test says, and remembers what it was asked. */
public final class FakeApi implements Api {
  private final Map<String, Function<Record, Answer<?>>> answers = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  public record Call(String endpoint, Record input, Confirmation confirmation) {}

  public <I extends Record, O extends Record> FakeApi on(
      Endpoint<I, O> endpoint, Function<I, Answer<O>> answer) {
    answers.put(endpoint.name(), input -> answer.apply(endpoint.shape().input().cast(input)));
    return this;
  }

  public static <O> Answer<O> done(O value) {
    return new Answer.Done<>(value);
  }

  public static <O> Answer<O> refused(Refusal refusal) {
    return new Answer.Refused<>(Problem.of(refusal, "0"));
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  @SuppressWarnings("unchecked") // an answer is kept under its own endpoint only
  public <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
    calls.add(new Call(endpoint.name(), input, confirmation));
    var answer = answers.get(endpoint.name());
    if (answer == null) {
      throw new AssertionError("nobody said what " + endpoint.name() + " answers");
    }
    return (Answer<O>) answer.apply(input);
  }
}
