package com.ptthex.bench;

import com.ptthex.server.testing.TestCarrier;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What a carrier tells by its webhook, signed: believed, put into its thread, on record and on the
 * disk before it is answered. Beside it a handler that only puts a row on the disk.
 */
final class InboundBench implements Bench {
  private static final int CLIENTS = 64;

  /** So many write; each has one thread, which all they write is put into. */
  private static final int WRITERS = 200;

  private static final double FLOOR = 0.3;

  @Override
  public String name() {
    return "inbound";
  }

  @Override
  public String purpose() {
    return "messages a second that a carrier tells by webhook, beside a bare insert handler";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    var carrier = new TestCarrier();
    carrier.connect();
    try (var scratch = Scratch.make();
        var site = BenchSite.open(scratch.folder().resolve("site"), carrier)) {
      terms.say("%s, %s below the temporary folder".formatted(Machine.told(), scratch.disk()));
      var unit = unit(site);
      try (var bare =
              BareHandler.inserting(
                  scratch.folder().resolve("bare"), unit, new SharedSync()::await);
          var http = HttpClient.newHttpClient()) {
        var tell = new Told(http, site.address(), desk(site));
        // Who writes for the first time has a thread opened, which is another deed than this.
        IntStream.range(0, WRITERS).forEach(_ -> tell.run());
        var told = new Side("signed webhook", CLIENTS, tell);
        var peer = new Side("bare, shared sync", CLIENTS, new Kept(http, bare.address(), unit));
        Side.compare(
            List.of(told, peer),
            Duration.ofMillis(terms.quick() ? 1_000 : 5_000),
            terms.quick() ? 3 : 5);
        terms.say(Side.head());
        terms.say(told.line());
        terms.say(peer.line());
        figures
            .figure("inbound.perSecond", told.rate())
            .durations("inbound", told.took())
            .peer("sharedSyncHandler.perSecond", peer.rate())
            .peer("sharedSyncHandler.p99", peer.took().millis(99))
            .ratio("inboundToSharedSyncHandler", told.rate() / peer.rate());
      }
    }
    return figures.floor("inboundToSharedSyncHandler", FLOOR);
  }

  private static UnitId unit(BenchSite site) {
    var units = site.owner().call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    return units.getFirst().id();
  }

  private static PhoneNumber desk(BenchSite site) {
    var wish =
        new Register(
            new MadeUpNumbers().next(), NumberClass.FRONT_DESK, unit(site), Optional.empty());
    return site.owner().call(NumbersApi.REGISTER, wish).orThrow().number();
  }

  /** One message of somebody, as the carrier tells it. */
  private static final class Told implements Runnable {
    private static final String PATH = "/webhooks/twilio/sms";

    private final HttpClient http;
    private final URI server;
    private final PhoneNumber desk;
    private final AtomicInteger messages = new AtomicInteger();

    Told(HttpClient http, URI server, PhoneNumber desk) {
      this.http = http;
      this.server = server;
      this.desk = desk;
    }

    @Override
    public void run() {
      var count = messages.incrementAndGet();
      var fields =
          Map.of(
              "MessageSid", "SM%032x".formatted(count),
              // United Kingdom numbers that are kept for drama.
              "From", "+447700900%03d".formatted(count % WRITERS),
              "To", desk.value(),
              "Body", "On our way, ten minutes",
              "NumMedia", "0");
      var request =
          HttpRequest.newBuilder(server.resolve(PATH))
              .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
              .header(
                  "X-Twilio-Signature", TestCarrier.signature(TestCarrier.OUTSIDE + PATH, fields))
              .POST(BodyPublishers.ofString(TestCarrier.form(fields)))
              .build();
      mustBeTaken(http, request);
    }
  }

  /** One row for the bare handler. */
  private record Kept(HttpClient http, URI server, UnitId unit, MadeUpNumbers phones)
      implements Runnable {
    Kept(HttpClient http, URI server, UnitId unit) {
      this(http, server, unit, new MadeUpNumbers());
    }

    @Override
    public void run() {
      var wish = new Register(phones.next(), NumberClass.POOL, unit, Optional.empty());
      var request =
          HttpRequest.newBuilder(server.resolve(Endpoint.ROOT + NumbersApi.REGISTER.path()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.write(wish)))
              .build();
      mustBeTaken(http, request);
    }
  }

  private static void mustBeTaken(HttpClient http, HttpRequest request) {
    var status = http.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    if (status != 200) {
      throw new IllegalStateException("was answered " + status);
    }
  }
}
