package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.shared.messaging.supply.SupplyApi;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The ways to more numbers, which is another room.
 *
 * @param toImport what the account holds already
 */
record MoreNumbers(Opener toBuy, Opener toImport) {

  static MoreNumbers of(Desk desk) {
    return new MoreNumbers(
        new Opener(
            desk,
            SupplyApi.BUY,
            NumbersText.BUY,
            MaterialDesignC.CART_OUTLINE,
            NumbersText.BUY_NOT_PERMITTED),
        new Opener(
            desk,
            SupplyApi.IMPORT,
            NumbersText.IMPORT,
            MaterialDesignI.IMPORT,
            NumbersText.IMPORT_NOT_PERMITTED));
  }

  void lead(Links links) {
    toBuy.opens(() -> links.go(Place.NumberSupply.toBuy(Optional.empty())));
    toImport.opens(() -> links.go(Place.NumberSupply.toImport(Optional.empty())));
  }
}
