package com.ptthex.server.kernel.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What the server counts and times of itself. */
public final class Meters {
  public static final String MEDIA_TYPE =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Meters() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    FunctionCounter.builder("ptthex.redactions", this, _ -> Disclosure.redactions())
        .description("Facts of problems and events that nobody may be told")
        .register(registry);
  }

  /**
   * @param outcome "done", or the code of the refusal
   */
  public void call(String endpoint, String outcome, Duration took) {
    Timer.builder("ptthex.calls")
        .description("Calls by endpoint and outcome")
        .tag("endpoint", endpoint)
        .tag("outcome", outcome)
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(took);
  }

  /** Something that goes up and down by itself, and is looked at when somebody asks. */
  public void watch(String name, String description, Supplier<Number> value, String... tags) {
    Gauge.builder(name, value).description(description).tags(tags).register(registry);
  }

  public String scrape() {
    return registry.scrape(MEDIA_TYPE);
  }
}
