package com.ptthex.server.testing.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.testing.Happened;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Deeds through the whole pipeline: each leaves a row, a history, an event and an audit row. */
public final class RegisteringNumbers implements Scenario {
  private volatile Optional<UnitId> unit = Optional.empty();

  @Override
  public void prepare(ApiClient owner) {
    var units = owner.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    unit = Optional.of(units.getFirst().id());
  }

  @Override
  public boolean acknowledged(ApiClient owner, int turn) {
    var wish =
        new Register(
            new PhoneNumber(trace(turn)), NumberClass.POOL, unit.orElseThrow(), Optional.empty());
    var answer = owner.call(NumbersApi.REGISTER, wish, Confirmation.none().under("turn-" + turn));
    return switch (answer) {
      case Answer.Done<?> _ -> true;
      case Answer.Unreachable<?> _ -> false;
      case Answer.Refused<?>(var problem) -> mayComeTrue(problem);
    };
  }

  private static boolean mayComeTrue(Problem problem) {
    if (problem.status() != 503) {
      throw new IllegalStateException("refused: " + problem.code());
    }
    return false;
  }

  @Override
  public String trace(int turn) {
    return "+1416%07d".formatted(2_000_000 + turn);
  }

  @Override
  public List<String> kept(ApiClient owner) {
    var kept = new ArrayList<String>();
    for (var find = Optional.of(NumbersApi.Find.all()); find.isPresent(); ) {
      var asked = find.get();
      var page = owner.call(NumbersApi.LIST, asked).orThrow();
      page.rows().forEach(row -> kept.add(row.number().value()));
      find = page.next().map(next -> asked.from(Optional.of(next)));
    }
    return kept;
  }

  @Override
  public List<String> faults(Handle db) {
    var registered =
        Happened.in(db).stream()
            .filter(event -> event.is(NumberEvents.REGISTERED) && event.isDone())
            .map(event -> event.event().subject())
            .collect(groupingBy(subject -> subject, counting()));
    var numbers = db.createQuery("select id from managed_number").mapTo(UUID.class).set();
    var unmatched = numbers.stream().filter(id -> registered.getOrDefault(id, 0L) != 1).count();
    var orphaned = registered.keySet().stream().filter(id -> !numbers.contains(id)).count();
    var faults = new ArrayList<String>();
    if (unmatched > 0) {
      faults.add(unmatched + " numbers have not exactly one deed");
    }
    if (orphaned > 0) {
      faults.add(orphaned + " deeds have no number");
    }
    return faults;
  }
}
