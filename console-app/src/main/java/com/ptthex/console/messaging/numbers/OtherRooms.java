package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The ways from the inventory to other rooms: to more numbers, and to who has one. */
final class OtherRooms {
  private final Opener toBuy;
  private final Opener toImport;
  private final Desk desk;
  private Links links = _ -> {};

  OtherRooms(Desk desk) {
    this.desk = desk;
    toBuy =
        new Opener(
            desk,
            SupplyApi.BUY,
            NumbersText.BUY,
            MaterialDesignC.CART_OUTLINE,
            NumbersText.BUY_NOT_PERMITTED);
    toImport =
        new Opener(
            desk,
            SupplyApi.IMPORT,
            NumbersText.IMPORT,
            MaterialDesignI.IMPORT,
            NumbersText.IMPORT_NOT_PERMITTED);
  }

  void lead(Links ways) {
    links = ways;
    toBuy.opens(() -> links.go(Place.NumberSupply.toBuy(Optional.empty())));
    toImport.opens(() -> links.go(Place.NumberSupply.toImport(Optional.empty())));
  }

  Opener toBuy() {
    return toBuy;
  }

  /** What the account holds already. */
  Opener toImport() {
    return toImport;
  }

  /** Nothing for whoever may not see people: the room is not there for them. */
  Optional<Runnable> toPerson(PersonId id) {
    return Optional.<Runnable>of(() -> links.go(new Place.People(Optional.of(id.value()))))
        .filter(_ -> desk.rights().mayCall(PeopleApi.DETAIL));
  }
}
