package com.ptthex.server.kernel.http;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.feed.FeedLimits;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who take their time, on connections of which each sends a letter now and then. */
@Timeout(120)
final class SlowSendersTest {
  private static final int MANY = 200;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final Duration HEAD = Duration.ofSeconds(3);
  private static final Limits LIMITS = new Limits(1_000_000, 1_000_000, FeedLimits.USUAL, HEAD);

  /** Connections that have begun, and go on beginning until they are closed. */
  private static final class Slow implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService letters = Executors.newSingleThreadScheduledExecutor();

    Slow(URI server, int count, byte[] beginning) throws IOException {
      for (var at = 0; at < count; at++) {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(beginning);
        sockets.add(socket);
      }
      var _ = letters.scheduleWithFixedDelay(this::oneMore, 100, 100, TimeUnit.MILLISECONDS);
    }

    private void oneMore() {
      for (var socket : sockets) {
        try {
          socket.getOutputStream().write('a');
        } catch (IOException _) {
          // The server waits no longer, as it should.
        }
      }
    }

    /** Returns once none of them is open any more. */
    void awaitTheirEnd() throws IOException {
      for (var socket : sockets) {
        try {
          while (socket.getInputStream().read() >= 0) {
            // Whatever it says before it closes.
          }
        } catch (SocketException _) {
          // Closed while more was on its way.
        }
      }
    }

    @Override
    public void close() throws IOException {
      letters.shutdownNow();
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void answersAtOnce(TestSite site) {
    var owner = site.owner();
    owner.call(AccessApi.ME, NOTHING).orThrow();
    var before = System.nanoTime();
    owner.call(AccessApi.ME, NOTHING).orThrow();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    site.anonymous().call(LicenceApi.STANDING, NOTHING).orThrow();
  }

  @Test
  void twoHundredSlowHeadersHoldUpNobodyAndAreNotWaitedForLong() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2, LIMITS);
        var slow =
            new Slow(site.server.address(), MANY, ascii("GET /api/v1/me HTTP/1.1\r\nX-Slow: "))) {
      answersAtOnce(site);
      slow.awaitTheirEnd();
      answersAtOnce(site);
    }
  }

  @Test
  void nobodyIsWaitedForWhoOnlyBeginsToSpeakTls() throws Exception {
    var beginning = new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01};
    try (var site = TestSite.on(TestDatabase.H2, LIMITS);
        var slow = new Slow(site.server.networkAddresses().getFirst(), MANY, beginning)) {
      answersAtOnce(site);
      slow.awaitTheirEnd();
      answersAtOnce(site);
    }
  }

  @Test
  void aSecondRequestIsNotWaitedForAnyLongerThanTheFirst() throws Exception {
    var first = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (var site = TestSite.on(TestDatabase.H2, LIMITS);
        var slow =
            new Slow(site.server.address(), 1, ascii(first + "GET /health/live HTTP/1.1\r\nX: "))) {
      slow.awaitTheirEnd();
      answersAtOnce(site);
    }
  }
}
