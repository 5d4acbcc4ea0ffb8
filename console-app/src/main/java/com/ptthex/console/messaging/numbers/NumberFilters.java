package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The chips above the list of numbers. */
final class NumberFilters {
  private NumberFilters() {}

  static Filters of(Ui ui, NumberFilter filter) {
    return new Filters(ui, "numbers")
        .search(NumbersText.SEARCH, filter.search())
        .many(
            NumbersText.CLASS, options(ui, NumberClass.values(), NumberWords::of), filter.classes())
        .many(
            NumbersText.STATUS,
            options(ui, NumberStatus.values(), NumberWords::of),
            filter.statuses())
        .one(
            NumbersText.ROTATION,
            List.of(
                new Option(NumberFilter.SET_ASIDE, ui.say(NumbersText.IS_SET_ASIDE)),
                new Option(NumberFilter.IN_ROTATION, ui.say(NumbersText.NOT_ASIDE))),
            filter.rotation())
        .one(
            NumbersText.ASSIGNMENT,
            List.of(
                new Option(NumberFilter.ASSIGNED, ui.say(NumbersText.HAS_SITTER)),
                new Option(NumberFilter.UNASSIGNED, ui.say(NumbersText.HAS_NOBODY))),
            filter.assignment())
        .pick(
            NumbersText.SITTER,
            new PickPopup(ui, "numbers-filter-sitter", filter.sitters().picker(ui)),
            filter.sitter())
        .pick(
            NumbersText.CLIENT,
            new PickPopup(ui, "numbers-filter-client", filter.clients().picker(ui)),
            filter.client())
        .many(NumbersText.HEALTH, options(ui, Health.values(), NumberWords::of), filter.health())
        .one(
            NumbersText.USAGE,
            Stream.concat(
                    options(ui, LastUse.values(), NumberWords::of).stream(),
                    Stream.of(
                        new Option(NumberFilter.HIGH_VOLUME, ui.say(NumbersText.HIGH_VOLUME))))
                .toList(),
            filter.usage())
        .range(NumbersText.LAST_USED, filter.lastUsed());
  }

  static <E extends Enum<E>> List<Option> options(Ui ui, E[] values, Function<E, Text> words) {
    return Stream.of(values)
        .map(value -> new Option(value.name(), ui.say(words.apply(value))))
        .toList();
  }
}
