package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.PermissionsModel.Asked;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.RuleBearing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** What is filled in before a rule is made or ended, and what is said once it is. */
final class PermissionsDialogs {
  private final Ui ui;
  private final Frame frame;
  private final PermissionsModel model;
  private final PermissionsWords words;
  private Optional<Parent> form = Optional.empty();

  PermissionsDialogs(Ui ui, Frame frame, PermissionsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    this.words = new PermissionsWords(ui);
  }

  void attach() {
    model.making().opener().opens(() -> make(model.asked().get()));
    model.ending().opener().opens(this::end);
    told(model.making().action(), PermissionsText.RULE_MADE);
    told(model.ending().action(), PermissionsText.RULE_ENDED);
  }

  private void told(Action<?, Rule> action, PermissionsText done) {
    action.then(
        rule -> {
          form.ifPresent(frame::close);
          form = Optional.empty();
          frame.done(ui.say(done, rule.number()));
          model.reload();
        });
  }

  /** What is asked about in the matrix is most likely what the rule is to be about. */
  private void make(Optional<Asked> about) {
    var making = model.making();
    making.draft().clear();
    if (model.view().get() == PermissionsModel.View.MATRIX) {
      about.ifPresent(
          cell -> {
            making.permission().text().set(cell.permission().value());
            making.role().text().set(cell.role().name());
          });
    }
    open(
        ui.say(PermissionsText.NO_RULES_HINT),
        new Form(ui, "rule", making.draft())
            .choice(
                PermissionsText.GIVES_OR_TAKES,
                making.bearing(),
                fixed(
                    Stream.of(RuleBearing.values())
                        .map(one -> new Option(one.name(), ui.say(PermissionsWords.of(one))))
                        .toList()))
            .choice(PermissionsText.PERMISSION, making.permission(), permissions())
            .choice(PermissionsText.ROLE, making.role(), fixed(roles()))
            .pick(PermissionsText.ONE_PERSON, making.person(), making.people().picker(ui).low())
            .choice(
                PermissionsText.WITHIN, making.unit(), model.units().map(PermissionsWords::options))
            .choice(PermissionsText.UNTIL, making.lasts(), fixed(ends()))
            .lines(PermissionsText.REASON, making.reason(), ui.say(PermissionsText.REASON_HINT)),
        making.action());
  }

  private ObservableValue<List<Option>> permissions() {
    return model
        .matrix()
        .load()
        .map(load -> load instanceof Load.Ready<Matrix>(var matrix) ? named(matrix) : List.of());
  }

  private List<Option> named(Matrix matrix) {
    return matrix.lines().stream()
        .map(
            line ->
                new Option(
                    line.permission().value(),
                    words.group(line.group()) + " – " + words.permission(line.permission())))
        .toList();
  }

  private List<Option> roles() {
    return Stream.concat(
            Stream.of(new Option("", ui.say(PermissionsText.ONE_PERSON_BELOW))),
            Stream.of(Role.values())
                .filter(role -> role != Role.OWNER)
                .map(role -> new Option(role.name(), words.role(role))))
        .toList();
  }

  private List<Option> ends() {
    return List.of(
        new Option("", ui.say(PermissionsText.OPEN_END)),
        new Option("P1D", ui.say(PermissionsText.A_DAY)),
        new Option("P7D", ui.say(PermissionsText.A_WEEK)),
        new Option("P30D", ui.say(PermissionsText.A_MONTH)));
  }

  private void end() {
    var rule = model.ending().begin();
    open(
        ui.say(PermissionsText.RULE_NAMED, rule.number()),
        new Form(ui, "end-rule", model.ending().draft())
            .lines(
                PermissionsText.WHY_ENDED,
                model.ending().reason(),
                ui.say(PermissionsText.REASON_HINT)),
        model.ending().action());
  }

  private static ObservableValue<List<Option>> fixed(List<Option> options) {
    return new SimpleObjectProperty<>(options);
  }

  private void open(String about, Form filled, Action<?, ?> action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
