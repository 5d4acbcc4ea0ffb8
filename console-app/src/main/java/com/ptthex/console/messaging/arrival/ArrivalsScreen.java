package com.ptthex.console.messaging.arrival;

import com.ptthex.console.messaging.arrival.ArrivalsModel.View;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How it stands with what comes in, what could not be taken, and on which ways it comes. */
final class ArrivalsScreen extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final Links links;
  private final ArrivalsModel model;
  private final SavedViews views;
  private final Map<View, Node> drawn = new EnumMap<>(View.class);
  private final StackPane body = new StackPane();

  ArrivalsScreen(Ui ui, Frame frame, Links links, ArrivalsModel model, SavedViews views) {
    this.ui = ui;
    this.frame = frame;
    this.links = links;
    this.model = model;
    this.views = views;
    new ArrivalsDialogs(ui, frame, model).attach();
    var pills =
        new Pills(ui, "arrivals-view", model.views(), ArrivalsScreen::labelOf, model.view());
    var bar = Parts.row(Gap.LARGE, pills, Parts.spring());
    bar.getStyleClass().add("toolbar");
    setId("arrivals");
    getChildren().addAll(bar, Parts.growing(body));
    ui.follow(model.view(), this::open);
  }

  private static Text labelOf(View view) {
    return switch (view) {
      case STANDING -> ArrivalsText.STANDING;
      case LETTERS -> ArrivalsText.LETTERS;
      case WAYS -> ArrivalsText.WAYS;
    };
  }

  private void open(View view) {
    body.getChildren().setAll(drawn.computeIfAbsent(view, this::draw));
  }

  private Node draw(View view) {
    return switch (view) {
      case STANDING -> standing();
      case LETTERS -> new LettersScreen(ui, frame, model.letters(), views);
      case WAYS -> ways();
    };
  }

  private Node standing() {
    var page = page();
    model.provider().map(it -> new ProviderPart(ui, it)).ifPresent(page.getChildren()::add);
    page.getChildren().add(new RecoveryPart(ui, model));
    return scrolling(page);
  }

  private Node ways() {
    var page = page();
    model.address().map(it -> new AddressPart(ui, links, it)).ifPresent(page.getChildren()::add);
    model.answering().map(it -> new CallsPart(ui, it)).ifPresent(page.getChildren()::add);
    return scrolling(page);
  }

  private static VBox page() {
    var page = Parts.column(Gap.WIDE);
    page.getStyleClass().add("page");
    return page;
  }

  private static Node scrolling(VBox page) {
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    // It takes what is left: what asks for more than there is takes it from what stands above.
    scroll.setPrefHeight(0);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }
}
