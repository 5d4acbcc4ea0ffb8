package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * Below the way in that most take: the one for who comes with a code. Closed until it is wanted.
 */
final class CodeEntryView extends VBox {
  private static final String EXAMPLE = "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX";

  private final Ui ui;
  private final CodeEntry entry;
  private final VBox form = Parts.column(Gap.MEDIUM);

  CodeEntryView(Ui ui, CodeEntry entry) {
    this.ui = ui;
    this.entry = entry;
    setId("code-entry");
    form.managedProperty().bind(Bindings.isNotEmpty(form.getChildren()));
    getStyleClass().add("gap-medium");
    getChildren()
        .addAll(
            Parts.row(
                Gap.LARGE,
                Parts.caption(ui.say(CodeEntryText.WITH_A_CODE)),
                way("code-entry-invited", CodeEntryText.INVITED, this::join),
                way("code-entry-forgotten", CodeEntryText.FORGOTTEN, this::reset)),
            form);
  }

  private Button way(String id, CodeEntryText label, Supplier<Node> leadsTo) {
    var way = new Button(ui.say(label));
    way.setId(id);
    way.setMinWidth(USE_PREF_SIZE);
    way.getStyleClass().addAll("quiet", "small", "front-way");
    way.setOnAction(_ -> form.getChildren().setAll(leadsTo.get()));
    return way;
  }

  private Node join() {
    var joining = entry.joining();
    return new Form(ui, "join", joining.draft())
        .field(CodeEntryText.CODE, joining.code(), Isolated.code(EXAMPLE))
        .field(CodeEntryText.NEW_LOGIN, joining.login(), "")
        .secret(CodeEntryText.NEW_PASSWORD, joining.password())
        .submit(joining.join());
  }

  private Node reset() {
    var resetting = entry.resetting();
    resetting
        .reset()
        .then(
            _ -> {
              resetting.draft().clear();
              form.getChildren().setAll(Parts.sentence(ui.say(CodeEntryText.PASSWORD_IS_SET)));
            });
    var ask = new VBox();
    entry.look();
    ui.follow(
        entry.mail(), mail -> ask.getChildren().setAll(mail.stream().map(this::ways).toList()));
    var code =
        new Form(ui, "reset", resetting.draft())
            .beside(Parts.aside(ui.say(CodeEntryText.WITH_THE_CODE)))
            .field(CodeEntryText.CODE, resetting.code(), Isolated.code(EXAMPLE))
            .secret(CodeEntryText.NEW_PASSWORD, resetting.password())
            .submit(resetting.reset());
    return Parts.column(Gap.LARGE, ask, code);
  }

  /** How one comes to a code here. */
  private Node ways(boolean mail) {
    return mail ? ask() : Parts.sentence(ui.say(CodeEntryText.WHO_GIVES_CODES));
  }

  private Node ask() {
    var asking = entry.asking();
    var asked = new VBox();
    asked.setId("reset-asked");
    asking.ask().then(_ -> asked.getChildren().setAll(Parts.sentence(ui.say(CodeEntryText.ASKED))));
    return new Form(ui, "ask-reset", asking.draft())
        .field(CodeEntryText.LOGIN, asking.login(), "")
        .submit(asking.ask())
        .beside(asked);
  }
}
