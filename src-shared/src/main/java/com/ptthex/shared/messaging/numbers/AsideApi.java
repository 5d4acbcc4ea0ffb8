package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Outcomes;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Numbers that are kept out of rotation: no thread is given one by itself. */
public interface AsideApi {

  Permission NUMBERS_SET_ASIDE =
      Permission.of("numbers.set-aside", CUSTOMER_ADMIN).alsoFor(DISPATCHER);

  Endpoint<SetAside, Row> SET_ASIDE =
      deed("numbers.set-aside", "/numbers/{id}/set-aside", SetAside.class, Row.class)
          .needs(NUMBERS_SET_ASIDE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs(
              "Keeps a number out of every automatic choice, for good or until a time; what goes"
                  + " over it stays. Of one that is set aside it changes the reason and the end.");

  Endpoint<GiveBack, Row> GIVE_BACK =
      deed("numbers.give-back", "/numbers/{id}/give-back", GiveBack.class, Row.class)
          .needs(NUMBERS_SET_ASIDE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Lets a number that was set aside be chosen again.");

  Endpoint<SetAsideMany, Outcomes> SET_ASIDE_MANY =
      deed("numbers.bulk.set-aside", "/number-bulk/set-aside", SetAsideMany.class, Outcomes.class)
          .needs(NumberBulkApi.NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Keeps numbers out of every automatic choice, all for one reason.");

  Endpoint<GiveBackMany, Outcomes> GIVE_BACK_MANY =
      deed("numbers.bulk.give-back", "/number-bulk/give-back", GiveBackMany.class, Outcomes.class)
          .needs(NumberBulkApi.NUMBERS_BULK)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Lets numbers that were set aside be chosen again.");

  /**
   * @param until when it comes back by itself; must lie ahead
   */
  record SetAside(NumberId id, Note reason, Optional<Instant> until, Version version) {}

  record GiveBack(NumberId id, Version version) {}

  record SetAsideMany(List<Picked> rows, Note reason, Optional<Instant> until) {
    public SetAsideMany {
      rows = List.copyOf(rows);
    }
  }

  record GiveBackMany(List<Picked> rows) {
    public GiveBackMany {
      rows = List.copyOf(rows);
    }
  }
}
