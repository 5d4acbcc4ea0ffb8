package com.ptthex.console.ui.model;

import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.live.LiveEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What happens at the site, as models hear it: on the screen's thread, and as a reason to ask
 * again, never as something to patch a list with.
 */
public final class News implements LiveFeed.Listener {
  /** What is asked again. */
  public interface Reader {
    void reload();

    /** How many calls that takes, as things are now. */
    default int calls() {
      return 1;
    }
  }

  private final ReadOnlyObjectWrapper<LiveState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new LiveState.Connecting());
  private final Set<Follower> followers = new LinkedHashSet<>();
  private final Threads threads;
  private final Later later;

  public News(Threads threads, Later later) {
    this.threads = threads;
    this.later = later;
  }

  /** Whether what is heard is all there is. */
  public ReadOnlyObjectProperty<LiveState> state() {
    return state.getReadOnlyProperty();
  }

  /**
   * Has something read again when one of these happens: at once the first time, and then only so
   * often while more keeps happening, the less often the more all of it takes.
   */
  public void follow(Subscriptions until, Collection<EventType> types, Reader reader) {
    var codes = types.stream().map(EventType::code).collect(Collectors.toSet());
    var follower = new Follower(codes, reader);
    followers.add(follower);
    until.endWith(() -> end(follower));
  }

  private void end(Follower follower) {
    follower.over = true;
    followers.remove(follower);
  }

  private Duration rest() {
    return Pace.rest(followers.stream().mapToInt(follower -> follower.reader.calls()).sum());
  }

  @Override
  public void hear(LiveEvent event) {
    threads.back(
        () ->
            List.copyOf(followers).stream()
                .filter(follower -> follower.codes.contains(event.type()))
                .forEach(Follower::wake));
  }

  @Override
  public void reload() {
    threads.back(() -> List.copyOf(followers).forEach(Follower::wake));
  }

  @Override
  public void changed(LiveState now) {
    threads.back(() -> state.set(now));
  }

  private final class Follower {
    private final Set<String> codes;
    private final Reader reader;
    private boolean resting;
    private boolean woken;
    private boolean over;

    private Follower(Set<String> codes, Reader reader) {
      this.codes = codes;
      this.reader = reader;
    }

    private void wake() {
      if (over) {
        return;
      }
      if (resting) {
        woken = true;
        return;
      }
      resting = true;
      later.after(rest(), this::rested);
      reader.reload();
    }

    private void rested() {
      resting = false;
      if (woken) {
        woken = false;
        wake();
      }
    }
  }
}
