package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Api;
import com.ptthex.console.ui.model.Closings;
import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.text.Coded;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Closed;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import com.ptthex.shared.trust.licence.LicenceEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the site stands with its licence now, and what that keeps closed, so that a desk can say it
 * before somebody tries. Asked again when the licence changes, when its next stage begins, and when
 * a call is refused by it: whatever could not be asked is closed by nobody here, and the server
 * decides.
 */
final class LicenceNow {
  private static final String REFUSED = "import-a-licence";

  /** Longer than that no timer is trusted to wait; a session does not last as long either. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final ReadOnlyObjectWrapper<Optional<Closed>> told =
      new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
  private final ReadOnlyObjectWrapper<Closings> closings =
      new ReadOnlyObjectWrapper<>(this, "closings", Closings.NONE);
  private final Api api;
  private final Threads threads;
  private final Later later;
  private long asked;

  /** Away from the screen; what is closed then is known when this returns. */
  LicenceNow(Api api, Threads threads, Later later) {
    this.api = api;
    this.threads = threads;
    this.later = later;
    ask()
        .ifPresent(
            answer -> {
              show(answer);
              threads.back(() -> await(answer));
            });
  }

  /** For as long as the session has news. */
  LicenceNow following(News news) {
    news.follow(new Subscriptions(), LicenceEvents.ALL, this::reload);
    return this;
  }

  /** Nothing while the server could not be asked. */
  ReadOnlyObjectProperty<Optional<Closed>> told() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Closings> closings() {
    return closings.getReadOnlyProperty();
  }

  /** The same, which also hears of what the licence refuses. */
  Api hearing() {
    return new Api() {
      @Override
      public <I extends Record, O extends Record> Answer<O> call(
          Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
        var answer = api.call(endpoint, input, confirmation);
        if (answer instanceof Answer.Refused<O>(var problem) && problem.next().equals(REFUSED)) {
          threads.back(() -> reloadUnlessKnown(endpoint));
        }
        return answer;
      }
    };
  }

  /** Lists that are read again and again are refused as often, and say nothing new. */
  private void reloadUnlessKnown(Endpoint<?, ?> refused) {
    if (!closings.get().why().containsKey(refused.name())) {
      reload();
    }
  }

  private Optional<Closed> ask() {
    return api.call(LicenceApi.CLOSED, Nothing.NOTHING) instanceof Answer.Done<Closed>(var told)
        ? Optional.of(told)
        : Optional.empty();
  }

  private void reload() {
    var mine = ++asked;
    threads.away(
        () -> {
          var answer = ask();
          threads.back(() -> answer.filter(_ -> mine == asked).ifPresent(this::learn));
        });
  }

  private void learn(Closed answer) {
    show(answer);
    await(answer);
  }

  private void show(Closed answer) {
    told.set(Optional.of(answer));
    closings.set(
        new Closings(
            answer.stops().stream()
                .collect(
                    Collectors.toMap(
                        Stopped::endpoint, stop -> new Coded(stop.code(), stop.facts())))));
  }

  /** Unless it is asked before that for another reason. */
  private void await(Closed answer) {
    var mine = asked;
    answer
        .changes()
        .map(change -> wait(answer.at(), change))
        .ifPresent(
            wait ->
                later.after(
                    wait,
                    () -> {
                      if (mine == asked) {
                        reload();
                      }
                    }));
  }

  /** By the clock of the site, whatever ours shows. */
  private static Duration wait(Instant at, Instant change) {
    var wait = Duration.between(at, change).plusSeconds(1);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
