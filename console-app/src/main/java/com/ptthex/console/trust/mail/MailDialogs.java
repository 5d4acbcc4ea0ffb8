package com.ptthex.console.trust.mail;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.trust.mail.MailSecurity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** What is filled in before something is done about the site's mail. */
final class MailDialogs {
  private final Ui ui;
  private final Frame frame;
  private final MailModel model;
  private Optional<Parent> open = Optional.empty();

  MailDialogs(Ui ui, Frame frame, MailModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.changing().opener().opens(this::change);
    model.changing().action().then(_ -> told(MailText.CHANGED));
    model.turningOff().opener().opens(this::turnOff);
    model.turningOff().action().then(_ -> told(MailText.TURNED_OFF));
    var testing = model.testing(language());
    testing.opener().opens(this::test);
    testing.action().then(_ -> told(MailText.TEST_QUEUED));
  }

  private MailLanguage language() {
    return ui.texts().language() == Language.ARABIC ? MailLanguage.ARABIC : MailLanguage.ENGLISH;
  }

  private void told(MailText done) {
    open.ifPresent(frame::close);
    open = Optional.empty();
    frame.done(ui.say(done));
    model.reload();
  }

  private void change() {
    var changing = model.changing();
    model.standing().lastKnown().ifPresent(changing::begin);
    var form =
        new Form(ui, "mail", changing.draft())
            .field(MailText.HOST, changing.host(), Isolated.code("mail.example.org"))
            .field(MailText.PORT, changing.port(), Isolated.code("587"))
            .choice(MailText.SECURITY, changing.security(), new ReadOnlyObjectWrapper<>(ways()))
            .field(MailText.LOGIN, changing.login(), "")
            .secret(MailText.PASSWORD, changing.password())
            .beside(Parts.aside(ui.say(MailText.PASSWORD_ABOUT)))
            .field(MailText.SENDER, changing.sender(), Isolated.code("console@example.org"))
            .field(
                MailText.SITE, changing.site(), Isolated.code("https://console.example.org:7443"))
            .lines(MailText.AUTHORITY, changing.authority(), ui.say(MailText.AUTHORITY_HINT))
            .lines(MailText.REASON, changing.reason(), ui.say(MailText.REASON_HINT));
    open(MailText.CHANGE_ABOUT, form, changing.action());
  }

  private List<Option> ways() {
    return Stream.of(MailSecurity.values())
        .map(way -> new Option(way.name(), ui.say(MailWords.of(way))))
        .toList();
  }

  private void turnOff() {
    var turningOff = model.turningOff();
    turningOff.draft().clear();
    var form =
        new Form(ui, "mail-off", turningOff.draft())
            .lines(MailText.REASON, turningOff.reason(), ui.say(MailText.REASON_HINT));
    open(MailText.TURN_OFF_ABOUT, form, turningOff.action());
  }

  private void test() {
    var testing = model.testing(language());
    testing.draft().clear();
    var form =
        new Form(ui, "mail-test", testing.draft())
            .field(MailText.TEST_TO, testing.to(), Isolated.code("somebody@example.org"));
    open(MailText.TEST_ABOUT, form, testing.action());
  }

  private void open(MailText about, Form form, Pressable action) {
    var dialog = new FormDialog(ui, frame, ui.say(about), form, action);
    open = Optional.of(dialog);
    frame.open(dialog);
  }
}
