package com.ptthex.bench;

import com.ptthex.shared.wire.Wire;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bench found, by names that stay: they are compared from one version to the next. */
final class Figures {
  private static final MathContext DIGITS = new MathContext(4);

  private final String name;
  private final Map<String, Double> own = new LinkedHashMap<>();
  private final Map<String, Double> peers = new LinkedHashMap<>();
  private final Map<String, Double> ratios = new LinkedHashMap<>();
  private final Map<String, Double> floors = new LinkedHashMap<>();

  Figures(String name) {
    this.name = name;
  }

  Figures figure(String of, double value) {
    own.put(of, shortened(value));
    return this;
  }

  /** What a peer reached in the same run. */
  Figures peer(String of, double value) {
    peers.put(of, shortened(value));
    return this;
  }

  Figures ratio(String of, double value) {
    ratios.put(of, shortened(value));
    return this;
  }

  /** What the figure or ratio of this name is held against; it is shown, never enforced. */
  Figures floor(String of, double value) {
    floors.put(of, value);
    return this;
  }

  /** The percentiles that are told of every duration, in milliseconds. */
  Figures durations(String of, Percentiles took) {
    return figure(of + ".p50", took.millis(50))
        .figure(of + ".p95", took.millis(95))
        .figure(of + ".p99", took.millis(99));
  }

  /** One line, for machines. */
  String json() {
    return new String(
        Wire.write(new Line(name, own, peers, ratios, floors)), StandardCharsets.UTF_8);
  }

  record Line(
      String name,
      Map<String, Double> figures,
      Map<String, Double> peers,
      Map<String, Double> ratios,
      Map<String, Double> floors) {}

  /** The middle one, or the middle of the middle two. */
  static double median(double... values) {
    var sorted = Arrays.stream(values).sorted().toArray();
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double shortened(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
