package com.ptthex.shared.trust.duty;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The duty to have a second factor, role by role; none has it on a new site. It holds for sessions
 * that are opened after it began, so that nobody is cut off in the middle of their shift.
 */
public interface FactorDutyApi {

  Permission ACCESS_FACTOR_DUTY = Permission.of("access.factor-duty", CUSTOMER_ADMIN);

  /** Machines have no phone in their pocket. */
  Set<Role> PEOPLE =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(Role.AUTOMATION, Role.API_CLIENT)));

  Endpoint<Nothing, Own> OWN =
      read("duty.own", "/me/factor-duty", Nothing.class, Own.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether the caller is to turn on a second factor, and may do nothing before.");

  Endpoint<Nothing, Duties> ALL =
      read("duty.all", "/factor-duty", Nothing.class, Duties.class)
          .needs(ACCESS_VIEW)
          .toldAs("Which roles must have a second factor, and how many in sight have none.");

  Endpoint<Reasoned, Row> REQUIRE =
      deed("duty.require", "/factor-duty/require", Reasoned.class, Row.class)
          .needs(ACCESS_FACTOR_DUTY)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Has a role turn on a second factor at the next sign-in, before all else.");

  Endpoint<Reasoned, Row> RELEASE =
      deed("duty.release", "/factor-duty/release", Reasoned.class, Row.class)
          .needs(ACCESS_FACTOR_DUTY)
          .with(Trait.RISKY)
          .with(Trait.STEP_UP)
          .toldAs("Leaves it to the people of a role whether they have a second factor.");

  /** What is wanted of somebody who has no second factor. */
  enum Demand {
    NONE,
    /** Theirs was cleared: turning on a new one is up to them. */
    ASKED,
    /** Nothing else is open to them before. */
    OWED
  }

  record Own(Demand demand) {}

  record Duties(List<Row> rows) {
    public Duties {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param duty nothing while it is up to each of them
   * @param people of the role who can sign in, as far as the caller sees
   * @param without a second factor, of these
   */
  record Row(Role role, Optional<Duty> duty, int people, int without) {}

  record Duty(Instant since, Label by, Note reason) {}

  record Reasoned(Role role, Note reason) {}
}
