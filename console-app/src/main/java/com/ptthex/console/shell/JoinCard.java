package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.lan.SiteAddress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Where this desk joins a site that another machine serves, and leaves one. */
final class JoinCard extends VBox {
  private static final String ADDRESS = "192.0.2.7:7443";
  private static final String CODE = "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX";

  private final Ui ui;
  private final SiteModel site;

  JoinCard(Ui ui, SiteModel site) {
    this.ui = ui;
    this.site = site;
    setId("join-card");
    getStyleClass().addAll("front-card", "gap-large");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren()
        .addAll(
            Parts.title(ui.say(JoinText.JOIN_A_SITE)),
            Parts.sentence(ui.say(JoinText.JOIN_WHAT)),
            Parts.aside(ui.say(JoinText.JOIN_HOW)),
            form(),
            button("join-back", JoinText.BACK, "quiet", site::again));
    site.joined().ifPresent(known -> getChildren().add(joined(known)));
  }

  private Node form() {
    var entry = site.joining();
    return new Form(ui, "join-site", entry.draft())
        .field(JoinText.ADDRESS, entry.address(), Isolated.code(ADDRESS))
        .field(JoinText.CODE, entry.code(), Isolated.code(CODE))
        .submit(entry.join());
  }

  private Node joined(SiteAddress known) {
    return Parts.column(
        Gap.SMALL,
        Parts.sentence(ui.say(JoinText.JOINED_NOW, Isolated.code(known.value()))),
        button("leave-site", JoinText.LEAVE, "plain", site::leave));
  }

  private Button button(String id, Text label, String style, Runnable pressed) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(style);
    button.setOnAction(_ -> pressed.run());
    return button;
  }
}
