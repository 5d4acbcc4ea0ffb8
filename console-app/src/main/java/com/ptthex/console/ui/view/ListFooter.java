package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.Total;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/**
 * How many rows there are and how many are chosen. Who has chosen all that are loaded is offered
 * all that match; how many a deed takes is told before, not after.
 */
final class ListFooter<R> extends FlowPane {
  private final Ui ui;
  private final RowsModel<R> model;
  private final RowsTable<R> table;
  private final Label count = Parts.caption("");
  private final Label chosenCount = Parts.caption("");
  private final Label limit = Parts.caption("");
  private final Button first = new Button();
  private final Button all = new Button();
  private Text howMany = KitText.ROWS_LOADED;
  private int most = Integer.MAX_VALUE;

  ListFooter(Ui ui, String name, RowsModel<R> model, RowsTable<R> table) {
    this.ui = ui;
    this.model = model;
    this.table = table;
    getStyleClass().add("list-footer");
    first.setId(name + "-choose-first");
    all.setId(name + "-choose-all");
    first.setOnAction(_ -> choose(most));
    all.setOnAction(_ -> matching().ifPresent(this::choose));
    getChildren().addAll(count, chosenCount, limit, first, all);
    for (var offer : List.of(first, all)) {
      offer.getStyleClass().add("small");
    }
    ui.follow(model.load(), _ -> draw());
    ui.follow(model.total(), _ -> draw());
    ui.follow(model.chosen(), _ -> draw());
    ui.follow(model.gathering(), _ -> draw());
  }

  void called(Text words) {
    howMany = words;
    draw();
  }

  void mostAtOnce(int rows) {
    most = rows;
    draw();
  }

  /** As they stand on the screen; what is not loaded yet is not sorted either. */
  private void choose(int rows) {
    if (table.getItems().size() >= rows) {
      model.choose(
          table.getItems().stream().limit(rows).map(model::idOf).collect(Collectors.toSet()));
    } else {
      model.chooseFirst(rows);
    }
    table.requestFocus();
  }

  private Optional<Rows<R>> shown() {
    return switch (model.load().get()) {
      case Load.Ready<Rows<R>>(var read) -> Optional.of(read);
      case Load.Stale<Rows<R>>(var read, var _) -> Optional.of(read);
      case Load.Empty<Rows<R>> _ -> Optional.of(Rows.all(List.of()));
      case Load.Loading<Rows<R>> _, Load.Denied<Rows<R>> _, Load.Failed<Rows<R>> _ ->
          Optional.empty();
    };
  }

  /**
   * What is read to its end is counted by itself: it is what people see. Else it is what the server
   * says, unless that is older than what was read since.
   */
  private Optional<Integer> matching() {
    var read = shown();
    return read.filter(it -> it.next().isEmpty())
        .map(it -> it.rows().size())
        .or(
            () ->
                model
                    .total()
                    .get()
                    .map(Total::matching)
                    .filter(it -> read.filter(rows -> rows.rows().size() < it).isPresent()));
  }

  private void draw() {
    count.setText(shown().map(this::counted).orElse(""));
    drawChosen(model.chosen().get().size());
  }

  private String counted(Rows<R> read) {
    var matching = matching();
    if (matching.isEmpty()) {
      return ui.say(KitText.ROWS_AND_MORE, read.rows().size());
    }
    var match = matching.get();
    return model
        .total()
        .get()
        .map(Total::all)
        .filter(all -> all > match)
        .map(all -> ui.say(KitText.ROWS_MATCH, match, all))
        .orElseGet(() -> match == 0 ? "" : ui.say(howMany, match));
  }

  private void drawChosen(int chosen) {
    var more =
        shown()
            .filter(it -> it.next().isPresent() && it.rows().size() == chosen && chosen > 1)
            .flatMap(_ -> matching());
    var readsOn = model.gathering().get();
    chosenCount.setText(readsOn ? ui.say(KitText.CHOOSING) : chosenWords(chosen, more));
    var offersAll = more.isPresent() && !readsOn && isLive();
    var tooMany = Math.max(more.orElse(chosen), chosen) > most;
    put(limit, tooMany, ui.say(KitText.MOST_AT_ONCE, most));
    put(
        first,
        tooMany && chosen != most && !readsOn && isLive(),
        ui.say(KitText.CHOOSE_FIRST, most));
    put(all, offersAll, ui.say(KitText.CHOOSE_ALL_MATCHING, more.orElse(0)));
  }

  private boolean isLive() {
    return model.load().get() instanceof Load.Ready<Rows<R>>;
  }

  /** All that are loaded are easily taken for all there are. */
  private String chosenWords(int chosen, Optional<Integer> more) {
    if (chosen == 0) {
      return "";
    }
    if (more.isPresent()) {
      return ui.say(KitText.ALL_LOADED_OF_MORE, chosen);
    }
    var allLoaded =
        shown().filter(it -> it.next().isPresent() && it.rows().size() == chosen && chosen > 1);
    return ui.say(allLoaded.isPresent() ? KitText.ALL_LOADED_CHOSEN : KitText.ROWS_CHOSEN, chosen);
  }

  private static void put(Labeled part, boolean there, String words) {
    part.setText(there ? words : "");
    part.setVisible(there);
    part.setManaged(there);
  }
}
