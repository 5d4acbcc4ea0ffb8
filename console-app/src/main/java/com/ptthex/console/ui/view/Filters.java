package com.ptthex.console.ui.view;

import static java.util.stream.Collectors.joining;

import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.PickFilter;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The filters of a list, as chips: each says what it lets through, so that nobody takes a part for
 * the whole.
 */
public final class Filters extends FlowPane {
  private static final PseudoClass FILTERING = PseudoClass.getPseudoClass("filtering");
  private static final Duration TYPING = Duration.millis(250);

  private final Ui ui;
  private final String name;
  private final List<Runnable> clearings = new ArrayList<>();
  private final List<ObservableValue<?>> active = new ArrayList<>();
  private final Button clear = new Button();

  /**
   * @param name begins the ids of its parts, such as {@code numbers}
   */
  public Filters(Ui ui, String name) {
    this.ui = ui;
    this.name = name;
    getStyleClass().add("filters");
    clear.setText(ui.say(KitText.CLEAR_FILTERS));
    clear.setGraphic(Parts.mark(MaterialDesignC.CLOSE));
    clear.setId(name + "-clear-filters");
    clear.getStyleClass().addAll("quiet", "small");
    clear.setOnAction(_ -> clearAll());
    getChildren().add(clear);
    offerToClear();
  }

  /** What stands before all filters. */
  public Filters first(Node part) {
    getChildren().add(0, part);
    return this;
  }

  /** What belongs to one of many, found by its name. */
  public Filters pick(Text label, PickPopup popup, PickFilter filter) {
    var chip =
        new PickButton(
                name + "-filter-" + label.key(),
                popup,
                option -> filter.pick(option.value(), option.words()))
            .orNone(filter::clear);
    chip.getStyleClass().add("filter-chip");
    ui.follow(
        filter.name(),
        picked -> {
          var words = words(label, picked);
          chip.setText(words);
          chip.setAccessibleText(words);
          chip.pseudoClassStateChanged(FILTERING, !(picked instanceof Load.Empty<String>));
        });
    ui.follow(filter.id(), _ -> offerToClear());
    getChildren().add(getChildren().size() - 1, chip);
    active.add(filter.id());
    clearings.add(filter::clear);
    return this;
  }

  private String words(Text label, Load<String> picked) {
    return switch (picked) {
      case Load.Empty<String> _ -> ui.say(label);
      case Load.Ready<String>(var found) -> ui.say(KitText.FILTERED, ui.say(label), found);
      case Load.Stale<String>(var found, var _) -> ui.say(KitText.FILTERED, ui.say(label), found);
      case Load.Loading<String> _ ->
          ui.say(KitText.FILTERED, ui.say(label), ui.say(KitText.LOADING));
      case Load.Failed<String> _, Load.Denied<String> _ ->
          ui.say(KitText.FILTERED, ui.say(label), ui.say(KitText.NAME_NOT_LOADED));
    };
  }

  /** Searches when typing pauses, or at once on Enter. */
  public Filters search(Text prompt, ObjectProperty<String> wanted) {
    var input = new SearchField(ui);
    input.setId(name + "-search");
    input.setPromptText(ui.say(prompt));
    input.setAccessibleText(ui.say(prompt));
    input.getStyleClass().add("filter-search");
    var pause = new PauseTransition(TYPING);
    pause.setOnFinished(_ -> wanted.set(input.getText().strip()));
    input.textProperty().subscribe(_ -> pause.playFromStart());
    input.setOnAction(_ -> wanted.set(input.getText().strip()));
    ui.follow(
        wanted,
        text -> {
          if (!input.getText().strip().equals(text)) {
            input.setText(text);
          }
          offerToClear();
        });
    getChildren().add(getChildren().size() - 1, input);
    active.add(wanted);
    clearings.add(() -> wanted.set(""));
    return this;
  }

  /** Several of them may be let through at once; none chosen lets all through. */
  public Filters many(Text label, List<Option> options, ObjectProperty<Set<String>> wanted) {
    return chip(label, options, wanted, true);
  }

  /** One of them at most. */
  public Filters one(Text label, List<Option> options, ObjectProperty<Set<String>> wanted) {
    return chip(label, options, wanted, false);
  }

  /** Days, or a span that goes with the time. */
  public Filters range(Text label, ObjectProperty<Optional<DateRange>> wanted) {
    var chip = new RangeButton(ui, name + "-filter-" + label.key(), label, wanted);
    ui.follow(wanted, _ -> offerToClear());
    getChildren().add(getChildren().size() - 1, chip);
    active.add(wanted);
    clearings.add(() -> wanted.set(Optional.empty()));
    return this;
  }

  private Filters chip(
      Text label, List<Option> options, ObjectProperty<Set<String>> wanted, boolean several) {
    var chip = new MenuButton();
    chip.setId(name + "-filter-" + label.key());
    chip.getStyleClass().add("filter-chip");
    for (var option : options) {
      var item = several ? new TickItem(option.words()) : new CheckMenuItem(option.words());
      item.setOnAction(_ -> wanted.set(toggled(wanted.get(), option.value(), several)));
      ui.follow(wanted, values -> item.setSelected(values.contains(option.value())));
      chip.getItems().add(item);
    }
    ui.follow(
        wanted,
        values -> {
          chip.setText(words(label, options, values));
          chip.setAccessibleText(allWords(label, options, values));
          chip.pseudoClassStateChanged(FILTERING, !values.isEmpty());
          offerToClear();
        });
    getChildren().add(getChildren().size() - 1, chip);
    active.add(wanted);
    clearings.add(() -> wanted.set(Set.of()));
    return this;
  }

  private static Set<String> toggled(Set<String> values, String value, boolean several) {
    if (values.contains(value)) {
      var fewer = new HashSet<>(values);
      fewer.remove(value);
      return Set.copyOf(fewer);
    }
    var more = new HashSet<>(several ? values : Set.of());
    more.add(value);
    return Set.copyOf(more);
  }

  private static List<Option> chosen(List<Option> options, Set<String> values) {
    return options.stream().filter(option -> values.contains(option.value())).toList();
  }

  /** For whoever cannot see at a glance which of them are ticked. */
  private String allWords(Text label, List<Option> options, Set<String> values) {
    var names = chosen(options, values).stream().map(Option::words).collect(joining(" · "));
    return names.isEmpty() ? ui.say(label) : ui.say(KitText.FILTERED, ui.say(label), names);
  }

  private String words(Text label, List<Option> options, Set<String> values) {
    var chosen = chosen(options, values);
    return switch (chosen.size()) {
      case 0 -> ui.say(label);
      case 1 -> ui.say(KitText.FILTERED, ui.say(label), chosen.getFirst().words());
      default -> ui.say(KitText.FILTERED_BY_MANY, chosen.size(), ui.say(label));
    };
  }

  void clearAll() {
    List.copyOf(clearings).forEach(Runnable::run);
  }

  boolean isFiltering() {
    return active.stream()
        .map(property -> Optional.ofNullable(property.getValue()))
        .anyMatch(
            value ->
                value
                    .filter(it -> !Set.of("", Set.of(), Optional.empty()).contains(it))
                    .isPresent());
  }

  private void offerToClear() {
    var filtering = isFiltering();
    clear.setVisible(filtering);
    clear.setManaged(filtering);
  }
}
