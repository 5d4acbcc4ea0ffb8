package com.ptthex.server.messaging.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * The site calls each of its doors by its own address, with a word that is said once, and listens
 * whether it is itself that answers. It is signed as its provider signs, whose secret stays here;
 * at an address that is only tried the site shows in its own way who it is.
 */
final class RoundTrip {
  /** A provider waits no longer either. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int WORD_BYTES = 24;
  private static final int LONGEST_ANSWER = 1024;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final PublicAddress address;
  private final Optional<TwilioSignature> signature;
  private final Knock knock;

  /**
   * @param signature nothing where the address is only tried
   */
  RoundTrip(PublicAddress address, Optional<TwilioSignature> signature, Knock knock) {
    this.address = address;
    this.signature = signature;
    this.knock = knock;
  }

  /** Why the site did not hear itself; nothing where it did, at each of its doors. */
  Optional<ProviderError> trouble() {
    if (!address.isPrivate()) {
      return Optional.of(ProviderError.SITE_ADDRESS_REFUSED);
    }
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();
    try {
      for (var door : Channel.values()) {
        var trouble = troubleAt(http, door);
        if (trouble.isPresent()) {
          return trouble;
        }
      }
      return Optional.empty();
    } finally {
      // Also what still drips in.
      http.shutdownNow();
    }
  }

  private Optional<ProviderError> troubleAt(HttpClient http, Channel door) {
    var word = word();
    var answering =
        http.sendAsync(
            request(door, word), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    try {
      var answer = answering.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      return isOurs(answer, door, word)
          ? Optional.empty()
          : Optional.of(ProviderError.SITE_ANSWERED_WRONGLY);
    } catch (TimeoutException _) {
      return Optional.of(ProviderError.SITE_NOT_REACHED);
    } catch (ExecutionException failure) {
      return Optional.of(
          failure.getCause() instanceof SSLException
              ? ProviderError.SITE_NOT_TRUSTED
              : ProviderError.SITE_NOT_REACHED);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of(ProviderError.SITE_NOT_REACHED);
    }
  }

  private static String word() {
    var bytes = new byte[WORD_BYTES];
    CHANCE.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private HttpRequest request(Channel door, String word) {
    var at = PublicAddressReader.at(address, door);
    var request =
        HttpRequest.newBuilder(at)
            .timeout(LONGEST)
            .header("Content-Type", "application/x-www-form-urlencoded");
    signature
        .map(it -> it.of(at.toString(), Map.of(Knock.FIELD, List.of(word))))
        .ifPresent(signed -> request.header(TwilioSignature.HEADER, signed));
    // What is of hexadecimal digits needs no spelling.
    var said = Knock.FIELD + "=" + word;
    var proven = said + "&" + Knock.PROOF + "=" + knock.proof(door, word);
    return request
        .POST(BodyPublishers.ofString(signature.isPresent() ? said : proven, UTF_8))
        .build();
  }

  private boolean isOurs(HttpResponse<String> answer, Channel door, String word) {
    return answer.statusCode() == 200 && answer.body().strip().equals(knock.answer(door, word));
  }
}
