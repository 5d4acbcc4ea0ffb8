package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Filtering;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Endpoint;
import javafx.scene.Node;

/** The views of a list that a person has saved; each list shows them beside its filters. */
public interface SavedViews {

  /** Makes them for a list, without the list knowing how views are kept. */
  interface Maker {
    <I extends Record> SavedViews of(Desk desk, Endpoint<I, ?> list, Filtering<I> filters);
  }

  void reload();

  void follow(LiveState feed);

  /** What they are chosen from, to stand before the filters. */
  Node menu(Ui ui, Frame frame, String name);

  /** What could not be done with them, to stand below the filters; nothing most of the time. */
  Node notes(Ui ui);
}
