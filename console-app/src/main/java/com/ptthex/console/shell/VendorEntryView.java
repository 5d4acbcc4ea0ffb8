package com.ptthex.console.shell;

import com.ptthex.console.ui.model.OpenFile;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The last way in: with what the vendor signed for this site. Closed until it is wanted. */
final class VendorEntryView extends VBox {
  private static final String EXAMPLE = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX";

  private final Ui ui;
  private final VendorEntry entry;
  private final OpenFile open;
  private final VBox below = Parts.column(Gap.MEDIUM);

  VendorEntryView(Ui ui, VendorEntry entry, OpenFile open) {
    this.ui = ui;
    this.entry = entry;
    this.open = open;
    setId("vendor-entry");
    below.managedProperty().bind(Bindings.isNotEmpty(below.getChildren()));
    getStyleClass().add("gap-medium");
    var way = new Button(ui.say(VendorEntryText.LOCKED_OUT));
    way.setId("vendor-entry-open");
    way.setMinWidth(USE_PREF_SIZE);
    way.getStyleClass().addAll("quiet", "small", "front-way");
    way.setOnAction(_ -> below.getChildren().setAll(bringing()));
    getChildren().addAll(Parts.row(Gap.SMALL, way), below);
  }

  private Node bringing() {
    var choose =
        new Button(ui.say(VendorEntryText.CHOOSE), Parts.mark(MaterialDesignF.FILE_KEY_OUTLINE));
    choose.setId("vendor-entry-choose");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.getStyleClass().add("plain");
    choose.setOnAction(_ -> open.ask().ifPresent(entry::bring));
    var next = Parts.column(Gap.MEDIUM);
    ui.follow(
        entry.recovering(),
        leave -> next.getChildren().setAll(leave.map(this::form).stream().toList()));
    entry
        .setTime()
        .then(_ -> next.getChildren().setAll(Parts.sentence(ui.say(VendorEntryText.TIME_IS_SET))));
    return Parts.column(
        Gap.MEDIUM,
        Parts.sentence(ui.say(VendorEntryText.WHAT)),
        choose,
        new ProblemNote(ui).follow(entry.setTime()).follow(entry.unreadable()),
        next);
  }

  private Node form(VendorEntry.Recovering leave) {
    var form =
        new Form(ui, "recover", leave.draft())
            .field(VendorEntryText.CODE, leave.code(), Isolated.code(EXAMPLE))
            .field(VendorEntryText.LOGIN, leave.login(), "");
    leave.name().ifPresent(name -> form.field(VendorEntryText.NAME, name, ""));
    return form.secret(VendorEntryText.NEW_PASSWORD, leave.password()).submit(leave.recover());
  }
}
