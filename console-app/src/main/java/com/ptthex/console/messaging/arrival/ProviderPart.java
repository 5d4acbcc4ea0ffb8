package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderApi.Attempt;
import com.ptthex.shared.messaging.provider.ProviderApi.Balance;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderHealth.Trouble;
import com.ptthex.shared.messaging.provider.ProviderKind;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Who carries the messages, and how they have been of late. */
final class ProviderPart extends VBox {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.MEDIUM);

  ProviderPart(Ui ui, ProviderModel model) {
    this.ui = ui;
    var content =
        Parts.column(
            Gap.MEDIUM,
            told,
            new ActionButton(ui, model.testing(), Emphasis.NORMAL),
            new ProblemNote(ui).follow(model.testing()));
    model
        .diagnostics()
        .map(diagnostics -> new DiagnosticsPart(ui, diagnostics))
        .ifPresent(content.getChildren()::add);
    content.getStyleClass().add("room-part");
    setId("arrivals-provider");
    getStyleClass().add("gap-medium");
    getChildren()
        .addAll(
            Parts.heading(ui.say(ArrivalsText.PROVIDER)),
            new LoadPane<Standing>(ui, content, this::fill)
                .retry(model.standing()::reload)
                .follow(model.standing().load()));
  }

  private void fill(Standing now) {
    var tone = ProviderTone.of(now);
    var tag = new Tag(tone.severity(), ui.say(tone.word()));
    tag.setId("arrivals-provider-state");
    told.getChildren().setAll(tag, Parts.sentence(ui.say(tone.about())));
    now.health().fault().map(this::trouble).ifPresent(told.getChildren()::add);
    told.getChildren().add(facts(now));
  }

  private Node trouble(Trouble trouble) {
    return Parts.column(
        Gap.HAIR,
        Parts.sentence(both(trouble.error())),
        Parts.caption(ui.say(ArrivalsText.SINCE_THEN, ui.moments().both(trouble.at()))));
  }

  private Node facts(Standing now) {
    var facts = new Facts(ui.say(ArrivalsText.OF_LATE));
    now.kind().ifPresent(kind -> facts.fact(ui.say(ArrivalsText.CARRIED_BY), carriedBy(now, kind)));
    if (now.state() == State.CONNECTED) {
      health(facts, now.health());
    }
    now.balance().ifPresent(balance -> facts.fact(ui.say(ArrivalsText.BALANCE), balance(balance)));
    now.attempt().ifPresent(tried -> facts.fact(ui.say(ArrivalsText.LAST_TRIED), tried(tried)));
    return facts;
  }

  private String carriedBy(Standing now, ProviderKind kind) {
    var who =
        ui.say(
            switch (kind) {
              case TWILIO -> ArrivalsText.TWILIO;
              case SIMULATED -> ArrivalsText.SIMULATED;
            });
    return now.name().map(name -> ui.say(ArrivalsText.AS_ACCOUNT, who, name.value())).orElse(who);
  }

  private void health(Facts facts, ProviderHealth health) {
    facts
        .fact(
            ui.say(ArrivalsText.LAST_SUCCESS),
            health
                .lastSuccess()
                .map(ui.moments()::both)
                .orElseGet(() -> ui.say(ArrivalsText.NOT_SINCE_START)))
        .fact(
            ui.say(ArrivalsText.FAILING),
            health
                .failing()
                .map(share -> ui.say(ArrivalsText.OF_A_HUNDRED, share))
                .orElseGet(() -> ui.say(ArrivalsText.TOO_FEW)))
        .fact(ui.say(ArrivalsText.LATENCY), latency(health))
        .fact(
            ui.say(ArrivalsText.AT_WORK),
            health.atWork() == 0
                ? ui.say(ArrivalsText.NONE_AT_WORK)
                : ui.say(ArrivalsText.SO_MANY_AT_WORK, health.atWork()));
  }

  private String latency(ProviderHealth health) {
    if (health.typicalMillis().isEmpty() || health.slowMillis().isEmpty()) {
      return ui.say(ArrivalsText.TOO_FEW);
    }
    return ui.say(
        ArrivalsText.SO_LONG,
        seconds(health.typicalMillis().get()),
        seconds(health.slowMillis().get()));
  }

  /** To the tenth, and never none: an answer always takes a while. */
  private static String seconds(int millis) {
    return Isolated.code(String.format(Locale.ROOT, "%.1f", Math.max(0.1, millis / 1000.0)));
  }

  private String balance(Balance balance) {
    var money = Isolated.code(balance.amount() + " " + balance.currency());
    return ui.say(ArrivalsText.ASKED_AT, money, ui.moments().both(balance.at()));
  }

  private String tried(Attempt tried) {
    var at = ui.moments().both(tried.at());
    return switch (tried.ending()) {
      case OPEN -> ui.say(ArrivalsText.TRIED_OPEN, at);
      case WORKED -> ui.say(ArrivalsText.TRIED_WORKED, at);
      case FAILED ->
          ui.say(ArrivalsText.TRIED_FAILED, at) + " " + tried.fault().map(this::both).orElse("");
    };
  }

  private String both(ProviderError error) {
    return ui.codes().wordAndNext("provider", error.code());
  }
}
