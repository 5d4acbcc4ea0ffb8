package com.ptthex.console.shell;

import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Nobody must take made-up data for a site's own, or the other way round. */
final class DemoBadge extends Label {
  DemoBadge(Ui ui, Site.Kind kind) {
    super(ui.say(ShellText.DEMO), Parts.mark(MaterialDesignF.FLASK));
    setId("demo");
    getStyleClass().add("demo-badge");
    setMinWidth(USE_PREF_SIZE);
    setVisible(kind == Site.Kind.DEMO);
    setManaged(kind == Site.Kind.DEMO);
  }
}
