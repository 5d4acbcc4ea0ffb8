package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Uuid7;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do: an endpoint with a label. A risky one tells its impact and asks before
 * it is done. While it is under way it cannot be started again, and it knows why it cannot be
 * started now.
 */
public final class Action<I extends Record, O extends Record> implements Pressable {

  /** How it stands with the last time it was started. */
  public sealed interface State {
    record Idle() implements State {}

    /** Looking at what it would do, waiting for a yes, or doing it. */
    record Busy() implements State {}

    record Failed(Problem problem) implements State {}
  }

  /** What was sent and not answered: sent again it goes under the same key, so it is done once. */
  private record Doubt<I>(I input, Confirmation confirmation) {}

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(this, "hindrance", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<I>> underWay =
      new ReadOnlyObjectWrapper<>(this, "underWay", Optional.empty());
  private final Desk desk;
  private final Endpoint<I, O> endpoint;
  private final ObservableValue<Offer<I>> offer;
  private final Permit permit;
  private final Latest latest;
  private Face face;
  private Confirm.Upon upon = Confirm.Upon.ONE;
  private Supplier<Optional<String>> about = Optional::empty;
  // As of when it was started: what is chosen may be another before its impact is told.
  private Optional<String> named = Optional.empty();
  private Optional<Doubt<I>> doubt = Optional.empty();
  private Optional<Confirmation> sent = Optional.empty();
  private Consumer<O> done = _ -> {};

  /**
   * @param offer what it would be done with; its changes enable and disable the action
   */
  public Action(Desk desk, Endpoint<I, O> endpoint, Text label, ObservableValue<Offer<I>> offer) {
    this.desk = desk;
    this.endpoint = endpoint;
    this.face = Face.of(endpoint.name(), label);
    this.offer = offer;
    this.permit = new Permit(desk, endpoint);
    this.latest = new Latest(desk.threads());
    offer.subscribe(_ -> look());
    permit.against().subscribe(_ -> look());
    state.subscribe(_ -> look());
  }

  public Action<I, O> icon(Ikon shown) {
    face = face.showing(shown);
    return this;
  }

  /**
   * @param keys such as {@code Shortcut+N}, as JavaFX writes key combinations
   */
  public Action<I, O> shortcut(String keys) {
    face = face.on(keys);
    return this;
  }

  public Action<I, O> gravity(Gravity weight) {
    face = face.weighing(weight);
    return this;
  }

  /**
   * @param name what it is done to, as whoever does it knows it
   */
  public Action<I, O> about(Supplier<Optional<String>> name) {
    about = name;
    return this;
  }

  Action<I, O> uponMany() {
    upon = Confirm.Upon.MANY;
    return this;
  }

  /** What to say to who may not do it, where more can be said than the usual words. */
  public Action<I, O> notPermitted(Text why) {
    permit.notPermitted(why);
    return this;
  }

  Permit permit() {
    return permit;
  }

  /** What to do with the answer once it is done. */
  public Action<I, O> then(Consumer<O> reader) {
    done = reader;
    return this;
  }

  Endpoint<I, O> endpoint() {
    return endpoint;
  }

  @Override
  public Face face() {
    return face;
  }

  @Override
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Text>> hindrance() {
    return hindrance.getReadOnlyProperty();
  }

  /** What it is being done with, from when it is sent until its answer is there. */
  public ReadOnlyObjectProperty<Optional<I>> underWay() {
    return underWay.getReadOnlyProperty();
  }

  /** Under which key it is being done, from when it is sent until its answer is there. */
  Optional<String> key() {
    return sent.flatMap(Confirmation::key);
  }

  /** Whether what was sent last may have been done, and nobody knows. */
  public boolean isInDoubt() {
    return doubt.isPresent();
  }

  /** Sends what is in doubt once more under its own key, whatever is offered now. */
  public void goOn() {
    if (!(state.get() instanceof State.Busy)) {
      doubt.ifPresent(
          open -> {
            state.set(new State.Busy());
            perform(open.input(), open.confirmation());
          });
    }
  }

  /** Leaves open for ever what is in doubt. */
  public void giveUp() {
    doubt = Optional.empty();
    state.set(new State.Idle());
  }

  @Override
  public void start() {
    if (hindrance.get().isEmpty() && offer.getValue() instanceof Offer.Given<I>(var input)) {
      state.set(new State.Busy());
      named = about.get();
      var again = doubt.filter(open -> open.input().equals(input));
      if (again.isPresent()) {
        perform(input, again.get().confirmation());
      } else if (endpoint.has(Trait.RISKY)) {
        preview(input);
      } else {
        perform(input, Confirmation.none().under(freshKey()));
      }
    }
  }

  private void preview(I input) {
    latest.ask(
        () -> desk.api().call(endpoint.preview(), input),
        answer -> {
          if (answer instanceof Answer.Done<Impact>(var impact)) {
            decide(input, impact, Confirm.Shown.AT_FIRST);
          } else {
            Trouble.of(answer).ifPresent(this::fail);
          }
        });
  }

  private void decide(I input, Impact impact, Confirm.Shown shown) {
    desk.confirm()
        .ask(
            new Confirm.Question(label(), gravity(), impact, shown, upon, named),
            () -> perform(input, Confirmation.of(impact).under(freshKey())),
            () -> state.set(new State.Idle()));
  }

  private void perform(I input, Confirmation confirmation) {
    doubt = Optional.empty();
    sent = Optional.of(confirmation);
    underWay.set(Optional.of(input));
    latest.ask(
        () -> desk.api().call(endpoint, input, confirmation),
        answer -> {
          if (answer instanceof Answer.Done<O>(var value)) {
            state.set(new State.Idle());
            done.accept(value);
            underWay.set(Optional.empty());
          } else {
            Trouble.of(answer).ifPresent(problem -> hear(problem, input, confirmation));
          }
        });
  }

  private void hear(Problem problem, I input, Confirmation confirmation) {
    if (problem.impact().isPresent()) {
      underWay.set(Optional.empty());
      decide(input, problem.impact().get(), Confirm.Shown.AFTER_A_MOVE);
      return;
    }
    if (Trouble.leavesInDoubt(problem)) {
      doubt = Optional.of(new Doubt<>(input, confirmation));
    }
    fail(problem);
    underWay.set(Optional.empty());
  }

  private void fail(Problem problem) {
    state.set(new State.Failed(problem));
  }

  private void look() {
    hindrance.set(hindered());
  }

  private Optional<Text> hindered() {
    if (permit.against().get().isPresent()) {
      return permit.against().get();
    }
    if (state.get() instanceof State.Busy) {
      return Optional.of(KitText.BUSY);
    }
    return offer.getValue() instanceof Offer.Missing<I>(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private static String freshKey() {
    return Uuid7.next().toString();
  }
}
