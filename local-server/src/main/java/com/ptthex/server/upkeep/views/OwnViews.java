package com.ptthex.server.upkeep.views;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewId;
import com.ptthex.shared.upkeep.views.ViewsApi.All;
import com.ptthex.shared.upkeep.views.ViewsApi.Archive;
import com.ptthex.shared.upkeep.views.ViewsApi.Find;
import com.ptthex.shared.upkeep.views.ViewsApi.Replace;
import com.ptthex.shared.upkeep.views.ViewsApi.Restore;
import com.ptthex.shared.upkeep.views.ViewsApi.Save;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Version;
import java.util.Map;
import java.util.Optional;

/** The views of who calls; somebody else's do not exist for them. */
final class OwnViews {
  /** More than these nobody finds again in a menu. */
  static final int MOST = 50;

  private static final String GUARD = "views.at-most";

  private final Work work;
  private final Lists lists;
  private final Caller.Account owner;
  private final ViewStore views;

  OwnViews(Work work, Lists lists) {
    this.work = work;
    this.lists = lists;
    this.owner = work.caller().account().orElseThrow();
    this.views = new ViewStore(work.db(), owner.id());
  }

  All all(Find find) {
    return new All(views.of(find.list()));
  }

  View save(Save wish) {
    var query = lists.filters(owner::holds, wish.list(), wish.query());
    mustHaveRoom(wish.list());
    var view = new View(ViewId.made(), wish.list(), wish.name(), query, Version.FIRST);
    views.insert(view, work.now());
    return view;
  }

  private void mustHaveRoom(ListName list) {
    work.guard(GUARD);
    if (views.of(list).size() >= MOST) {
      var facts = Map.of("most", Integer.toString(MOST));
      throw new Refusal.Conflict("too-many-views", facts).raise();
    }
  }

  View replace(Replace wish) {
    var view = asSeen(views.find(wish.id()), wish.version());
    var changed =
        new View(
            view.id(),
            view.list(),
            wish.name().orElse(view.name()),
            wish.query()
                .map(query -> lists.filters(owner::holds, view.list(), query))
                .orElse(view.query()),
            view.version().next());
    if (!views.update(changed)) {
      throw changedMeanwhile();
    }
    return changed;
  }

  View archive(Archive wish) {
    var archived = next(asSeen(views.find(wish.id()), wish.version()));
    if (!views.archive(archived, work.now())) {
      throw changedMeanwhile();
    }
    return archived;
  }

  /** Under its own id: whoever kept the id finds it again. */
  View restore(Restore wish) {
    var restored = next(asSeen(views.findArchived(wish.id()), wish.version()));
    mustHaveRoom(restored.list());
    if (!views.restore(restored)) {
      throw changedMeanwhile();
    }
    return restored;
  }

  private static View next(View view) {
    return new View(view.id(), view.list(), view.name(), view.query(), view.version().next());
  }

  /** The view, if it is still as its owner saw it. */
  private static View asSeen(Optional<View> found, Version seen) {
    var view = found.orElseThrow(() -> new Refusal.NotFound("view-not-found").raise());
    if (!view.version().equals(seen)) {
      throw changedMeanwhile();
    }
    return view;
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("view-changed-meanwhile").raise();
  }
}
