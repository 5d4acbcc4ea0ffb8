package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.CostsApi.Costs;
import com.ptthex.shared.messaging.supply.CostsApi.FindUnused;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.CostsApi.UnusedFor;
import com.ptthex.shared.value.PageSize;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the numbers cost, and which of them nobody has used for how long. */
final class CostsModel implements News.Reader {
  private static final PageSize LEAST = new PageSize(1);

  private final ObjectProperty<UnusedFor> unusedFor = new SimpleObjectProperty<>(UnusedFor.MONTH);
  private final Desk desk;
  private final LoadModel<Costs> costs;
  private final LoadModel<Unused> together;
  private final RowsModel<Idle> unused;

  CostsModel(Desk desk) {
    this.desk = desk;
    costs =
        new LoadModel<>(
            desk,
            () -> desk.api().call(CostsApi.COSTS, Nothing.NOTHING),
            all -> all.together().numbers() == 0);
    together =
        new LoadModel<>(
            desk,
            () -> desk.api().call(CostsApi.UNUSED, find(Optional.empty(), LEAST)),
            all -> all.together().numbers() == 0);
    unused =
        new RowsModel<>(
            desk,
            Idle::id,
            (after, size) ->
                this.desk
                    .api()
                    .call(CostsApi.UNUSED, find(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    unusedFor.addListener((_, _, _) -> again());
  }

  private FindUnused find(Optional<Cursor> after, PageSize size) {
    return new FindUnused(Optional.of(unusedFor.get()), after, Optional.of(size));
  }

  private void again() {
    together.restart();
    unused.restart();
  }

  ObjectProperty<UnusedFor> unusedFor() {
    return unusedFor;
  }

  LoadModel<Costs> costs() {
    return costs;
  }

  /** What all of the unused cost, also those that are not read yet. */
  LoadModel<Unused> together() {
    return together;
  }

  RowsModel<Idle> unused() {
    return unused;
  }

  @Override
  public void reload() {
    costs.reload();
    together.reload();
    unused.reload();
  }

  @Override
  public int calls() {
    return unused.calls() + 2;
  }

  void follow(LiveState feed) {
    costs.follow(feed);
    together.follow(feed);
    unused.follow(feed);
  }
}
