package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.inbox.DeadLettersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import java.util.Optional;

/** The lines of saved views, each of which only its owner has, of a list that they see. */
final class ViewSamples {

  private ViewSamples() {}

  static void into(Samples samples) {
    samples.ofOwn(
        ViewsApi.LIST,
        Foreign.OWN_ONLY,
        (caller, _, _) -> new ViewsApi.Find(Seen.by(caller).list()));
    samples.ofOwn(
        ViewsApi.SAVE, Foreign.OWN_ONLY, (caller, site, _) -> save(site, Seen.by(caller)));
    samples.ofOwn(
        ViewsApi.REPLACE,
        Foreign.NOT_FOUND,
        (caller, site, _) -> {
          var view = view(caller, site);
          var query = Optional.of(Seen.by(caller).otherwise());
          return new ViewsApi.Replace(view.id(), Optional.empty(), query, view.version());
        });
    samples.ofOwn(
        ViewsApi.ARCHIVE,
        Foreign.NOT_FOUND,
        (caller, site, _) -> {
          var view = view(caller, site);
          return new ViewsApi.Archive(view.id(), view.version());
        });
    samples.ofOwn(
        ViewsApi.RESTORE,
        Foreign.NOT_FOUND,
        (caller, site, _) -> {
          var view = view(caller, site);
          var archive = new ViewsApi.Archive(view.id(), view.version());
          var archived = caller.call(ViewsApi.ARCHIVE, archive).orThrow();
          return new ViewsApi.Restore(archived.id(), archived.version());
        });
  }

  private static ViewsApi.Save save(TestSite site, Seen seen) {
    var name = new Label("View " + site.freshPhone().value());
    return new ViewsApi.Save(seen.list(), name, seen.some());
  }

  private static View view(ApiClient caller, TestSite site) {
    return caller.call(ViewsApi.SAVE, save(site, Seen.by(caller))).orThrow();
  }

  /** A list, and two ways to look at a part of it. No list is seen by everybody. */
  private record Seen(ListName list, ViewQuery some, ViewQuery otherwise) {
    private static final Seen PEOPLE = of(PeopleApi.LIST, "kind=client", "kind=sitter");
    private static final Seen LETTERS = of(DeadLettersApi.LIST, "state=waiting", "state=putAway");

    static Seen of(Endpoint<?, ?> list, String some, String otherwise) {
      return new Seen(ListName.of(list), new ViewQuery(some), new ViewQuery(otherwise));
    }

    static Seen by(ApiClient caller) {
      var permissions = caller.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions();
      return permissions.contains(PeopleApi.PEOPLE_VIEW.code()) ? PEOPLE : LETTERS;
    }
  }
}
