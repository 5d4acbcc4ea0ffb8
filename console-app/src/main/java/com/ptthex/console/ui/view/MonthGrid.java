package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Month;
import com.ptthex.console.ui.model.RangeDraft;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A month from which days are picked. It is one stop of Tab: within it the arrow keys lead from day
 * to day, Page Up and Page Down from month to month.
 */
final class MonthGrid extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
  private static final int WEEK = 7;

  private final Ui ui;
  private final String name;
  private final RangeDraft draft;
  private final Label title = Parts.label("");
  private final GridPane grid = new GridPane();
  private final Map<LocalDate, Button> days = new HashMap<>();
  private Month month;

  MonthGrid(Ui ui, String name, RangeDraft draft) {
    this.ui = ui;
    this.name = name;
    this.draft = draft;
    month = new Month(today(), ui.moments().firstOfWeek());
    getStyleClass().addAll("month", "gap-small");
    grid.getStyleClass().add("month-grid");
    // Before the buttons, which take the arrow keys for themselves.
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    title.setId(name + "-month");
    getChildren()
        .addAll(
            Parts.row(
                Gap.SMALL,
                turning(KitText.EARLIER_MONTH, MaterialDesignC.CHEVRON_LEFT, -1),
                Parts.spring(),
                title,
                Parts.spring(),
                turning(KitText.LATER_MONTH, MaterialDesignC.CHEVRON_RIGHT, 1)),
            grid);
    draw();
    ui.follow(draft.first().text(), _ -> mark());
    ui.follow(draft.last().text(), _ -> mark());
  }

  /** At the day that is typed already, or today. */
  void begin() {
    month =
        month.at(
            RangeDraft.known(draft.first())
                .or(() -> RangeDraft.known(draft.last()))
                .orElseGet(this::today));
    draw();
  }

  private LocalDate today() {
    return LocalDate.now(ui.clock());
  }

  private Button turning(Text words, Ikon mark, int months) {
    var button = new Button("", Parts.mark(mark, "directed"));
    button.setId(name + "-" + words.key());
    button.setAccessibleText(ui.say(words));
    button.getStyleClass().addAll("quiet", "small");
    button.setOnAction(
        _ -> {
          month = month.monthsLater(months);
          draw();
        });
    return button;
  }

  private void press(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ENTER && pressed.getTarget() instanceof Button day) {
      day.fire();
      pressed.consume();
      return;
    }
    var ahead = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    step(pressed, ahead)
        .ifPresent(
            step -> {
              pressed.consume();
              month = step.apply(month);
              draw();
              Optional.ofNullable(days.get(month.day())).ifPresent(Button::requestFocus);
            });
  }

  private static Optional<UnaryOperator<Month>> step(KeyEvent pressed, int ahead) {
    return switch (pressed.getCode()) {
      case RIGHT -> Optional.of(at -> at.laterBy(ahead));
      case LEFT -> Optional.of(at -> at.laterBy(-ahead));
      case DOWN -> Optional.of(at -> at.weeksLater(1));
      case UP -> Optional.of(at -> at.weeksLater(-1));
      case PAGE_DOWN -> Optional.of(at -> at.monthsLater(1));
      case PAGE_UP -> Optional.of(at -> at.monthsLater(-1));
      case HOME -> Optional.of(Month::toBeginOfWeek);
      case END -> Optional.of(Month::toEndOfWeek);
      default -> Optional.empty();
    };
  }

  private void draw() {
    title.setText(ui.moments().month(month.month()));
    grid.getChildren().clear();
    days.clear();
    var column = 0;
    for (var weekday : month.weekdays()) {
      var head = Parts.caption(ui.moments().initial(weekday));
      head.getStyleClass().add("month-head");
      grid.add(head, column++, 0);
    }
    var shown = month.days();
    for (var at = 0; at < shown.size(); at++) {
      grid.add(day(shown.get(at)), at % WEEK, 1 + at / WEEK);
    }
    mark();
  }

  private Button day(LocalDate date) {
    var day = new Button(ui.texts().number(date.getDayOfMonth()));
    day.setId(name + "-" + date);
    day.setAccessibleText(Isolated.undone(ui.moments().weekday(date)));
    day.setFocusTraversable(date.equals(month.day()));
    day.getStyleClass().addAll("quiet", "month-day");
    day.pseudoClassStateChanged(TODAY, date.equals(today()));
    day.pseudoClassStateChanged(OTHER, !month.month().equals(YearMonth.from(date)));
    day.setOnAction(_ -> pick(date));
    days.put(date, day);
    return day;
  }

  private void pick(LocalDate date) {
    draft.pick(date);
    month = month.at(date);
    draw();
    Optional.ofNullable(days.get(date)).ifPresent(Button::requestFocus);
  }

  private void mark() {
    days.forEach((date, day) -> day.pseudoClassStateChanged(CHOSEN, draft.holds(date)));
  }
}
