package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Ending;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsEvents;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** How each connection of the site is, and a try of all of them. */
final class DiagnosticsModel implements News.Reader {
  static final Set<EventType> NEWS =
      Stream.of(
              DiagnosticsEvents.ALL,
              ProviderEvents.ALL,
              ArrivalEvents.ALL,
              List.of(InboxEvents.ADDRESS_CHANGED))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final LoadModel<Seen> standing;
  private final Action<Nothing, Standing> testing;

  /** What the server told, and how its time compared with ours when it did. */
  record Seen(Standing standing, Difference difference) {}

  DiagnosticsModel(Desk desk) {
    standing =
        new LoadModel<>(
            desk,
            () ->
                desk.api()
                    .call(DiagnosticsApi.STANDING, Nothing.NOTHING)
                    .map(told -> new Seen(told, Difference.now(told.server(), desk.clock()))),
            _ -> false);
    testing =
        new Action<>(
                desk, DiagnosticsApi.TEST, DiagnosticsText.TEST, standing.load().map(_ -> offer()))
            .icon(MaterialDesignR.REFRESH)
            .then(_ -> standing.reload());
  }

  private Offer<Nothing> offer() {
    var known = standing.lastKnown().map(Seen::standing);
    if (known.isEmpty()) {
      return new Offer.Missing<>(DiagnosticsText.NOT_READ_YET);
    }
    return known.get().testing().isPresent()
        ? new Offer.Missing<>(DiagnosticsText.BEING_TESTED)
        : new Offer.Given<>(Nothing.NOTHING);
  }

  LoadModel<Seen> standing() {
    return standing;
  }

  Action<Nothing, Standing> testing() {
    return testing;
  }

  /**
   * How many of the parts have been tried, while they are; nobody knows how long the next takes.
   */
  ObservableValue<OptionalDouble> progress() {
    return standing
        .load()
        .map(_ -> standing.lastKnown().map(Seen::standing).map(DiagnosticsModel::share))
        .map(share -> share.orElse(OptionalDouble.empty()));
  }

  private static OptionalDouble share(Standing now) {
    var ended =
        now.parts().stream()
            .filter(part -> part.tried().filter(it -> it.ending() != Ending.UNDER_WAY).isPresent())
            .count();
    return ended == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) ended / now.parts().size());
  }

  @Override
  public void reload() {
    standing.reload();
  }
}
