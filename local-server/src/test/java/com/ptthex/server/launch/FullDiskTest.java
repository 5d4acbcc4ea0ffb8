package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.ServerProcess;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Binding;
import com.ptthex.shared.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with no room: seen before anything begins, and survived when it happens on the way. */
final class FullDiskTest {
  private static final int CALLERS = 4;

  @TempDir private Path temporary;

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Set<PhoneNumber> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void aDiskWithoutRoomIsRefusedBeforeAnythingIsWritten() throws Exception {
    try (var disk = SmallDisk.of(24, temporary.resolve("disk"));
        var server = ServerProcess.start(temporary, "--data", disk.folder.toString())) {
      var ended = server.ended();
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .contains("is full: ", disk.folder.toString(), "64 MB", "Make room")
          .doesNotContain("\tat ", "Exception");
      assertThat(disk.folder).isEmptyDirectory();
    }
  }

  @Test
  void whenTheDiskFillsUpEveryAnswerIsAProblemAndNoAcknowledgedDeedIsLost() throws Exception {
    try (var disk = SmallDisk.of(96, temporary.resolve("disk"))) {
      var data = disk.folder.toString();
      try (var server = ServerProcess.start(temporary, "--demo", "--data", data);
          var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
        var address = server.ready();
        var token = server.tokens().getOrDefault("owner", "");
        registerUntilTheDiskIsFull(disk, http, address, token);
        assertThat(acknowledged).hasSizeGreaterThan(20);

        var list = ask(http, address, token, "/api/v1/numbers");
        assertThat(list.statusCode()).isIn(200, 503);
        assertThat(ask(http, address, token, "/health/ready").statusCode()).isEqualTo(503);
        assertThat(ask(http, address, token, "/health/live").statusCode()).isEqualTo(200);
        disk.makeRoom();
        assertThat(server.stop().err()).isEmpty();
      }
      try (var server = ServerProcess.start(temporary, "--demo", "--data", data);
          var owner = server.owner()) {
        assertThat(StartUpTest.numbers(owner)).containsAll(acknowledged);
        assertThat(server.stop().err()).isEmpty();
      }
    }
  }

  private void registerUntilTheDiskIsFull(
      SmallDisk disk, HttpClient http, URI address, String token) throws Exception {
    UnitId unit;
    try (var client = ApiClient.at(address)) {
      var units = client.as(token).call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
      unit = units.getFirst().id();
    }
    var running = new ArrayList<Future<?>>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < CALLERS; caller++) {
        running.add(
            callers.submit(
                () -> {
                  while (refusals.get() < 10 * CALLERS && next.get() < 9_000) {
                    register(http, address, token, unit);
                  }
                  return acknowledged;
                }));
      }
      while (acknowledged.size() < 20 && running.stream().noneMatch(Future::isDone)) {
        Thread.onSpinWait();
      }
      disk.fill();
    }
    for (var caller : running) {
      caller.get();
    }
    assertThat(refusals.get()).as("the disk was full").isGreaterThanOrEqualTo(10 * CALLERS);
  }

  private void register(HttpClient http, URI address, String token, UnitId unit) throws Exception {
    var number = next.incrementAndGet();
    var phone = new PhoneNumber("+1416555%04d".formatted(number));
    var label = Optional.of(new Label("x".repeat(80)));
    var wish = new Register(phone, NumberClass.POOL, unit, label);
    var sent = new Binding<>(NumbersApi.REGISTER).send(wish);
    var request =
        to(address.resolve(sent.address()), token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-" + number)
            .POST(BodyPublishers.ofString(sent.body().orElseThrow()));
    var answer = http.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() == 200) {
      acknowledged.add(phone);
    } else {
      refusals.incrementAndGet();
      assertThat(answer.statusCode()).isEqualTo(503);
      var problem = Wire.read(answer.body(), Problem.class);
      assertThat(problem.code()).isIn("storage-failed", "storage-unreachable", "commit-failed");
    }
  }

  private static HttpResponse<byte[]> ask(HttpClient http, URI address, String token, String path)
      throws Exception {
    return http.send(to(address.resolve(path), token).build(), BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder to(URI address, String token) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }
}
