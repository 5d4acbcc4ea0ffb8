package com.ptthex.console.trust.access;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Where somebody is in, in their account: a desk left open, a phone that was lost. */
final class OwnSessionsPart extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final OwnSessions model;

  OwnSessionsPart(Ui ui, Frame frame, OwnSessions model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("own-sessions");
    getStyleClass().add("gap-medium");
    var content = Parts.column(Gap.MEDIUM);
    var pane =
        new LoadPane<SessionsApi.Rows>(
                ui,
                content,
                found ->
                    content.getChildren().setAll(found.rows().stream().map(this::line).toList()))
            .emptyLine(AccountsText.NO_SESSIONS)
            .retry(model.rows()::reload)
            .follow(model.rows().load());
    var all = model.endOthers().then(this::ended);
    getChildren()
        .addAll(
            Parts.heading(ui.say(AccessText.OWN_SESSIONS)),
            Parts.aside(ui.say(AccessText.OWN_SESSIONS_HINT)),
            pane,
            new ProblemNote(ui).follow(all),
            Parts.row(Gap.SMALL, new ActionButton(ui, all, Emphasis.NORMAL)));
  }

  private Node line(SessionsApi.Row session) {
    return session.current()
        ? SessionLine.here(ui, session)
        : SessionLine.ended(ui, session, model.ending(session).then(this::ended));
  }

  private void ended(Ended ended) {
    frame.done(ui.say(AccountsText.ENDED_SESSIONS, ended.count()));
    model.rows().reload();
  }
}
