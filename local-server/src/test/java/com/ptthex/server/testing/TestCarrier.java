package com.ptthex.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.messaging.inbox.ProviderLink;
import com.ptthex.server.messaging.inbox.ProviderTie;
import com.ptthex.server.messaging.provider.Carried;
import com.ptthex.server.messaging.provider.ProviderFeature;
import com.ptthex.server.messaging.provider.TwilioSignature;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whoever carries a test site's messages, and calls it as one from outside does. */
public final class TestCarrier implements ProviderLink {
  public static final String OUTSIDE = "https://site.example.org";

  private static final String SECRET = "made-up-secret-of-an-account";

  public final ListedMessages listed = new ListedMessages();
  private volatile Optional<Tie> tie = Optional.empty();
  private volatile Optional<ProviderLink> real = Optional.empty();

  @Override
  public Optional<Tie> now() {
    return real.isPresent() ? real.get().now() : tie;
  }

  /** The site is tied to whom it is connected to, under the address that was chosen. */
  public void standAside(Server server, Vault vault, Clock clock) {
    var store = server.store();
    var provider = new ProviderFeature(store, vault, clock, (_, _) -> {});
    real = Optional.of(new ProviderTie(provider.reader(), store));
  }

  /** Believed by its signature, under the address that the world knows. */
  public Tie heard() {
    var address = Optional.of(new PublicAddress(OUTSIDE));
    return new Tie(listed, Optional.of(new TwilioSignature(SECRET)), address);
  }

  /** Before a wall: it is asked, and cannot tell by itself. */
  public Tie unheard() {
    return new Tie(listed, Optional.empty(), Optional.empty());
  }

  public void connect() {
    tie = Optional.of(heard());
  }

  public void connectUnheard() {
    tie = Optional.of(unheard());
  }

  public void disconnect() {
    tie = Optional.empty();
  }

  public static Map<String, String> text(Carried message) {
    return Map.of(
        "MessageSid", message.key().value(),
        "From", message.from().phone().orElseThrow().value(),
        "To", message.to().phone().orElseThrow().value(),
        "Body", message.text().value(),
        "NumMedia", "0");
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            each ->
                URLEncoder.encode(each.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  public static String signature(String address, Map<String, String> fields) {
    var said = new StringBuilder(address);
    new TreeMap<>(fields).forEach((name, value) -> said.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(said.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As the carrier itself tells. */
  public static HttpResponse<String> tell(
      HttpClient http, URI server, String hook, Map<String, String> fields) throws Exception {
    var path = "/webhooks/twilio/" + hook;
    return send(http, server, path, form(fields), signature(OUTSIDE + path, fields));
  }

  public static HttpResponse<String> send(
      HttpClient http, URI server, String path, String body, String signature) throws Exception {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
