package com.ptthex.console.upkeep.views;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Endpoint;
import javafx.scene.Node;

/** The saved views of one list. */
public final class ListViews implements SavedViews {
  private final ViewsModel<?> model;

  private ListViews(ViewsModel<?> model) {
    this.model = model;
  }

  public static <I extends Record> SavedViews of(
      Desk desk, Endpoint<I, ?> list, Filtering<I> filters) {
    return new ListViews(new ViewsModel<>(desk, list, filters));
  }

  @Override
  public void reload() {
    model.reload();
  }

  @Override
  public void follow(LiveState feed) {
    model.follow(feed);
  }

  @Override
  public Node menu(Ui ui, Frame frame, String name) {
    return new ViewsMenu(ui, frame, name, model);
  }

  @Override
  public Node notes(Ui ui) {
    var notes = Parts.column(Gap.NONE, new UnreadableNote(ui, model.shown()));
    model
        .fromTheMenu()
        .forEach(action -> notes.getChildren().add(new ProblemNote(ui).follow(action)));
    return notes;
  }
}
