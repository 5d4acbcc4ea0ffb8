package com.ptthex.bench;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Guesses at passwords, each time from another address of this machine: from one alone it would
 * soon have to wait.
 */
final class Guesser {
  private final URI server;
  private int addresses;

  Guesser(URI server) {
    this.server = server;
  }

  Address elsewhere() throws IOException, InterruptedException {
    addresses++;
    var address = new Address(server, addresses);
    address.reach();
    return address;
  }

  static final class Address implements AutoCloseable {
    private static final int REFUSED = 401;
    private static final int LET_IN = 200;

    private final URI server;
    private final int number;
    private final HttpClient http;

    private Address(URI server, int number) {
      this.server = server;
      this.number = number;
      this.http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .localAddress(loopback(number))
              .build();
    }

    private static InetAddress loopback(int number) {
      try {
        var bytes = new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)};
        return InetAddress.getByAddress(bytes);
      } catch (IOException wrongLength) {
        throw new IllegalStateException(wrongLength);
      }
    }

    /** A login that nobody has, as long as those that somebody has. */
    String nobody() {
      return "nobody-%08d".formatted(number);
    }

    /** What it takes to connect is not timed. */
    private void reach() throws IOException, InterruptedException {
      var ready = HttpRequest.newBuilder(server.resolve("/health/ready")).build();
      http.send(ready, BodyHandlers.discarding());
    }

    long refused(String login, Password password) throws IOException, InterruptedException {
      return timed(login, password, REFUSED);
    }

    long letIn(String login, Password password) throws IOException, InterruptedException {
      return timed(login, password, LET_IN);
    }

    private long timed(String login, Password password, int expected)
        throws IOException, InterruptedException {
      var wish = new SignIn(new Login(login), password);
      var request =
          HttpRequest.newBuilder(server.resolve(Endpoint.ROOT + AccessApi.SIGN_IN.path()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.write(wish)))
              .build();
      var began = System.nanoTime();
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      var took = System.nanoTime() - began;
      if (status != expected) {
        throw new IllegalStateException("a guess was answered with " + status);
      }
      return took;
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
