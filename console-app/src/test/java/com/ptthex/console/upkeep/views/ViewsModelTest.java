package com.ptthex.console.upkeep.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Load;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViewsModelTest {
  private static final View RED = Shelves.view(1, "Red ones", "search=red%20%26%20round");
  private static final View NEWER = Shelves.view(2, "Newer", "search=a&glow=true");
  private static final View HIDDEN = Shelves.view(3, "Hidden", "hidden=true");

  private final ByHand threads = new ByHand();
  private final Shelves shelves = new Shelves();
  private final FakeApi api = shelves.api(RED, NEWER, HIDDEN);
  private final ViewsModel<Shelves.Find> model = model();
  private final List<Runnable> undos = new ArrayList<>();

  private ViewsModel<Shelves.Find> model() {
    var made = new ViewsModel<>(Desks.of(api, threads, ViewsApi.VIEWS_OWN), Shelves.LIST, shelves);
    made.whenChanged((_, undo) -> undos.add(undo)).whenGone((_, undo) -> undos.add(undo));
    made.reload();
    threads.run();
    return made;
  }

  private String shown() {
    return model
        .shown()
        .current()
        .get()
        .map(now -> now.view().name().value() + (now.changed() ? " (changed)" : ""))
        .orElse("");
  }

  @Test
  void aViewPutsItsFiltersBackExactlyAndIsNamedWhileTheyAreItsOwn() {
    model.shown().show(RED);
    assertThat(shelves.now()).isEqualTo(Shelves.words("red & round"));
    assertThat(shown()).isEqualTo("Red ones");
    shelves.put(Shelves.words("blue"));
    assertThat(shown()).isEqualTo("Red ones (changed)");
    shelves.put(Shelves.words("red & round"));
    assertThat(shown()).isEqualTo("Red ones");
  }

  @Test
  void whoClearsAllFiltersHasLeftTheView() {
    model.shown().show(RED);
    shelves.put(Shelves.words(""));
    assertThat(shown()).isEmpty();
  }

  @Test
  void aViewOfALaterVersionIsToldAndLeavesTheListAsItIs() {
    shelves.put(Shelves.words("blue"));
    model.shown().show(NEWER);
    assertThat(model.shown().unreadable().get()).contains(NEWER);
    assertThat(shelves.now()).isEqualTo(Shelves.words("blue"));
    model.shown().show(HIDDEN);
    assertThat(model.shown().unreadable().get()).contains(HIDDEN);
    model.shown().show(RED);
    assertThat(model.shown().unreadable().get()).isEmpty();
  }

  @Test
  void savesTheFiltersAsTheyWereWhenItWasAskedFor() {
    shelves.put(Shelves.words("blue"));
    model.beginSaving();
    model.newName().text().set("Blue ones");
    model.save().start();
    threads.run();
    assertThat(shelves.kept())
        .anySatisfy(
            view -> {
              assertThat(view.name().value()).isEqualTo("Blue ones");
              assertThat(view.query()).isEqualTo(new ViewQuery("search=blue"));
            });
    assertThat(shown()).isEqualTo("Blue ones");
  }

  @Test
  void aViewTakesTheFiltersAsTheyAreNowAndGivesThemBack() {
    model.shown().show(RED);
    shelves.put(Shelves.words("blue"));
    model.replaceShown();
    threads.run();
    assertThat(queryOf(RED)).isEqualTo("search=blue");
    assertThat(shown()).isEqualTo("Red ones");
    undos.getLast().run();
    threads.run();
    assertThat(queryOf(RED)).isEqualTo(RED.query().value());
    assertThat(shown()).isEqualTo("Red ones (changed)");
  }

  @Test
  void anArchivedViewComesBackAsItselfWithItsNameAndFilters() {
    model.shown().show(RED);
    model.archiveShown();
    threads.run();
    assertThat(shelves.kept()).doesNotContain(RED);
    assertThat(shown()).isEmpty();
    undos.getLast().run();
    threads.run();
    assertThat(shelves.kept())
        .anySatisfy(
            view -> {
              assertThat(view.id()).isEqualTo(RED.id());
              assertThat(view.name()).isEqualTo(RED.name());
              assertThat(view.query()).isEqualTo(RED.query());
            });
  }

  @Test
  void renamingKeepsTheFilters() {
    model.shown().show(RED);
    model.beginRenaming();
    assertThat(model.otherName().text().get()).isEqualTo("Red ones");
    model.otherName().text().set("Scarlet ones");
    model.rename().start();
    threads.run();
    assertThat(queryOf(RED)).isEqualTo(RED.query().value());
    assertThat(shown()).isEqualTo("Scarlet ones");
  }

  @Test
  void viewsThatCouldNotBeLoadedAreNotTakenForNone() {
    api.on(ViewsApi.LIST, _ -> FakeApi.refused(new Refusal.Conflict("view-not-found")));
    model.reload();
    threads.run();
    assertThat(model.load().get()).isInstanceOf(Load.Failed.class);
  }

  @Test
  void whatIsRefusedFromTheMenuIsKeptToBeTold() {
    api.on(ViewsApi.ARCHIVE, _ -> FakeApi.refused(new Refusal.Conflict("view-changed-meanwhile")));
    model.shown().show(RED);
    model.archiveShown();
    threads.run();
    assertThat(model.fromTheMenu())
        .anySatisfy(
            action -> assertThat(action.state().get()).isInstanceOf(Action.State.Failed.class));
    assertThat(shown()).isEqualTo("Red ones");
  }

  private String queryOf(View view) {
    return shelves.kept().stream()
        .filter(it -> it.id().equals(view.id()))
        .findFirst()
        .orElseThrow()
        .query()
        .value();
  }
}
