package com.ptthex.server.kernel.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Closes a connection on which no whole request comes for too long. Jetty itself waits as long as
 * something comes, be it a letter now and then.
 */
final class Patience extends Handler.Wrapper implements Runnable {
  private static final long AT_WORK = Long.MAX_VALUE;

  private final Supplier<Stream<EndPoint>> connected;
  private final Duration longest;

  /** Since when each waits for its next request. */
  private final Map<EndPoint, Long> since = new ConcurrentHashMap<>();

  Patience(Supplier<Stream<EndPoint>> connected, Duration longest) {
    this.connected = connected;
    this.longest = longest;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var connection = raw(request.getConnectionMetaData().getConnection().getEndPoint());
    since.put(connection, AT_WORK);
    Request.addCompletionListener(request, _ -> since.put(connection, NanoTime.now()));
    return super.handle(request, response, callback);
  }

  /** Beneath TLS, where the connector knows it. */
  private static EndPoint raw(EndPoint connection) {
    return connection instanceof EndPoint.Wrapper wrapper ? raw(wrapper.unwrap()) : connection;
  }

  @Override
  public void run() {
    var now = NanoTime.now();
    var open = connected.get().collect(Collectors.toSet());
    since.keySet().retainAll(open);
    for (var connection : open) {
      var waits = since.computeIfAbsent(connection, _ -> now);
      if (waits != AT_WORK && now - waits > longest.toNanos()) {
        connection.close();
      }
    }
  }
}
