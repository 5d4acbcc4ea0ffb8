package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Counts day by day as columns, with the day that is pointed at told in words above them; or the
 * same as a table, for whoever would rather read than look.
 */
public final class DaysChart extends VBox {
  private final Ui ui;
  private final DaysModel model;
  private final DaysWords words;
  private final Label heading = Parts.caption("");
  private final List<Label> counts = new ArrayList<>();

  /** What is counted, and how it is drawn. */
  public record Series(Text name, Ink ink) {}

  /**
   * @param name begins the ids of its parts, such as {@code number-traffic}
   * @param of what is counted, in a few words
   * @param unknown what to say of a day of which nobody can know
   */
  public DaysChart(
      Ui ui, String name, DaysModel model, Text of, Text unknown, List<Series> series) {
    this.ui = ui;
    this.model = model;
    this.words = new DaysWords(ui, of, unknown, List.copyOf(series));
    getStyleClass().addAll("days-chart", "gap-small");
    var plot = new DaysPlot(ui, model, words);
    plot.setId(name + "-plot");
    var table = new DaysTable(ui, model, words);
    table.setId(name + "-table");
    heading.setId(name + "-heading");
    getChildren()
        .addAll(
            Parts.row(Gap.SMALL, heading, Parts.spring(), toggle(name)),
            legend(),
            new StackPane(plot, table));
    ui.follow(model.days(), _ -> tell());
    ui.follow(model.at(), _ -> tell());
    ui.follow(
        model.asTable(),
        asTable -> {
          plot.setVisible(!asTable);
          plot.setManaged(!asTable);
          table.setVisible(asTable);
          table.setManaged(asTable);
        });
  }

  private Button toggle(String name) {
    var toggle = new Button();
    toggle.setId(name + "-toggle");
    toggle.getStyleClass().addAll("quiet", "small");
    toggle.setOnAction(_ -> model.asTable().set(!model.asTable().get()));
    ui.follow(
        model.asTable(),
        asTable -> toggle.setText(ui.say(asTable ? KitText.SHOW_AS_CHART : KitText.SHOW_AS_TABLE)));
    return toggle;
  }

  private FlowPane legend() {
    var legend = new FlowPane();
    legend.getStyleClass().add("days-legend");
    for (var one : words.series()) {
      var swatch = new StackPane();
      swatch.getStyleClass().addAll("days-swatch", one.ink().style());
      var count = Parts.label("");
      counts.add(count);
      legend
          .getChildren()
          .add(Parts.row(Gap.HAIR, swatch, Parts.caption(ui.say(one.name())), count));
    }
    return legend;
  }

  private void tell() {
    var days = model.days().get();
    if (days.days().isEmpty()) {
      return;
    }
    var day = model.day();
    heading.setText(day.map(one -> heading(days, one)).orElseGet(() -> words.span(days)));
    for (var at = 0; at < counts.size(); at++) {
      counts.get(at).setText(words.count(at, days, day));
    }
  }

  private String heading(Days days, Days.Day day) {
    var date = words.day(days, day);
    return day.counts().isPresent() ? date : ui.say(KitText.LISTED, date, ui.say(words.unknown()));
  }
}
