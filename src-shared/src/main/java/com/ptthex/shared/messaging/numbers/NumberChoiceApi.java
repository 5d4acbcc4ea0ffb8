package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.numbers.NumbersApi.NUMBERS_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which number a thread goes over, and why. */
public interface NumberChoiceApi {
  Endpoint<Wish, Choice> CHOICE =
      read("numbers.choice", "/number-choice", Wish.class, Choice.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Which number a thread with this client would get now, and why.");

  record Wish(PersonId participant, Optional<PersonId> sitter, Purpose purpose) {}

  /**
   * @param steps every rule that was looked at, also those that did not fire
   */
  record Choice(Outcome outcome, List<Step> steps) {
    public Choice {
      steps = List.copyOf(steps);
    }
  }

  sealed interface Outcome {}

  record Chosen(NumberId id, PhoneNumber number, NumberClass numberClass) implements Outcome {}

  record Declined(String code, Map<String, String> facts) implements Outcome {
    public Declined {
      facts = Map.copyOf(facts);
    }
  }
}
