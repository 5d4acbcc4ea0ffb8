package com.ptthex.shared.client;

import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.value.Uuid7;
import com.ptthex.shared.wire.Binding;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import tools.jackson.core.JacksonException;

/**
 * Calls a server. Blocks, so it is called on a virtual thread. Repeats only what is safe to repeat:
 * reads, previews, and deeds that carry an idempotency key, always under the same key.
 */
public final class ApiClient implements AutoCloseable {
  private static final int TRIES = 3;
  private static final long LONGEST_REST_MILLIS = 2_000;

  /** By which people recognise their sessions. */
  private static final String AGENT = "PTTHexConsole (" + System.getProperty("os.name") + ")";

  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final URI server;
  private final Optional<String> token;
  private final HttpClient http;
  private final Map<Endpoint<?, ?>, Binding<?>> bindings = new ConcurrentHashMap<>();

  private ApiClient(URI server, Optional<String> token, HttpClient http) {
    this.server = server;
    this.token = token;
    this.http = http;
  }

  /** A server of this machine, between which and us nobody stands. */
  public static ApiClient at(URI server) {
    return new ApiClient(server, Optional.empty(), http().build());
  }

  /** A server on the network. */
  public static ApiClient at(URI server, ServerTrust trust) {
    var tls = new SSLParameters();
    tls.setProtocols(new String[] {ServerTrust.PROTOCOL});
    var http = http().sslContext(trust.context()).sslParameters(tls).build();
    return new ApiClient(server, Optional.empty(), http);
  }

