package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a chart of days says in words.
 *
 * @param of what is counted, in a few words
 * @param unknown what to say of a day of which nobody knows
 */
record DaysWords(Ui ui, Text of, Text unknown, List<DaysChart.Series> series) {

  String day(Days days, Days.Day day) {
    var date = ui.moments().weekday(day.date());
    return days.isGoingOn(day) ? ui.say(KitText.DAY_SO_FAR, date) : date;
  }

  /** From the first to the last day, as the heading of all. */
  String span(Days days) {
    return ui.say(
        KitText.FROM_TO,
        ui.moments().dayOfMonth(days.days().getFirst().date()),
        ui.moments().dayOfMonth(days.days().getLast().date()));
  }

  /** What a series counts on this day, or altogether. */
  String count(int at, Days days, Optional<Days.Day> day) {
    return day.map(one -> one.counts().map(counts -> ui.texts().number(counts.get(at))).orElse("–"))
        .orElseGet(() -> ui.texts().number(days.total(at)));
  }

  /** As a screen reader says it, of one day or of all. */
  String spoken(DaysModel model) {
    var days = model.days().get();
    if (days.days().isEmpty()) {
      return ui.say(of);
    }
    var words =
        model
            .day()
            .map(day -> list(List.of(day(days, day), told(days, day))))
            .orElseGet(() -> summary(days));
    return Isolated.undone(words);
  }

  private String told(Days days, Days.Day day) {
    return day.counts().isEmpty() ? ui.say(unknown) : counts(days, Optional.of(day));
  }

  private String summary(Days days) {
    return ui.say(
        KitText.DAYS_SUMMARY,
        ui.say(of),
        span(days),
        counts(days, Optional.empty()),
        ui.texts().number(days.most()));
  }

  private String counts(Days days, Optional<Days.Day> day) {
    return list(
        IntStream.range(0, series.size())
            .mapToObj(
                at -> ui.say(KitText.FILTERED, ui.say(series.get(at).name()), count(at, days, day)))
            .toList());
  }

  private String list(List<String> parts) {
    return parts.stream().reduce((one, next) -> ui.say(KitText.LISTED, one, next)).orElse("");
  }
}
