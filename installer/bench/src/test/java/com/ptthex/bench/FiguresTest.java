package com.ptthex.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private static final String JSON =
      new Figures("sample")
          .durations("page", Percentiles.of(LongStream.of(1_234_567)))
          .peer("bare", 2_000)
          .ratio("oursToBare", 0.33333333)
          .floor("oursToBare", 0.3)
          .json();

  private static <T> T read(Class<T> type) {
    return Wire.read(JSON.getBytes(StandardCharsets.UTF_8), type);
  }

  @Test
  void theLineNamesItsParts() {
    assertEquals(Set.of("name", "figures", "peers", "ratios", "floors"), read(Map.class).keySet());
    assertFalse(JSON.contains("\n"));
  }

  @Test
  void everyFigureStandsUnderItsNameWithFourDigits() {
    var line = read(Figures.Line.class);

    assertEquals("sample", line.name());
    assertEquals(Map.of("page.p50", 1.235, "page.p95", 1.235, "page.p99", 1.235), line.figures());
    assertEquals(Map.of("bare", 2_000.0), line.peers());
    assertEquals(Map.of("oursToBare", 0.3333), line.ratios());
    assertEquals(Map.of("oursToBare", 0.3), line.floors());
  }
}
