package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.Webhook;
import com.ptthex.server.kernel.Webhook.Told;
import com.ptthex.server.kernel.watch.Disclosure;
import com.ptthex.server.kernel.watch.Meters;
import com.ptthex.server.kernel.watch.Trace;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.wire.Wire;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hears what others tell at webhooks. Whoever cannot show who they are is turned away; all of these
 * together are one caller, so that a storm of them from everywhere is not a storm of writes.
 */
public final class Hooks {
  private final List<Webhook> all;
  private final Pipeline pipeline;
  private final Meters meters;

  public Hooks(List<Feature> features, Ground ground, Meters meters) {
    this.all = features.stream().flatMap(each -> each.webhooks(ground).stream()).toList();
    this.pipeline = ground.pipeline();
    this.meters = meters;
  }

  List<Webhook> all() {
    return all;
  }

  Set<String> paths() {
    return all.stream().map(Webhook::path).collect(Collectors.toUnmodifiableSet());
  }

  /** As it comes in. */
  record Arrived(
      InputStream body,
      Optional<String> type,
      String query,
      Function<String, Optional<String>> header) {}

  record Answered(int status, String mediaType, byte[] body) {}

  Answered hear(Webhook hook, Arrived arrived) {
    var started = System.nanoTime();
    var outcome = "done";
    try {
      var told = admitted(hook, arrived);
      var reply = hook.hear(told);
      return new Answered(200, reply.mediaType(), reply.body());
    } catch (Refused refused) {
      outcome = refused.refusal().code();
      return problem(Problem.of(refused.refusal(), Trace.next()));
    } catch (RuntimeException | Error failure) {
      // The last place that can still answer; whoever told it learns that it was not taken.
      outcome = "unexpected";
      var incident = Incidents.of(hook.endpoint().name(), failure);
      return problem(Problem.unexpected(incident, Trace.next()));
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - started);
      meters.call(hook.endpoint().name() + ".webhook", outcome, took);
    }
  }

  private Told admitted(Webhook hook, Arrived arrived) {
    try {
      var told =
          new Told(arrived.query(), arrived.header(), Bodies.form(arrived.body(), arrived.type()));
      hook.refusal(told)
          .ifPresent(
              why -> {
                throw why.raise();
              });
      return told;
    } catch (Refused refused) {
      turnedAway(hook, refused.refusal());
      throw refused;
    }
  }

  private void turnedAway(Webhook hook, Refusal why) {
    var nobody = Call.inside("webhook", "none", Nothing.NOTHING);
    pipeline.turnedAway(hook.endpoint(), nobody, why);
  }

  private static Answered problem(Problem problem) {
    return new Answered(problem.status(), Problem.MEDIA_TYPE, Wire.write(Disclosure.of(problem)));
  }
}
