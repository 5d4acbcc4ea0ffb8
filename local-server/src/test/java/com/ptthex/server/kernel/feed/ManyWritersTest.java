package com.ptthex.server.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Each reader hears exactly what is its own, once and in order, whatever goes on meanwhile. */
final class ManyWritersTest {
  private static final int WRITERS = 64;
  private static final int DEEDS_EACH = 6;
  private static final Limits LIMITS =
      new Limits(
          1_000_000,
          1_000_000,
          new FeedLimits(100, 100, Duration.ofMillis(100), Duration.ofSeconds(60), 512));

  @OnBothDatabases
  void whileManyWriteAndSomeFail(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database, LIMITS);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = site.token(Role.OWNER, site.customer);
      var north = site.token(Role.DISPATCHER, site.north);
      var south = site.token(Role.DISPATCHER, site.south);
      var from = numbered(site);
      var done = new CompletableFuture<Long>();
      try (var first = RawReader.now(site.server.address(), all)) {
        var heard =
            List.of(
                CompletableFuture.supplyAsync(() -> steadily(first, done), threads),
                CompletableFuture.supplyAsync(() -> inPieces(site, all, from, done), threads),
                CompletableFuture.supplyAsync(() -> inPieces(site, north, from, done), threads),
                CompletableFuture.supplyAsync(() -> inPieces(site, south, from, done), threads));
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (var writer = 0; writer < WRITERS; writer++) {
          var unit = writer % 2 == 0 ? site.north : site.south;
          writers.add(CompletableFuture.runAsync(() -> write(site, unit), threads));
        }
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        done.complete(numbered(site));

        assertThat(heard.get(0).join()).isEqualTo(recorded(site, from, List.of())).hasSize(320);
        assertThat(heard.get(1).join()).isEqualTo(recorded(site, from, List.of()));
        assertThat(heard.get(2).join()).isEqualTo(recorded(site, from, List.of(site.north)));
        assertThat(heard.get(3).join()).isEqualTo(recorded(site, from, List.of(site.south)));
      }
    }
  }

  private static long numbered(TestSite site) {
    return site.ask(Long.class, "select max(number) from audit");
  }

  /** One deed in six is refused, after it had written. */
  private static void write(TestSite site, UnitId unit) {
    var taken = site.freshPhone();
    for (var deed = 0; deed < DEEDS_EACH; deed++) {
      var answer = register(site, unit, deed == 0 || deed == 3 ? taken : site.freshPhone());
      assertThat(answer instanceof Answer.Done).isEqualTo(deed != 3);
    }
  }

  private static Answer<?> register(TestSite site, UnitId unit, PhoneNumber phone) {
    var wish = new Register(phone, NumberClass.POOL, unit, Optional.empty());
    return site.owner().call(NumbersApi.REGISTER, wish);
  }

  private static List<String> recorded(TestSite site, long after, List<UnitId> units) {
    return Happened.at(site).stream()
        .filter(event -> event.row().number().orElse(0L) > after)
        .filter(event -> units.isEmpty() || units.contains(new UnitId(event.event().unit())))
        .map(Happened::id)
        .toList();
  }

  private static List<String> steadily(RawReader reader, CompletableFuture<Long> done) {
    try {
      return hear(reader, Integer.MAX_VALUE, done).ids();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Cut off after every few frames, and back again. */
  private static List<String> inPieces(
      TestSite site, String token, long from, CompletableFuture<Long> done) {
    var ids = new ArrayList<String>();
    var last = "1." + from + ".0";
    for (var more = true; more; ) {
      try (var reader = RawReader.after(site.server.address(), token, last)) {
        var piece = hear(reader, 7, done);
        ids.addAll(piece.ids());
        last = piece.last().isEmpty() ? last : piece.last();
        more = !piece.over();
      } catch (IOException failure) {
        throw new AssertionError(failure);
      }
    }
    return ids;
  }

  private record Piece(List<String> ids, String last, boolean over) {}

  private static Piece hear(RawReader reader, int frames, CompletableFuture<Long> done)
      throws IOException {
    var ids = new ArrayList<String>();
    var last = "";
    for (var count = 0; count < frames; count++) {
      var frame = reader.next().orElseThrow();
      last = frame.id();
      if (frame.is("message")) {
        ids.add(frame.event().id());
      } else if (frame.is("heartbeat") && done.isDone() && frame.number() >= done.join()) {
        return new Piece(ids, last, true);
      }
    }
    return new Piece(ids, last, false);
  }
}
