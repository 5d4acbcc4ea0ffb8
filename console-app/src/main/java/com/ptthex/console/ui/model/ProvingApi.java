package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;

/**
 * Calls a server, and wherever that asks once more who one is, has the person prove it and calls
 * again, under the same key. The one place for all deeds: models know nothing of it.
 */
public record ProvingApi(Api api, Prover prover) implements Api {

  @Override
  public <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
    var answer = api.call(endpoint, input, confirmation);
    while (asksForProof(answer)) {
      var proof = prover.prove(endpoint);
      if (proof.isEmpty()) {
        return answer;
      }
      answer = api.call(endpoint, input, confirmation.with(proof.get()));
    }
    return answer;
  }

  private static boolean asksForProof(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var problem) && problem.next().equals("step-up");
  }
}
