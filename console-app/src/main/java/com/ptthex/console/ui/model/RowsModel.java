package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.value.PageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A list that is read page by page as somebody scrolls, and read again as far as it was. It also
 * knows which rows are chosen, by their ids: a reload, another language or a second look at the
 * screen must not change what a deed would fall upon.
 */
public final class RowsModel<R> implements News.Reader {
  private static final PageSize PAGE = new PageSize(200);

  /** One page of the server's list. */
  public interface Pages<R> {
    Answer<Rows<R>> read(Optional<Cursor> after, PageSize size);
  }

  private final ReadOnlyObjectWrapper<Set<Object>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());
  private final Pages<R> pages;
  private final Function<R, Object> id;
  private final Latest latest;
  private final LoadModel<Rows<R>> rows;
  private final ReadOnlyObjectWrapper<Optional<Total>> total =
      new ReadOnlyObjectWrapper<>(this, "total", Optional.empty());
  private final Gathering<R> gathering = new Gathering<>(this);
  private Optional<LoadModel<Total>> counting = Optional.empty();
  private Optional<Object> expected = Optional.empty();
  private Optional<Object> top = Optional.empty();
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile int wanted = 1;
  private final Runnable further = this::readOn;
  private boolean reading;

  public RowsModel(Desk desk, Function<R, Object> id, Pages<R> pages) {
    this.pages = pages;
    this.id = id;
    this.latest = new Latest(desk.threads());
    this.rows = new LoadModel<>(desk, this::readAsFarAsWanted, read -> read.rows().isEmpty());
    rows.load().subscribe(gathering::hear);
    rows.load().subscribe(this::chooseExpected);
  }

  /**
   * @param question how many there are, asked beside the rows, which do not wait for it
   */
  public RowsModel<R> counted(Desk desk, Supplier<Answer<Total>> question) {
    var asked = new LoadModel<Total>(desk, question, _ -> false);
    asked.load().subscribe(load -> total.set(known(load)));
    counting = Optional.of(asked);
    return this;
  }

  private static Optional<Total> known(Load<Total> load) {
    return switch (load) {
      case Load.Ready<Total>(var counted) -> Optional.of(counted);
      case Load.Stale<Total>(var counted, var _) -> Optional.of(counted);
      case Load.Loading<Total> _, Load.Empty<Total> _, Load.Denied<Total> _, Load.Failed<Total> _ ->
          Optional.empty();
    };
  }

  /** How many there are, when that is known. */
  public ReadOnlyObjectProperty<Optional<Total>> total() {
    return total.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Load<Rows<R>>> load() {
    return rows.load();
  }

  public Object idOf(R row) {
    return id.apply(row);
  }

  public ReadOnlyObjectProperty<Set<Object>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  public void choose(Set<Object> ids) {
    if (!ids.equals(chosen.get())) {
      gathering.end();
    }
    if (!ids.isEmpty()) {
      expected = Optional.empty();
    }
    chosen.set(Set.copyOf(ids));
  }

  /**
   * Chooses what has just come to be, as soon as the list has it. An answer that was on its way
   * already may not have it yet.
   */
  public void chooseOnceThere(Object one) {
    expected = Optional.of(one);
    reload();
  }

  private void chooseExpected() {
    expected
        .filter(one -> rows.lastKnown().stream().anyMatch(known -> has(known, one)))
        .ifPresent(
            one -> {
              expected = Optional.empty();
              choose(Set.of(one));
            });
  }

  private boolean has(Rows<R> known, Object one) {
    return known.rows().stream().map(id).anyMatch(one::equals);
  }

  /** Reads on until so many are there or no more, and chooses them: the first ones of the list. */
  public void chooseFirst(int most) {
    wanted = Math.max(wanted, most);
    gathering.begin(most);
    rows.lastKnown().ifPresent(_ -> gathering.hear(rows.load().get()));
    if (gathering.underWay().get()) {
      rows.reload();
    }
  }

  /** Whether rows are read on in order to choose them. */
  public ReadOnlyBooleanProperty gathering() {
    return gathering.underWay();
  }

  /**
   * @param first the row on top of what somebody sees of it
   */
  public void lookedAt(Object first) {
    top = Optional.of(first);
  }

  /** Which row was on top when somebody last saw it. */
  public Optional<Object> top() {
    return top;
  }

  /** The chosen rows that are still there, as they are now. */
  public List<R> chosenRows() {
    return rows.lastKnown().stream()
        .flatMap(known -> known.rows().stream())
        .filter(row -> chosen.get().contains(id.apply(row)))
        .toList();
  }

  /** What was read last, whether it is still live or not. */
  public Optional<Rows<R>> lastRead() {
    return rows.lastKnown();
  }

  @Override
  public void reload() {
    rows.reload();
    counting.ifPresent(LoadModel::reload);
  }

  /** The pages as far as they were read, and their count. */
  @Override
  public int calls() {
    return Math.ceilDiv(wanted, PAGE.value()) + (counting.isPresent() ? 1 : 0);
  }

  /** For another filter: from the top, with nothing chosen. */
  public void restart() {
    latest.forget();
    reading = false;
    wanted = 1;
    gathering.end();
    expected = Optional.empty();
    choose(Set.of());
    rows.restart();
    counting.ifPresent(LoadModel::restart);
  }

  public void follow(LiveState feed) {
    rows.follow(feed);
    counting.ifPresent(asked -> asked.follow(feed));
  }

  /** The next page, when there is one and nobody fetches it already. */
  public void more() {
    if (!reading && rows.lastKnown().flatMap(Rows::next).isPresent()) {
      reading = true;
      rows.inTurn(further);
    }
  }

  private void readOn() {
    rows.lastKnown()
        .filter(known -> known.next().isPresent())
        .ifPresentOrElse(known -> readOn(known, known.next().orElseThrow()), this::endReading);
  }

  private void readOn(Rows<R> known, Cursor next) {
    latest.ask(
        () -> pages.read(Optional.of(next), PAGE),
        answer -> {
          reading = false;
          if (answer instanceof Answer.Done<Rows<R>>(var page)) {
            var read = joined(known.rows(), page);
            wanted = read.rows().size();
            rows.extend(read);
          }
          rows.turnIsOver();
        });
  }

  private void endReading() {
    reading = false;
    rows.turnIsOver();
  }

  private Answer<Rows<R>> readAsFarAsWanted() {
    var answer = pages.read(Optional.empty(), PAGE);
    while (answer instanceof Answer.Done<Rows<R>>(var read)
        && read.rows().size() < wanted
        && read.next().isPresent()) {
      var further = pages.read(read.next(), PAGE);
      if (!(further instanceof Answer.Done<Rows<R>>(var page))) {
        return further;
      }
      answer = new Answer.Done<>(joined(read.rows(), page));
    }
    return answer;
  }

  private static <R> Rows<R> joined(List<R> before, Rows<R> page) {
    var all = new ArrayList<R>(before);
    all.addAll(page.rows());
    return new Rows<>(all, page.next());
  }
}
