package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.RangeDraft;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.value.Recent;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * What days are chosen from: spans that go with the time at one press, or a first and a last day,
 * typed or picked. Escape leaves all as it was.
 */
final class RangePopup {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Popup popup = new Popup();
  private final Ui ui;
  private final String id;
  private final ObjectProperty<Optional<DateRange>> wanted;
  private final RangeDraft draft;
  private final MonthGrid month;
  private final Form form;

  RangePopup(Ui ui, String id, ObjectProperty<Optional<DateRange>> wanted) {
    this.ui = ui;
    this.id = id;
    this.wanted = wanted;
    draft = new RangeDraft(ui.moments()::read, ui.moments()::typed);
    month = new MonthGrid(ui, id, draft);
    var hint = ui.moments().typed(LocalDate.now(ui.clock()));
    form =
        new Form(ui, id, draft.draft())
            .field(KitText.FIRST_DAY, draft.first(), hint)
            .field(KitText.LAST_DAY_OF_ALL, draft.last(), hint);
    var content = Parts.row(Gap.LARGE, presets(), Parts.column(Gap.MEDIUM, form, month, buttons()));
    content.getStyleClass().addAll("pick-popup", "range-popup");
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    popup.setAutoHide(true);
    popup.getContent().add(content);
    turning("first", draft.first());
    turning("last", draft.last());
  }

  private void turning(String field, Draft.Entry<Optional<LocalDate>> entry) {
    Optional.ofNullable(form.lookup("#" + id + "-" + field))
        .ifPresent(
            input ->
                input
                    .focusedProperty()
                    .subscribe(
                        focused -> {
                          if (focused) {
                            draft.turnTo(entry);
                          }
                        }));
  }

  private VBox presets() {
    var presets = Parts.column(Gap.HAIR);
    presets.getStyleClass().add("range-presets");
    for (var recent : Recent.values()) {
      var range = Optional.<DateRange>of(new DateRange.Within(recent));
      presets.getChildren().add(preset(RangeButton.of(recent), range));
    }
    presets.getChildren().add(preset(KitText.ANY_TIME, Optional.empty()));
    return presets;
  }

  private Button preset(Text words, Optional<DateRange> range) {
    var preset = new Button(ui.say(words));
    preset.setId(id + "-" + words.key());
    preset.setMaxWidth(Double.MAX_VALUE);
    preset.getStyleClass().addAll("quiet", "range-preset");
    preset.setOnAction(_ -> choose(range));
    ui.follow(wanted, now -> preset.pseudoClassStateChanged(CHOSEN, now.equals(range)));
    return preset;
  }

  private Node buttons() {
    var apply = new Button(ui.say(KitText.APPLY));
    apply.setId(id + "-apply");
    apply.getStyleClass().add("primary");
    apply.setOnAction(_ -> apply());
    return Parts.row(Gap.SMALL, Parts.spring(), apply);
  }

  /** From a field; on a day Enter picks it. */
  private void press(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ENTER) {
      apply();
      pressed.consume();
    }
  }

  private void apply() {
    draft.days().ifPresent(days -> choose(Optional.of(days)));
  }

  private void choose(Optional<DateRange> range) {
    popup.hide();
    wanted.set(range);
  }

  void open(Node above) {
    var below = above.localToScreen(above.getLayoutBounds());
    if (below != null) {
      draft.begin(wanted.get());
      month.begin();
      popup.show(above, below.getMinX(), below.getMaxY());
      form.lookup("#" + id + "-first").requestFocus();
    }
  }
}
