package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.value.Recent;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;

/** Says which days are wanted, and opens what one chooses them from, as a menu would. */
final class RangeButton extends MenuButton {
  private static final PseudoClass FILTERING = PseudoClass.getPseudoClass("filtering");

  private final Ui ui;
  private final RangePopup popup;

  RangeButton(Ui ui, String id, Text label, ObjectProperty<Optional<DateRange>> wanted) {
    this.ui = ui;
    this.popup = new RangePopup(ui, id, wanted);
    setId(id);
    setMnemonicParsing(false);
    getStyleClass().addAll("pick-button", "filter-chip");
    ui.follow(
        wanted,
        range -> {
          var words =
              range
                  .map(known -> ui.say(KitText.FILTERED, ui.say(label), words(known)))
                  .orElseGet(() -> ui.say(label));
          setText(words);
          setAccessibleText(words);
          pseudoClassStateChanged(FILTERING, range.isPresent());
        });
  }

  private String words(DateRange range) {
    return switch (range) {
      case DateRange.Within(var recent) -> ui.say(of(recent));
      case DateRange.Between(var first, var last) ->
          first
              .map(
                  from ->
                      last.map(
                              to ->
                                  ui.say(
                                      KitText.FROM_TO,
                                      ui.moments().date(from),
                                      ui.moments().date(to)))
                          .orElseGet(() -> ui.say(KitText.FROM_ON, ui.moments().date(from))))
              .or(() -> last.map(to -> ui.say(KitText.UNTIL, ui.moments().date(to))))
              .orElseThrow();
    };
  }

  static KitText of(Recent recent) {
    return switch (recent) {
      case LAST_DAY -> KitText.LAST_DAY;
      case TODAY -> KitText.TODAY;
      case LAST_WEEK -> KitText.LAST_WEEK;
      case LAST_MONTH -> KitText.LAST_MONTH;
      case THIS_MONTH -> KitText.THIS_MONTH;
    };
  }

  /** However it is pressed. */
  @Override
  public void show() {
    if (!isDisabled()) {
      popup.open(this);
    }
  }
}
