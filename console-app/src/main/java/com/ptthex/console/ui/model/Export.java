package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * Keeps what a list shows as a table in a file. Where is asked first: what is fetched leaves the
 * site, and is in its audit whether it is kept or not.
 */
public final class Export<I extends Record> implements Pressable {
  private final ReadOnlyObjectWrapper<Action.State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Action.State.Idle());
  private final ReadOnlyObjectWrapper<Optional<Text>> hindrance =
      new ReadOnlyObjectWrapper<>(this, "hindrance", Optional.empty());
  private final Desk desk;
  private final SaveAs saveAs;
  private final Endpoint<I, CsvFile> endpoint;
  private final Supplier<I> shown;
  private final Latest latest;
  private final Permit permit;
  private final Face face;
  private Consumer<Saved> done = _ -> {};

  /**
   * @param rows without the line that names the columns
   */
  public record Saved(Path file, long rows) {}

  /**
   * @param shown the filters of the list as they are now
   */
  public Export(Desk desk, SaveAs saveAs, Endpoint<I, CsvFile> endpoint, Supplier<I> shown) {
    this.desk = desk;
    this.saveAs = saveAs;
    this.endpoint = endpoint;
    this.shown = shown;
    this.latest = new Latest(desk.threads());
    this.permit = new Permit(desk, endpoint);
    this.face =
        Face.of(endpoint.name(), KitText.EXPORT)
            .showing(MaterialDesignT.TABLE_ARROW_DOWN)
            .on("Shortcut+E");
    state.subscribe(_ -> hindrance.set(hindered()));
    permit.against().subscribe(_ -> hindrance.set(hindered()));
  }

  /** What to say to who may not, where more can be said than the usual words. */
  public Export<I> notPermitted(Text why) {
    permit.notPermitted(why);
    return this;
  }

  /** What to do once the file is there. */
  public Export<I> then(Consumer<Saved> reader) {
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
      saveAs.ask(suggestedName()).ifPresent(this::export);
    }
  }

  private String suggestedName() {
    return endpoint.name().replace('.', '-') + "-" + LocalDate.now(desk.clock()) + ".csv";
  }

  private void export(Path file) {
    var wanted = shown.get();
    state.set(new Action.State.Busy());
    latest.<Saved>ask(
        () -> fetched(wanted, file),
        answer -> {
          if (answer instanceof Answer.Done<Saved>(var saved)) {
            state.set(new Action.State.Idle());
            done.accept(saved);
          } else {
            Trouble.of(answer).ifPresent(problem -> state.set(new Action.State.Failed(problem)));
          }
        });
  }

  private Answer<Saved> fetched(I wanted, Path file) {
    return switch (desk.api().call(endpoint, wanted)) {
      case Answer.Done<CsvFile>(var table) -> written(table, file);
      case Answer.Refused<CsvFile>(var problem) -> new Answer.Refused<>(problem);
      case Answer.Unreachable<CsvFile> _ -> new Answer.Unreachable<>(true);
    };
  }

  private static Answer<Saved> written(CsvFile table, Path file) {
    try {
      WholeFile.write(file, table.bytes());
      return new Answer.Done<>(new Saved(file, rowsIn(table.text())));
    } catch (IOException failure) {
      return new Answer.Refused<>(WholeFile.problem(failure, file));
    }
  }

  /** A line ends where it is not within quotes; the first names the columns. */
  static long rowsIn(String table) {
    var rows = -1L;
    var quoted = false;
    for (var at = 0; at < table.length(); at++) {
      quoted ^= table.charAt(at) == '"';
      rows += table.charAt(at) == '\n' && !quoted ? 1 : 0;
    }
    return Math.max(0, rows);
  }

  private Optional<Text> hindered() {
    return permit
        .against()
        .get()
        .or(() -> Optional.of(KitText.BUSY).filter(_ -> state.get() instanceof Action.State.Busy));
  }
}
