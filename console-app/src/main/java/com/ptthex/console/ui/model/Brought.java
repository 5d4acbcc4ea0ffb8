package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A file that somebody brings: read away from the screen, and then offered to an action. */
public final class Brought<I extends Record> {
  private final ReadOnlyObjectWrapper<Offer<I>> offer;
  private final ReadOnlyObjectWrapper<Optional<Problem>> unreadable =
      new ReadOnlyObjectWrapper<>(this, "unreadable", Optional.empty());
  private final Threads threads;
  private final Kind<I> kind;

  /**
   * What file it is.
   *
   * @param missing what to say while none was brought
   * @param most a larger one is not even read
   * @param reading refuses as {@link Malformed} what is none
   * @param unreadable the code of the refusal for what cannot be read
   */
  public record Kind<I>(Text missing, long most, Function<byte[], I> reading, String unreadable) {}

  public Brought(Threads threads, Kind<I> kind) {
    this.threads = threads;
    this.kind = kind;
    this.offer = new ReadOnlyObjectWrapper<>(this, "offer", new Offer.Missing<>(kind.missing()));
  }

  public ReadOnlyObjectProperty<Offer<I>> offer() {
    return offer.getReadOnlyProperty();
  }

  /** Why a file could not even be sent. */
  public ReadOnlyObjectProperty<Optional<Problem>> unreadable() {
    return unreadable.getReadOnlyProperty();
  }

  /**
   * @param then what to do once it is offered
   */
  public void bring(Path file, Runnable then) {
    unreadable.set(Optional.empty());
    threads.away(
        () -> {
          var read = read(file);
          threads.back(() -> hear(read, then));
        });
  }

  private Optional<I> read(Path file) {
    try {
      return Files.size(file) > kind.most()
          ? Optional.empty()
          : Optional.of(kind.reading().apply(Files.readAllBytes(file)));
    } catch (IOException | Malformed _) {
      return Optional.empty();
    }
  }

  private void hear(Optional<I> read, Runnable then) {
    if (read.isPresent()) {
      offer.set(new Offer.Given<>(read.get()));
      then.run();
    } else {
      unreadable.set(Optional.of(Problem.of(new Refusal.Conflict(kind.unreadable()), "")));
    }
  }
}
