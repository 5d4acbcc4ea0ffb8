package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Keyed;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All keys that do something now: those of the window, and those of what is on the screen. */
final class KeyMapView extends VBox {
  private final Button close;

  /**
   * @param screen where the actions are looked for
   */
  KeyMapView(Ui ui, List<Shortcut> everywhere, Node screen, Runnable closing) {
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(ShellText.KEY_MAP));
    getStyleClass().add("dialog-card");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    close = new Button(ui.say(KitText.CLOSE));
    close.setId("key-map-close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> closing.run());
    var title = Parts.title(ui.say(ShellText.KEY_MAP));
    title.getStyleClass().add("dialog-title");
    var sections = new ArrayList<Node>();
    sections.add(
        section(
            ui.say(ShellText.EVERYWHERE),
            everywhere.stream().map(it -> new Keyed.Key(ui.say(it.label()), it.keys())).toList()));
    var here = linesOf(screen);
    if (!here.isEmpty()) {
      sections.add(section(ui.say(ShellText.ON_THIS_SCREEN), here));
    }
    var body = Parts.column(Gap.LARGE, sections.toArray(Node[]::new));
    body.getStyleClass().add("key-map-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("dialog-scroll");
    body.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    var buttons = Parts.row(Gap.SMALL, Parts.spring(), close);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(title, Parts.growing(scroll), buttons);
  }

  Node first() {
    return close;
  }

  private static List<Keyed.Key> linesOf(Node screen) {
    return Parts.all(screen)
        .filter(Keyed.class::isInstance)
        .map(Keyed.class::cast)
        .flatMap(part -> part.keysHere().stream())
        .distinct()
        .toList();
  }

  private static Node section(String title, List<Keyed.Key> lines) {
    var section = Parts.column(Gap.SMALL, Parts.label(title));
    lines.forEach(
        line -> {
          var keys = new Label(Isolated.code(line.keys().getDisplayText()));
          keys.getStyleClass().add("keys");
          section
              .getChildren()
              .add(Parts.row(Gap.LARGE, new Label(line.label()), Parts.spring(), keys));
        });
    return section;
  }
}
