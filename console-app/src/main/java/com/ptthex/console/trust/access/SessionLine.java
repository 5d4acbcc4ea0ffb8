package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.SessionsApi;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** One open session: the device, where it came from, and since when. */
final class SessionLine extends VBox {
  private final Ui ui;

  private SessionLine(Ui ui, SessionsApi.Row session, Node beside) {
    this.ui = ui;
    getStyleClass().add("gap-small");
    var what =
        Parts.column(
            Gap.NONE,
            Parts.sentence(
                ui.say(
                    AccountsText.DEVICE_ON_PLATFORM,
                    ui.say(AccountWords.of(session.device())),
                    ui.say(AccountWords.of(session.platform())))),
            Parts.caption(ui.say(AccountsText.FROM, from(session.address()))),
            Parts.caption(ui.say(AccountsText.OPENED, ui.moments().both(session.openedAt()))),
            Parts.caption(
                ui.say(AccountsText.LAST_USED) + " " + ui.moments().both(session.lastUsedAt())));
    what.getStyleClass().add("happening");
    getChildren().add(Parts.row(Gap.MEDIUM, Parts.growing(what), beside));
  }

  /** The one that this is drawn in: whoever wants to leave it signs out. */
  static SessionLine here(Ui ui, SessionsApi.Row session) {
    return new SessionLine(
        ui, session, new Tag(Severity.NORMAL, ui.say(AccountsText.THIS_SESSION)));
  }

  static SessionLine ended(Ui ui, SessionsApi.Row session, Action<?, ?> end) {
    var line = new SessionLine(ui, session, new ActionButton(ui, end, Emphasis.QUIET));
    line.getChildren().add(new ProblemNote(ui).follow(end));
    return line;
  }

  private String from(MaskedAddress address) {
    if (address.equals(MaskedAddress.HERE)) {
      return ui.say(AccountsText.HERE);
    }
    return address.equals(MaskedAddress.UNKNOWN)
        ? ui.say(AccountsText.SOMEWHERE)
        : Isolated.code(address.value());
  }
}
