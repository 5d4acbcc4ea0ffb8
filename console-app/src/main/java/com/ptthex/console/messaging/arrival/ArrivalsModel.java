package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.CallsApi;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.ReconciliationApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderEvents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All that tells how messages come in. What somebody may not see is not there for them. */
final class ArrivalsModel implements News.Reader {
  static final Set<EventType> NEWS =
      Stream.of(
              ProviderEvents.ALL,
              ArrivalEvents.ALL,
              List.of(
                  InboxEvents.LETTER_KEPT,
                  InboxEvents.LETTER_SETTLED,
                  InboxEvents.RECONCILED,
                  InboxEvents.NOT_RECONCILED,
                  InboxEvents.CALLS_CHANGED,
                  InboxEvents.ADDRESS_CHANGED))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** What of the room one looks at. */
  enum View {
    STANDING,
    LETTERS,
    WAYS
  }

  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.STANDING);
  private final Desk desk;
  private final Optional<ProviderModel> provider;
  private final LoadModel<ReconciliationApi.Standing> recovery;
  private final LettersModel letters;
  private final Optional<AddressModel> address;
  private final Optional<CallsModel> calls;

  ArrivalsModel(Desk desk) {
    this.desk = desk;
    provider = ifOpen(ProviderApi.STANDING, () -> new ProviderModel(desk));
    recovery =
        new LoadModel<>(
            desk, () -> desk.api().call(ReconciliationApi.STANDING, Nothing.NOTHING), _ -> false);
    letters = new LettersModel(desk);
    address = ifOpen(AddressApi.STANDING, () -> new AddressModel(desk));
    calls = ifOpen(CallsApi.STANDING, () -> new CallsModel(desk));
  }

  private <M> Optional<M> ifOpen(Endpoint<?, ?> endpoint, Supplier<M> made) {
    return desk.rights().mayCall(endpoint) ? Optional.of(made.get()) : Optional.empty();
  }

  /** Those in which there is anything for this reader. */
  List<View> views() {
    return Stream.of(View.values())
        .filter(each -> each != View.WAYS || address.isPresent() || calls.isPresent())
        .toList();
  }

  ObjectProperty<View> view() {
    return view;
  }

  void follow(LiveState feed) {
    provider.ifPresent(it -> it.standing().follow(feed));
    recovery.follow(feed);
    letters.rows().follow(feed);
    address.ifPresent(it -> it.follow(feed));
    calls.ifPresent(it -> it.choosing().standing().follow(feed));
  }

  @Override
  public void reload() {
    lookAgain();
    letters.rows().reload();
    address.ifPresent(AddressModel::reload);
  }

  @Override
  public int calls() {
    return 6 + letters.rows().calls();
  }

  /** What changes without any news of it. */
  void lookAgain() {
    provider.ifPresent(it -> it.standing().reload());
    recovery.reload();
    // The hours of the site change it too.
    calls.ifPresent(it -> it.choosing().standing().reload());
  }

  Optional<ProviderModel> provider() {
    return provider;
  }

  LoadModel<ReconciliationApi.Standing> recovery() {
    return recovery;
  }

  LettersModel letters() {
    return letters;
  }

  Optional<AddressModel> address() {
    return address;
  }

  Optional<CallsModel> answering() {
    return calls;
  }
}
