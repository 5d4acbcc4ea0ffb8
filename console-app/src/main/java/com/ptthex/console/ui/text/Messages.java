package com.ptthex.console.ui.text;

import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the sentences of a problem from its codes: the only place where that is done. */
public final class Messages {
  private final Codes codes;

  public Messages(Codes codes) {
    this.codes = codes;
  }

  /** A refusal's own words, or else those for all of its status, or else those for all. */
  public Message of(Problem problem) {
    var refusal = "refusal." + problem.code();
    var status = "status." + problem.status();
    return new Message(
        first(problem, refusal, status, "status.other"),
        first(problem, refusal + ".works", status + ".works", "status.other.works"),
        first(problem, refusal + ".next", "next." + problem.next(), "next.other"),
        problem.incident());
  }

  /** Of one of many that was refused by itself. */
  public Message of(String code, Map<String, String> facts) {
    return of(Problem.of(new Refusal.Conflict(code, facts), ""));
  }

  private String first(Problem problem, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> codes.find(key, problem.facts()).stream())
        .findFirst()
        .orElseThrow();
  }
}
