package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.OpenFile;
import com.ptthex.console.ui.model.SaveAs;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceApi.Document;
import com.ptthex.shared.trust.licence.LicenceApi.Earlier;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import com.ptthex.shared.trust.licence.LicenceApi.Stage;
import java.time.Duration;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the site may do, until when, and what stops then. */
final class LicenceScreen extends ScrollPane {
  private final Ui ui;
  private final LicenceModel model;
  private final VBox content = Parts.column(Gap.WIDE);

  /**
   * @param open asks for the file of a licence
   * @param save asks where a request for another is kept
   */
  LicenceScreen(Ui ui, Frame frame, LicenceModel model, OpenFile open, SaveAs save) {
    this.ui = ui;
    this.model = model;
    new LicenceDialogs(ui, frame, model).attach(open, save);
    content.getStyleClass().add("page");
    var loaded = model.held();
    var pane =
        new LoadPane<Held>(ui, content, this::fill).retry(model::reload).follow(loaded.load());
    setContent(pane);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
    setId("licence");
  }

  private void fill(Held held) {
    content.getChildren().setAll(head(held));
    held.document().ifPresent(document -> content.getChildren().add(facts(held, document)));
    content.getChildren().add(new LicenceLines(ui, held));
    if (!held.stages().isEmpty()) {
      content.getChildren().addAll(calendar(held), new RehearsalView(ui, model.rehearsing(), held));
    }
    if (held.earlier().size() > 1) {
      content.getChildren().add(earlier(held));
    }
  }

  private Node head(Held held) {
    var state = held.state();
    var tag = new Tag(LicenceWords.severity(state), ui.say(LicenceWords.of(state)));
    tag.setId("licence-state");
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    buttons
        .getChildren()
        .addAll(
            new ActionButton(ui, model.bringing(), Emphasis.PRIMARY),
            new ActionButton(ui, model.renewal(), Emphasis.NORMAL),
            new ActionButton(ui, model.narrow(), Emphasis.NORMAL),
            new ActionButton(ui, model.back(), Emphasis.NORMAL));
    return Parts.column(
        Gap.MEDIUM,
        Parts.row(Gap.MEDIUM, Parts.title(ui.say(LicenceText.LICENCE)), tag),
        Parts.sentence(ui.say(LicenceWords.about(state))),
        new ProblemNote(ui)
            .follow(model.bring())
            .follow(model.renewal())
            .follow(model.unreadable()),
        buttons);
  }

  private Node facts(Held held, Document document) {
    var facts =
        new Facts(ui.say(LicenceText.DOCUMENT))
            .fact(ui.say(LicenceText.CUSTOMER), Isolated.code(document.customer().value()))
            .fact(ui.say(LicenceText.NUMBER), ui.texts().number(document.serial().value()))
            .fact(ui.say(LicenceText.ISSUED), ui.moments().both(document.issuedAt()))
            .fact(ui.say(LicenceText.ACCEPTED), ui.moments().both(document.acceptedAt()))
            .fact(ui.say(LicenceText.BEGINS), ui.moments().both(document.from()))
            .fact(
                ui.say(LicenceText.ENDS),
                ui.moments().both(document.until()) + " – " + left(document));
    var site = new CopyField(ui, "licence-site", LicenceText.SITE, held.server().value());
    site.setMaxWidth(USE_PREF_SIZE);
    return Parts.column(Gap.LARGE, facts, site);
  }

  private String left(Document document) {
    var left = Duration.between(ui.clock().instant(), document.until());
    return left.isNegative()
        ? ui.moments().age(document.until(), ui.clock().instant())
        : ui.say(LicenceText.ENDS_IN, left.toDays());
  }

  /** Each stage with its day, hour and zone; where the site stands now is told as well. */
  private Node calendar(Held held) {
    var all = Parts.column(Gap.SMALL, Parts.heading(ui.say(LicenceText.CALENDAR)));
    held.stages().forEach(stage -> all.getChildren().add(stage(held, stage)));
    return all;
  }

  private Node stage(Held held, Stage stage) {
    var when =
        ui.moments().both(stage.from()) + " " + Isolated.code(ui.moments().zone(stage.from()));
    var state =
        new HBox(
            new Tag(LicenceWords.severity(stage.state()), ui.say(LicenceWords.of(stage.state()))));
    state.getStyleClass().add("stage-state");
    var row =
        Parts.row(
            Gap.MEDIUM,
            state,
            Parts.growing(
                Parts.column(
                    Gap.NONE,
                    Parts.sentence(when),
                    Parts.aside(ui.say(LicenceWords.about(stage.state()))))));
    if (stage.state() == held.state()) {
      row.getChildren().add(new Tag(Severity.NOTICE, ui.say(LicenceText.NOW_HERE)));
    }
    row.getStyleClass().add("stage");
    return row;
  }

  private Node earlier(Held held) {
    var all = Parts.column(Gap.SMALL, Parts.heading(ui.say(LicenceText.EARLIER)));
    held.earlier().forEach(each -> all.getChildren().add(earlier(each)));
    return all;
  }

  private Node earlier(Earlier each) {
    var document = each.document();
    var words =
        ui.say(
            LicenceText.EARLIER_ONE,
            ui.texts().number(document.serial().value()),
            ui.moments().date(document.until()));
    var row =
        Parts.row(Gap.MEDIUM, Parts.sentence(words), Parts.spring(), Parts.aside(mayReturn(each)));
    row.getStyleClass().add("licence-row");
    return row;
  }

  private String mayReturn(Earlier each) {
    if (each.inForce()) {
      return ui.say(LicenceText.HOLDS_NOW);
    }
    return each.refusal()
        .map(code -> ui.messages().of(code, Map.of()).what())
        .orElseGet(() -> ui.say(LicenceText.MAY_RETURN));
  }
}
