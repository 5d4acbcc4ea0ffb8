package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Notice;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The lines that somebody pastes, and beside them what each is taken for. */
final class ImportView extends HBox {
  private static final String EXAMPLES = "+1 202 555 0100\n+1 202 555 0101";

  private final Ui ui;
  private final SupplyModel model;
  private final SupplyWords words;
  private final StackPane judged = new StackPane();

  ImportView(Ui ui, SupplyModel model) {
    this.ui = ui;
    this.model = model;
    this.words = new SupplyWords(ui);
    setId("supply-importing");
    getChildren().addAll(beside(), Parts.growing(judged));
    ui.follow(model.importing().judged(), this::judge);
  }

  private Node beside() {
    var importing = model.importing();
    var form = new Form(ui, "import", importing.draft());
    form.beside(Parts.sentence(ui.say(SupplyText.IMPORT_ABOUT)));
    ForWhomFields.on(form, ui, importing.forWhom(), model.units());
    form.lines(SupplyText.LINES, importing.lines(), Isolated.code(EXAMPLES))
        .beside(Parts.aside(ui.say(SupplyText.LINES_HINT)))
        .refusals(importing.action());
    var scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "supply-scroll");
    var foot = new VBox(new ActionButton(ui, importing.action(), Emphasis.PRIMARY));
    foot.getStyleClass().add("supply-foot");
    var column = Parts.column(Gap.NONE, Parts.growing(scroll), foot);
    column.getStyleClass().add("supply-form");
    return column;
  }

  private void judge(List<PastedLine> lines) {
    judged.getChildren().setAll(lines.isEmpty() ? nothing() : list(lines));
  }

  private Node nothing() {
    return Notice.of(
        MaterialDesignC.CLIPBOARD_TEXT_OUTLINE,
        "notice-empty",
        ui.say(SupplyText.NO_LINES),
        ui.say(SupplyText.NO_LINES_HINT),
        List.of());
  }

  private Node list(List<PastedLine> lines) {
    var good = lines.stream().filter(line -> line.against().isEmpty()).count();
    var column = Parts.column(Gap.SMALL, Parts.heading(ui.say(SupplyText.TO_LOOK_FOR, good)));
    lines.stream().map(this::line).forEach(column.getChildren()::add);
    column.getStyleClass().add("page");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node line(PastedLine line) {
    var said = Parts.column(Gap.NONE, Parts.sentence(Isolated.code(written(line))));
    if (line.isCompleted()) {
      said.getChildren().add(Parts.aside(ui.say(KitText.READ_AS, Isolated.code(shown(line)))));
    }
    line.against().map(words::because).map(Parts::aside).ifPresent(said.getChildren()::add);
    var place = Parts.caption(ui.say(SupplyText.LINE, line.place()));
    var row = Parts.row(Gap.MEDIUM, place, Parts.growing(said));
    // What is said of it wraps; these never do.
    place.setMinWidth(Region.USE_PREF_SIZE);
    if (line.against().isPresent()) {
      var tag = new Tag(Severity.WARNING, ui.say(SupplyText.TO_CORRECT));
      tag.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(tag);
    }
    row.getStyleClass().add("licence-row");
    return row;
  }

  private static String written(PastedLine line) {
    return line.isCompleted() ? line.written() : shown(line);
  }

  private static String shown(PastedLine line) {
    return line.held()
        .flatMap(held -> held.asNumber())
        .map(number -> number.shown())
        .orElse(line.written());
  }
}
