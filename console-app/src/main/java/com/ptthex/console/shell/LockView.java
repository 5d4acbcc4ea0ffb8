package com.ptthex.console.shell;

import com.ptthex.console.shell.LockEntry.By;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * What a locked desk shows: whose it is, the way back, and how much needs somebody, since that must
 * be seen from across the room whoever is away.
 */
final class LockView extends BorderPane {
  private final Ui ui;
  private final Session session;
  private final LockEntry entry;
  private final VBox way = Parts.column(Gap.MEDIUM);

  LockView(Ui ui, Alarm alarm, Seat seat, Instant since, LockEntry entry, Runnable signOut) {
    this.ui = ui;
    this.session = seat.session();
    this.entry = entry;
    setId("lock");
    getStyleClass().add("front");
    var bar =
        Parts.row(
            Gap.MEDIUM,
            Parts.title(ui.say(ShellText.LOCKED)),
            Parts.spring(),
            new DemoBadge(ui, session.kind()),
            new AttentionView(ui, alarm, seat.attention(), Signpost.NOWHERE),
            new ConnectionMark(ui, session.news()));
    bar.getStyleClass().add("top-bar");
    // What is to be seen by its reader is not: whoever comes by could put it away.
    setTop(new VBox(bar, new NotLiveBanner(ui, session.news())));
    var out = new Button(ui.say(ShellText.SIGN_OUT), Parts.mark(MaterialDesignL.LOGOUT));
    out.setId("lock-sign-out");
    out.getStyleClass().add("quiet");
    out.setMinWidth(USE_PREF_SIZE);
    out.setOnAction(_ -> signOut.run());
    var card =
        Parts.column(
            Gap.LARGE,
            Parts.row(
                Gap.SMALL,
                Parts.mark(MaterialDesignL.LOCK_OUTLINE),
                Parts.heading(ui.texts().isolated(session.me().name().value()))),
            Parts.sentence(ui.say(ShellText.LOCKED_SINCE, ui.moments().time(since))),
            way,
            Parts.aside(ui.say(ShellText.LOCKED_SIGN_OUT)),
            Parts.row(Gap.SMALL, Parts.spring(), out));
    card.getStyleClass().add("front-card");
    card.setMaxHeight(USE_PREF_SIZE);
    var place = new StackPane(card);
    place.getStyleClass().add("front-place");
    setCenter(place);
    ui.follow(entry.by(), by -> way.getChildren().setAll(drawn(by)));
  }

  private List<Node> drawn(By by) {
    return switch (by) {
      case PIN ->
          List.of(
              entersAtOnce(
                  new Form(ui, "unlock", entry.pins())
                      .secret(ShellText.PIN, entry.pin())
                      .submit(entry.byPin()),
                  entry.byPin()),
              other("lock-by-password", ShellText.BY_PASSWORD, By.PASSWORD));
      case PASSWORD -> byPassword();
    };
  }

  private List<Node> byPassword() {
    session.knownPassword().ifPresent(entry.password().text()::set);
    var form =
        entersAtOnce(
            new Form(ui, "unlock", entry.passwords())
                .secret(ShellText.PASSWORD, entry.password())
                .submit(entry.byPassword()),
            entry.byPassword());
    return entry.hasPin()
        ? List.of(form, other("lock-by-pin", ShellText.BY_PIN, By.PIN))
        : List.of(form);
  }

  private static Form entersAtOnce(Form form, Pressable unlock) {
    form.addEventHandler(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER) {
            unlock.start();
            pressed.consume();
          }
        });
    return form;
  }

  private Button other(String id, ShellText label, By leadsTo) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.getStyleClass().addAll("quiet", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          entry.askFor(leadsTo);
          begin();
        });
    return button;
  }

  /** Whoever comes back types at once. */
  void begin() {
    Parts.all(way).filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
  }
}
