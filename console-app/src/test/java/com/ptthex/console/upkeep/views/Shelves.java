package com.ptthex.console.upkeep.views;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewId;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A made-up list with two filters, of which its screen can show one, and a keeper of views. */
public final class Shelves implements Filtering<Shelves.Find> {
  static final Endpoint<Find, Nothing> LIST =
      Endpoint.read("shelves.list", "/shelves", Find.class, Nothing.class);

  private final List<Runnable> listeners = new ArrayList<>();
  private final List<View> kept = new ArrayList<>();
  private final List<View> archived = new ArrayList<>();
  private Find now = words("");

  public record Find(Optional<SearchText> search, Optional<Boolean> hidden) {}

  static Find words(String words) {
    return new Find(
        Optional.of(words).filter(it -> !it.isEmpty()).map(SearchText::new), Optional.empty());
  }

  static View view(int id, String name, String query) {
    return new View(
        new ViewId(new UUID(9, id)),
        ListName.of(LIST),
        new Label(name),
        new ViewQuery(query),
        new Version(1));
  }

  /** Keeps views as a server does. */
  FakeApi api(View... views) {
    kept.addAll(List.of(views));
    return new FakeApi()
        .on(ViewsApi.LIST, _ -> FakeApi.done(new ViewsApi.All(kept)))
        .on(
            ViewsApi.SAVE,
            wish -> {
              var made = view(100 + kept.size(), wish.name().value(), wish.query().value());
              kept.add(made);
              return FakeApi.done(made);
            })
        .on(
            ViewsApi.REPLACE,
            wish -> {
              var before = kept.stream().filter(it -> it.id().equals(wish.id())).findFirst();
              var changed =
                  new View(
                      wish.id(),
                      ListName.of(LIST),
                      wish.name().orElseGet(() -> before.orElseThrow().name()),
                      wish.query().orElseGet(() -> before.orElseThrow().query()),
                      new Version(wish.version().value() + 1));
              kept.replaceAll(it -> it.id().equals(wish.id()) ? changed : it);
              return FakeApi.done(changed);
            })
        .on(
            ViewsApi.ARCHIVE,
            wish -> {
              var gone =
                  kept.stream().filter(it -> it.id().equals(wish.id())).findFirst().orElseThrow();
              kept.remove(gone);
              var next = new Version(gone.version().value() + 1);
              var archivedView = new View(gone.id(), gone.list(), gone.name(), gone.query(), next);
              archived.add(archivedView);
              return FakeApi.done(archivedView);
            })
        .on(
            ViewsApi.RESTORE,
            wish -> {
              var back =
                  archived.stream()
                      .filter(it -> it.id().equals(wish.id()))
                      .filter(it -> it.version().equals(wish.version()))
                      .findFirst()
                      .orElseThrow();
              kept.add(back);
              return FakeApi.done(back);
            });
  }

  List<View> kept() {
    return List.copyOf(kept);
  }

  @Override
  public Find now() {
    return now;
  }

  @Override
  public Optional<Find> readable(Find wanted) {
    return wanted.hidden().isPresent() ? Optional.empty() : Optional.of(wanted);
  }

  @Override
  public void put(Find wanted) {
    now = wanted;
    listeners.forEach(Runnable::run);
  }

  @Override
  public void onChange(Runnable changed) {
    listeners.add(changed);
  }
}
