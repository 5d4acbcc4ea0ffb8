package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import java.util.Optional;

/** The lines of saved views, each of which only its owner has. */
final class ViewSamples {
  private static final ListName LIST = ListName.of(PeopleApi.LIST);

  private ViewSamples() {}

  static void into(Samples samples) {
    samples.of(ViewsApi.LIST, Foreign.OWN_ONLY, (_, _) -> new ViewsApi.Find(LIST));
    samples.of(ViewsApi.SAVE, Foreign.OWN_ONLY, (site, _) -> save(site));
    samples.ofOwn(
        ViewsApi.REPLACE,
        Foreign.NOT_FOUND,
        (caller, site, _) -> {
          var view = view(caller, site);
          var query = Optional.of(new ViewQuery("kind=sitter"));
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

  private static ViewsApi.Save save(TestSite site) {
    var name = new Label("View " + site.freshPhone().value());
    return new ViewsApi.Save(LIST, name, new ViewQuery("kind=client"));
  }

  private static View view(ApiClient caller, TestSite site) {
    return caller.call(ViewsApi.SAVE, save(site)).orThrow();
  }
}
