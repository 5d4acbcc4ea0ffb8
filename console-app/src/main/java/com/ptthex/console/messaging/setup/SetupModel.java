package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupApi.Again;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupApi.Skip;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** How far the setup has come, which step is looked at, and what may be done about it. */
final class SetupModel {
  private final LoadModel<Standing> standing;
  private final Optional<LoadModel<ProviderApi.Standing>> provider;
  private final ReadOnlyObjectWrapper<Optional<SetupStep>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Connecting connecting;
  private final Action<Pass, Standing> passing;
  private final Action<Skip, Standing> skipping;
  private final Action<Finish, Standing> finishing;
  private final Action<Nothing, ProviderApi.Standing> testing;
  private final OpeningAnew openingAnew;
  private final StepNumbers numbers;
  private final Optional<Drift> drift;

  /** Going through it once more, for a reason. */
  record OpeningAnew(
      Draft draft, Draft.Entry<Note> reason, Action<Again, Standing> action, Opener opener) {}

  SetupModel(Desk desk) {
    standing =
        new LoadModel<>(
            desk, () -> desk.api().call(SetupApi.STANDING, Nothing.NOTHING), _ -> false);
    provider =
        desk.rights().mayCall(ProviderApi.STANDING)
            ? Optional.of(
                new LoadModel<>(
                    desk, () -> desk.api().call(ProviderApi.STANDING, Nothing.NOTHING), _ -> false))
            : Optional.empty();
    connecting = new Connecting(desk);
    passing = deed(desk, SetupApi.PASS, SetupText.GO_ON, step -> new Pass(step.step(), version()));
    skipping =
        deed(desk, SetupApi.SKIP, SetupText.LEAVE_OUT, step -> new Skip(step.step(), version()));
    finishing = deed(desk, SetupApi.FINISH, SetupText.FINISH, _ -> new Finish(version()));
    testing =
        new Action<>(
                desk,
                ProviderApi.TEST,
                SetupText.TEST,
                Bindings.createObjectBinding(this::testOffer, loads()))
            .icon(MaterialDesignR.REFRESH)
            .notPermitted(SetupText.NOT_PERMITTED);
    openingAnew = openingAnew(desk);
    numbers = new StepNumbers(desk, this::shown);
    drift =
        desk.rights().mayCall(ArrivalApi.STANDING)
            ? Optional.of(new Drift(desk))
            : Optional.empty();
  }

  private <I extends Record> Action<I, Standing> deed(
      Desk desk, Endpoint<I, Standing> endpoint, SetupText label, Function<Step, I> wish) {
    return new Action<>(
            desk,
            endpoint,
            label,
            Bindings.createObjectBinding(
                () -> offer(endpoint, wish), standing.load(), chosen.getReadOnlyProperty()))
        .notPermitted(SetupText.NOT_PERMITTED);
  }

  private <I extends Record> Offer<I> offer(
      Endpoint<I, Standing> endpoint, Function<Step, I> wish) {
    return step()
        .<Offer<I>>map(
            step ->
                against(step, endpoint)
                    .<Offer<I>>map(Offer.Missing::new)
                    .orElseGet(() -> new Offer.Given<>(wish.apply(step))))
        .orElseGet(() -> new Offer.Missing<>(SetupText.NOT_ITS_TURN));
  }

  /** The server decides; this only spares people a refusal. */
  private static Optional<Text> against(Step step, Endpoint<?, ?> endpoint) {
    if (step.settled().isPresent()) {
      return Optional.of(SetupText.TAKEN);
    }
    if (step.state() == SetupApi.State.BLOCKED) {
      return Optional.of(SetupText.NOT_ITS_TURN);
    }
    var isComplete = step.checks().stream().allMatch(check -> check.outcome().isGood());
    return isComplete || endpoint.equals(SetupApi.SKIP)
        ? Optional.empty()
        : Optional.of(SetupText.NOT_COMPLETE);
  }

  private Observable[] loads() {
    return Stream.concat(Stream.of(standing.load()), provider.stream().map(LoadModel::load))
        .toArray(Observable[]::new);
  }

  private Offer<Nothing> testOffer() {
    var isConnected =
        provider
            .flatMap(LoadModel::lastKnown)
            .filter(known -> known.state() == ProviderApi.State.CONNECTED)
            .isPresent();
    return isConnected
        ? new Offer.Given<>(Nothing.NOTHING)
        : new Offer.Missing<>(SetupText.NOT_CONNECTED);
  }

  private OpeningAnew openingAnew(Desk desk) {
    var draft = new Draft();
    var reason = draft.needed("reason", Note::new);
    var action =
        new Action<>(
                desk,
                SetupApi.AGAIN,
                SetupText.AGAIN,
                draft.offer(() -> new Again(reason.value(), version())))
            .notPermitted(SetupText.NOT_PERMITTED);
    ObservableValue<Optional<Text>> unlessFinished =
        standing
            .load()
            .map(
                _ ->
                    standing.lastKnown().filter(Standing::finished).isPresent()
                        ? Optional.empty()
                        : Optional.of(SetupText.NOT_FINISHED));
    return new OpeningAnew(
        draft, reason, action, new Opener(action, MaterialDesignR.RESTART, unlessFinished));
  }

  private Version version() {
    return standing.lastKnown().map(Standing::version).orElse(new Version(0));
  }

  /** Of the connection, which is changed by a deed of its own. */
  Version providerVersion() {
    return provider
        .flatMap(LoadModel::lastKnown)
        .map(ProviderApi.Standing::version)
        .orElse(new Version(0));
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  StepNumbers numbers() {
    return numbers;
  }

  ReadOnlyObjectProperty<Optional<SetupStep>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Nothing chosen is whichever comes next. */
  void choose(Optional<SetupStep> step) {
    chosen.set(step);
  }

  /** The step whose page is open. */
  SetupStep shown() {
    return chosen
        .get()
        .or(() -> standing.lastKnown().flatMap(Standing::next))
        .orElse(SetupStep.READINESS);
  }

  Optional<Step> step() {
    return standing.lastKnown().map(known -> known.step(shown()));
  }

  void reload() {
    provider.ifPresent(LoadModel::reload);
    standing.reload();
    numbers.reload();
    drift.map(Drift::standing).ifPresent(LoadModel::reload);
  }

  /** Nothing for who may not see it. */
  Optional<Drift> drift() {
    return drift;
  }

  Connecting connecting() {
    return connecting;
  }

  Action<Pass, Standing> passing() {
    return passing;
  }

  Action<Skip, Standing> skipping() {
    return skipping;
  }

  Action<Finish, Standing> finishing() {
    return finishing;
  }

  Action<Nothing, ProviderApi.Standing> testing() {
    return testing;
  }

  OpeningAnew openingAnew() {
    return openingAnew;
  }
}
