package com.ptthex.console.shell;

import com.ptthex.console.ui.model.OpenFile;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards of the front: starting, cannot start, no licence, sign in. */
final class FrontCards {
  private final Ui ui;
  private final SiteModel site;
  private final OpenFile open;

  /**
   * @param open asks for what the vendor signed
   */
  FrontCards(Ui ui, SiteModel site, OpenFile open) {
    this.ui = ui;
    this.site = site;
    this.open = open;
  }

  Node starting() {
    return card(
        "starting",
        ShellText.STARTING,
        List.of(Parts.aside(ui.say(ShellText.STARTING_HINT)), bar()));
  }

  private Node bar() {
    var bar = new ProgressBar();
    bar.setAccessibleText(ui.say(ShellText.STARTING));
    bar.getStyleClass().add("starting-bar");
    return bar;
  }

  Node startingTooLong() {
    return card(
        "starting-too-long",
        ShellText.STARTING_TOO_LONG,
        List.of(
            Parts.sentence(ui.say(ShellText.STARTING_TOO_LONG_WHAT)),
            Parts.sentence(ui.say(ShellText.STARTING_TOO_LONG_WHY)),
            strong(ui.say(ShellText.STARTING_TOO_LONG_NEXT)),
            bar(),
            buttons(button("again", KitText.RETRY, "plain", site::again))));
  }

  Node notAnswering(Problem why) {
    var message = ui.messages().of(why);
    var parts =
        new ArrayList<Node>(
            List.of(
                Parts.sentence(message.what()),
                strong(message.next()),
                buttons(button("again", KitText.RETRY, "primary", site::again))));
    message.incident().ifPresent(code -> parts.add(Parts.caption(ui.say(KitText.INCIDENT, code))));
    return card("not-answering", ShellText.NOT_ANSWERING, parts);
  }

  /** In the server's own words, which name folders and files that only it knows. */
  Node notStarted(Site.Refused why) {
    return card(
        "not-started",
        ShellText.NOT_STARTED,
        List.of(
            Parts.sentence(capital(why.what())),
            strong(why.remedy()),
            buttons(button("again", KitText.RETRY, "primary", site::again))));
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Whoever has the code of the licence makes the first account. */
  Node ownerless() {
    var owning = site.threshold().owning();
    var form =
        new Form(ui, "owner", owning.draft())
            .field(ShellText.OWNER_CODE, owning.code(), "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
            .field(ShellText.ORGANISATION, owning.organisation(), "")
            .field(ShellText.OWN_NAME, owning.name(), "")
            .field(ShellText.LOGIN, owning.login(), "")
            .secret(ShellText.PASSWORD, owning.password())
            .secret(ShellText.PASSWORD_AGAIN, owning.again())
            .submit(owning.become());
    return card(
        "ownerless",
        ShellText.OWNERLESS,
        List.of(Parts.sentence(ui.say(ShellText.OWNERLESS_WHAT)), form));
  }

  Node signIn(Optional<Problem> why) {
    var entrance = site.entrance();
    var note = noteOf(why);
    var step = new VBox();
    ui.follow(
        entrance.asked(),
        asked ->
            step.getChildren()
                .setAll(
                    asked.map(code -> codeForm(entrance, code)).orElseGet(() -> form(entrance))));
    return card("sign-in", ShellText.SIGN_IN, List.of(startingMeanwhile(), note, step));
  }

  /** One may type already; whoever is done before the server is comes in as soon as it is. */
  private Node startingMeanwhile() {
    var line = Parts.column(Gap.SMALL, Parts.aside(ui.say(ShellText.STARTING_TYPE)), bar());
    line.setId("sign-in-starting");
    ui.follow(
        site.searching(),
        searching -> {
          line.setVisible(searching);
          line.setManaged(searching);
        });
    return line;
  }

  private Node form(Entrance entrance) {
    var form =
        new Form(ui, "sign-in", entrance.draft())
            .field(ShellText.LOGIN, entrance.login(), "")
            .secret(ShellText.PASSWORD, entrance.password())
            .beside(new TaskView(ui, entrance))
            .submit(entrance.enter());
    form.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> enterOnEnter(pressed, entrance));
    return Parts.column(
        Gap.LARGE,
        form,
        new CodeEntryView(ui, new CodeEntry(site.nobodysDesk(), entrance)),
        new VendorEntryView(ui, new VendorEntry(site.nobodysDesk(), entrance), open));
  }

  private Node codeForm(Entrance entrance, Entrance.CodeStep step) {
    var form =
        new Form(ui, "sign-in", step.draft())
            .beside(Parts.sentence(ui.say(ShellText.CODE_NEEDED)))
            .field(ShellText.CODE, step.code(), "")
            .submit(step.finish());
    form.addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ENTER) {
            step.code().leave();
            step.finish().start();
            pressed.consume();
          }
        });
    var again = button("start-again", ShellText.START_AGAIN, "quiet", entrance::startAgain);
    return Parts.column(Gap.MEDIUM, form, again);
  }

  /** Nobody has a password there; everybody may come in again. */
  Node demoLeft(Optional<Problem> why) {
    var note = noteOf(why);
    return card(
        "demo-left",
        ShellText.DEMO_LEFT,
        List.of(
            note,
            Parts.sentence(ui.say(ShellText.DEMO_LEFT_HINT)),
            buttons(button("again", ShellText.ENTER_DEMO, "primary", site::again))));
  }

  /** Why one is here; and later perhaps that the server did not hear of it. */
  private ProblemNote noteOf(Optional<Problem> why) {
    var note = new ProblemNote(ui);
    why.ifPresent(note::show);
    ui.follow(site.farewell(), unheard -> unheard.ifPresent(note::show));
    return note;
  }

  private static void enterOnEnter(KeyEvent pressed, Entrance entrance) {
    if (pressed.getCode() == KeyCode.ENTER) {
      entrance.login().leave();
      entrance.password().leave();
      entrance.enter().start();
      pressed.consume();
    }
  }

  private Node card(String id, Text title, List<? extends Node> parts) {
    VBox card = Parts.column(Gap.LARGE, Parts.title(ui.say(title)));
    card.getChildren().addAll(parts);
    card.setId(id + "-card");
    card.getStyleClass().add("front-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return card;
  }

  private static Node strong(String words) {
    var sentence = Parts.sentence(words);
    sentence.getStyleClass().add("words-next");
    return sentence;
  }

  private static Node buttons(Button... buttons) {
    return Parts.row(Gap.SMALL, buttons);
  }

  private Button button(String id, Text label, String style, Runnable run) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.getStyleClass().add(style);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
