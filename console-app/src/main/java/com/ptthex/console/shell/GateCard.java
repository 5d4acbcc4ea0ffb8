package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.OpenFile;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.signed.ServerName;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * The gate of a site without a licence: the name to ask for one by, and the place where it is
 * brought, by a dialog or dropped from the desktop.
 */
final class GateCard extends VBox {
  private final Ui ui;
  private final Threshold threshold;

  GateCard(Ui ui, SiteModel site, ServerName server, OpenFile open) {
    this.ui = ui;
    this.threshold = site.threshold();
    setId("unlicensed-card");
    getStyleClass().addAll("front-card", "gap-large");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var choose =
        button("import-licence", ShellText.IMPORT_LICENCE, MaterialDesignF.FILE_KEY_OUTLINE);
    choose.getStyleClass().add("primary");
    choose.setOnAction(_ -> open.ask().ifPresent(threshold::bring));
    var demo = button("try-demo", ShellText.TRY_DEMO, MaterialDesignF.FLASK_OUTLINE);
    demo.getStyleClass().add("plain");
    demo.setOnAction(_ -> site.tryDemo());
    var again = new Button(ui.say(KitText.RETRY));
    again.setId("again");
    again.setMinWidth(USE_PREF_SIZE);
    again.getStyleClass().add("plain");
    again.setOnAction(_ -> site.again());
    var next = Parts.sentence(ui.say(ShellText.UNLICENSED_NEXT));
    next.getStyleClass().add("words-next");
    getChildren()
        .addAll(
            Parts.title(ui.say(ShellText.UNLICENSED)),
            Parts.sentence(ui.say(ShellText.UNLICENSED_WHAT)),
            next,
            new CopyField(ui, "site-name", ShellText.SITE_NAME, server.value()),
            new ProblemNote(ui).follow(threshold.begin()).follow(threshold.unreadable()),
            Parts.row(Gap.SMALL, choose, again),
            Parts.column(Gap.SMALL, demo, Parts.aside(ui.say(ShellText.TRY_DEMO_HINT))));
    setOnDragOver(this::welcome);
    setOnDragDropped(this::take);
    ui.follow(threshold.begin().state(), state -> choose.setDisable(isBusy(state)));
  }

  private static boolean isBusy(Action.State state) {
    return state instanceof Action.State.Busy;
  }

  private Button button(String id, Text label, Ikon icon) {
    var button = new Button(ui.say(label), Parts.mark(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void welcome(DragEvent dragged) {
    if (dragged.getDragboard().getFiles().size() == 1) {
      dragged.acceptTransferModes(TransferMode.COPY);
    }
    dragged.consume();
  }

  private void take(DragEvent dropped) {
    var files = dropped.getDragboard().getFiles();
    files.stream().findFirst().map(file -> Path.of(file.getPath())).ifPresent(threshold::bring);
    dropped.setDropCompleted(!files.isEmpty());
    dropped.consume();
  }
}
