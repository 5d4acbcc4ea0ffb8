package com.ptthex.console.trust.access;

import com.ptthex.console.trust.access.AccountsModel.ReasonedDeed;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.InvitationsApi.Invited;
import com.ptthex.shared.trust.access.PasswordResetApi.Issued;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** What is filled in before a deed with an account, and what is said once it is done. */
final class AccountDialogs {
  private static final Map<Integer, AccountsText> TIMES =
      Map.of(
          1,
          AccountsText.AN_HOUR,
          24,
          AccountsText.A_DAY,
          3 * 24,
          AccountsText.THREE_DAYS,
          7 * 24,
          AccountsText.A_WEEK,
          30 * 24,
          AccountsText.THIRTY_DAYS);

  private final Ui ui;
  private final Frame frame;
  private final AccountsModel model;
  private Optional<Parent> form = Optional.empty();
  private Optional<Row> reset = Optional.empty();

  AccountDialogs(Ui ui, Frame frame, AccountsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.inviting().opener().opens(this::invite);
    model.inviting().besideInvitations().opens(this::invite);
    model.inviting().action().then(this::invited);
    model.changing().deed().opener().opens(this::change);
    model.changing().deed().action().then(row -> told(AccountsText.CHANGED_ACCOUNT, row));
    for (var each : model.reasonedDeeds()) {
      each.deed().opener().opens(() -> reasoned(each));
      each.deed().action().then(row -> told(each.done(), row));
    }
    model.resetting().deed().opener().opens(this::resetPassword);
    model.resetting().deed().action().then(this::issued);
    model
        .invitations()
        .withdraw()
        .then(
            row -> {
              frame.done(ui.say(AccountsText.WITHDRAWN_INVITATION, row.name().value()));
              model.reload();
            });
  }

  private void told(AccountsText done, Row row) {
    closeForm();
    frame.done(ui.say(done, row.name().value()));
    model.reload();
  }

  private void closeForm() {
    form.ifPresent(frame::close);
    form = Optional.empty();
  }

  private void invite() {
    var inviting = model.inviting();
    inviting.begin(Letters.languageOf(ui));
    var form =
        new Form(ui, "invite", inviting.draft())
            .field(AccountsText.NAME, inviting.name(), "")
            .choice(AccountsText.ROLE, inviting.role(), fixed(roles()))
            .choice(AccountsText.UNIT, inviting.unit(), fixed(model.surroundings().units()))
            .choice(AccountsText.LASTS, inviting.lasts(), fixed(times()))
            .lines(AccountsText.NOTE, inviting.note(), ui.say(AccountsText.NOTE_HINT));
    byMail(form, inviting);
    open(ui.say(AccountsText.INVITE_HINT), form, inviting.action());
  }

  /** Where the site sends mail; else why not. */
  private void byMail(Form form, Inviting inviting) {
    if (model.surroundings().sendsMail()) {
      form.field(AccountsText.BY_MAIL, inviting.address(), ui.say(AccountsText.BY_MAIL_HINT))
          .choice(AccountsText.BY_MAIL_LANGUAGE, inviting.language(), fixed(Letters.languages()));
    } else {
      form.beside(Parts.aside(ui.say(AccountsText.BY_MAIL_OFF)));
    }
  }

  private void invited(Invited invited) {
    closeForm();
    model.reload();
    var invitation = invited.invitation();
    show(
        new CodeCard.Told(
            AccountsText.INVITED,
            invitation.name(),
            invited.code(),
            invitation.until(),
            AccountsText.HOW_TO_JOIN));
  }

  private void change() {
    var changing = model.changing();
    var row = changing.begin();
    open(
        ui.texts().isolated(row.name().value()),
        new Form(ui, "change", changing.deed().draft())
            .choice(AccountsText.ROLE, changing.role(), fixed(roles()))
            .choice(AccountsText.UNIT, changing.unit(), fixed(model.surroundings().units()))
            .lines(AccountsText.REASON, changing.reason(), ui.say(AccountsText.REASON_HINT)),
        changing.deed().action());
  }

  private void reasoned(ReasonedDeed each) {
    var row = each.deed().begin();
    open(
        ui.texts().isolated(row.name().value()),
        new Form(ui, "reasoned", each.deed().draft())
            .lines(AccountsText.REASON, each.reason(), ui.say(AccountsText.REASON_HINT)),
        each.deed().action());
  }

  private void resetPassword() {
    var resetting = model.resetting();
    var row = resetting.deed().begin();
    reset = Optional.of(row);
    open(
        ui.texts().isolated(row.name().value()),
        new Form(ui, "reset", resetting.deed().draft())
            .lines(AccountsText.REASON, resetting.reason(), ui.say(AccountsText.REASON_HINT)),
        resetting.deed().action());
  }

  private void issued(Issued issued) {
    closeForm();
    model.reload();
    reset.ifPresent(
        row ->
            show(
                new CodeCard.Told(
                    AccountsText.RESET_ISSUED,
                    row.name(),
                    issued.code(),
                    issued.until(),
                    AccountsText.HOW_TO_RESET)));
  }

  private void show(CodeCard.Told told) {
    frame.open(new CodeCard(ui, frame, told));
  }

  /** Only what one may give. */
  private List<Option> roles() {
    var reach = model.surroundings().reach();
    return Stream.of(Role.values())
        .filter(reach::contains)
        .map(role -> new Option(role.name(), ui.say(AccountWords.of(role))))
        .toList();
  }

  private List<Option> times() {
    return TIMES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(time -> new Option(time.getKey().toString(), ui.say(time.getValue())))
        .toList();
  }

  private static ObservableValue<List<Option>> fixed(List<Option> options) {
    return new SimpleObjectProperty<>(options);
  }

  private void open(String about, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
