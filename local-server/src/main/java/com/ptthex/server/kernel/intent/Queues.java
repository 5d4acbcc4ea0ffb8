package com.ptthex.server.kernel.intent;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The one place that knows which queues this server works on. */
public record Queues(SortedSet<String> names) {

  public Queues {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  public static Queues of(List<Effect<?>> effects) {
    var names = new TreeSet<String>();
    for (var effect : effects) {
      var name = effect.queue().name();
      if (!names.add(name)) {
        throw new IllegalArgumentException("two effects work on the queue " + name);
      }
    }
    return new Queues(names);
  }
}
