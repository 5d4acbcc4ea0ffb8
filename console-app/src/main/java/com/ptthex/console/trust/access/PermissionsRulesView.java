package com.ptthex.console.trust.access;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.RuleBearing;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The site's own rules, those that are over as well: none is ever deleted. */
final class PermissionsRulesView {
  private final Ui ui;
  private final PermissionsModel model;
  private final PermissionsWords words;

  private PermissionsRulesView(Ui ui, PermissionsModel model) {
    this.ui = ui;
    this.model = model;
    this.words = new PermissionsWords(ui);
  }

  static Node of(Ui ui, PermissionsModel model) {
    return new PermissionsRulesView(ui, model).list();
  }

  private Node list() {
    return new ListDetail<>(ui, "rules", model.rules())
        .column(Column.<Rule>figure(PermissionsText.RULE, Rule::number).wide(72))
        .column(
            Column.<Rule>words(
                    PermissionsText.GIVES_OR_TAKES,
                    rule -> ui.say(PermissionsWords.of(rule.bearing())))
                .wide(112))
        .column(
            Column.<Rule>words(
                    PermissionsText.PERMISSION, rule -> words.permission(rule.permission()))
                .wide(232))
        .column(Column.<Rule>words(PermissionsText.WHOM, words::whom).wide(152))
        .column(Column.<Rule>words(PermissionsText.WITHIN, this::unit).wide(136))
        .column(
            Column.<Rule>state(
                    PermissionsText.STATE,
                    rule -> severity(rule.state()),
                    rule -> ui.say(PermissionsWords.of(rule.state())))
                .wide(112))
        .column(Column.<Rule>when(PermissionsText.UNTIL, Rule::until))
        .column(
            Column.<Rule>when(PermissionsText.MADE, rule -> Optional.of(rule.made().at())).hidden())
        .called(PermissionsText.SO_MANY_RULES)
        .empty(
            PermissionsText.NO_RULES,
            PermissionsText.NO_RULES_HINT,
            new ActionButton(ui, model.making().opener(), Emphasis.PRIMARY))
        .action(model.making().opener(), Emphasis.PRIMARY)
        .action(model.ending().opener(), Emphasis.NORMAL)
        .detail(PermissionsText.THE_CHOSEN_RULE, this::detail)
        .show();
  }

  private static Severity severity(RuleState state) {
    return switch (state) {
      case IN_FORCE -> Severity.NOTICE;
      case OVER -> Severity.NORMAL;
    };
  }

  private String unit(Rule rule) {
    return PermissionsWords.unit(model.units().get(), rule.unit());
  }

  private Node detail(Rule rule) {
    var facts =
        new Facts(ui.say(PermissionsText.RULE_NAMED, rule.number()))
            .fact(ui.say(PermissionsText.WHOM), ui.texts().isolated(words.whom(rule)))
            .fact(ui.say(PermissionsText.WITHIN), ui.texts().isolated(unit(rule)))
            .fact(ui.say(PermissionsText.REASON), ui.texts().isolated(rule.reason().value()))
            .fact(ui.say(PermissionsText.MADE), ui.moments().both(rule.made().at()))
            .fact(ui.say(PermissionsText.MADE_BY), ui.texts().isolated(rule.made().by().value()))
            .fact(
                ui.say(PermissionsText.UNTIL),
                rule.until()
                    .map(ui.moments()::both)
                    .orElseGet(() -> ui.say(PermissionsText.OPEN_END)));
    rule.end()
        .ifPresent(
            end ->
                facts
                    .fact(ui.say(PermissionsText.ENDED), ui.moments().both(end.at()))
                    .fact(ui.say(PermissionsText.MADE_BY), ui.texts().isolated(end.by().value()))
                    .fact(
                        ui.say(PermissionsText.WHY_ENDED),
                        ui.texts().isolated(end.reason().value())));
    var head =
        Parts.column(
            Gap.SMALL,
            Parts.sentence(words.permission(rule.permission())),
            Parts.row(
                Gap.SMALL,
                new Tag(
                    rule.bearing() == RuleBearing.DENY ? Severity.WARNING : Severity.NOTICE,
                    ui.say(PermissionsWords.of(rule.bearing()))),
                new Tag(severity(rule.state()), ui.say(PermissionsWords.of(rule.state())))));
    head.getStyleClass().add("permission-asked");
    var content = new ScrollPane(Parts.column(Gap.LARGE, head, facts));
    content.setFitToWidth(true);
    content.setFocusTraversable(false);
    content.getStyleClass().add("edge-to-edge");
    return content;
  }
}
