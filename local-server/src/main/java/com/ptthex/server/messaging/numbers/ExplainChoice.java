package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.people.PersonReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Choice;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Chosen;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Declined;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Outcome;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Wish;

/** Makes the choice that a new thread would make, and tells why. */
final class ExplainChoice {
  private ExplainChoice() {}

  static Choice run(Work work, Conversations conversations, Wish wish) {
    var people = new PersonReader(work.db());
    var client =
        people
            .client(work.scope(), wish.participant())
            .orElseThrow(() -> new Refusal.NotFound("client-not-found").raise());
    if (wish.sitter().stream().anyMatch(id -> people.sitter(work.scope(), id).isEmpty())) {
      throw new Refusal.NotFound("sitter-not-found").raise();
    }
    var decision =
        new ChoiceReader(work, conversations)
            .choice(client.unit(), client.id(), wish.sitter(), wish.purpose())
            .chooseNumber();
    return new Choice(outcome(work, decision), decision.steps());
  }

  private static Outcome outcome(Work work, Decision<Candidate> decision) {
    return switch (decision) {
      case Decision.Chosen<Candidate>(var number, var _) -> {
        var known = new NumberReader(work.db()).known(number.id()).orElseThrow();
        yield new Chosen(known.id(), known.number(), known.numberClass());
      }
      case Decision.Declined<Candidate>(var code, var _, var facts) -> new Declined(code, facts);
    };
  }
}
