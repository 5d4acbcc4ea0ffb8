package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Recent;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The number inventory: who may see and change it, and what travels. */
public interface NumbersApi {

  Permission NUMBERS_VIEW =
      Permission.of("numbers.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission NUMBERS_REGISTER = Permission.of("numbers.register", CUSTOMER_ADMIN);
  Permission NUMBERS_ASSIGN =
      Permission.of("numbers.assign", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission NUMBERS_RELEASE =
      Permission.of("numbers.release", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission NUMBERS_QUARANTINE =
      Permission.of("numbers.quarantine", CUSTOMER_ADMIN).alsoFor(DISPATCHER);
  Permission NUMBERS_REINSTATE = Permission.of("numbers.reinstate", CUSTOMER_ADMIN);

  Endpoint<Find, Page> LIST =
      read("numbers.list", "/numbers", Find.class, Page.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One page of the numbers in the caller's scope, by number.");

  Endpoint<Find, Count> COUNT =
      read("numbers.count", "/numbers/count", Find.class, Count.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs(
              "How many numbers these filters find, on all pages together, and how many there"
                  + " are.");

  Endpoint<Which, Detail> DETAIL =
      read("numbers.detail", "/numbers/{id}", Which.class, Detail.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One number with its lifecycle and quarantine.");

  Endpoint<WhichHistory, History> HISTORY =
      read("numbers.history", "/numbers/{id}/history", WhichHistory.class, History.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("What happened to a number, latest first.");

  Endpoint<Register, Row> REGISTER =
      deed("numbers.register", "/numbers", Register.class, Row.class)
          .needs(NUMBERS_REGISTER)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Takes a number that the site already holds into the inventory.");

  Endpoint<Assign, Row> ASSIGN =
      deed("numbers.assign", "/numbers/{id}/assign", Assign.class, Row.class)
          .needs(NUMBERS_ASSIGN)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Gives a sitter or pool number to a sitter.");

  Endpoint<Release, Row> RELEASE =
      deed("numbers.release", "/numbers/{id}/release", Release.class, Row.class)
          .needs(NUMBERS_RELEASE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Puts a sitter number into the pool.");

  Endpoint<Quarantine, Row> QUARANTINE =
      deed("numbers.quarantine", "/numbers/{id}/quarantine", Quarantine.class, Row.class)
          .needs(NUMBERS_QUARANTINE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Takes a number out of use for its cooldown.");

  Endpoint<Reinstate, Row> REINSTATE =
      deed("numbers.reinstate", "/numbers/{id}/reinstate", Reinstate.class, Row.class)
          .needs(NUMBERS_REINSTATE)
          .licensed(LicenceFeature.MESSAGING)
          .with(Trait.RISKY)
          .toldAs("Brings a number back into use once its cooldown is over.");

  /**
   * Filters of the list; none given means all.
   *
   * @param client has a live thread over the number
   * @param setAside is kept out of rotation now
   * @param highVolume more than a hundred messages in the last seven days
   * @param usedWithin last used within a span that goes with the time, by the days of UTC
   * @param usedFrom last used at this instant or later
   * @param usedBefore last used before this instant
   */
  record Find(
      List<NumberClass> numberClass,
      List<NumberStatus> status,
      Optional<PersonId> sitter,
      Optional<PersonId> client,
      Optional<Boolean> assigned,
      Optional<Boolean> setAside,
      Optional<UnitId> unit,
      Optional<SearchText> search,
      List<Health> health,
      Optional<LastUse> used,
      Optional<Boolean> highVolume,
      Optional<Recent> usedWithin,
      Optional<Instant> usedFrom,
      Optional<Instant> usedBefore,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public Find {
      numberClass = List.copyOf(numberClass);
      status = List.copyOf(status);
      health = List.copyOf(health);
    }

    public static Find all() {
      return new Find(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    public Find from(Optional<Cursor> cursor) {
      return page(cursor, limit);
    }

    public Find page(Optional<Cursor> cursor, Optional<PageSize> size) {
      return new Find(
          numberClass,
          status,
          sitter,
          client,
          assigned,
          setAside,
          unit,
          search,
          health,
          used,
          highVolume,
          usedWithin,
          usedFrom,
          usedBefore,
          cursor,
          size);
    }

    public Find lastUsed(
        Optional<Recent> within, Optional<Instant> from, Optional<Instant> before) {
      return new Find(
          numberClass,
          status,
          sitter,
          client,
          assigned,
          setAside,
          unit,
          search,
          health,
          used,
          highVolume,
          within,
          from,
          before,
          after,
          limit);
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * How many, at one moment.
   *
   * @param matching those that the filters find
   * @param all those in the caller's scope, whatever the filters
   */
  record Count(int matching, int all) {}

  /**
   * @param aside while it is set aside
   * @param lastUsedAt when it last carried a message; absent when it never did
   * @param messages7d how many it carried in the last seven days
   */
  record Row(
      NumberId id,
      PhoneNumber number,
      Optional<Label> label,
      NumberClass numberClass,
      NumberStatus status,
      Optional<Holder> sitter,
      Optional<Instant> quarantinedUntil,
      Optional<Aside> aside,
      Health health,
      Optional<Instant> lastUsedAt,
      int messages7d,
      int liveThreads,
      UnitId unit,
      Instant addedAt,
      Version version) {}

  /** The sitter who has a number. */
  record Holder(PersonId id, Label name) {}

  record Which(NumberId id) {}

  record Detail(Row number, Lifecycle lifecycle, Optional<InQuarantine> quarantine) {}

  record Lifecycle(
      Optional<Instant> firstAssignedAt, Optional<Instant> lastAssignedAt, int assignments) {}

  /**
   * @param returnsTo what the number is for when it comes back
   */
  record InQuarantine(
      QuarantineReason reason,
      Optional<Note> note,
      Instant since,
      Instant until,
      int daysLeft,
      NumberClass returnsTo) {}

  record WhichHistory(NumberId id, Optional<Cursor> after, Optional<PageSize> limit) {}

  record History(List<Happening> happenings, Optional<Cursor> next) {
    public History {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * @param by who did it, as an account's name
   */
  record Happening(
      Instant at,
      Change change,
      Label by,
      Optional<Holder> sitter,
      Optional<QuarantineReason> reason,
      Optional<Note> note) {}

  enum Change {
    REGISTERED,
    ASSIGNED,
    RELEASED,
    QUARANTINED,
    REINSTATED,
    SET_ASIDE,
    GIVEN_BACK
  }

  record Register(
      PhoneNumber number, NumberClass numberClass, UnitId unit, Optional<Label> label) {}

  record Assign(NumberId id, PersonId sitter, Version version) {}

  record Release(NumberId id, Version version) {}

  record Quarantine(NumberId id, QuarantineReason reason, Optional<Note> note, Version version) {}

  record Reinstate(NumberId id, Version version) {}
}
