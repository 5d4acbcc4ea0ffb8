package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Page;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The devices as a room of the console. */
public final class DevicesRoom implements Screen {
  private static final PageSize A_FEW = new PageSize(6);

  private final Visit visit;
  private final DevicesModel model;

  public DevicesRoom(Visit visit) {
    this.visit = visit;
    this.model = new DevicesModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    visit.news().follow(seen, DevicesModel.NEWS, model.rows());
    model.reload();
    return new DevicesScreen(ui, visit.frame(), model);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Devices(var chosen)) {
      chosen.map(DeviceId::new).ifPresent(model::goTo);
    }
  }

  /** Devices by whose they are, by their mark or by their model. */
  public static Finds finds(Desk desk) {
    return words ->
        desk.api().call(DevicesApi.LIST, DeviceFilter.searching(words, A_FEW))
                instanceof Answer.Done<Page>(var page)
            ? page.rows().stream().map(DevicesRoom::found).toList()
            : List.of();
  }

  private static Finds.Found found(Row row) {
    return new Finds.Found(
        row.name().value(),
        Isolated.code(row.mark().grouped()),
        new Place.Devices(Optional.of(row.id().value())));
  }
}
