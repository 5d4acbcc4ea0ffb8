package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Page;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.PageSize;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** People and access as a room of the console. */
public final class AccountsRoom implements Screen {
  private static final PageSize A_FEW = new PageSize(6);

  private final Visit visit;
  private final AccountsModel model;

  public AccountsRoom(Visit visit) {
    this.visit = visit;
    this.model = new AccountsModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model::follow);
    visit.news().follow(seen, AccountsModel.NEWS, model.rows());
    visit.news().follow(seen, AccountsModel.NEWS, model.invitations().rows());
    model.reload();
    return new AccountsScreen(ui, visit.frame(), model);
  }

  @Override
  public void arrive(Place place) {
    if (place instanceof Place.Accounts(var chosen)) {
      chosen.map(AccountId::new).ifPresent(model::goTo);
    }
  }

  /** Accounts by their name or their login. */
  public static Finds finds(Desk desk) {
    return words ->
        desk.api().call(AccountsApi.LIST, AccountFilter.searching(words, A_FEW))
                instanceof Answer.Done<Page>(var page)
            ? page.rows().stream().map(AccountsRoom::found).toList()
            : List.of();
  }

  private static Finds.Found found(Row row) {
    return new Finds.Found(
        row.name().value(),
        Isolated.code(row.login().value()),
        new Place.Accounts(Optional.of(row.id().value())));
  }
}
