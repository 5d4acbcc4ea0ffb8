package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.messaging.numbers.NumbersWanted;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.messaging.supply.SupplyApi;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The numbers that a step is about, as the inventory has them. */
final class StepNumbers {
  private final Supplier<SetupStep> shown;
  private final LoadModel<Page> load;
  private final Opener toBuy;
  private final Opener toImport;
  private Optional<NumberClass> asked = Optional.empty();

  StepNumbers(Desk desk, Supplier<SetupStep> shown) {
    this.shown = shown;
    this.load =
        new LoadModel<>(
            desk,
            () -> desk.api().call(NumbersApi.LIST, find(asked.orElse(NumberClass.FRONT_DESK))),
            page -> page.rows().isEmpty());
    toBuy =
        new Opener(
            desk,
            SupplyApi.BUY,
            SetupText.BUY,
            MaterialDesignC.CART_OUTLINE,
            SetupText.BUY_NOT_PERMITTED);
    toImport =
        new Opener(
            desk,
            SupplyApi.IMPORT,
            SetupText.IMPORT,
            MaterialDesignI.IMPORT,
            SetupText.IMPORT_NOT_PERMITTED);
  }

  /** Leads to where numbers come from, for what the step that is open then is about. */
  void lead(Links links) {
    toBuy.opens(() -> links.go(Place.NumberSupply.toBuy(wanted())));
    toImport.opens(() -> links.go(Place.NumberSupply.toImport(wanted())));
  }

  private Optional<String> wanted() {
    return of(shown.get()).map(NumberClass::name);
  }

  Opener toBuy() {
    return toBuy;
  }

  Opener toImport() {
    return toImport;
  }

  private static Find find(NumberClass of) {
    return new NumbersWanted().of(of).of(NumberStatus.ACTIVE).find();
  }

  static Optional<NumberClass> of(SetupStep step) {
    return switch (step) {
      case FRONT_DESK -> Optional.of(NumberClass.FRONT_DESK);
      case SITTER_NUMBERS -> Optional.of(NumberClass.SITTER);
      case POOL_NUMBERS -> Optional.of(NumberClass.POOL);
      case CONNECT, CONNECTIVITY, ARRIVAL, READINESS -> Optional.empty();
    };
  }

  LoadModel<Page> load() {
    return load;
  }

  /** Asked only where a step shows them. */
  void reload() {
    of(shown.get())
        .ifPresent(
            wanted -> {
              var isTheSame = asked.equals(Optional.of(wanted));
              asked = Optional.of(wanted);
              if (isTheSame) {
                load.reload();
              } else {
                load.restart();
              }
            });
  }
}
