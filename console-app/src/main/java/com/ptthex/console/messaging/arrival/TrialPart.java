package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.arrival.TrialApi.Standing;
import com.ptthex.shared.messaging.arrival.TrialApi.Trial;
import com.ptthex.shared.messaging.provider.ProviderError;
import javafx.scene.layout.VBox;

/** Which address was tested last, and what came of it; nothing where none was. */
final class TrialPart extends VBox {
  private final Ui ui;
  private final AddressModel address;
  private final VBox told = Parts.column(Gap.SMALL);

  TrialPart(Ui ui, AddressModel address) {
    this.ui = ui;
    this.address = address;
    var model = address.trial();
    setId("arrivals-trial");
    getChildren()
        .add(
            new LoadPane<Standing>(ui, told, this::fill)
                .retry(model.standing()::reload)
                .follow(model.standing().load()));
  }

  private void fill(Standing standing) {
    told.getChildren().clear();
    standing.latest().ifPresent(this::fill);
  }

  private void fill(Trial trial) {
    var tag =
        switch (trial.found()) {
          case UNDER_WAY -> new Tag(Severity.NOTICE, ui.say(ArrivalsText.TRIAL_UNDER_WAY));
          case THERE -> new Tag(Severity.NORMAL, ui.say(ArrivalsText.TRIAL_THERE));
          case NOT_THERE -> new Tag(Severity.WARNING, ui.say(ArrivalsText.TRIAL_NOT_THERE));
        };
    tag.setId("arrivals-trial-outcome");
    told.getChildren()
        .addAll(
            Parts.label(ui.say(ArrivalsText.TRIAL)),
            tag,
            Parts.sentence(Isolated.code(trial.address().value())));
    switch (trial.found()) {
      case UNDER_WAY -> {}
      case THERE -> {
        if (address.offersTested()) {
          told.getChildren().add(Parts.sentence(ui.say(ArrivalsText.TRIAL_TAKE)));
        }
      }
      case NOT_THERE ->
          trial
              .why()
              .map(why -> ui.say(why(why)))
              .map(Parts::sentence)
              .ifPresent(told.getChildren()::add);
    }
    told.getChildren()
        .add(Parts.aside(ui.say(ArrivalsText.TRIED_ON, ui.moments().both(trial.askedAt()))));
  }

  /** Why the site did not hear itself where it called itself. */
  static ArrivalsText why(ProviderError trouble) {
    return switch (trouble) {
      case SITE_NOT_TRUSTED -> ArrivalsText.NOT_TRUSTED_THERE;
      case SITE_ANSWERED_WRONGLY -> ArrivalsText.SOMEBODY_ELSE_THERE;
      case SITE_ADDRESS_REFUSED -> ArrivalsText.OVERHEARD_THERE;
      default -> ArrivalsText.NOBODY_ANSWERS_THERE;
    };
  }
}
