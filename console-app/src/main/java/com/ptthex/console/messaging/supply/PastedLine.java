package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.messaging.supply.HeldAs;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.value.Malformed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the lines that somebody pasted, judged before anything is sent.
 *
 * @param place from one, as people count
 * @param held nothing where it names no number
 * @param against why nothing can come of it
 */
record PastedLine(int place, String written, Optional<HeldAs> held, Optional<Hindrance> against) {

  /** By lines, commas, semicolons or the columns of a table; what is empty is passed over. */
  static List<PastedLine> read(String pasted, TypedNumbers numbers) {
    var seen = new HashSet<String>();
    var lines = new ArrayList<PastedLine>();
    Stream.of(pasted.split("[\\n\\r\\t,;]+"))
        .map(String::strip)
        .filter(written -> !written.isEmpty())
        .forEach(written -> lines.add(judged(lines.size() + 1, written, seen, numbers)));
    return List.copyOf(lines);
  }

  private static PastedLine judged(
      int place, String written, Set<String> seen, TypedNumbers numbers) {
    var held =
        numbers
            .completed(written)
            .map(number -> new HeldAs(number.value()))
            .or(() -> held(written))
            .filter(it -> it.isKey() || it.asNumber().isPresent());
    var against =
        held.isEmpty()
            ? Optional.of(Hindrance.NOT_UNDERSTOOD)
            : held.filter(it -> !seen.add(sameFor(it))).map(_ -> Hindrance.NAMED_TWICE);
    return new PastedLine(place, written, held, against);
  }

  private static Optional<HeldAs> held(String written) {
    try {
      return Optional.of(new HeldAs(written));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Whether its country had to be added. */
  boolean isCompleted() {
    return !written.startsWith("+") && held.flatMap(HeldAs::asNumber).isPresent();
  }

  /** However its digits are spaced. */
  private static String sameFor(HeldAs held) {
    return held.asNumber().map(number -> number.value()).orElse(held.value());
  }
}
