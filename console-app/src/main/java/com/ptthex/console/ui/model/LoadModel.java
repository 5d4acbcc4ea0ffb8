package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Holds the {@link Load} of a screen: asks for it, keeps what was last known when nothing better is
 * to be had, and asks again when the server is back.
 */
public final class LoadModel<T> {
  private final ReadOnlyObjectWrapper<Load<T>> load =
      new ReadOnlyObjectWrapper<>(this, "load", new Load.Loading<>());
  private final Clock clock;
  private final Latest latest;
  private final Supplier<Answer<T>> question;
  private final Predicate<T> holdsNothing;
  private Optional<Known<T>> known = Optional.empty();
  private Optional<Instant> lostSince = Optional.empty();
  private final Turns turns = new Turns();
  private final Runnable asking = this::ask;
  // Asked before the feed was back, an answer may lack what happened meanwhile.
  private boolean doubtful;

  private record Known<T>(T value, Instant at) {}

  /**
   * @param question asked on a thread of its own, each time anew
   * @param holdsNothing whether an answer is to be told as empty
   */
  public LoadModel(Desk desk, Supplier<Answer<T>> question, Predicate<T> holdsNothing) {
    this.clock = desk.clock();
    this.latest = new Latest(desk.threads());
    this.question = question;
    this.holdsNothing = holdsNothing;
  }

  public ReadOnlyObjectProperty<Load<T>> load() {
    return load.getReadOnlyProperty();
  }

  /** What is shown stays until the answer is there; wanted meanwhile, it is asked once more. */
  public void reload() {
    turns.want(asking);
  }

  private void ask() {
    doubtful = lostSince.isPresent();
    latest.ask(
        question,
        answer -> {
          hear(answer);
          turns.done();
        });
  }

  /** Between two of our own questions, so that both speak of the same things. */
  void inTurn(Runnable other) {
    turns.want(other);
  }

  /** What was asked in turn has been answered. */
  void turnIsOver() {
    turns.done();
  }

  /** For another question, such as a changed filter: the old answer says nothing about it. */
  public void restart() {
    turns.forget();
    latest.forget();
    known = Optional.empty();
    load.set(new Load.Loading<>());
    reload();
  }

  /** A lost feed turns what is shown stale at once; when it is back, all is asked again. */
  public void follow(LiveState feed) {
    switch (feed) {
      case LiveState.Connecting _ -> {}
      case LiveState.Live _ -> {
        var missedSomething = lostSince.isPresent() || load.get() instanceof Load.Stale<T>;
        lostSince = Optional.empty();
        if (missedSomething || load.get() instanceof Load.Failed<T>) {
          reload();
        }
      }
      case LiveState.Stale(var _, var since, var _) -> lose(since);
      case LiveState.Ended _ -> lose(lostSince.orElseGet(clock::instant));
    }
  }

  /** What the last answer was, whether it is still live or not. */
  public Optional<T> lastKnown() {
    return known.map(Known::value);
  }

  /** More of the same, such as a further page: what was old before is old still. */
  void extend(T value) {
    if (load.get() instanceof Load.Stale<T>(var _, var since)) {
      known = known.map(last -> new Known<>(value, last.at()));
      load.set(new Load.Stale<>(value, since));
      if (lostSince.isEmpty()) {
        reload();
      }
    } else {
      learn(value);
    }
  }

  private void learn(T value) {
    known = Optional.of(new Known<>(value, clock.instant()));
    show(value);
  }

  private void hear(Answer<T> answer) {
    if (answer instanceof Answer.Done<T>(var value)) {
      learn(value);
    } else {
      Trouble.of(answer).ifPresent(this::suffer);
    }
  }

  private void show(T value) {
    if (doubtful) {
      load.set(new Load.Stale<>(value, clock.instant()));
    } else {
      load.set(holdsNothing.test(value) ? new Load.Empty<>() : new Load.Ready<>(value));
    }
  }

  private void suffer(Problem problem) {
    if (Trouble.denies(problem)) {
      // What may no longer be seen is not kept either.
      known = Optional.empty();
      load.set(new Load.Denied<>(problem));
    } else if (known.isPresent() && Trouble.passes(problem)) {
      load.set(stale(known.get()));
    } else {
      load.set(new Load.Failed<>(problem));
    }
  }

  private void lose(Instant since) {
    lostSince = Optional.of(since);
    doubtful = true;
    if (load.get() instanceof Load.Ready<T> || load.get() instanceof Load.Empty<T>) {
      known.ifPresent(last -> load.set(stale(last)));
    }
  }

  /** Until the feed was lost it would have told of changes, so the answer held until then. */
  private Load<T> stale(Known<T> last) {
    var held = lostSince.filter(since -> since.isAfter(last.at())).orElse(last.at());
    return new Load.Stale<>(last.value(), held);
  }
}
