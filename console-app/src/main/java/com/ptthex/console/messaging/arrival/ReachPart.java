package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Whether the site has heard itself at its address, and whether the numbers are brought there. */
final class ReachPart extends VBox {
  private final Ui ui;
  private final Links links;
  private final VBox told = Parts.column(Gap.SMALL);

  private record Words(Severity severity, Text tag, Text means) {}

  ReachPart(Ui ui, Links links, LoadModel<Standing> standing) {
    this.ui = ui;
    this.links = links;
    setId("arrivals-reach");
    getChildren()
        .add(
            new LoadPane<Standing>(ui, told, this::fill)
                .retry(standing::reload)
                .follow(standing.load()));
  }

  private void fill(Standing now) {
    var reach = now.reach();
    var words = words(reach.way());
    var tag = new Tag(words.severity(), ui.say(words.tag()));
    tag.setId("arrivals-reach-way");
    told.getChildren().setAll(tag, Parts.sentence(ui.say(words.means())));
    reach
        .trouble()
        .map(why -> Parts.sentence(ui.say(TrialPart.why(why))))
        .ifPresent(told.getChildren()::add);
    numbers(now.numbers(), reach.way());
    reach
        .at()
        .map(at -> Parts.aside(ui.say(ArrivalsText.REACH_LOOKED, ui.moments().both(at))))
        .ifPresent(told.getChildren()::add);
  }

  private void numbers(Tally numbers, Way way) {
    var amiss = numbers.all() - numbers.right();
    if (way == Way.VERIFIED && numbers.right() > 0) {
      told.getChildren()
          .add(Parts.sentence(ui.say(ArrivalsText.NUMBERS_BROUGHT, (long) numbers.right())));
    }
    if (amiss == 0 || way == Way.NOT_CONNECTED || way == Way.IN_THE_HOUSE) {
      return;
    }
    var setup = new Button(ui.say(ArrivalsText.PUT_RIGHT_IN_SETUP));
    setup.setId("arrivals-to-setup");
    setup.setMinWidth(USE_PREF_SIZE);
    setup.setOnAction(_ -> links.go(Place.messagingSetup()));
    told.getChildren()
        .addAll(Parts.sentence(ui.say(ArrivalsText.NUMBERS_NOT_RIGHT, (long) amiss)), setup);
  }

  private static Words words(Way way) {
    return switch (way) {
      case NOT_CONNECTED ->
          new Words(Severity.NOTICE, ArrivalsText.NOBODY_BRINGS, ArrivalsText.NOBODY_BRINGS_MEANS);
      case IN_THE_HOUSE ->
          new Words(Severity.NOTICE, ArrivalsText.IN_PRACTICE, ArrivalsText.IN_PRACTICE_MEANS);
      case FETCHED ->
          new Words(Severity.NOTICE, ArrivalsText.NOT_FOUND, ArrivalsText.NOT_FOUND_MEANS);
      case CHECKING ->
          new Words(Severity.NOTICE, ArrivalsText.BEING_FOUND, ArrivalsText.BEING_FOUND_MEANS);
      case NOT_REACHED ->
          new Words(
              Severity.WARNING, ArrivalsText.NOT_FOUND_THERE, ArrivalsText.NOT_FOUND_THERE_MEANS);
      case VERIFIED -> new Words(Severity.NORMAL, ArrivalsText.FOUND, ArrivalsText.FOUND_MEANS);
    };
  }
}
