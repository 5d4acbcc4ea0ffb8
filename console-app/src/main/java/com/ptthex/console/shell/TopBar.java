package com.ptthex.console.shell;

import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What one must be able to see in every room. */
final class TopBar extends HBox {
  /** The same in every language. */
  static final String PRODUCT = "PTTHex Console";

  TopBar(Ui ui, Seat seat, PersonMenu person, Shortcut palette) {
    getStyleClass().addAll("top-bar", "gap-medium");
    var session = seat.session();
    var name = new Label(PRODUCT, Parts.mark(MaterialDesignH.HEXAGON_OUTLINE));
    name.getStyleClass().add("product");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var unit = Parts.caption(session.unit().map(ui.texts()::isolated).orElse(""));
    unit.setId("unit");
    getChildren()
        .addAll(
            name,
            unit,
            new DemoBadge(ui, session.kind()),
            Parts.spring(),
            new AttentionView(ui, seat),
            new ConnectionMark(ui, session.news()),
            search(ui, palette),
            person);
  }

  private static Button search(Ui ui, Shortcut palette) {
    var keys = Parts.caption(palette.keys().getDisplayText());
    keys.getStyleClass().add("keys");
    var find = new Button(ui.say(palette.label()), Parts.mark(MaterialDesignM.MAGNIFY));
    find.setGraphic(
        new HBox(Parts.mark(MaterialDesignM.MAGNIFY), new Label(ui.say(palette.label())), keys));
    find.setText("");
    ((HBox) find.getGraphic()).getStyleClass().add("find-parts");
    find.setAccessibleText(ui.say(palette.label()));
    find.setId("find");
    find.getStyleClass().add("find");
    find.setMinWidth(Region.USE_PREF_SIZE);
    find.setOnAction(_ -> palette.run().run());
    return find;
  }
}
