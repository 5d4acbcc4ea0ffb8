package com.ptthex.server.upkeep.views;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.shared.upkeep.views.ViewsApi;

/** Saved views: the filters of a list that a person keeps under a name. */
public final class ViewsFeature implements Feature {

  @Override
  public void serve(UseCases cases) {
    var lists = new Lists(cases);
    cases
        .serve(ViewsApi.LIST, (work, find) -> new OwnViews(work, lists).all(find))
        .serve(ViewsApi.SAVE, (work, wish) -> new OwnViews(work, lists).save(wish))
        .serve(ViewsApi.REPLACE, (work, wish) -> new OwnViews(work, lists).replace(wish))
        .serve(ViewsApi.ARCHIVE, (work, wish) -> new OwnViews(work, lists).archive(wish))
        .serve(ViewsApi.RESTORE, (work, wish) -> new OwnViews(work, lists).restore(wish));
  }
}
