package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Webhook;
import com.ptthex.server.kernel.watch.Disclosure;
import com.ptthex.server.kernel.watch.Meters;
import com.ptthex.server.kernel.watch.Trace;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.wire.Binding;
import com.ptthex.shared.wire.Wire;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Serves every use case over HTTP. The only class that knows which HTTP server is used. */
public final class Routes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String JSON = "application/json";

  private final Pipeline pipeline;
  private final Hooks hooks;
  private final Meters meters;
  private final BooleanSupplier ready;
  private final Doorway doorway;
  private final Javalin javalin;

  public Routes(
      Pipeline pipeline,
      UseCases cases,
      Hooks hooks,
      Meters meters,
      BooleanSupplier ready,
      Doorway doorway) {
    this.pipeline = pipeline;
    this.hooks = hooks;
    this.meters = meters;
    this.ready = ready;
    this.doorway = doorway;
    this.javalin = Javalin.create(config -> configure(config, cases));
  }

  /** Listens from now on, and says on which port of loopback. */
  public int listen() throws BindException {
    try {
      javalin.start();
      return doorway.port();
    } catch (Doorway.NotOpened failure) {
      throw new BindException(failure.place());
    }
  }

  private void configure(JavalinConfig config, UseCases cases) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = Limits.BODY_BYTES;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyServer(server -> doorway.into(server, cases.endpoints(), hooks.paths()));
    config.jetty.modifyHttpConfiguration(Doorway::strict);
    config.jetty.addConnector(doorway::plain);
    if (doorway.isOnNetwork()) {
      config.jetty.addConnector(doorway::network);
    }
    for (var useCase : cases.served()) {
      serve(config, useCase.endpoint());
    }
    for (var hook : hooks.all()) {
      config.routes.post(hook.path(), http -> heard(http, hook));
    }
    var description = OpenApi.of(cases);
    get(config, "/openapi.json", http -> send(http, 200, JSON, description));
    get(config, "/health/live", http -> health(http, true));
    get(config, "/health/ready", http -> health(http, ready.getAsBoolean()));
    get(config, "/metrics", this::metrics);
    config.routes.exception(
        HttpResponseException.class,
        (failure, http) -> problem(http, Problem.of(unserved(failure), Trace.next())));
    config.routes.exception(
        Exception.class,
        (failure, http) ->
            problem(http, Problem.unexpected(Incidents.of("http", failure), Trace.next())));
  }

  /** Left alone, HEAD would be well wherever there is a GET, without being asked. */
  private static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.addHttpHandler(HandlerType.GET, path, handler);
    config.routes.addHttpHandler(HandlerType.HEAD, path, handler);
  }

  private static Refusal unserved(HttpResponseException failure) {
    return failure.getStatus() == 413 ? Bodies.tooLarge() : new Refusal.NotFound("no-such-address");
  }

  private <I extends Record, O extends Record> void serve(
      JavalinConfig config, Endpoint<I, O> endpoint) {
    var binding = new Binding<>(endpoint);
    var path = Endpoint.ROOT + endpoint.path();
    if (endpoint.hasBody()) {
      config.routes.post(path, http -> handle(http, endpoint, binding));
    } else {
      get(config, path, http -> handle(http, endpoint, binding));
    }
  }

  private <I extends Record, O extends Record> void handle(
      Context http, Endpoint<I, O> endpoint, Binding<I> binding) {
    var trace = Trace.next();
    var started = System.nanoTime();
    var outcome = "done";
    MDC.put("trace", trace);
    try {
      var call = call(http, endpoint, binding, trace);
      if (takesStream(http, endpoint)) {
        follow(http, endpoint, call);
      } else {
        answer(http, pipeline.run(endpoint, call));
      }
    } catch (Refused refused) {
      outcome = refused.refusal().code();
      problem(http, Problem.of(refused.refusal(), trace));
    } catch (RuntimeException | Error failure) {
      // The last place that can still answer; whatever it is, the caller gets a code for it.
      outcome = "unexpected";
      problem(http, Problem.unexpected(Incidents.of(endpoint.name(), failure), trace));
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - started);
      meters.call(endpoint.name(), outcome, took);
      LOG.atInfo()
          .addKeyValue("endpoint", endpoint.name())
          .addKeyValue("outcome", outcome)
          .addKeyValue("millis", took.toMillis())
          .log("call");
      MDC.remove("trace");
    }
  }

  /** Who does not ask for a stream gets its first answer alone, as from any other read. */
  private static boolean takesStream(Context http, Endpoint<?, ?> endpoint) {
    var accepted = Optional.ofNullable(http.header("Accept")).orElse("");
    return endpoint.has(Trait.STREAM)
        && http.method().equals(HandlerType.GET)
        && accepted.toLowerCase(Locale.ROOT).contains(LiveApi.MEDIA_TYPE);
  }

  private static void answer(Context http, Record answer) {
    if (answer instanceof CsvFile file) {
      http.header("Content-Disposition", file.disposition());
      send(http, 200, CsvFile.MEDIA_TYPE, file.bytes());
    } else {
      send(http, 200, JSON, Wire.write(answer));
    }
  }

  /** Ends when the stream does; it has a thread of its own for so long. */
  private <I extends Record> void follow(Context http, Endpoint<I, ?> endpoint, Call<I> call) {
    try (var following = pipeline.follow(endpoint, call)) {
      // Past Javalin's own stream, which compresses and does not flush.
      headers(http, 200, LiveApi.MEDIA_TYPE)
          .header("X-Accel-Buffering", "no")
          .header("Connection", "close");
      var response = http.res();
      following.serve(
          bytes -> {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
          });
    }
  }

  private void heard(Context http, Webhook hook) {
    var query = Optional.ofNullable(http.queryString()).orElse("");
    var type = Optional.ofNullable(http.contentType());
    var arrived = new Hooks.Arrived(http.bodyInputStream(), type, query, it -> header(http, it));
    var answer = hooks.hear(hook, arrived);
    send(http, answer.status(), answer.mediaType(), answer.body());
  }

  private static <I extends Record> Call<I> call(
      Context http, Endpoint<I, ?> endpoint, Binding<I> binding, String trace) {
    // Read before the pipeline opens a transaction, so that a slow sender holds up nobody.
    var body = endpoint.hasBody() ? sent(http) : (Supplier<String>) () -> "";
    return new Call<>(
        new Call.Outside(
            header(http, "Authorization").flatMap(Bearer::in),
            browserHalf(http, endpoint),
            http.ip(),
            header(http, "User-Agent"),
            header(http, "Step-Up")),
        trace,
        header(http, "Idempotency-Key"),
        header(http, "Impact-Token"),
        () ->
            binding.receive(
                new Binding.Received(http.pathParamMap(), query(http, endpoint), body.get())));
  }

  private static Optional<String> browserHalf(Context http, Endpoint<?, ?> endpoint) {
    var cookies = Collections.list(http.req().getHeaders("Cookie"));
    var said = new BrowserHalf.Said(cookies, header(http, "Sec-Fetch-Site"));
    return BrowserHalf.of(said, endpoint, cookie -> http.header("Set-Cookie", cookie));
  }

  private static Optional<String> header(Context http, String name) {
    return Optional.ofNullable(http.header(name));
  }

  /** A stream is resumed by a header, which browsers send by themselves, or by a parameter. */
  private static Map<String, List<String>> query(Context http, Endpoint<?, ?> endpoint) {
    var all = new LinkedHashMap<>(http.queryParamMap());
    header(http, "Last-Event-ID")
        .filter(_ -> endpoint.has(Trait.STREAM))
        .ifPresent(last -> all.put("after", List.of(last)));
    return all;
  }

  /** A fault in what was sent is told once the pipeline has judged who sent it, and is recorded. */
  private static Supplier<String> sent(Context http) {
    try {
      var body = Bodies.read(http.bodyInputStream(), Optional.ofNullable(http.contentType()));
      return () -> body;
    } catch (Refused refused) {
      return () -> {
        throw refused;
      };
    }
  }

  private static void health(Context http, boolean well) {
    if (well) {
      send(http, 200, JSON, "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8));
    } else {
      problem(http, Problem.of(new Refusal.Unavailable("storage-unreachable"), Trace.next()));
    }
  }

  private void metrics(Context http) {
    if (Loopback.is(http.ip())) {
      send(http, 200, Meters.MEDIA_TYPE, meters.scrape().getBytes(StandardCharsets.UTF_8));
    } else {
      problem(http, Problem.of(new Refusal.Denied("loopback-only", Map.of()), Trace.next()));
    }
  }

  private static void problem(Context http, Problem problem) {
    var wait = problem.facts().get("retryAfterMillis");
    if (wait != null) {
      http.header("Retry-After", Long.toString(Long.parseLong(wait) / 1000 + 1));
    }
    if (problem.status() == 401) {
      http.header("WWW-Authenticate", "Bearer");
    }
    send(http, problem.status(), Problem.MEDIA_TYPE, Wire.write(Disclosure.of(problem)));
  }

  private static void send(Context http, int status, String mediaType, byte[] body) {
    headers(http, status, mediaType).result(body);
  }

  private static Context headers(Context http, int status, String mediaType) {
    return http.status(status)
        .contentType(mediaType)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff");
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
