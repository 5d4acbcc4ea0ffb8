package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Notice;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProgressNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Offer;
import com.ptthex.shared.messaging.supply.SupplyApi.Offers;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What the provider has of what is looked for, for as long as it holds. */
final class OffersPane extends StackPane {
  private final StackPane answer = new StackPane();
  private final VBox sums = Parts.column(Gap.HAIR);
  private final VBox until = Parts.column(Gap.NONE);
  private final Ui ui;
  private final Searching searching;
  private final SupplyWords words;
  private final OfferWords offerWords;
  private final Node offered;
  private final LoadPane<Offers> pane;

  OffersPane(Ui ui, SupplyModel model) {
    this.ui = ui;
    this.searching = model.searching();
    this.words = new SupplyWords(ui);
    this.offerWords = new OfferWords(ui);
    var buy = new ActionButton(ui, model.buying().opener(), Emphasis.PRIMARY);
    var foot = Parts.row(Gap.LARGE, Parts.growing(Parts.column(Gap.HAIR, sums, until)), buy);
    foot.getStyleClass().add("supply-foot");
    // What it costs is read before it is bought: the list gives way.
    foot.setMinHeight(USE_PREF_SIZE);
    offered = Parts.column(Gap.NONE, Parts.growing(list()), foot);
    pane =
        new LoadPane<Offers>(ui, answer, this::fill)
            .empty(SupplyText.NONE_FOUND, SupplyText.NONE_FOUND_HINT)
            .retry(searching.offers()::reload)
            .follow(searching.offers().load());
    ui.follow(searching.search(), _ -> draw());
    ui.follow(searching.over(), _ -> draw());
    ui.follow(searching.chosen(), this::drawSums);
  }

  private Node list() {
    return new ListDetail<>(ui, "offers", searching.rows())
        .column(Column.<Offer>code(SupplyText.OFFER_NUMBER, offer -> offer.number().shown()))
        .column(
            Column.<Offer>words(SupplyText.BELONGS_TO, offer -> offer.place().orElse("–"))
                .wide(168))
        .column(
            Column.<Offer>amount(
                SupplyText.MONTHLY,
                offer -> offer.monthly().map(price -> new BigDecimal(price.amount())),
                offer -> offer.monthly().map(SupplyWords::money).orElse("")))
        .column(
            Column.<Offer>words(SupplyText.CAN, offer -> words.capabilities(offer.capabilities()))
                .wide(200))
        .column(
            Column.<Offer>state(
                    SupplyText.USABLE_HERE,
                    SupplyWords::severity,
                    offer -> ui.say(SupplyWords.usable(offer)))
                .wide(184))
        .called(SupplyText.SO_MANY_OFFERS)
        .mostAtOnce(SupplyApi.MOST)
        .empty(SupplyText.NONE_FOUND, SupplyText.NONE_FOUND_HINT)
        .show();
  }

  private void draw() {
    if (searching.search().get().isEmpty()) {
      put(notice(MaterialDesignM.MAGNIFY, SupplyText.NOT_SEARCHED, SupplyText.NOT_SEARCHED_HINT));
    } else if (searching.over().get()) {
      put(
          notice(
              MaterialDesignT.TIMER_OFF_OUTLINE,
              SupplyText.OFFERS_OVER,
              SupplyText.OFFERS_OVER_HINT,
              again()));
    } else {
      put(pane);
    }
  }

  private void put(Node node) {
    getChildren().setAll(node);
  }

  private void fill(Offers told) {
    switch (told.answer()) {
      case AWAITED -> answer.getChildren().setAll(waiting());
      case FOUND -> {
        until
            .getChildren()
            .setAll(Parts.aside(ui.say(SupplyText.HOLDS_UNTIL, ui.moments().time(told.until()))));
        // What stands there already keeps its place and the focus that may be in it.
        if (!answer.getChildren().equals(List.of(offered))) {
          answer.getChildren().setAll(offered);
        }
      }
      case FAILED ->
          answer.getChildren().setAll(failed(told.fault().orElse(ProviderError.UNKNOWN)));
    }
  }

  private Node waiting() {
    var note =
        new ProgressNote(
            ui, SupplyText.SEARCHING, new SimpleObjectProperty<>(OptionalDouble.empty()));
    note.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return note;
  }

  private Node failed(ProviderError fault) {
    return Notice.of(
        MaterialDesignC.CLOSE_OCTAGON_OUTLINE,
        "notice-failed",
        ui.say(SupplyText.SEARCH_FAILED),
        words.fault(fault),
        List.of(again()));
  }

  private Node notice(Ikon shape, SupplyText title, SupplyText sentence, Node... ways) {
    return Notice.of(shape, "notice-empty", ui.say(title), ui.say(sentence), List.of(ways));
  }

  private Node again() {
    return new ActionButton(ui, searching.action(), Emphasis.PRIMARY);
  }

  private void drawSums(List<Offer> chosen) {
    var sum = Sum.of(chosen);
    sums.getChildren().clear();
    if (sum.count() > 0) {
      sums.getChildren()
          .add(
              Parts.sentence(
                  ui.say(SupplyText.CHOSEN, sum.count()) + " " + offerWords.monthly(sum)));
      offerWords.warnings(sum).stream().map(Parts::aside).forEach(sums.getChildren()::add);
    }
  }
}
