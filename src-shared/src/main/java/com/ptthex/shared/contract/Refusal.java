package com.ptthex.shared.contract;

import java.util.List;
import java.util.Map;

/**
 * Why something was not done. Each kind is one HTTP status; the code says which reason, and {@link
 * Problem} carries it to the caller.
 */
public sealed interface Refusal {

  String code();

  default Map<String, String> facts() {
    return Map.of();
  }

  /** Nobody is signed in, or no longer. */
  record SignIn(String code) implements Refusal {}

  /** The deed asks the caller to prove once more who they are. */
  record StepUp(String code) implements Refusal {}

  /** Nothing but the life-safety floor is open to the caller before they have a second factor. */
  record Enrol(String code) implements Refusal {}

  record Denied(String code, Map<String, String> facts) implements Refusal {
    public Denied {
      facts = Map.copyOf(facts);
    }
  }

  record Unlicensed(String code, Map<String, String> facts) implements Refusal {
    public Unlicensed {
      facts = Map.copyOf(facts);
    }
  }

  /** It does not exist, or lies outside the caller's scope: the two are not told apart. */
  record NotFound(String code) implements Refusal {}

  /** The state of things does not allow it. */
  record Conflict(String code, Map<String, String> facts) implements Refusal {
    public Conflict {
      facts = Map.copyOf(facts);
    }

    public Conflict(String code) {
      this(code, Map.of());
    }
  }

  /** The deed would now do something else than its caller was shown. */
  record Moved(Impact impact) implements Refusal {
    @Override
    public String code() {
      return "impact-moved";
    }
  }

  record TooLarge(String code, Map<String, String> facts) implements Refusal {
    public TooLarge {
      facts = Map.copyOf(facts);
    }
  }

  record Invalid(List<FieldFault> fields) implements Refusal {
    public Invalid {
      fields = List.copyOf(fields);
    }

    public Invalid(String field, String code, Map<String, String> facts) {
      this(List.of(new FieldFault(field, code, facts)));
    }

    @Override
    public String code() {
      return "invalid";
    }
  }

  record TooMany(String code, Map<String, String> facts) implements Refusal {
    public TooMany {
      facts = Map.copyOf(facts);
    }
  }

  /** Nothing was done; trying again later may help. */
  record Unavailable(String code) implements Refusal {}

  /** It may have been done. The same idempotency key tells. */
  record OutcomeUnknown(String code) implements Refusal {}

  default Refused raise() {
    return new Refused(this);
  }
}
