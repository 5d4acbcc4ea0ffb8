package com.ptthex.console.trust.duty;

import com.ptthex.console.trust.duty.DutyModel.Changing;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duties;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duty;
import com.ptthex.shared.trust.duty.FactorDutyApi.Row;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Who must have a second factor: one line for each role, with what it would take. */
final class DutyScreen extends ScrollPane {
  /** So that nobody loses the line between a role and its button. */
  private static final double WIDEST = 800;

  private final Ui ui;
  private final Frame frame;
  private final DutyModel model;
  private final VBox content = Parts.column(Gap.WIDE);

  DutyScreen(Ui ui, Frame frame, DutyModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    content.getStyleClass().add("page");
    setContent(
        new LoadPane<Duties>(ui, content, this::fill)
            .retry(model.duties()::reload)
            .follow(model.duties().load()));
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("sign-in-rules");
  }

  private void fill(Duties duties) {
    var head =
        Parts.column(
            Gap.MEDIUM,
            Parts.title(ui.say(DutyText.SECOND_FACTOR)),
            Parts.sentence(ui.say(DutyText.ABOUT)));
    if (duties.rows().stream().allMatch(row -> row.duty().isEmpty())) {
      var hint = Parts.row(Gap.SMALL, new Tag(Severity.NOTICE, ui.say(DutyText.NOBODY_MUST)));
      hint.setId("duty-hint");
      head.getChildren().add(hint);
    }
    content.getChildren().setAll(head);
    duties.rows().stream().map(this::line).forEach(content.getChildren()::add);
  }

  private Node line(Row row) {
    var changing = model.changing(row);
    changing.opener().opens(() -> open(row, changing));
    var button = new ActionButton(ui, changing.opener(), Emphasis.NORMAL);
    button.setId("duty-" + row.role().name().toLowerCase(Locale.ROOT));
    var state =
        row.duty()
            .map(_ -> new Tag(Severity.NORMAL, ui.say(DutyText.REQUIRED)))
            .orElseGet(() -> new Tag(Severity.NOTICE, ui.say(DutyText.UP_TO_THEM)));
    var words =
        Parts.column(
            Gap.HAIR,
            Parts.row(Gap.MEDIUM, Parts.heading(ui.say(nameOf(row.role()))), state),
            Parts.caption(ui.say(DutyText.PEOPLE, row.people())));
    if (row.people() > 0) {
      words.getChildren().add(Parts.caption(without(row)));
    }
    row.duty().map(this::since).ifPresent(words.getChildren()::add);
    words.getStyleClass().add("happening");
    var line = Parts.row(Gap.LARGE, Parts.growing(words), button);
    line.setMaxWidth(ui.scale().of(WIDEST));
    return line;
  }

  private String without(Row row) {
    return row.without() == 0
        ? ui.say(DutyText.NOBODY_WITHOUT)
        : ui.say(DutyText.WITHOUT, row.without());
  }

  private Node since(Duty duty) {
    return Parts.aside(
        ui.say(
            DutyText.SINCE_BY,
            ui.moments().date(duty.since()),
            duty.by().value(),
            duty.reason().value()));
  }

  private void open(Row row, Changing changing) {
    changing.draft().clear();
    var form =
        new Form(ui, "duty", changing.draft())
            .lines(DutyText.REASON, changing.reason(), ui.say(DutyText.REASON_HINT));
    var dialog = new FormDialog(ui, frame, ui.say(nameOf(row.role())), form, changing.action());
    changing
        .action()
        .then(
            done -> {
              frame.close(dialog);
              frame.done(
                  ui.say(
                      done.duty().isPresent() ? DutyText.DONE_REQUIRED : DutyText.DONE_RELEASED));
              model.duties().reload();
            });
    frame.open(dialog);
  }

  private static DutyText nameOf(Role role) {
    return switch (role) {
      case OWNER -> DutyText.OWNERS;
      case CUSTOMER_ADMIN -> DutyText.CUSTOMER_ADMINS;
      case DISPATCHER -> DutyText.DISPATCHERS;
      case SUPPORT -> DutyText.SUPPORTERS;
      case CLUSTER_OPERATOR -> DutyText.CLUSTER_OPERATORS;
      case SITTER -> DutyText.SITTERS;
      case AUTOMATION, API_CLIENT -> throw new IllegalArgumentException("no duty of " + role);
    };
  }
}
