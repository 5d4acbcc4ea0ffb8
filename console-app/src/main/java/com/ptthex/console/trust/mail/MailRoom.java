package com.ptthex.console.trust.mail;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Screen;
import com.ptthex.console.ui.place.Visit;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.mail.MailEvents;
import javafx.scene.Node;

/** The site's mail as a room of the console. */
public final class MailRoom implements Screen {
  private final Visit visit;
  private final MailModel model;

  public MailRoom(Visit visit) {
    this.visit = visit;
    this.model = new MailModel(visit.desk());
  }

  @Override
  public Node draw(Ui ui, Subscriptions seen) {
    seen.to(visit.news().state(), model.standing()::follow);
    visit.news().follow(seen, MailEvents.ALL, model::reload);
    model.reload();
    return new MailScreen(ui, visit.frame(), model);
  }
}
