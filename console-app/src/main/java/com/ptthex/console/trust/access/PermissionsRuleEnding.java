package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.value.Note;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Ending the chosen rule, for a reason. */
final class PermissionsRuleEnding {
  private final Draft draft = new Draft();
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final RowsModel<Rule> rules;
  private final Action<EndRule, Rule> action;
  private final Opener opener;
  private Optional<Rule> upon = Optional.empty();

  PermissionsRuleEnding(Desk desk, RowsModel<Rule> rules) {
    this.rules = rules;
    action =
        new Action<>(
                desk,
                PermissionsApi.END,
                PermissionsText.END_RULE,
                draft.offer(() -> new EndRule(upon.orElseThrow().id(), reason.value())))
            .gravity(Gravity.DESTRUCTIVE);
    opener =
        new Opener(
            action,
            MaterialDesignS.STOP_CIRCLE_OUTLINE,
            Bindings.createObjectBinding(this::against, rules.chosen(), rules.load()));
  }

  private Optional<Text> against() {
    var chosen = rules.chosenRows();
    if (chosen.size() != 1) {
      return Optional.of(PermissionsText.CHOOSE_RULE);
    }
    return chosen.getFirst().state() == RuleState.OVER
        ? Optional.of(PermissionsText.RULE_IS_OVER)
        : Optional.empty();
  }

  /** For the rule that is chosen now, whatever is chosen while it is filled in. */
  Rule begin() {
    var rule = rules.chosenRows().getFirst();
    upon = Optional.of(rule);
    draft.clear();
    return rule;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<EndRule, Rule> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
