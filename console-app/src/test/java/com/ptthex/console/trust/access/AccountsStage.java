package com.ptthex.console.trust.access;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;

/** The room with the sample's server behind it, as somebody sees and uses it. */
final class AccountsStage {
  private final ByHand threads = new ByHand();
  private final Frame frame = new Frame();
  private final FakeApi api;
  private final AccountsModel model;
  private final Look look;

  AccountsStage(
      Look look, Row me, List<Row> rows, List<InvitationsApi.Row> invited, Permission... may) {
    this.look = look;
    api = SampleAccounts.api(me, rows, invited);
    model = new AccountsModel(Desks.of(api, threads, frame, may));
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  static Scene take(Look look, String state, Consumer<AccountsStage> then) {
    return Shot.of(look)
        .sized(1366, 768)
        .take(
            "accounts",
            state,
            it ->
                new AccountsStage(
                        it,
                        SampleAccounts.OWNER,
                        SampleAccounts.all(),
                        SampleAccounts.invitations(),
                        SampleAccounts.ALL)
                    .open(then));
  }

  /** Opens the room, and does what somebody does there. */
  Frame open(Consumer<AccountsStage> then) {
    var ui = new Ui(look, Desks.CLOCK, List.of(AccountsText.class, AccessText.class));
    model.reload();
    threads.run();
    frame.show(ui, new AccountsScreen(ui, frame, model));
    then.accept(this);
    threads.run();
    return frame;
  }

  AccountsStage choose(Row row) {
    model.rows().choose(Set.of(row.id()));
    threads.run();
    return this;
  }

  AccountsStage answered() {
    threads.run();
    return this;
  }

  AccountsStage toInvitations() {
    ((ToggleButton) frame.lookup("#accounts-view-invitations")).fire();
    return this;
  }

  /** As for another language. */
  AccountsStage drawnAnew() {
    var ui = new Ui(look, Desks.CLOCK, List.of(AccountsText.class, AccessText.class));
    frame.show(ui, new AccountsScreen(ui, frame, model));
    return this;
  }

  AccountsStage invitedInState(Set<String> states) {
    model.invitations().states().set(states);
    threads.run();
    return this;
  }

  FakeApi api() {
    return api;
  }

  AccountsModel model() {
    return model;
  }
}
