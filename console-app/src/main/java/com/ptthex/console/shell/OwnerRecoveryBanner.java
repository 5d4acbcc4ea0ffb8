package com.ptthex.console.shell;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says in every room that somebody became the owner, so that who did not ask for it can act. */
final class OwnerRecoveryBanner extends HBox {
  private final Ui ui;
  private final OwnerRecovery recovery;

  OwnerRecoveryBanner(Ui ui, OwnerRecovery recovery) {
    this.ui = ui;
    this.recovery = recovery;
    setId("owner-recovered");
    getStyleClass().add("not-live");
    ui.follow(recovery.heard(), this::draw);
  }

  private void draw(Optional<Instant> heard) {
    getChildren().setAll(heard.map(this::told).stream().toList());
    setVisible(heard.isPresent());
    setManaged(heard.isPresent());
  }

  private Node told(Instant at) {
    var seen = new Button(ui.say(ShellText.RECOVERY_SEEN));
    seen.setId("owner-recovered-seen");
    seen.setMinWidth(USE_PREF_SIZE);
    seen.getStyleClass().add("small");
    seen.setOnAction(_ -> recovery.seen());
    var row =
        Parts.row(
            Gap.SMALL,
            Parts.mark(MaterialDesignA.ACCOUNT_KEY_OUTLINE, "not-live-shape"),
            Parts.growing(Parts.sentence(ui.say(ShellText.OWNER_RECOVERED, ui.moments().time(at)))),
            seen);
    HBox.setHgrow(row, Priority.ALWAYS);
    return row;
  }
}
