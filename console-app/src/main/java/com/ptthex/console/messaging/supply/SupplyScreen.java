package com.ptthex.console.messaging.supply;

import com.ptthex.console.messaging.supply.SupplyModel.View;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.supply.SupplyApi.Order;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What was ordered, the two ways to get more, what it costs and how long it lasts. */
final class SupplyScreen extends VBox {
  private final Map<View, Node> drawn = new EnumMap<>(View.class);
  private final StackPane body = new StackPane();
  private final Ui ui;
  private final Frame frame;
  private final Links links;
  private final SupplyModel model;
  private Optional<FormDialog> dialog = Optional.empty();

  SupplyScreen(Ui ui, Frame frame, Links links, SupplyModel model) {
    this.ui = ui;
    this.frame = frame;
    this.links = links;
    this.model = model;
    model.buying().opener().opens(this::buy);
    model.buying().action().then(this::ordered);
    model.importing().action().then(this::ordered);
    var views =
        new Pills(ui, "number-supply", List.of(View.values()), SupplyScreen::labelOf, model.view());
    var bar = Parts.row(Gap.LARGE, views);
    bar.getStyleClass().add("toolbar");
    setId("number-supply");
    getStyleClass().add("supply");
    getChildren().addAll(bar, unconnected(), Parts.growing(body));
    ui.follow(model.view(), this::open);
  }

  private static Text labelOf(View view) {
    return switch (view) {
      case ORDERS -> SupplyText.ORDERS;
      case BUY -> SupplyText.BUY;
      case IMPORT -> SupplyText.IMPORT;
      case COSTS -> SupplyText.COSTS;
      case CAPACITY -> SupplyText.CAPACITY;
    };
  }

  private void open(View view) {
    body.getChildren().setAll(drawn.computeIfAbsent(view, this::draw));
  }

  private Node draw(View view) {
    return switch (view) {
      case ORDERS -> OrdersView.of(ui, links, model);
      case BUY -> new BuyView(ui, model);
      case IMPORT -> new ImportView(ui, model);
      case COSTS -> new CostsView(ui, links, model.costs());
      case CAPACITY -> new CapacityView(ui, model);
    };
  }

  /** Without a provider nothing can be got, and what to do about it is elsewhere. */
  private Node unconnected() {
    var lead = new Button(ui.say(SupplyText.TO_SETUP));
    lead.setId("supply-to-setup");
    lead.setMinWidth(USE_PREF_SIZE);
    lead.setOnAction(_ -> links.go(Place.messagingSetup()));
    var words = Parts.sentence(ui.say(SupplyText.NOT_CONNECTED));
    var note =
        new HBox(Parts.mark(MaterialDesignL.LINK_OFF, "problem-shape"), Parts.growing(words), lead);
    note.getStyleClass().add("bulk-note");
    ui.follow(
        model.connection().against(),
        against -> {
          note.setVisible(against.isPresent());
          note.setManaged(against.isPresent());
        });
    return note;
  }

  private void buy() {
    var buying = model.buying();
    buying.draft().clear();
    var form =
        new Form(ui, "buy", buying.draft())
            .lines(SupplyText.REASON, buying.reason(), ui.say(SupplyText.REASON_HINT));
    var sum = Sum.of(model.searching().chosen().getValue());
    var about = ui.say(SupplyText.BUY_ABOUT, sum.count()) + " " + new OfferWords(ui).monthly(sum);
    var opened = new FormDialog(ui, frame, about, form, buying.action());
    dialog = Optional.of(opened);
    frame.open(opened);
  }

  private void ordered(Order order) {
    dialog.ifPresent(frame::close);
    dialog = Optional.empty();
    model.ordered(order);
    frame.done(ui.say(SupplyText.ORDERED));
  }
}
