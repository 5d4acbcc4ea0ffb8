package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestCarrier.OUTSIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the carrier tells by itself, and who is not believed to be it. */
@SuppressWarnings("NullAway.Init") // made before the first test runs
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebhookTest {
  private static final String SMS = "/webhooks/twilio/sms";
  private static final String NOTHING_TO_DO =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Parameter private TestDatabase database;
  private HttpClient http;
  private TestSite site;
  private Post post;
  private NumbersApi.Row desk;

  @BeforeParameterizedClassInvocation
  void start() {
    http = HttpClient.newHttpClient();
    site = TestSite.on(database);
    post = new Post(site);
    desk = site.number(NumberClass.FRONT_DESK, site.north);
  }

  @AfterParameterizedClassInvocation
  void stop() {
    http.close();
    site.close();
  }

  @BeforeEach
  void connect() {
    site.carrier.connect();
  }

  @AfterEach
  void disconnect() {
    site.carrier.disconnect();
  }

  private Map<String, String> text(String words) {
    return new HashMap<>(
        Map.of(
            "MessageSid", "SM%032x".formatted(COUNT.incrementAndGet()),
            "From", Post.stranger().value(),
            "To", desk.number().value(),
            "Body", words,
            "NumMedia", "0"));
  }

  private HttpResponse<String> tell(Map<String, String> fields) throws Exception {
    return TestCarrier.tell(http, site.server.address(), "sms", fields);
  }

  private HttpResponse<String> send(String path, Map<String, String> fields, String signature)
      throws Exception {
    return TestCarrier.send(http, site.server.address(), path, TestCarrier.form(fields), signature);
  }

  private int kept(String words) {
    return site.server
        .store()
        .reading(
            db ->
                db.createQuery("select count(*) from message where body = :words")
                    .bind("words", words)
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void aSignedMessageIsAnsweredOnceItIsKept() throws Exception {
    var words = "مرحبا + 50% & \u202Bmore\u202C\nsecond line";
    var answer = tell(text(words));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(NOTHING_TO_DO);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(kept(words)).isEqualTo(1);
    assertThat(
            site.ask(
                Integer.class,
                "select count(*) from audit where endpoint = 'inbox.messages.receive' and outcome"
                    + " = 'DONE' and caller = 'machine:provider-webhook'"))
        .isPositive();
  }

  @Test
  void theAddressMayBeWrittenWithItsPortAndWithAQuery() throws Exception {
    var port = text("By its port");
    var signature = TestCarrier.signature(OUTSIDE + ":443" + SMS, port);
    assertThat(send(SMS, port, signature).statusCode()).isEqualTo(200);
    var query = text("With a query");
    var asked = SMS + "?a=b%20c";
    assertThat(send(asked, query, TestCarrier.signature(OUTSIDE + asked, query)).statusCode())
        .isEqualTo(200);
    assertThat(kept("By its port") + kept("With a query")).isEqualTo(2);
  }

  @Test
  void aProxyMayCallItByTheNameThatTheWorldKnows() throws Exception {
    var fields = text("Through a tunnel");
    var body = TestCarrier.form(fields);
    var head =
        "POST %s HTTP/1.1\r\nHost: site.example.org\r\nConnection: close\r\n".formatted(SMS)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
                .formatted(body.length());
    var signed =
        "X-Twilio-Signature: %s\r\n\r\n".formatted(TestCarrier.signature(OUTSIDE + SMS, fields));
    assertThat(raw(head + signed + body)).startsWith("HTTP/1.1 200 ");
    assertThat(kept("Through a tunnel")).isEqualTo(1);
    // No page of anybody's does that.
    assertThat(raw(head + "Origin: https://elsewhere.example.org\r\n" + signed + body))
        .doesNotStartWith("HTTP/1.1 200 ");
  }

  private String raw(String request) throws IOException {
    var server = site.server.address();
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whoCannotSignIsTurnedAwayAndAStormOfThemIsOneRow() throws Exception {
    var fields = text("Forged");
    var real = TestCarrier.signature(OUTSIDE + SMS, fields);
    fields.put("Body", "Changed on the way");
    for (var signature : List.of(real, "", "AAAA", real.toLowerCase(Locale.ROOT))) {
      var answer = send(SMS, fields, signature);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(Wire.read(answer.body().getBytes(StandardCharsets.UTF_8), Problem.class).code())
          .isEqualTo("not-signed");
    }
    // What is signed for one address is nothing at another.
    assertThat(send("/webhooks/twilio/status", text("Astray"), real).statusCode()).isEqualTo(403);
    for (var count = 0; count < 40; count++) {
      send(SMS, fields, "x" + count);
    }
    assertThat(kept("Forged") + kept("Changed on the way")).isZero();
    assertThat(
            site.ask(
                Integer.class,
                "select count(*) from audit where code = 'not-signed' and endpoint ="
                    + " 'inbox.messages.receive'"))
        .isEqualTo(1);
  }

  @Test
  void withoutACarrierNobodyIsBelieved() throws Exception {
    site.carrier.disconnect();
    assertThat(tell(text("Too early")).statusCode()).isEqualTo(403);
    site.carrier.connectUnheard();
    assertThat(tell(text("Not to us")).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNoFormOrTooLongIsNotLookedAt() throws Exception {
    var long_ = text("x".repeat(70_000));
    assertThat(tell(long_).statusCode()).isEqualTo(413);
    var json =
        HttpRequest.newBuilder(site.server.address().resolve(SMS))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(http.send(json, BodyHandlers.ofString()).statusCode()).isEqualTo(422);
    var get = HttpRequest.newBuilder(site.server.address().resolve(SMS)).build();
    assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void sixtyFourAtOnceOfWhichMostAreTheSameAreEachKeptOnce() throws Exception {
    var messages = IntStream.range(0, 8).mapToObj(count -> text("At once " + count)).toList();
    try (var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          machines.invokeAll(
              IntStream.range(0, 64)
                  .<Callable<Integer>>mapToObj(
                      count -> () -> tell(messages.get(count % 8)).statusCode())
                  .toList());
      assertThat(answers).allSatisfy(done -> assertThat(done.resultNow()).isEqualTo(200));
    }
    assertThat(IntStream.range(0, 8).map(count -> kept("At once " + count))).containsOnly(1);
  }

  @Test
  void whatIsKeptIsWhatWasSaidWithItsAttachments() throws Exception {
    var fields = text("");
    fields.put("NumMedia", "2");
    fields.put("MediaUrl0", "https://media.example.org/1");
    assertThat(tell(fields).statusCode()).isEqualTo(200);
    var thread = post.comes(Post.text(phone(fields), desk.number(), "And")).thread();
    assertThat(post.in(thread))
        .extracting(Row::attachments, row -> row.text().map(MessageText::value).orElse(""))
        .contains(tuple(2, ""));
  }

  private static PhoneNumber phone(Map<String, String> fields) {
    return new PhoneNumber(fields.getOrDefault("From", ""));
  }
}
