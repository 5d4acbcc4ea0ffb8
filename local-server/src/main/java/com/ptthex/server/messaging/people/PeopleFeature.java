package com.ptthex.server.messaging.people;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PeopleApi.Find;
import com.ptthex.shared.messaging.people.PeopleApi.Page;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi.Which;
import com.ptthex.shared.messaging.people.PeopleEvents;
import java.util.List;

/** Sitters and clients. */
public final class PeopleFeature implements Feature {

  @Override
  public List<EventType> events() {
    return PeopleEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(PeopleApi.LIST, PeopleFeature::list)
        .serve(PeopleApi.DETAIL, PeopleFeature::detail)
        .serve(PeopleApi.ADD, PeopleFeature::add);
  }

  private static Page list(Work work, Find find) {
    var rows = new PersonStore(work.db()).page(work.scope(), find);
    var slice =
        Keyset.slice(
            rows,
            find.limit(),
            row -> Keyset.cursor(row.name().value(), row.id().value().toString()));
    return new Page(slice.rows(), slice.next());
  }

  private static Row detail(Work work, Which which) {
    return new PersonStore(work.db())
        .find(work.scope(), which.id())
        .orElseThrow(() -> new Refusal.NotFound("person-not-found").raise());
  }

  private static Row add(Work work, Add wish) {
    work.scope().require(wish.unit());
    var added = new PersonStore(work.db()).insert(wish);
    work.emit(Event.of(PeopleEvents.ADDED, added.id(), added.unit()));
    return added;
  }
}
