package com.ptthex.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class EventLineTest {
  private static final EventType TYPE =
      EventType.of("test.said", Permission.of("test.hear", Role.OWNER));

  @Property
  void whatHappenedIsReadAsItWasWrittenWhateverItsFactsHold(
      @ForAll @Size(min = 1, max = 3)
          List<@Size(max = 5) Map<@StringLength(max = 40) String, String>> facts) {
    var events =
        facts.stream()
            .map(each -> new Event(TYPE, UUID.randomUUID(), UnitId.made(), each))
            .toList();
    var read = EventLine.read(EventLine.text(events).orElseThrow());
    assertThat(read).extracting(EventLine::subject).isEqualTo(subjects(events));
    assertThat(read).extracting(EventLine::unit).isEqualTo(units(events));
    assertThat(read).extracting(line -> facts(line)).isEqualTo(facts);
  }

  private static List<UUID> subjects(List<Event> events) {
    return events.stream().map(Event::subject).toList();
  }

  private static List<UUID> units(List<Event> events) {
    return events.stream().map(event -> event.unit().value()).toList();
  }

  private static Map<?, ?> facts(EventLine line) {
    return Wire.read(line.facts().getBytes(StandardCharsets.UTF_8), Map.class);
  }

  @Property
  void noOtherTextReadsAsWhatWasWritten(@ForAll int place, @ForAll char letter) {
    var line = new EventLine("test.said", UUID.randomUUID(), UUID.randomUUID(), "{\"a\":\"b\"}");
    var text = line.text() + "\n" + line.text();
    var other = new StringBuilder(text);
    other.setCharAt(Math.floorMod(place, text.length()), letter);
    if (!other.toString().equals(text)) {
      assertThat(EventLine.read(other.toString())).isNotEqualTo(List.of(line, line));
    }
    assertThat(EventLine.read(text.toUpperCase(Locale.ROOT))).isNotEqualTo(List.of(line, line));
  }

  @Test
  void whereNothingHappenedNothingIsWritten() {
    assertThat(EventLine.text(List.of())).isEmpty();
  }

  @Test
  void whatNobodyWroteSoIsOneEventThatNeverWasOne() {
    for (var text : List.of("", "\n", "a b c d", "a b c", "said 1-1-1-1-1 1-1-1-1-1 {}")) {
      assertThat(EventLine.read(text)).as(text).singleElement().extracting("type").isEqualTo(text);
    }
  }
}