  private static HttpClient.Builder http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .connectTimeout(Duration.ofSeconds(5));
  }

  /** The same connections, as somebody who has signed in. */
  public ApiClient as(String sessionToken) {
    return new ApiClient(server, Optional.of(sessionToken), http);
  }

  public <I extends Record, O extends Record> Answer<O> call(Endpoint<I, O> endpoint, I input) {
    return call(endpoint, input, Confirmation.none());
  }

  /** Does a risky deed whose impact was seen. */
  public <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Impact seen) {
    return call(endpoint, input, Confirmation.of(seen));
  }

  public <I extends Record, O extends Record> Answer<O> call(
      Endpoint<I, O> endpoint, I input, Confirmation confirmation) {
    var request = request(endpoint, input, confirmation);
    var doubtful = false;
    for (var attempt = 1; ; attempt++) {
      var answer = once(endpoint, request);
      if (!worthRepeating(endpoint, answer)) {
        return answer;
      }
      if (attempt == TRIES || !rest(attempt, answer)) {
        // That the last try did nothing says nothing about the one before it.
        return doubtful ? new Answer.Unreachable<>(false) : answer;
      }
      doubtful |= endpoint.takesIdempotencyKey() && mayHaveBeenDone(answer);
    }
  }

  /** Follows what happens from now on; to be closed before this client is. */
  public LiveFeed follow(LiveFeed.Listener listener, Clock clock) {
    return new LiveFeed(http, this::streamAfter, listener, clock).start();
  }

  private HttpRequest streamAfter(Optional<Bookmark> last) {
    var sent = binding(LiveApi.FOLLOW).send(new LiveApi.Follow(Optional.empty()));
    var request =
        HttpRequest.newBuilder(server.resolve(sent.address()))
            .timeout(TIME_LIMIT)
            .header("Accept", LiveApi.MEDIA_TYPE + ", " + Problem.MEDIA_TYPE);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    last.ifPresent(after -> request.header("Last-Event-ID", after.value()));
    return request.build();
  }

  private static boolean mayHaveBeenDone(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> true;
      case Answer.Refused<?>(var problem) -> problem.next().equals("repeat-with-the-same-key");
      case Answer.Unreachable<?>(var outcomeKnown) -> !outcomeKnown;
    };
  }

  private static boolean worthRepeating(Endpoint<?, ?> endpoint, Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> false;
      case Answer.Refused<?>(var problem) ->
          // Too many calls: nothing was done, whatever it was.
          (problem.status() == 429 && restAsked(answer) <= LONGEST_REST_MILLIS)
              || (problem.status() == 503 && mayRepeat(endpoint));
      case Answer.Unreachable<?> _ -> mayRepeat(endpoint);
    };
  }

  private static boolean mayRepeat(Endpoint<?, ?> endpoint) {
    return switch (endpoint.kind()) {
      case READ, PREVIEW -> true;
      case DEED -> endpoint.takesIdempotencyKey();
      case SIGNAL -> false;
    };
  }

  /** As long as the server asked for, a little longer each time, and never in step with others. */
  private static boolean rest(int attempt, Answer<?> answer) {
    var asked = restAsked(answer);
    var millis = ThreadLocalRandom.current().nextLong(50L << attempt, 100L << attempt);
    try {
      Thread.sleep(Math.min(asked, LONGEST_REST_MILLIS) + millis);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long restAsked(Answer<?> answer) {
    return answer instanceof Answer.Refused<?>(var problem)
        ? Long.parseLong(problem.facts().getOrDefault("retryAfterMillis", "0"))
        : 0;
  }

  private <I extends Record> HttpRequest request(
      Endpoint<I, ?> endpoint, I input, Confirmation confirmation) {
    var sent = binding(endpoint).send(input);
    var request =
        HttpRequest.newBuilder(server.resolve(sent.address()))
            .timeout(TIME_LIMIT)
            .header("User-Agent", AGENT)
            .header("Accept", "application/json, text/csv, " + Problem.MEDIA_TYPE);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    confirmation.impactToken().ifPresent(seen -> request.header("Impact-Token", seen));
    confirmation.proof().ifPresent(shown -> request.header("Step-Up", shown.value()));
    if (endpoint.takesIdempotencyKey()) {
      request.header(
          "Idempotency-Key", confirmation.key().orElseGet(() -> Uuid7.next().toString()));
    }
    sent.body()
        .ifPresent(
            json ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
    return request.build();
  }

  @SuppressWarnings("unchecked") // a binding is stored under its own endpoint only
  private <I extends Record> Binding<I> binding(Endpoint<I, ?> endpoint) {
    return (Binding<I>) bindings.computeIfAbsent(endpoint, Binding::new);
  }

  private <O extends Record> Answer<O> once(Endpoint<?, O> endpoint, HttpRequest request) {
    try {
      return understood(endpoint, http.send(request, BodyHandlers.ofByteArray()));
    } catch (ConnectException | HttpConnectTimeoutException _) {
      return new Answer.Unreachable<>(true);
    } catch (SSLHandshakeException failure) {
      return notShaken(failure);
    } catch (IOException | JacksonException _) {
      return new Answer.Unreachable<>(false);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable<>(false);
    }
  }

  /** Nothing was sent yet. A server that is somebody else is told from one that is not there. */
  private static <O extends Record> Answer<O> notShaken(SSLHandshakeException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(CertificateException.class::isInstance)
        ? new Answer.Refused<>(
            Problem.of(new Refusal.Denied("server-not-of-the-site", Map.of()), ""))
        : new Answer.Unreachable<>(true);
  }

  private static <O extends Record> Answer<O> understood(
      Endpoint<?, O> endpoint, HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      return new Answer.Refused<>(Wire.read(response.body(), Problem.class));
    }
    var output = endpoint.shape().output();
    if (output != CsvFile.class) {
      return new Answer.Done<>(Wire.read(response.body(), output));
    }
    var disposition = response.headers().firstValue("Content-Disposition").orElse("");
    return CsvFile.of(disposition, response.body())
        .<Answer<O>>map(file -> new Answer.Done<>(output.cast(file)))
        .orElseGet(() -> new Answer.Unreachable<>(false));
  }

  @Override
  public void close() {
    http.close();
  }
}
