package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.AccountsModel.ReasonedDeed;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.AccountsApi.Detail;
import com.ptthex.shared.trust.access.AccountsApi.Happening;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** More of one account: where it is in, and what was done with it. */
final class AccountDetail extends ScrollPane {
  private final Ui ui;
  private final AccountsModel model;
  private final Row row;

  AccountDetail(Ui ui, AccountsModel model, Row row) {
    this.ui = ui;
    this.model = model;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), facts(), factor(), sessions(), history());
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head() {
    var head =
        Parts.column(
            Gap.SMALL,
            Parts.title(ui.texts().isolated(row.name().value())),
            Parts.sentence(Isolated.code(row.login().value())),
            new Tag(AccountWords.severity(row.state()), ui.say(AccountWords.of(row.state()))));
    switch (row.state()) {
      case ACTIVE -> {}
      case DISABLED -> mend(head, model.enabling());
      case ARCHIVED -> mend(head, model.restoring());
    }
    return head;
  }

  private void mend(VBox head, ReasonedDeed deed) {
    head.getChildren().add(new ActionButton(ui, deed.deed().opener(), Emphasis.NORMAL));
  }

  private Node facts() {
    return new Facts(ui.say(AccountsText.FACTS))
        .fact(ui.say(AccountsText.ROLE), ui.say(AccountWords.of(row.role())))
        .fact(
            ui.say(AccountsText.UNIT), ui.texts().isolated(model.surroundings().nameOf(row.unit())))
        .fact(
            ui.say(AccountsText.SINCE),
            row.since()
                .map(ui.moments()::both)
                .orElseGet(() -> ui.say(AccountsText.SINCE_THE_BEGINNING)))
        .fact(
            ui.say(AccountsText.LAST_USED),
            row.lastUsedAt().map(ui.moments()::both).orElseGet(() -> ui.say(AccountsText.NOT_IN)));
  }

  private Node factor() {
    var part =
        Parts.column(
            Gap.SMALL,
            Parts.label(ui.say(AccountsText.SECOND_FACTOR)),
            Parts.sentence(
                ui.say(row.secondFactor() ? AccountsText.HAS_FACTOR : AccountsText.HAS_NO_FACTOR)));
    if (row.secondFactor()) {
      mend(part, model.clearing());
    }
    return part;
  }

  private Node sessions() {
    var content = Parts.column(Gap.MEDIUM);
    content.setId("account-sessions");
    var loaded = model.sessions(row.id());
    var pane =
        new LoadPane<SessionsApi.Rows>(ui, content, found -> fill(content, found, loaded))
            .emptyLine(AccountsText.NO_SESSIONS)
            .retry(loaded::reload)
            .follow(loaded.load());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(AccountsText.OPEN_SESSIONS)), pane);
  }

  private void fill(VBox content, SessionsApi.Rows found, LoadModel<SessionsApi.Rows> loaded) {
    var all = model.endingAll(row);
    then(all, loaded);
    content
        .getChildren()
        .setAll(found.rows().stream().map(session -> session(session, loaded)).toList());
    content
        .getChildren()
        .addAll(new ActionButton(ui, all, Emphasis.NORMAL), new ProblemNote(ui).follow(all));
  }

  private void then(Action<?, Ended> action, LoadModel<SessionsApi.Rows> loaded) {
    action.then(
        _ -> {
          loaded.reload();
          model.reload();
        });
  }

  private Node session(SessionsApi.Row session, LoadModel<SessionsApi.Rows> loaded) {
    var end = model.ending(row, session);
    then(end, loaded);
    return session.current() ? SessionLine.here(ui, session) : SessionLine.ended(ui, session, end);
  }

  private Node history() {
    var content = Parts.column(Gap.MEDIUM);
    var loaded = model.detail(row.id());
    var pane =
        new LoadPane<Detail>(
                ui,
                content,
                detail -> {
                  var past = detail.happenings().stream().map(this::happening).toList();
                  content.getChildren().setAll(address(detail));
                  content.getChildren().addAll(past);
                  if (past.isEmpty()) {
                    content.getChildren().add(Parts.aside(ui.say(AccountsText.NO_HISTORY)));
                  }
                })
            .retry(loaded::reload)
            .follow(loaded.load());
    return Parts.column(Gap.SMALL, Parts.label(ui.say(AccountsText.HISTORY)), pane);
  }

  private Node address(Detail detail) {
    var words =
        detail
            .mail()
            .map(mail -> Isolated.code(mail.value()))
            .orElseGet(() -> ui.say(AccountsText.NO_MAIL_ADDRESS));
    return Parts.column(
        Gap.NONE, Parts.caption(ui.say(AccountsText.MAIL_ADDRESS)), Parts.sentence(words));
  }

  private Node happening(Happening happened) {
    var change =
        ui.say(
            AccountWords.of(happened.change()),
            ui.say(AccountWords.of(happened.role())),
            model.surroundings().nameOf(happened.unit()));
    var what = Parts.column(Gap.NONE, Parts.sentence(change));
    happened
        .reason()
        .ifPresent(
            reason -> what.getChildren().add(Parts.aside(ui.texts().isolated(reason.value()))));
    what.getChildren()
        .add(
            Parts.row(
                Gap.SMALL,
                Parts.caption(ui.texts().isolated(happened.by().value())),
                Parts.caption(ui.moments().both(happened.at()))));
    what.getStyleClass().add("happening");
    return what;
  }
}
