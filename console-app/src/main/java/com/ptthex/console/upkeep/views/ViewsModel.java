package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.All;
import com.ptthex.shared.upkeep.views.ViewsApi.Archive;
import com.ptthex.shared.upkeep.views.ViewsApi.Replace;
import com.ptthex.shared.upkeep.views.ViewsApi.Restore;
import com.ptthex.shared.upkeep.views.ViewsApi.Save;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The views of a list that a person has saved, and which of them the list shows. */
final class ViewsModel<I extends Record> {

  private final Draft saving = new Draft();
  private final Draft.Entry<Label> newName = saving.needed("name", Label::new);
  private final Draft renaming = new Draft();
  private final Draft.Entry<Label> otherName = renaming.needed("name", Label::new);
  private final SimpleObjectProperty<Offer<Replace>> replacement = nothing();
  private final SimpleObjectProperty<Offer<Archive>> archived = nothing();
  private final SimpleObjectProperty<Offer<Restore>> taken = nothing();
  private final SimpleObjectProperty<Offer<Replace>> former = nothing();
  private final ListName list;
  private final ShownView<I> shown;
  private final LoadModel<All> views;
  private final Action<Save, View> save;
  private final Action<Replace, View> rename;
  private final Action<Replace, View> replace;
  private final Action<Archive, View> archive;
  private final Action<Restore, View> takeBack;
  private final Action<Replace, View> putBack;
  private final boolean open;
  private ViewQuery wanted = new ViewQuery("");
  private BiConsumer<View, Runnable> gone = (_, _) -> {};
  private BiConsumer<View, Runnable> changed = (_, _) -> {};
  private Consumer<View> saved = _ -> {};

  /**
   * @param endpoint the list's own, whose address the filters are written into
   */
  ViewsModel(Desk desk, Endpoint<I, ?> endpoint, Filtering<I> filters) {
    this.list = ListName.of(endpoint);
    this.shown = new ShownView<>(endpoint, filters);
    open = desk.rights().mayCall(ViewsApi.LIST);
    views =
        new LoadModel<>(
            desk,
            () -> desk.api().call(ViewsApi.LIST, new ViewsApi.Find(list)),
            all -> all.views().isEmpty());
    save = new Action<>(desk, ViewsApi.SAVE, ViewsText.SAVE_VIEW, saving.offer(this::newView));
    rename =
        new Action<>(desk, ViewsApi.REPLACE, ViewsText.RENAME_VIEW, renaming.offer(this::renamed));
    replace = new Action<>(desk, ViewsApi.REPLACE, ViewsText.REPLACE_VIEW, replacement);
    archive = new Action<>(desk, ViewsApi.ARCHIVE, ViewsText.ARCHIVE_VIEW, archived);
    takeBack = new Action<>(desk, ViewsApi.RESTORE, KitText.UNDO, taken).then(this::keep);
    putBack = new Action<>(desk, ViewsApi.REPLACE, KitText.UNDO, former).then(this::keep);
    save.then(view -> tell(view, saved));
    rename.then(view -> tell(view, saved));
    views.load().subscribe(_ -> refresh());
  }

  private static <R extends Record> SimpleObjectProperty<Offer<R>> nothing() {
    return new SimpleObjectProperty<>(new Offer.Missing<>(ViewsText.NO_VIEW_SHOWN));
  }

  private Save newView() {
    return new Save(list, newName.value(), wanted);
  }

  private Replace renamed() {
    var view = shown.view().orElseThrow();
    return new Replace(view.id(), Optional.of(otherName.value()), Optional.empty(), view.version());
  }

  /** Whether the person may have views at all. */
  boolean isOpen() {
    return open;
  }

  void reload() {
    if (open) {
      views.reload();
    }
  }

  void follow(LiveState feed) {
    if (open) {
      views.follow(feed);
    }
  }

  ReadOnlyObjectProperty<Load<All>> load() {
    return views.load();
  }

  ShownView<I> shown() {
    return shown;
  }

  /** For the filters as they are when it is asked for. */
  void beginSaving() {
    saving.clear();
    wanted = shown.query();
  }

  void beginRenaming() {
    renaming.clear();
    shown.view().ifPresent(view -> otherName.text().set(view.name().value()));
  }

  /** Gives the view that is shown the filters as they are now. */
  void replaceShown() {
    shown
        .view()
        .ifPresent(
            view -> {
              replace.then(now -> tellChanged(view, now));
              replacement.set(
                  new Offer.Given<>(
                      new Replace(
                          view.id(),
                          Optional.empty(),
                          Optional.of(shown.query()),
                          view.version())));
              replace.start();
            });
  }

  private void tellChanged(View before, View now) {
    keep(now);
    changed.accept(now, () -> putBack(before, now));
  }

  private void putBack(View before, View now) {
    former.set(
        new Offer.Given<>(
            new Replace(now.id(), Optional.empty(), Optional.of(before.query()), now.version())));
    putBack.start();
  }

  void archiveShown() {
    shown
        .view()
        .ifPresent(
            view -> {
              archive.then(this::tellGone);
              archived.set(new Offer.Given<>(new Archive(view.id(), view.version())));
              archive.start();
            });
  }

  private void tellGone(View view) {
    shown.take(Optional.empty());
    views.reload();
    gone.accept(view, () -> takeBack(view));
  }

  private void takeBack(View archived) {
    taken.set(new Offer.Given<>(new Restore(archived.id(), archived.version())));
    takeBack.start();
  }

  private void tell(View view, Consumer<View> reader) {
    keep(view);
    reader.accept(view);
  }

  private void keep(View view) {
    shown.take(Optional.of(view));
    views.reload();
  }

  private void refresh() {
    switch (views.load().get()) {
      case Load.Ready<All>(var all) -> shown.findAmong(all.views());
      case Load.Empty<All> _ -> shown.findAmong(List.of());
      case Load.Loading<All> _, Load.Stale<All> _, Load.Failed<All> _, Load.Denied<All> _ -> {}
    }
  }

  /** What to say once one was saved or renamed. */
  ViewsModel<I> whenSaved(Consumer<View> reader) {
    saved = reader;
    return this;
  }

  /** What to say once one has other filters, and how that is undone. */
  ViewsModel<I> whenChanged(BiConsumer<View, Runnable> reader) {
    changed = reader;
    return this;
  }

  /** What to say once one is archived, and how that is undone. */
  ViewsModel<I> whenGone(BiConsumer<View, Runnable> reader) {
    gone = reader;
    return this;
  }

  Draft saving() {
    return saving;
  }

  Draft.Entry<Label> newName() {
    return newName;
  }

  Draft renaming() {
    return renaming;
  }

  Draft.Entry<Label> otherName() {
    return otherName;
  }

  Action<Save, View> save() {
    return save;
  }

  Action<Replace, View> rename() {
    return rename;
  }

  /** What is done from the menu, and may be refused there. */
  List<Pressable> fromTheMenu() {
    return List.of(replace, archive, takeBack, putBack);
  }
}
