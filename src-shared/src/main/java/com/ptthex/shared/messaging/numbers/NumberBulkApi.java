package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.DeedKey;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deeds on many numbers: one impact for all of them together, then one deed for each, so that one
 * that is refused holds up none of the others.
 */
public interface NumberBulkApi {

  /** Of how many rows a bulk is; each number stands in it once. */
  int FEWEST = 1;

  int MOST = 500;

  Permission NUMBERS_BULK = Permission.of("numbers.bulk", CUSTOMER_ADMIN);

  Endpoint<Assign, Outcomes> ASSIGN =
      deed("numbers.bulk.assign", "/number-bulk/assign", Assign.class, Outcomes.class)
          .needs(NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Gives sitter or pool numbers to sitters, each to its own.");

  Endpoint<Release, Outcomes> RELEASE =
      deed("numbers.bulk.release", "/number-bulk/release", Release.class, Outcomes.class)
          .needs(NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Puts sitter numbers into the pool.");

  Endpoint<Quarantine, Outcomes> QUARANTINE =
      deed("numbers.bulk.quarantine", "/number-bulk/quarantine", Quarantine.class, Outcomes.class)
          .needs(NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Takes numbers out of use for their cooldown, all for one reason.");

  Endpoint<Reinstate, Outcomes> REINSTATE =
      deed("numbers.bulk.reinstate", "/number-bulk/reinstate", Reinstate.class, Outcomes.class)
          .needs(NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Brings numbers back into use whose cooldown is over.");

  Endpoint<Under, SoFar> PROGRESS =
      read("numbers.bulk.progress", "/number-bulk/progress", Under.class, SoFar.class)
          .needs(NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("How far the caller's own bulk under this idempotency key is.");

  record Assign(List<Given> rows) {
    public Assign {
      rows = List.copyOf(rows);
    }
  }

  record Release(List<Picked> rows) {
    public Release {
      rows = List.copyOf(rows);
    }
  }

  record Quarantine(List<Picked> rows, QuarantineReason reason, Optional<Note> note) {
    public Quarantine {
      rows = List.copyOf(rows);
    }
  }

  record Reinstate(List<Picked> rows) {
    public Reinstate {
      rows = List.copyOf(rows);
    }
  }

  /** A number as the caller saw it. */
  record Picked(NumberId id, Version version) {}

  record Given(NumberId id, PersonId sitter, Version version) {}

  record Under(DeedKey key) {}

  /**
   * @param settled how many numbers are done or refused by now; none when nothing has begun
   */
  record SoFar(int settled) {}

  /**
   * @param rows one for each number, in the order in which they were asked
   */
  record Outcomes(List<Outcome> rows) {
    public Outcomes {
      rows = List.copyOf(rows);
    }
  }

  sealed interface Outcome {}

  record Done(NumbersApi.Row row) implements Outcome {}

  record Refused(String code, Map<String, String> facts) implements Outcome {
    public Refused {
      facts = Map.copyOf(facts);
    }
  }
}
