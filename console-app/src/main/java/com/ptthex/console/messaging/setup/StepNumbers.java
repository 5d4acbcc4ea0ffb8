package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Page;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The numbers that a step is about, as the inventory has them. */
final class StepNumbers {
  private final Supplier<SetupStep> shown;
  private final LoadModel<Page> load;
  private Optional<NumberClass> asked = Optional.empty();

  StepNumbers(Desk desk, Supplier<SetupStep> shown) {
    this.shown = shown;
    this.load =
        new LoadModel<>(
            desk,
            () -> desk.api().call(NumbersApi.LIST, find(asked.orElse(NumberClass.FRONT_DESK))),
            page -> page.rows().isEmpty());
  }

  private static Find find(NumberClass of) {
    var all = Find.all();
    return new Find(
        List.of(of),
        List.of(NumberStatus.ACTIVE),
        all.sitter(),
        all.client(),
        all.assigned(),
        all.unit(),
        all.search(),
        all.health(),
        all.used(),
        all.highVolume(),
        all.usedWithin(),
        all.usedFrom(),
        all.usedBefore(),
        all.after(),
        all.limit());
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
