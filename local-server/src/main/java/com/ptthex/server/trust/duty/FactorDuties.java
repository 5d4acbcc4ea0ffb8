package com.ptthex.server.trust.duty;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.FactorReader;
import com.ptthex.server.trust.access.FactorReader.Count;
import com.ptthex.server.trust.duty.FactorDutyStore.Kept;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duties;
import com.ptthex.shared.trust.duty.FactorDutyApi.Own;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.trust.duty.FactorDutyApi.Row;
import com.ptthex.shared.trust.duty.FactorDutyEvents;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is asked about the duty, and how it begins and ends: for the whole site, role by role. */
final class FactorDuties {
  /** So many names are told; how many there are is told anyway. */
  private static final int NAMES = 20;

  private FactorDuties() {}

  static Own own(Work work, Nothing nothing) {
    var caller = caller(work);
    if (DutyReader.owes(work.db(), caller)) {
      return new Own(Demand.OWED);
    }
    var cleared = new FactorReader(work.db()).wasCleared(caller.id());
    return new Own(cleared ? Demand.ASKED : Demand.NONE);
  }

  static Duties all(Work work, Nothing nothing) {
    var kept = new FactorDutyStore(work.db()).all();
    var counts = counts(work);
    return new Duties(
        FactorDutyApi.PEOPLE.stream()
            .map(
                role ->
                    row(
                        role,
                        counts.getOrDefault(role, new Count(role, 0, 0)),
                        kept.containsKey(role) ? List.of(kept.get(role)) : List.of()))
            .toList());
  }

  private static Map<Role, Count> counts(Work work) {
    return new FactorReader(work.db())
        .counts(work.scope()).stream().collect(Collectors.toMap(Count::role, Function.identity()));
  }

  private static Row row(Role role, Count count, List<Kept> kept) {
    return new Row(
        role, kept.stream().map(Kept::duty).findFirst(), count.people(), count.without());
  }

  static Plan<Row> require(Work work, Reasoned wish) {
    mustDecide(work, wish.role());
    var store = new FactorDutyStore(work.db());
    if (store.of(wish.role()).isPresent()) {
      throw new Refusal.Conflict("factor-duty-stands-already").raise();
    }
    var count = count(work, wish.role());
    var effects = new ArrayList<Effect>();
    effects.add(effect("duty-begins", wish.role()));
    effects.add(counted("duty-met-by", count.people() - count.without()));
    effects.add(counted("must-enrol", count.without()));
    var touched =
        new FactorReader(work.db())
            .without(wish.role(), NAMES).stream()
                .map(person -> Touched.of("account", person.id(), person.name().value()))
                .toList();
    return new Plan<>(
        Impact.of(effects, touched, Undo.POSSIBLE),
        () -> {
          var kept = kept(work, wish);
          store.insert(kept);
          tell(work, FactorDutyEvents.REQUIRED, wish.role());
          return row(wish.role(), count, List.of(kept));
        });
  }

  static Plan<Row> release(Work work, Reasoned wish) {
    mustDecide(work, wish.role());
    var store = new FactorDutyStore(work.db());
    if (store.of(wish.role()).isEmpty()) {
      throw new Refusal.Conflict("factor-duty-does-not-stand").raise();
    }
    var count = count(work, wish.role());
    return new Plan<>(
        Impact.of(
            List.of(
                effect("duty-ends", wish.role()), counted("password-alone-for", count.without())),
            List.of(),
            Undo.POSSIBLE),
        () -> {
          store.end(kept(work, wish));
          tell(work, FactorDutyEvents.RELEASED, wish.role());
          return row(wish.role(), count, List.of());
        });
  }

  /** It holds everywhere, and an administrator decides nothing about their own rank or above it. */
  private static void mustDecide(Work work, Role role) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("factor-duty-is-the-whole-sites", Map.of()).raise();
    }
    if (!FactorDutyApi.PEOPLE.contains(role)) {
      throw new Refusal.Invalid("role", "role-has-no-second-factor", Map.of()).raise();
    }
    if (!Reach.of(caller(work).role()).contains(role)) {
      throw new Refusal.Denied("role-above-you", Map.of("heldBy", Names.camel(Role.OWNER))).raise();
    }
    work.guard("duty." + Names.camel(role));
  }

  private static Count count(Work work, Role role) {
    return counts(work).getOrDefault(role, new Count(role, 0, 0));
  }

  private static Kept kept(Work work, Reasoned wish) {
    return new Kept(wish.role(), work.now(), work.caller().name(), wish.reason());
  }

  private static Effect effect(String code, Role role) {
    return new Effect(code, Map.of("role", Names.camel(role)));
  }

  private static Effect counted(String code, int count) {
    return new Effect(code, Map.of("count", "" + count));
  }

  private static void tell(Work work, EventType event, Role role) {
    var home = caller(work).home();
    work.emit(Event.of(event, home, home).with("role", Names.camel(role)));
  }

  private static Caller.Account caller(Work work) {
    return work.caller().account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }
}
