package com.ptthex.console.trust.mail;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.mail.LetterState;
import com.ptthex.shared.trust.mail.MailApi.Changed;
import com.ptthex.shared.trust.mail.MailApi.Row;
import com.ptthex.shared.trust.mail.MailApi.Settings;
import com.ptthex.shared.trust.mail.MailApi.Standing;
import com.ptthex.shared.trust.mail.MailLanguage;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Whether the site sends mail, by which server, and what came of the latest letters. */
final class MailScreen extends ScrollPane {
  private final Ui ui;
  private final MailModel model;
  private final VBox content = Parts.column(Gap.WIDE);

  MailScreen(Ui ui, Frame frame, MailModel model) {
    this.ui = ui;
    this.model = model;
    new MailDialogs(ui, frame, model).attach();
    content.getStyleClass().add("page");
    setContent(
        new LoadPane<Standing>(ui, content, this::fill)
            .retry(model::reload)
            .follow(model.standing().load()));
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("mail");
  }

  private void fill(Standing standing) {
    content.getChildren().setAll(head(standing));
    standing.settings().map(this::settings).ifPresent(content.getChildren()::add);
    content.getChildren().add(letters(standing));
  }

  private Node head(Standing standing) {
    var isOn = standing.settings().isPresent();
    var tag =
        new Tag(
            isOn ? Severity.NORMAL : Severity.NOTICE, ui.say(isOn ? MailText.ON : MailText.OFF));
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    buttons
        .getChildren()
        .addAll(
            new ActionButton(
                ui, model.changing().opener(), isOn ? Emphasis.NORMAL : Emphasis.PRIMARY),
            new ActionButton(ui, model.testing(MailLanguage.ENGLISH).opener(), Emphasis.NORMAL),
            new ActionButton(ui, model.turningOff().opener(), Emphasis.NORMAL));
    var head =
        Parts.column(
            Gap.MEDIUM,
            Parts.row(Gap.MEDIUM, Parts.title(ui.say(MailText.MAIL)), tag),
            Parts.sentence(ui.say(isOn ? MailText.ON_ABOUT : MailText.OFF_ABOUT)),
            Parts.aside(ui.say(MailText.WHO_DECIDES)));
    standing.changed().map(this::changed).ifPresent(head.getChildren()::add);
    head.getChildren().add(buttons);
    return head;
  }

  private Node changed(Changed changed) {
    return Parts.aside(
        ui.say(
            MailText.CHANGED_BY,
            ui.moments().both(changed.at()),
            ui.texts().isolated(changed.by().value()),
            ui.texts().isolated(changed.reason().value())));
  }

  private Node settings(Settings settings) {
    var server = settings.host().value() + ":" + settings.port().value();
    return new Facts(ui.say(MailText.FACTS))
        .fact(ui.say(MailText.SERVER), Isolated.code(server))
        .fact(ui.say(MailText.SECURITY), ui.say(MailWords.of(settings.security())))
        .fact(
            ui.say(MailText.BELIEVED),
            ui.say(
                settings.authority().isPresent() ? MailText.BELIEVED_ONE : MailText.BELIEVED_ALL))
        .fact(ui.say(MailText.SIGN_IN), signIn(settings))
        .fact(ui.say(MailText.SENDER), Isolated.code(settings.sender().value()))
        .fact(
            ui.say(MailText.SITE),
            settings
                .site()
                .map(site -> Isolated.code(site.value()))
                .orElseGet(() -> ui.say(MailText.NO_SITE)));
  }

  private String signIn(Settings settings) {
    var password = settings.withPassword() ? MailText.WITH_PASSWORD : MailText.WITHOUT_PASSWORD;
    return settings
        .login()
        .map(login -> ui.say(password, Isolated.code(login.value())))
        .orElseGet(() -> ui.say(MailText.NO_SIGN_IN));
  }

  private Node letters(Standing standing) {
    var all =
        Parts.column(
            Gap.SMALL,
            Parts.heading(ui.say(MailText.LETTERS)),
            Parts.aside(ui.say(MailText.LETTERS_ABOUT)));
    standing.letters().forEach(row -> all.getChildren().add(letter(row)));
    if (standing.letters().isEmpty()) {
      all.getChildren().add(Parts.sentence(ui.say(MailText.NO_LETTERS)));
    }
    return all;
  }

  private Node letter(Row row) {
    var words =
        Parts.column(
            Gap.NONE,
            Parts.sentence(ui.say(MailWords.of(row.kind()))),
            Parts.aside(
                ui.say(
                    MailText.ATTEMPTS,
                    ui.moments().both(row.madeAt()),
                    ui.texts().number(row.attempts()))));
    row.fault()
        .filter(_ -> row.state() != LetterState.SENT)
        .ifPresent(
            fault ->
                words
                    .getChildren()
                    .add(Parts.sentence(ui.codes().word("mail-fault", fault.code()))));
    var state = state(row.state());
    state.setMinWidth(USE_PREF_SIZE);
    var shown = Parts.row(Gap.MEDIUM, Parts.growing(words), state);
    shown.getStyleClass().add("licence-row");
    return shown;
  }

  private Tag state(LetterState state) {
    return switch (state) {
      case WAITING -> new Tag(Severity.NOTICE, ui.say(MailText.WAITING));
      case SENT -> new Tag(Severity.NORMAL, ui.say(MailText.SENT));
      case FAILED -> new Tag(Severity.WARNING, ui.say(MailText.FAILED));
    };
  }
}
