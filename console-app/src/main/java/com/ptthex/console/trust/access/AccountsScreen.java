package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who may enter, and who is invited to. */
final class AccountsScreen extends VBox {
  private final StackPane body = new StackPane();
  private final Ui ui;
  private final AccountsModel model;

  AccountsScreen(Ui ui, Frame frame, AccountsModel model) {
    this.ui = ui;
    this.model = model;
    var dialogs = new AccountDialogs(ui, frame, model);
    dialogs.attach();
    setId("accounts");
    getStyleClass().add("gap-none");
    var shown =
        new Pills(
            ui,
            "accounts-view",
            List.of(AccountsView.values()),
            AccountsScreen::labelOf,
            model.view());
    var bar = Parts.row(Gap.LARGE, shown);
    bar.getStyleClass().add("toolbar");
    bar.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(bar, Parts.growing(body));
    var accounts = accounts();
    var invitations = invited();
    ui.follow(
        model.view(),
        view ->
            body.getChildren()
                .setAll(
                    switch (view) {
                      case ACCOUNTS -> accounts;
                      case INVITATIONS -> invitations;
                    }));
  }

  private static Text labelOf(AccountsView view) {
    return switch (view) {
      case ACCOUNTS -> AccountsText.ACCOUNTS;
      case INVITATIONS -> AccountsText.INVITATIONS;
    };
  }

  private Node accounts() {
    var filters = filters();
    return Parts.column(Gap.NONE, filters, Parts.growing(list(filters)));
  }

  private Filters filters() {
    var filter = model.filter();
    var chips =
        new Filters(ui, "accounts")
            .search(AccountsText.SEARCH, filter.search())
            .many(AccountsText.ROLE, options(Role.values(), AccountWords::of), filter.roles())
            .many(
                AccountsText.STATE,
                options(AccountState.values(), AccountWords::of),
                filter.states());
    // They are known once the first rows are there.
    ui.follow(model.rows().load(), _ -> offerUnits(chips));
    return chips;
  }

  private void offerUnits(Filters chips) {
    var units = model.surroundings().units();
    if (!units.isEmpty() && chips.lookup("#accounts-filter-unit") == null) {
      chips.one(AccountsText.UNIT, units, model.filter().unit());
    }
  }

  private <E extends Enum<E>> List<Option> options(E[] values, Function<E, AccountsText> words) {
    return Stream.of(values)
        .map(value -> new Option(value.name(), ui.say(words.apply(value))))
        .toList();
  }

  private Node list(Filters filters) {
    var list =
        new ListDetail<>(ui, "accounts", model.rows())
            .column(Column.<Row>words(AccountsText.NAME, row -> row.name().value()).wide(168))
            .column(Column.<Row>code(AccountsText.LOGIN, row -> row.login().value()).wide(176))
            .column(
                Column.<Row>words(AccountsText.ROLE, row -> ui.say(AccountWords.of(row.role())))
                    .wide(144))
            .column(
                Column.<Row>words(AccountsText.UNIT, row -> model.surroundings().nameOf(row.unit()))
                    .wide(144))
            .column(
                Column.<Row>state(
                    AccountsText.STATE,
                    row -> AccountWords.severity(row.state()),
                    row -> ui.say(AccountWords.of(row.state()))))
            .column(Column.<Row>figure(AccountsText.SESSIONS, Row::sessions))
            .column(Column.<Row>when(AccountsText.LAST_USED, Row::lastUsedAt))
            .column(Column.<Row>when(AccountsText.SINCE, Row::since).hidden())
            .called(AccountsText.SO_MANY_ACCOUNTS)
            .empty(
                AccountsText.NO_ACCOUNTS,
                AccountsText.NO_ACCOUNTS_HINT,
                new ActionButton(ui, model.inviting().opener(), Emphasis.PRIMARY))
            .filteredBy(filters)
            .action(model.inviting().opener(), Emphasis.PRIMARY)
            .action(model.changing().deed().opener(), Emphasis.NORMAL)
            .action(model.resetting().deed().opener(), Emphasis.NORMAL);
    // What mends a state stands beside it, in the detail.
    for (var each : List.of(model.disabling(), model.archiving())) {
      list.action(each.deed().opener(), Emphasis.NORMAL);
    }
    return list.detail(AccountsText.THE_CHOSEN_ACCOUNT, row -> new AccountDetail(ui, model, row))
        .show();
  }

  private Node invited() {
    var filters = invitationFilters();
    return Parts.column(Gap.NONE, filters, Parts.growing(invitations(filters)));
  }

  private Filters invitationFilters() {
    return new Filters(ui, "invitations")
        .many(
            AccountsText.STATE,
            options(InvitationState.values(), AccountWords::of),
            model.invitations().states());
  }

  private Node invitations(Filters filters) {
    return new ListDetail<>(ui, "invitations", model.invitations().rows())
        .column(
            Column.<InvitationsApi.Row>words(AccountsText.NAME, row -> row.name().value())
                .wide(176))
        .column(
            Column.<InvitationsApi.Row>words(
                    AccountsText.ROLE, row -> ui.say(AccountWords.of(row.role())))
                .wide(144))
        .column(
            Column.<InvitationsApi.Row>words(
                    AccountsText.UNIT, row -> model.surroundings().nameOf(row.unit()))
                .wide(144))
        .column(
            Column.<InvitationsApi.Row>state(
                AccountsText.STATE,
                row -> AccountWords.severity(row.state()),
                row -> ui.say(AccountWords.of(row.state()))))
        .column(
            Column.<InvitationsApi.Row>when(AccountsText.UNTIL, row -> Optional.of(row.until())))
        .column(
            Column.<InvitationsApi.Row>words(
                AccountsText.INVITED_BY, row -> row.invitedBy().value()))
        .column(
            Column.<InvitationsApi.Row>when(AccountsText.MADE, row -> Optional.of(row.madeAt())))
        .column(
            Column.<InvitationsApi.Row>words(
                    AccountsText.NOTE, row -> row.note().map(note -> note.value()).orElse(""))
                .wide(224))
        .called(AccountsText.SO_MANY_INVITATIONS)
        .empty(
            AccountsText.NO_INVITATIONS,
            AccountsText.NO_INVITATIONS_HINT,
            new ActionButton(ui, model.inviting().besideInvitations(), Emphasis.PRIMARY))
        .filteredBy(filters)
        .action(model.inviting().besideInvitations(), Emphasis.PRIMARY)
        .action(model.invitations().withdraw(), Emphasis.NORMAL)
        .show();
  }
}
