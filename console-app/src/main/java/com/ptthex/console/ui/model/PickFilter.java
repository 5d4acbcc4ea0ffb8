package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Lets through what belongs to one thing that is picked from many. It is kept by its id and told by
 * its name, which is asked for where only the id is known.
 */
public final class PickFilter {
  private final ReadOnlyObjectWrapper<Optional<String>> id =
      new ReadOnlyObjectWrapper<>(this, "id", Optional.empty());
  private final ReadOnlyObjectWrapper<Load<String>> name =
      new ReadOnlyObjectWrapper<>(this, "name", new Load.Empty<>());
  private final Latest latest;
  private final Function<String, Answer<String>> naming;

  /**
   * @param naming asks for the name of an id
   */
  public PickFilter(Desk desk, Function<String, Answer<String>> naming) {
    this.latest = new Latest(desk.threads());
    this.naming = naming;
  }

  public ReadOnlyObjectProperty<Optional<String>> id() {
    return id.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Load<String>> name() {
    return name.getReadOnlyProperty();
  }

  public void pick(String picked, String itsName) {
    latest.forget();
    name.set(new Load.Ready<>(itsName));
    id.set(Optional.of(picked));
  }

  public void clear() {
    latest.forget();
    name.set(new Load.Empty<>());
    id.set(Optional.empty());
  }

  /** From where there are no names, such as a saved view. */
  public void put(Optional<String> wanted) {
    if (wanted.equals(id.get()) && name.get() instanceof Load.Ready<String>) {
      return;
    }
    clear();
    wanted.ifPresent(
        known -> {
          name.set(new Load.Loading<>());
          latest.ask(() -> naming.apply(known), this::hear);
          id.set(wanted);
        });
  }

  private void hear(Answer<String> answer) {
    if (answer instanceof Answer.Done<String>(var found)) {
      name.set(new Load.Ready<>(found));
    } else {
      Trouble.of(answer).ifPresent(problem -> name.set(new Load.Failed<>(problem)));
    }
  }
}
