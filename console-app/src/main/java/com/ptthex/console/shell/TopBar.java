package com.ptthex.console.shell;

import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What goes first when there is no room; the rest must always be seen. */
  private final List<Region> sheddable;

  TopBar(Ui ui, Alarm alarm, Seat seat, PersonMenu person, Shortcut palette) {
    getStyleClass().addAll("top-bar", "gap-medium");
    var session = seat.session();
    var name = new Label(PRODUCT);
    var product = Parts.row(Gap.SMALL, Parts.mark(MaterialDesignH.HEXAGON_OUTLINE), name);
    product.getStyleClass().add("product");
    var signpost = new Signpost(place -> seat.roomOf(place).map(_ -> () -> seat.trail().go(place)));
    var findWords = new HBox();
    var unit = Parts.caption(whereabouts(ui, session));
    unit.setId("unit");
    getChildren()
        .addAll(
            product,
            unit,
            new DemoBadge(ui, session.kind()),
            Parts.spring(),
            new AttentionView(ui, alarm, seat.attention(), signpost),
            new ConnectionMark(ui, session.news()),
            search(ui, palette, findWords),
            new LicenceMark(ui, session.licence(), signpost),
            person);
    sheddable = List.of(unit, findWords, name);
    sheddable.forEach(part -> part.setMinWidth(USE_PREF_SIZE));
    // What has no room leaves at the end, and never pushes the board out of its window.
    setMinWidth(0);
  }

  /** What the site calls itself, and the part of it that one belongs to. */
  private static String whereabouts(Ui ui, Session session) {
    return Stream.concat(session.choices().name().stream(), session.unit().stream())
        .map(ui.texts()::isolated)
        .collect(Collectors.joining(" · "));
  }

  @Override
  protected void layoutChildren() {
    shed();
    super.layoutChildren();
  }

  private void shed() {
    var hidden = sheddable.stream().filter(part -> !part.isManaged());
    var needed = computePrefWidth(-1) + hidden.mapToDouble(this::widthOf).sum();
    for (var part : sheddable) {
      var goes = needed > getWidth();
      if (goes) {
        needed -= widthOf(part);
      }
      part.setManaged(!goes);
      part.setVisible(!goes);
    }
  }

  private double widthOf(Region part) {
    return part.prefWidth(-1) + getSpacing();
  }

  private static Button search(Ui ui, Shortcut palette, HBox words) {
    var keys = Parts.caption(palette.keys().getDisplayText());
    keys.getStyleClass().add("keys");
    var find = new Button(ui.say(palette.label()), Parts.mark(MaterialDesignM.MAGNIFY));
    words.getChildren().addAll(new Label(ui.say(palette.label())), keys);
    words.getStyleClass().add("find-parts");
    find.setGraphic(new HBox(Parts.mark(MaterialDesignM.MAGNIFY), words));
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
