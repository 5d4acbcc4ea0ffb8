package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.value.DeedKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One deed upon many things, of which some may be done and others not. It goes on when somebody
 * leaves it, and what became of it stays to be read until they close it.
 */
public final class Bulk<I extends Record, O extends Record> implements Pressable {

  /** How it stands with the last time it was started. */
  public sealed interface State {
    record Idle() implements State {}

    /**
     * @param settled how many of them are done or refused by now, when that is known
     */
    record Running(int asked, OptionalInt settled) implements State {
      Running(int asked) {
        this(asked, OptionalInt.empty());
      }
    }

    record Ended(int asked, List<Left> left) implements State {
      public Ended {
        left = List.copyOf(left);
      }

      public int done() {
        return asked - left.size();
      }
    }

    /** Some of it may have been done; under the same key the rest can be. */
    record Unknown(int asked, Problem problem) implements State {}
  }

  /**
   * What was not done.
   *
   * @param name how a reader knows it, isolated where it is a code
   */
  public record Left(Object id, String name, String code, Map<String, String> facts) {
    public Left {
      facts = Map.copyOf(facts);
    }
  }

  private final ReadOnlyObjectWrapper<State> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", new State.Idle());
  private final ReadOnlyObjectWrapper<Action.State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Action.State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(this, "hindrance", Optional.empty());
  private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper(this, "left");
  private final Action<I, O> action;
  private final ToIntFunction<I> size;
  private Optional<HowFar> howFar = Optional.empty();
  private Consumer<State.Ended> ended = _ -> {};
  private Consumer<List<Left>> chooser = _ -> {};
  private Optional<I> last = Optional.empty();
  private boolean wasLeft;

  /**
   * @param size upon how many things
   * @param notDone what of the input was not done, as the answer says
   */
  public Bulk(Action<I, O> action, ToIntFunction<I> size, BiFunction<I, O, List<Left>> notDone) {
    this.action = action.uponMany();
    this.size = size;
    action.then(answer -> last.ifPresent(input -> end(input, notDone.apply(input, answer))));
    action.underWay().subscribe(this::follow);
    state.bind(action.state().map(now -> isUnknown(now) ? new Action.State.Idle() : now));
    hindrance.bind(Bindings.createObjectBinding(this::hindered, action.hindrance(), standing));
  }

  /** How many are settled of what is done under a key; asked away from the screen. */
  public interface Progress {
    Answer<Integer> under(DeedKey key);
  }

  /** The server tells how far it is, and is asked while it goes on. */
  public Bulk<I, O> tells(Desk desk, Progress progress) {
    howFar = Optional.of(new HowFar(desk, progress, this::hearHowFar));
    return this;
  }

  private void hearHowFar(int settled) {
    if (standing.get() instanceof State.Running(var all, var before)
        && settled > before.orElse(0)) {
      standing.set(new State.Running(all, OptionalInt.of(Math.min(settled, all))));
    }
  }

  /** What to do once it is known how each of them went, whoever still looks. */
  public Bulk<I, O> then(Consumer<State.Ended> reader) {
    ended = reader;
    return this;
  }

  /** How what was not done is chosen in its list, so that it can be tried again. */
  public Bulk<I, O> chooses(Consumer<List<Left>> again) {
    chooser = again;
    return this;
  }

  /**
   * Chooses what was not done; by itself only for who has waited, and so has chosen nothing else.
   */
  public void chooseLeft() {
    if (standing.get() instanceof State.Ended(var _, var notDone)) {
      chooser.accept(notDone);
    }
  }

  public ReadOnlyObjectProperty<State> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Somebody goes on with other things while it goes on by itself. */
  public void leave() {
    wasLeft = true;
    left.set(true);
  }

  /** Whether somebody went on with other things before it had ended. */
  public boolean wasLeft() {
    return wasLeft;
  }

  /** They are back to look at it. */
  public void comeBack() {
    left.set(false);
  }

  /** Whether nobody waits before it. */
  public ReadOnlyBooleanProperty left() {
    return left.getReadOnlyProperty();
  }

  /** The rest of what nobody knows the end of. */
  public void goOn() {
    action.goOn();
  }

  /** It has been read, or is not wanted any more. */
  public void close() {
    if (standing.get() instanceof State.Unknown) {
      action.giveUp();
    }
    standing.set(new State.Idle());
  }

  private void follow(Optional<I> input) {
    howFar.ifPresent(HowFar::end);
    if (input.isPresent()) {
      last = input;
      wasLeft = false;
      left.set(false);
      standing.set(new State.Running(size.applyAsInt(input.get())));
      howFar.ifPresent(asked -> action.key().map(DeedKey::new).ifPresent(asked::begin));
    } else if (standing.get() instanceof State.Running(var asked, var _)) {
      standing.set(
          action.isInDoubt() && action.state().get() instanceof Action.State.Failed(var problem)
              ? new State.Unknown(asked, problem)
              : new State.Idle());
    }
  }

  private void end(I input, List<Left> notDone) {
    var end = new State.Ended(size.applyAsInt(input), notDone);
    standing.set(notDone.isEmpty() ? new State.Idle() : end);
    ended.accept(end);
    if (!wasLeft) {
      chooser.accept(notDone);
    }
  }

  private boolean isUnknown(Action.State now) {
    return now instanceof Action.State.Failed && action.isInDoubt();
  }

  private Optional<Text> hindered() {
    var first =
        standing.get() instanceof State.Unknown
            ? Optional.<Text>of(KitText.BULK_UNKNOWN_FIRST)
            : Optional.<Text>empty();
    return first.or(() -> action.hindrance().get());
  }

  @Override
  public Face face() {
    return action.face();
  }

  @Override
  public ReadOnlyObjectProperty<Action.State> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Text>> hindrance() {
    return hindrance.getReadOnlyProperty();
  }

  @Override
  public void start() {
    if (hindrance.get().isEmpty()) {
      action.start();
    }
  }
}
