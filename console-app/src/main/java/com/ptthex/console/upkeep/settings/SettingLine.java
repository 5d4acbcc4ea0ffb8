package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.view.Closed;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Leaving;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Sentence;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.Editing.Field;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.upkeep.settings.SettingsApi.Changed;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** One setting: what it does, what it may be, who chose it last, and what changes it. */
final class SettingLine extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

  private final Ui ui;
  private final SettingWords words;
  private final Field field;
  private final String name;
  private final VBox below = Parts.column(Gap.HAIR);
  private final Button reset = new Button();

  SettingLine(Ui ui, SettingControl controls, Field field, boolean mayChange) {
    this.ui = ui;
    this.words = new SettingWords(ui);
    this.field = field;
    this.name = words.name(field.row().key());
    var drawn = controls.of(field);
    var title = Parts.row(Gap.SMALL, title());
    if (field.row().risk() == SettingRisk.RISKY) {
      var mark = Parts.caption(ui.say(SettingsText.WITH_REASON));
      title.getChildren().add(mark);
    }
    var about = Parts.column(Gap.HAIR, title, Parts.aside(words.about(field.row().key())), facts());
    about.getStyleClass().add("setting-words");
    Node input =
        mayChange
            ? drawn.whole()
            : new Closed(
                ui,
                drawn.whole(),
                name,
                words.value(field.row(), field.row().value()),
                ui.say(SettingsText.NOT_PERMITTED));
    if (!mayChange) {
      input.setId(SettingControl.idOf(field) + "-place");
    }
    HBox.setHgrow(input, Priority.ALWAYS);
    reset(mayChange);
    var row = Parts.row(Gap.HAIR, input, reset);
    var control = Parts.column(Gap.HAIR, row, below);
    getStyleClass().addAll("setting-line", "gap-wide");
    setAlignment(Pos.TOP_LEFT);
    switch (drawn.place()) {
      case BESIDE -> {
        control.getStyleClass().add("setting-control");
        control.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(Parts.growing(about), control);
      }
      case BELOW -> {
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(Parts.growing(Parts.column(Gap.MEDIUM, about, control)));
      }
    }
    drawn.input().setAccessibleText(name);
    ui.follow(field.entry().complaint(), fault -> draw(drawn.input(), fault));
    ui.follow(field.entry().text(), _ -> draw(drawn.input(), field.entry().complaint().get()));
    Leaving.of(drawn.input(), field.entry()::leave);
  }

  private Node title() {
    return styled(Parts.sentence(name), "setting-name");
  }

  private static Sentence styled(Sentence words, String style) {
    words.getStyleClass().add(style);
    return words;
  }

  private Node facts() {
    var usual = ui.say(SettingsText.USUALLY, words.value(field.row(), field.row().usual()));
    var facts =
        Stream.of(words.range(field.row().kind()), usual)
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    var all = Parts.column(Gap.NONE, styled(Parts.aside(facts), "setting-facts"));
    field
        .row()
        .changed()
        .ifPresent(it -> all.getChildren().add(styled(Parts.aside(changed(it)), "setting-facts")));
    return all;
  }

  private String changed(Changed changed) {
    var when = ui.moments().both(changed.at());
    var who = ui.texts().isolated(changed.by().value());
    return changed
        .reason()
        .map(why -> ui.say(SettingsText.CHANGED_WHY, when, who, ui.texts().isolated(why.value())))
        .orElseGet(() -> ui.say(SettingsText.CHANGED, when, who));
  }

  private void reset(boolean mayChange) {
    reset.setGraphic(Parts.mark(MaterialDesignR.RESTORE));
    reset.getStyleClass().addAll("quiet", "small");
    reset.setId(SettingControl.idOf(field) + "-reset");
    var label = ui.say(SettingsText.RESET, name);
    reset.setAccessibleText(label);
    reset.setTooltip(
        new Tooltip(ui.say(SettingsText.RESET_TO, words.value(field.row(), field.row().usual()))));
    reset.setOnAction(_ -> field.set(field.row().usual()));
    // It keeps its place, so that what stands beside it does not jump.
    ui.follow(
        field.entry().text(),
        text ->
            reset.setVisible(
                mayChange && !text.strip().equals(Editing.textOf(field.row().usual()))));
  }

  private void draw(Region input, Optional<FieldFault> fault) {
    input.pseudoClassStateChanged(WRONG, fault.isPresent());
    var moved = field.moved();
    pseudoClassStateChanged(MOVED, moved.isPresent());
    below.getChildren().clear();
    var wrong = fault.map(ui.codes()::fault);
    wrong.ifPresent(
        it ->
            below
                .getChildren()
                .add(
                    Parts.row(
                        Gap.HAIR,
                        Parts.mark(MaterialDesignA.ALERT_CIRCLE, "fault-shape"),
                        Parts.growing(styled(Parts.sentence(it), "field-fault")))));
    if (fault.isEmpty() && moved.isPresent()) {
      below
          .getChildren()
          .add(
              styled(
                  Parts.sentence(
                      ui.say(SettingsText.WAS, words.value(field.row(), field.row().value()))),
                  "setting-was"));
    }
    input.setAccessibleText(wrong.map(it -> name + ". " + it).orElse(name));
  }
}
