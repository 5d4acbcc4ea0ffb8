package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.supply.CostsApi.Costs;
import com.ptthex.shared.messaging.supply.CostsApi.Idle;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.CostsApi.UnusedFor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the numbers cost each month, and beside it those that cost without being of use. */
final class CostsView extends HBox {
  private final Ui ui;
  private final Links links;
  private final CostsModel model;
  private final CostWords words;

  CostsView(Ui ui, Links links, CostsModel model) {
    this.ui = ui;
    this.links = links;
    this.model = model;
    this.words = new CostWords(ui);
    setId("supply-costs");
    getChildren().addAll(costs(), Parts.growing(unused()));
  }

  private Node costs() {
    var content = Parts.column(Gap.LARGE);
    content.getStyleClass().add("room-part");
    var pane =
        new LoadPane<Costs>(ui, content, all -> content.getChildren().setAll(told(all)))
            .emptyLine(SupplyText.NO_NUMBERS)
            .retry(model.costs()::reload)
            .follow(model.costs().load());
    var column =
        Parts.column(
            Gap.LARGE,
            Parts.heading(ui.say(SupplyText.COSTS_HEADING)),
            pane,
            Parts.aside(ui.say(SupplyText.COSTS_ABOUT)));
    column.getStyleClass().add("supply-costs");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "supply-scroll", "supply-form");
    return scroll;
  }

  private List<Node> told(Costs all) {
    var together = all.together();
    var sum =
        Parts.column(
            Gap.HAIR,
            Parts.label(ui.say(SupplyText.ALL_KINDS)),
            Parts.title(words.sum(together)),
            Parts.sentence(words.about(together)));
    var kinds = new Facts(ui.say(SupplyText.BY_KIND));
    all.kinds()
        .forEach(
            kind -> kinds.fact(ui.say(SupplyWords.of(kind.numberClass())), words.all(kind.cost())));
    return List.of(sum, kinds);
  }

  private Node unused() {
    var spans =
        new Pills(
            ui, "unused-for", List.of(UnusedFor.values()), CostsView::spanOf, model.unusedFor());
    var sum = Parts.column(Gap.NONE);
    ui.follow(model.together().load(), load -> sum.getChildren().setAll(sum(load)));
    var head =
        Parts.column(
            Gap.SMALL,
            Parts.row(
                Gap.MEDIUM,
                Parts.heading(ui.say(SupplyText.UNUSED)),
                Parts.spring(),
                Parts.label(ui.say(SupplyText.FOR_AT_LEAST)),
                spans),
            sum);
    head.getStyleClass().add("supply-head");
    return Parts.column(Gap.NONE, head, Parts.growing(list()));
  }

  /** That it is not known, or old, is told by the list below it. */
  private List<Node> sum(Load<Unused> load) {
    return switch (load) {
      case Load.Ready<Unused>(var all) -> List.of(Parts.sentence(words.all(all.together())));
      case Load.Stale<Unused>(var all, var _) -> List.of(Parts.sentence(words.all(all.together())));
      case Load.Loading<Unused> _,
          Load.Empty<Unused> _,
          Load.Denied<Unused> _,
          Load.Failed<Unused> _ ->
          List.of();
    };
  }

  private static Text spanOf(UnusedFor span) {
    return switch (span) {
      case WEEK -> SupplyText.SEVEN_DAYS;
      case MONTH -> SupplyText.THIRTY_DAYS;
      case QUARTER -> SupplyText.NINETY_DAYS;
    };
  }

  private Node list() {
    return new ListDetail<>(ui, "unused", model.unused())
        .column(Column.<Idle>code(SupplyText.OFFER_NUMBER, idle -> idle.number().shown()))
        .column(
            Column.<Idle>words(
                    SupplyText.NUMBER_CLASS, idle -> ui.say(SupplyWords.of(idle.numberClass())))
                .wide(128))
        .column(Column.<Idle>when(SupplyText.LAST_USED, Idle::lastUsedAt).wide(168))
        .column(Column.<Idle>figure(SupplyText.DAYS_UNUSED, this::days).wide(112))
        .column(
            Column.<Idle>amount(
                SupplyText.MONTHLY, CostWords::amount, words::price, ui.say(SupplyText.NOT_KNOWN)))
        .called(SupplyText.SO_MANY_UNUSED)
        .empty(SupplyText.NO_UNUSED, SupplyText.NO_UNUSED_HINT)
        .detail(SupplyText.THE_CHOSEN_NUMBER, this::detail)
        .show();
  }

  private long days(Idle idle) {
    return Duration.between(idle.idleSince(), ui.clock().instant()).toDays();
  }

  private Node detail(Idle idle) {
    var number = Isolated.code(idle.number().shown());
    var open = new Button(ui.say(SupplyText.TO_INVENTORY));
    open.setId("unused-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> links.go(new Place.Numbers(Optional.of(idle.id().value()))));
    var facts =
        new Facts(ui.say(SupplyText.WHAT_IS_KNOWN))
            .fact(ui.say(SupplyText.NUMBER_CLASS), ui.say(SupplyWords.of(idle.numberClass())))
            .fact(
                ui.say(SupplyText.LAST_USED),
                idle.lastUsedAt().map(ui.moments()::both).orElseGet(() -> ui.say(SupplyText.NEVER)))
            .fact(ui.say(SupplyText.UNUSED_SINCE), ui.moments().both(idle.idleSince()))
            .fact(ui.say(SupplyText.MONTHLY), words.price(idle));
    idle.label()
        .ifPresent(
            label -> facts.fact(ui.say(SupplyText.LABEL), ui.texts().isolated(label.value())));
    var content =
        Parts.column(
            Gap.LARGE,
            Parts.title(number),
            Parts.sentence(ui.say(SupplyText.UNUSED_ABOUT)),
            Parts.row(Gap.SMALL, open),
            facts);
    content.getStyleClass().add("detail-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }
}
