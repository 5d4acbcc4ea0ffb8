package com.ptthex.shared.upkeep.views;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;
import static com.ptthex.shared.contract.Role.SUPPORT;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;

/** Saved views: filters of a list under a name. Everybody has their own and sees no others. */
public interface ViewsApi {

  /** Of the roles that have lists. */
  Permission VIEWS_OWN = Permission.of("views.own", CUSTOMER_ADMIN, DISPATCHER, SUPPORT);

  Endpoint<Find, All> LIST =
      read("views.list", "/views", Find.class, All.class)
          .needs(VIEWS_OWN)
          .toldAs("The caller's own views of a list, by name.");

  Endpoint<Save, View> SAVE =
      deed("views.save", "/views", Save.class, View.class)
          .needs(VIEWS_OWN)
          .toldAs("Keeps filters of a list under a name.");

  Endpoint<Replace, View> REPLACE =
      deed("views.replace", "/views/{id}/replace", Replace.class, View.class)
          .needs(VIEWS_OWN)
          .toldAs("Gives a view another name, other filters, or both.");

  Endpoint<Archive, View> ARCHIVE =
      deed("views.archive", "/views/{id}/archive", Archive.class, View.class)
          .needs(VIEWS_OWN)
          .toldAs("Takes a view away from its list; its name is free again.");

  Endpoint<Restore, View> RESTORE =
      deed("views.restore", "/views/{id}/restore", Restore.class, View.class)
          .needs(VIEWS_OWN)
          .toldAs("Brings a view back that was archived, if its name is still free.");

  record Find(ListName list) {}

  record All(List<View> views) {
    public All {
      views = List.copyOf(views);
    }
  }

  record View(ViewId id, ListName list, Label name, ViewQuery query, Version version) {}

  /**
   * @param query as a client writes it into the list's address, without the page
   */
  record Save(ListName list, Label name, ViewQuery query) {}

  /** What is not given stays. */
  record Replace(ViewId id, Optional<Label> name, Optional<ViewQuery> query, Version version) {}

  record Archive(ViewId id, Version version) {}

  record Restore(ViewId id, Version version) {}
}
