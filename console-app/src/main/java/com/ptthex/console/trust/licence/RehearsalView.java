package com.ptthex.console.trust.licence;

import com.ptthex.console.trust.licence.Rehearsing.Area;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Rehearsal;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/** A clock that one moves by hand: what goes on at that time, and what has stopped. */
final class RehearsalView extends VBox {
  /** Some days after everything has ended. */
  private static final int BEYOND = 7;

  private final Ui ui;
  private final Rehearsing rehearsing;
  private final VBox told = Parts.column(Gap.SMALL);

  RehearsalView(Ui ui, Rehearsing rehearsing, Held held) {
    this.ui = ui;
    this.rehearsing = rehearsing;
    getStyleClass().add("gap-medium");
    setId("rehearsal");
    var load = rehearsing.load();
    getChildren()
        .addAll(
            Parts.heading(ui.say(LicenceText.REHEARSAL)),
            Parts.aside(ui.say(LicenceText.REHEARSAL_HINT)),
            clock(held),
            new LoadPane<Rehearsal>(ui, told, this::fill)
                .retry(rehearsing::again)
                .follow(load.load()));
  }

  private Node clock(Held held) {
    var last = held.stages().getLast().from();
    var days = Duration.between(ui.clock().instant(), last).toDays() + BEYOND;
    var slider = new Slider(0, Math.max(BEYOND, days), rehearsing.days());
    slider.setId("rehearsal-days");
    slider.setBlockIncrement(1);
    slider.getStyleClass().add("licence-row");
    slider.setAccessibleText(ui.say(LicenceText.REHEARSAL));
    var shown = Parts.label("");
    shown.setMinWidth(USE_PREF_SIZE);
    slider
        .valueProperty()
        .subscribe(
            to -> {
              var day = to.intValue();
              if (day != rehearsing.days()) {
                rehearsing.move(day);
              }
              shown.setText(
                  ui.say(LicenceText.REHEARSAL_DAY, day, ui.moments().date(rehearsing.at())));
            });
    return Parts.column(Gap.HAIR, shown, slider);
  }

  private void fill(Rehearsal answer) {
    var state = answer.state();
    told.getChildren()
        .setAll(
            Parts.row(
                Gap.MEDIUM,
                new Tag(LicenceWords.severity(state), ui.say(LicenceWords.of(state))),
                Parts.growing(Parts.sentence(ui.say(LicenceWords.about(state))))));
    Rehearsing.areas(answer).forEach(area -> told.getChildren().add(row(area)));
    told.getChildren().add(Parts.aside(ui.say(LicenceText.FLOOR_STANDS)));
  }

  private Node row(Area area) {
    var name = Parts.label(LicenceWords.area(ui, area.prefix()));
    name.getStyleClass().add("area-name");
    var words = words(area);
    var bar = new ProgressBar((area.all() - area.stops()) / (double) area.all());
    bar.getStyleClass().add("area-bar");
    bar.setAccessibleText(name.getText() + ": " + words);
    return Parts.row(Gap.MEDIUM, name, bar, Parts.sentence(words));
  }

  private String words(Area area) {
    if (area.stops() == 0) {
      return ui.say(LicenceText.ALL_GOES_ON);
    }
    return area.stops() == area.all()
        ? ui.say(LicenceText.ALL_STOPS)
        : ui.say(LicenceText.SOME_STOPS, area.stops(), area.all());
  }
}
