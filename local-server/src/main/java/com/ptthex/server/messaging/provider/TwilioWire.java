package com.ptthex.server.messaging.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Takes each request of Twilio's library over the wire once. The library's own way repeats what was
 * refused or broke off, texts too, and its HTTP client beneath does so again: neither is used.
 */
final class TwilioWire extends HttpClient {
  private static final Pattern HOST = Pattern.compile("[a-z]+\\.twilio\\.com");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
  static final Duration CONNECTION = Duration.ofSeconds(5);

  private static final long LONGEST_ANSWER = 8 << 20;

  private final java.net.http.HttpClient http;
  private final Supplier<Patience> patience;
  private final UnaryOperator<URI> route;
  private final Consumer<Instant> timeSaid;

  private final ThreadLocal<Latest> latest = ThreadLocal.withInitial(() -> Latest.NONE);

  /**
   * @param answer until all of an answer is there
   */
  record Patience(Duration connection, Duration answer) {}

  /**
   * @param patience asked for each time that one waits
   * @param route where to go instead of an address of Twilio's
   * @param timeSaid hears when each answer was given, by the clock of whoever gave it
   */
  TwilioWire(Supplier<Patience> patience, UnaryOperator<URI> route, Consumer<Instant> timeSaid) {
    this.patience = patience;
    this.route = route;
    this.timeSaid = timeSaid;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(patience.get().connection())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** What stopped a request on its way, through the library that knows no such thing. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ProviderFault fault;

    Broken(ProviderFault fault) {
      super(fault);
      this.fault = fault;
    }

    ProviderFault fault() {
      return fault;
    }
  }

  /**
   * Of an answer, what the library does not tell of each.
   *
   * @param pause how long one is asked to wait
   */
  record Latest(int status, Optional<Duration> pause) {
    static final Latest NONE = new Latest(0, Optional.empty());
  }

  /** What came to this thread the latest. */
  Latest latest() {
    return latest.get();
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] retryCodes, int retries, long delay) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    latest.remove();
    var most = patience.get().answer();
    var answer = answer(written(request, most), most);
    answer.headers().firstValue("Date").flatMap(TwilioWire::time).ifPresent(timeSaid);
    latest.set(
        new Latest(
            answer.statusCode(),
            answer
                .headers()
                .firstValue("Retry-After")
                .filter(said -> SECONDS.matcher(said).matches())
                .map(said -> Duration.ofSeconds(Long.parseLong(said)))));
    return new Response(answer.body(), answer.statusCode());
  }

  private static Optional<Instant> time(String said) {
    try {
      return Optional.of(Instant.from(RFC_1123_DATE_TIME.parse(said)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private HttpRequest written(Request request, Duration most) {
    var written =
        HttpRequest.newBuilder(route.apply(ofTwilio(request)))
            .timeout(most)
            .header("Accept", "application/json")
            .header("Authorization", request.getAuthString());
    if (request.getMethod() == HttpMethod.POST) {
      return written
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(request.encodeFormBody(), UTF_8))
          .build();
    }
    return written.method(request.getMethod().toString(), BodyPublishers.noBody()).build();
  }

  /** The secret goes with each request, so it goes to nobody else, whatever an answer says. */
  private static URI ofTwilio(Request request) {
    try {
      var address = request.constructURL().toURI();
      if (address.getScheme().equals("https") && HOST.matcher(address.getHost()).matches()) {
        return address;
      }
    } catch (URISyntaxException _) {
      // It leads nowhere.
    }
    throw new Broken(ProviderFault.surely(ProviderError.NOT_UNDERSTOOD));
  }

  private HttpResponse<String> answer(HttpRequest request, Duration most) {
    var coming =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LONGEST_ANSWER));
    try {
      return coming.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw new Broken(fault(failure.getCause()).because(failure));
    } catch (TimeoutException _) {
      coming.cancel(true);
      throw new Broken(ProviderFault.maybe(ProviderError.TIMED_OUT));
    } catch (InterruptedException _) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new Broken(ProviderFault.maybe(ProviderError.TIMED_OUT));
    }
  }

  /** What did not even find whom to ask has asked nobody; of all else nobody knows. */
  private static ProviderFault fault(@Nullable Throwable failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _, ConnectException _, SSLHandshakeException _ ->
          ProviderFault.surely(ProviderError.NOT_REACHED);
      case java.net.http.HttpTimeoutException _ -> ProviderFault.maybe(ProviderError.TIMED_OUT);
      case IOException _ -> ProviderFault.maybe(ProviderError.NOT_REACHED);
      case null, default -> ProviderFault.maybe(ProviderError.NOT_UNDERSTOOD);
    };
  }
}
