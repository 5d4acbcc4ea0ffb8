package com.ptthex.console.ui.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.console.ui.model.Pressable.Face;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps what is there already in a file, wherever the person at the desk wants it. */
public final class Keeping implements Pressable {
  private final ReadOnlyObjectWrapper<Action.State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Action.State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(this, "hindrance", Optional.empty());
  private final Threads threads;
  private final SaveAs saveAs;
  private final Face face;
  private final Content content;
  private Consumer<Path> done = _ -> {};

  /**
   * @param file the name that is suggested for it
   */
  public record Content(String file, String text) {}

  /**
   * @param name stable, as an endpoint is named
   */
  public Keeping(Threads threads, SaveAs saveAs, String name, Text label, Content content) {
    this.threads = threads;
    this.saveAs = saveAs;
    this.face = Face.of(name, label);
    this.content = content;
    state.subscribe(
        now ->
            hindrance.set(
                now instanceof Action.State.Busy ? Optional.of(KitText.BUSY) : Optional.empty()));
  }

  /** What to do once the file is there. */
  public Keeping then(Consumer<Path> reader) {
    done = reader;
    return this;
  }

  @Override
  public Face face() {
    return face;
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
      saveAs.ask(content.file()).ifPresent(this::keep);
    }
  }

  private void keep(Path file) {
    state.set(new Action.State.Busy());
    threads.away(
        () -> {
          var failure = written(file);
          threads.back(
              () -> {
                state.set(
                    failure
                        .<Action.State>map(Action.State.Failed::new)
                        .orElseGet(Action.State.Idle::new));
                if (failure.isEmpty()) {
                  done.accept(file);
                }
              });
        });
  }

  private Optional<Problem> written(Path file) {
    try {
      WholeFile.write(file, content.text().getBytes(UTF_8));
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(WholeFile.problem(failure, file));
    }
  }
}
