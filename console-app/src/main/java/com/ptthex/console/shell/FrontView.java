package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What one sees before one is at a desk: one card, and above it how everything looks. */
final class FrontView extends BorderPane {
  private final Ui ui;
  private final HBox bar;

  FrontView(Ui ui, HabitsModel habits, Site.Kind kind, Node card) {
    this.ui = ui;
    getStyleClass().add("front");
    var name = new Label(TopBar.PRODUCT, Parts.mark(MaterialDesignH.HEXAGON_OUTLINE));
    name.getStyleClass().add("product");
    var look = new MenuButton(ui.say(ShellText.LOOK), Parts.mark(MaterialDesignT.TRANSLATE));
    look.setId("look");
    look.getStyleClass().add("quiet");
    look.getItems().addAll(new LookItems(ui, habits).all());
    bar = Parts.row(Gap.MEDIUM, name, new DemoBadge(ui, kind), Parts.spring(), look);
    bar.getStyleClass().add("top-bar");
    var place = new StackPane(card);
    place.getStyleClass().add("front-place");
    StackPane.setAlignment(card, Pos.CENTER);
    setTop(bar);
    var scroll = new ScrollPane(place);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "front-scroll");
    setCenter(scroll);
    card.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(_ -> begin(card)));
  }

  /** Beside the look: which site this desk is for. */
  FrontView joining(SiteModel site) {
    if (!site.mayJoin()) {
      return this;
    }
    var label =
        site.joined()
            .map(known -> ui.say(JoinText.JOINED_AT, Isolated.code(known.uri().getHost())))
            .orElseGet(() -> ui.say(JoinText.JOIN_A_SITE));
    var join = new Button(label, Parts.mark(MaterialDesignL.LAN));
    join.setId("join-site-way");
    join.getStyleClass().add("quiet");
    join.setMinWidth(USE_PREF_SIZE);
    join.setOnAction(_ -> site.joinElsewhere());
    bar.getChildren().add(bar.getChildren().size() - 1, join);
    return this;
  }

  /** In the card, where there is something to type or to press; the look comes after it. */
  private static void begin(Node card) {
    Parts.all(card).filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
  }
}
