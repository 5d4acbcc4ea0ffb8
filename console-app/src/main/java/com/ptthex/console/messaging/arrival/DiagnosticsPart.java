package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderApi.Diagnostics;
import com.ptthex.shared.messaging.provider.ProviderCode;
import java.util.Optional;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What the provider itself calls things; asked for only once somebody opens it. */
final class DiagnosticsPart extends TitledPane {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.SMALL);

  DiagnosticsPart(Ui ui, LoadModel<Diagnostics> diagnostics) {
    this.ui = ui;
    setText(ui.say(ArrivalsText.FOR_SUPPORT));
    setId("arrivals-diagnostics");
    setAnimated(false);
    setExpanded(false);
    getStyleClass().add("licence-row");
    setContent(
        new LoadPane<Diagnostics>(ui, told, this::fill)
            .emptyLine(ArrivalsText.NOTHING_TO_TELL)
            .retry(diagnostics::reload)
            .follow(diagnostics.load()));
    expandedProperty()
        .subscribe(
            open -> {
              if (open) {
                diagnostics.reload();
              }
            });
  }

  private void fill(Diagnostics now) {
    told.getChildren()
        .setAll(
            Parts.aside(ui.say(ArrivalsText.FOR_SUPPORT_ABOUT)),
            new Facts(ui.say(ArrivalsText.ITS_OWN_NAMES))
                .fact(
                    ui.say(ArrivalsText.ACCOUNT),
                    now.account()
                        .map(account -> Isolated.code(account.value()))
                        .orElseGet(() -> ui.say(ArrivalsText.NOTHING_TO_TELL)))
                .fact(ui.say(ArrivalsText.CODE_OF_ATTEMPT), shown(now.attempt()))
                .fact(
                    ui.say(ArrivalsText.CODE_OF_TROUBLE),
                    shown(now.latest().flatMap(trouble -> trouble.code()))));
  }

  private String shown(Optional<ProviderCode> code) {
    return code.map(it -> Isolated.code(it.value()))
        .orElseGet(() -> ui.say(ArrivalsText.NOTHING_TO_TELL));
  }
}
