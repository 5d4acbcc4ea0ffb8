package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Touched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * Draws any impact and asks whether it may be done. Cancel is the first button and where Enter and
 * Escape lead; what does the deed says its verb, at the other end.
 */
final class ImpactDialog extends VBox {
  private static final int MOST_NAMED_OF_A_KIND = 6;

  private final Ui ui;
  private final Button cancel;

  ImpactDialog(Ui ui, Confirm.Question question, Runnable yes, Runnable no) {
    this.ui = ui;
    var deed = ui.say(question.deed());
    cancel = new Button(ui.say(KitText.CANCEL));
    cancel.setId("impact-cancel");
    cancel.setCancelButton(true);
    cancel.setDefaultButton(true);
    cancel.getStyleClass().add("primary");
    cancel.setOnAction(_ -> no.run());
    var confirm = new Button(deed);
    confirm.setId("impact-confirm");
    confirm
        .getStyleClass()
        .add(question.gravity() == Gravity.PLAIN ? "primary-line" : "danger-solid");
    confirm.setOnAction(_ -> yes.run());
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(deed);
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    var title = Parts.title(deed);
    title.getStyleClass().add("dialog-title");
    getChildren().add(title);
    question.about().map(this::about).ifPresent(getChildren()::add);
    if (question.shown() == Confirm.Shown.AFTER_A_MOVE) {
      getChildren().add(moved());
    }
    getChildren().add(body(question));
    if (question.gravity() == Gravity.GRAVE) {
      getChildren().add(typing(deed, confirm));
    } else if (question.upon() == Confirm.Upon.MANY) {
      getChildren().add(ticking(confirm));
    }
    getChildren().add(buttons(confirm));
  }

  /** Where the focus goes first. */
  Node first() {
    return cancel;
  }

  private Node buttons(Button confirm) {
    var row = Parts.row(Gap.SMALL, cancel, Parts.spring(), confirm);
    row.getStyleClass().add("dialog-buttons");
    return row;
  }

  private Node about(String name) {
    var line = Parts.heading(name);
    line.getStyleClass().add("dialog-about");
    return line;
  }

  private Node moved() {
    var note =
        Parts.row(
            Gap.SMALL,
            Parts.mark(Severity.WARNING.shape(), "problem-shape"),
            Parts.sentence(ui.say(KitText.HAS_MOVED)));
    note.getStyleClass().add("moved-note");
    return note;
  }

  private Node body(Confirm.Question question) {
    var impact = question.impact();
    var parts = Parts.column(Gap.LARGE);
    parts.getStyleClass().add("dialog-body");
    parts.getChildren().add(section(KitText.WHAT_WILL_HAPPEN, effects(impact)));
    if (!impact.touched().isEmpty()) {
      parts.getChildren().add(section(KitText.WHAT_IS_TOUCHED, touched(impact.touched())));
    }
    parts.getChildren().add(undo(impact.undo(), question.gravity()));
    var scroll = new ScrollPane(parts);
    scroll.setFitToWidth(true);
    // A scroll pane asks for the height of unwrapped words; this one asks for what they take.
    parts.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    scroll.getStyleClass().add("dialog-scroll");
    return Parts.growing(scroll);
  }

  private Node section(Text title, Node content) {
    return Parts.column(Gap.SMALL, Parts.label(ui.say(title)), content);
  }

  private Node effects(Impact impact) {
    return Parts.column(
        Gap.SMALL, impact.effects().stream().map(ui.codes()::effect).map(this::bullet).toList());
  }

  private Node bullet(String sentence) {
    var mark = Parts.mark(MaterialDesignC.CIRCLE_SMALL, "bullet");
    var row = Parts.row(Gap.HAIR, mark, Parts.growing(Parts.sentence(sentence)));
    row.getStyleClass().add("effect");
    return row;
  }

  private Node touched(List<Touched> touched) {
    var byKind =
        touched.stream()
            .collect(
                Collectors.groupingBy(ui.codes()::kind, LinkedHashMap::new, Collectors.toList()));
    return Parts.column(
        Gap.SMALL,
        byKind.entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue())).toList());
  }

  private Node kind(String word, List<Touched> things) {
    var names = new FlowPane();
    names.getStyleClass().add("chips");
    things.stream()
        .limit(MOST_NAMED_OF_A_KIND)
        .map(thing -> chip(thing.label()))
        .forEach(names.getChildren()::add);
    var more = things.size() - MOST_NAMED_OF_A_KIND;
    if (more > 0) {
      names.getChildren().add(Parts.caption(ui.say(KitText.MORE_TOUCHED, more)));
    }
    var named = things.size() == 1 ? word : ui.say(KitText.TOUCHED_OF_KIND, word, things.size());
    var label = Parts.aside(named);
    label.getStyleClass().add("chips-kind");
    var row = Parts.row(Gap.MEDIUM, label, Parts.growing(names));
    row.getStyleClass().add("touched");
    return row;
  }

  private Node chip(String words) {
    var chip = new Label(ui.texts().isolated(words));
    chip.getStyleClass().add("chip");
    return chip;
  }

  /** The gravest that can be undone only some day is marked as what can not be undone is. */
  private Node undo(Impact.Undo undo, Gravity gravity) {
    var lasts =
        undo == Impact.Undo.IMPOSSIBLE || (undo == Impact.Undo.LATER && gravity == Gravity.GRAVE);
    var row =
        Parts.row(Gap.SMALL, Parts.mark(shapeOf(undo)), Parts.sentence(ui.say(wordsOf(undo))));
    row.getStyleClass().addAll("undo", lasts ? "undo-impossible" : "undo-possible");
    return row;
  }

  private static Text wordsOf(Impact.Undo undo) {
    return switch (undo) {
      case POSSIBLE -> KitText.UNDO_POSSIBLE;
      case LATER -> KitText.UNDO_LATER;
      case IMPOSSIBLE -> KitText.UNDO_IMPOSSIBLE;
    };
  }

  private static Ikon shapeOf(Impact.Undo undo) {
    return switch (undo) {
      case POSSIBLE -> MaterialDesignU.UNDO_VARIANT;
      case LATER -> MaterialDesignC.CALENDAR_CLOCK;
      case IMPOSSIBLE -> MaterialDesignA.ALERT_OCTAGON;
    };
  }

  private Node ticking(Button confirm) {
    var looked = new CheckBox(ui.say(KitText.LOOKED_AT_ALL));
    looked.setId("impact-looked");
    confirm.disableProperty().bind(looked.selectedProperty().not());
    var column = Parts.column(Gap.SMALL, looked);
    column.getStyleClass().add("dialog-typing");
    column.setMinHeight(Region.USE_PREF_SIZE);
    return column;
  }

  private Node typing(String deed, Button confirm) {
    var field = new TextField();
    field.setId("impact-typed");
    var label = Parts.caption(ui.say(KitText.TYPE_TO_CONFIRM, deed));
    label.setLabelFor(field);
    field.setAccessibleText(Isolated.undone(label.getText()));
    confirm
        .disableProperty()
        .bind(field.textProperty().map(typed -> !typed.strip().equalsIgnoreCase(deed)));
    var column = Parts.column(Gap.SMALL, label, field);
    column.getStyleClass().add("dialog-typing");
    column.setMinHeight(Region.USE_PREF_SIZE);
    return column;
  }
}
