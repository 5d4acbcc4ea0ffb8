package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.lan.EnrolmentState;
import com.ptthex.shared.trust.lan.LanApi.Made;
import com.ptthex.shared.trust.lan.LanApi.Row;
import com.ptthex.shared.trust.lan.LanApi.Standing;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where the site is reached, who may join it by which code, and for how long. */
final class LanScreen extends ScrollPane {
  private final Ui ui;
  private final Frame frame;
  private final LanModel model;
  private final VBox content = Parts.column(Gap.WIDE);
  private Optional<Parent> form = Optional.empty();

  LanScreen(Ui ui, Frame frame, LanModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    model.make().then(this::made);
    model.withdrawing().opens(this::openWithdraw);
    model.withdraw().then(_ -> withdrawn());
    content.getStyleClass().add("page");
    var pane =
        new LoadPane<Standing>(ui, content, this::fill)
            .retry(model::reload)
            .follow(model.standing().load());
    setContent(pane);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("lan");
  }

  private void made(Made made) {
    frame.open(LanCodeCard.of(ui, frame, made));
    model.reload();
  }

  private void fill(Standing standing) {
    content.getChildren().setAll(head(standing));
    if (!standing.addresses().isEmpty()) {
      content.getChildren().add(addresses(standing));
    }
    content.getChildren().add(codes(standing));
  }

  private Node head(Standing standing) {
    var served = !standing.addresses().isEmpty();
    var tag =
        new Tag(
            served ? Severity.NORMAL : Severity.NOTICE,
            ui.say(served ? LanText.ON_THE_NETWORK : LanText.THIS_MACHINE_ALONE));
    var about = served ? LanText.ON_THE_NETWORK_ABOUT : LanText.THIS_MACHINE_ALONE_ABOUT;
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    buttons
        .getChildren()
        .addAll(
            new ActionButton(ui, model.make(), Emphasis.PRIMARY),
            new ActionButton(ui, model.withdrawing(), Emphasis.NORMAL));
    return Parts.column(
        Gap.MEDIUM,
        Parts.row(Gap.MEDIUM, Parts.title(ui.say(LanText.NETWORK)), tag),
        Parts.sentence(ui.say(about)),
        Parts.aside(ui.say(LanText.HOW_DESKS_JOIN)),
        new ProblemNote(ui).follow(model.make()),
        buttons);
  }

  private Node addresses(Standing standing) {
    var all = Parts.column(Gap.MEDIUM);
    for (var at = 0; at < standing.addresses().size(); at++) {
      var address = standing.addresses().get(at).value();
      var field = new CopyField(ui, "lan-address-" + at, LanText.ADDRESS, address);
      field.setMaxWidth(USE_PREF_SIZE);
      all.getChildren().add(field);
    }
    standing
        .certifiedUntil()
        .map(until -> ui.say(LanText.CERTIFIED_UNTIL, ui.moments().both(until)))
        .ifPresent(words -> all.getChildren().add(Parts.sentence(words)));
    return all;
  }

  private Node codes(Standing standing) {
    var all = Parts.column(Gap.SMALL, Parts.heading(ui.say(LanText.CODES)));
    standing.codes().forEach(row -> all.getChildren().add(code(row)));
    if (standing.codes().isEmpty()) {
      all.getChildren().add(Parts.sentence(ui.say(LanText.NO_CODES)));
    }
    return all;
  }

  private Node code(Row row) {
    var words =
        Parts.column(
            Gap.NONE,
            Parts.sentence(origin(row)),
            Parts.aside(ui.say(LanText.ENDS, ui.moments().both(row.until()))));
    var shown =
        Parts.row(Gap.MEDIUM, Parts.growing(words), Parts.aside(used(row)), state(row.state()));
    shown.getStyleClass().add("licence-row");
    return shown;
  }

  private String origin(Row row) {
    return ui.say(
        LanText.MADE_BY,
        Isolated.in(ui.texts().language(), row.madeBy().value()),
        ui.moments().both(row.madeAt()));
  }

  private String used(Row row) {
    return row.lastUsedAt()
        .map(last -> ui.say(LanText.USED, ui.texts().number(row.used()), ui.moments().both(last)))
        .orElseGet(() -> ui.say(LanText.USED_NEVER));
  }

  private Tag state(EnrolmentState state) {
    return switch (state) {
      case OPEN -> new Tag(Severity.NOTICE, ui.say(LanText.STATE_OPEN));
      case EXPIRED -> new Tag(Severity.NORMAL, ui.say(LanText.STATE_EXPIRED));
      case WITHDRAWN -> new Tag(Severity.NORMAL, ui.say(LanText.STATE_WITHDRAWN));
    };
  }

  private void openWithdraw() {
    model.draft().clear();
    var options = model.open().stream().map(this::option).toList();
    var fields =
        new Form(ui, "withdraw-code", model.draft())
            .choice(LanText.WHICH_CODE, model.code(), new ReadOnlyObjectWrapper<>(options));
    var dialog =
        new FormDialog(ui, frame, ui.say(LanText.WITHDRAW_ABOUT), fields, model.withdraw());
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private Option option(Row row) {
    return new Option(row.id().value().toString(), Isolated.undone(origin(row)));
  }

  private void withdrawn() {
    form.ifPresent(frame::close);
    form = Optional.empty();
    frame.done(ui.say(LanText.WITHDRAWN));
    model.reload();
  }
}
